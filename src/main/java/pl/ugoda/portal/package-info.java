/** Everything a debtor can reach: enter, see what is owed and why, pay, name a day, object, say that it is hard, be left in peace. */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "platform",
            "words",
            "web",
            "audit",
            "parties",
            "ledger",
            "claims",
            "compliance",
            "agreements",
            "messaging",
            "payments",
            "strategy"
        })
@NullMarked
@CheckReturnValue
package pl.ugoda.portal;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
