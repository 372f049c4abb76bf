/** Decides each day whom to contact, how and in which tone, and can say and prove later why (S1 to S8). */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "platform",
            "words",
            "audit",
            "parties",
            "ledger",
            "claims",
            "compliance",
            "messaging"
        })
@NullMarked
@CheckReturnValue
package pl.ugoda.strategy;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
