/** What a bank statement says: pure reading of files, without database and without opinion on debts. */
@NamedInterface("statement")
@NullMarked
@CheckReturnValue
package pl.ugoda.payments.statement;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
