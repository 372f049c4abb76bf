/** The window of the command line: reads arguments and files, asks the modules, prints their answers. Owns no rule. */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "ledger",
            "intake :: ksef",
            "payments :: statement",
            "words",
            "platform",
            "strategy",
            "bench",
            "audit"
        })
@NullMarked
@CheckReturnValue
package pl.ugoda.cli;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
