/** Reads tables of invoices as people have them: any Polish encoding, separator, header and habit. Pure: bytes in, rows and findings out. */
@NullMarked
@CheckReturnValue
package pl.ugoda.intake.csv;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
