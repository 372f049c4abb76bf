/** The tamper-evident log: who did what, when and to whom, written with the deed and sealed into a chain that can be verified. */
@ApplicationModule(allowedDependencies = {"kernel", "platform"})
@NullMarked
@CheckReturnValue
package pl.ugoda.audit;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
