/** The staff's window: what needs a human today, the list of cases, and one case on one screen. Owns no rules. */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "words",
            "web",
            "parties",
            "ledger",
            "claims",
            "compliance",
            "agreements",
            "payments",
            "messaging",
            "strategy"
        })
@NullMarked
@CheckReturnValue
package pl.ugoda.console;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
