/** Who may work here: organizations, their users and roles, and how a user signs in. */
@ApplicationModule(allowedDependencies = {"kernel", "platform", "words", "audit", "vault", "web"})
@NullMarked
@CheckReturnValue
package pl.ugoda.identity;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
