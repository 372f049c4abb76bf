/** Says it: templates, the outbox and its channels, receipts, replies and links, each message kept exactly as it was sent. */
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
package pl.ugoda.messaging;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
