/** The demo: a time machine, the sample portfolio, and the sandbox phone, mailbox, bank and payment page. Absent from the product. */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "platform",
            "words",
            "web",
            "identity",
            "parties",
            "ledger",
            "claims",
            "payments",
            "payments :: sandbox",
            "messaging",
            "strategy",
            "intake"
        })
@NullMarked
@CheckReturnValue
package pl.ugoda.demo;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
