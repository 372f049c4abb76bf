/** The built-in benchmarks: each measures its own physical limit in the same run and tells the ratio. */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "platform",
            "identity",
            "parties",
            "ledger",
            "claims",
            "compliance",
            "messaging",
            "strategy",
            "intake"
        })
@NullMarked
@CheckReturnValue
package pl.ugoda.bench;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
