/** What every module stands on: PostgreSQL, its roles and migrations, the transaction that knows its organization, the clock, and jobs. */
@ApplicationModule(allowedDependencies = {"kernel"})
@NullMarked
@CheckReturnValue
package pl.ugoda.platform;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
