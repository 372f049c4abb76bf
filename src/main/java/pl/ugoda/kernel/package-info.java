/** The words every module shares: money, ids, days, identifiers, and who acts for whom. Knows neither Spring nor SQL. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
@CheckReturnValue
package pl.ugoda.kernel;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
