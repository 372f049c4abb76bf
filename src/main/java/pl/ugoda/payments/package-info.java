/** Money coming in: bank statements, matching transfers to claims, payment providers. */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "platform",
            "words",
            "web",
            "audit",
            "vault",
            "parties",
            "ledger",
            "claims",
            "compliance"
        })
@NullMarked
@CheckReturnValue
package pl.ugoda.payments;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
