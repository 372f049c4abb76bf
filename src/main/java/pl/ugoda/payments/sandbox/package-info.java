/** The far side for demo and tests: a payment provider and a bank that behave like real ones, played by hand. */
@NamedInterface("sandbox")
@NullMarked
@CheckReturnValue
package pl.ugoda.payments.sandbox;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
