/** Keeps personal data unreadable at rest: envelope encryption by data class, blind indexes to find it by, and provider credentials. */
@ApplicationModule(allowedDependencies = {"kernel", "platform"})
@NullMarked
@CheckReturnValue
package pl.ugoda.vault;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
