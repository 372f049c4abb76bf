/** What is owed and the work it makes: claims, the cases they are grouped into, and until when they can be enforced. */
@ApplicationModule(allowedDependencies = {"kernel", "platform", "audit", "parties", "ledger"})
@NullMarked
@CheckReturnValue
package pl.ugoda.claims;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
