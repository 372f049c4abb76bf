/** Everything that comes in from outside: files of invoices today, accounting systems and the KSeF interface later. */
@ApplicationModule(
        allowedDependencies = {"kernel", "platform", "words", "web", "vault", "audit", "parties", "ledger", "claims"})
@NullMarked
@CheckReturnValue
package pl.ugoda.intake;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
