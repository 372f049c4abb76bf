/** Which claims a transfer pays: pure, explained, and sure of itself only when two signals agree. */
@NamedInterface("matching")
@NullMarked
@CheckReturnValue
package pl.ugoda.payments.matching;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
