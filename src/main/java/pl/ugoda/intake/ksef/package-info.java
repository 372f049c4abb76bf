/** Reads structured invoices of the national system (KSeF), forms FA(2) and FA(3). Pure: bytes in, an invoice or a named problem out. */
@NamedInterface("ksef")
@NullMarked
@CheckReturnValue
package pl.ugoda.intake.ksef;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
