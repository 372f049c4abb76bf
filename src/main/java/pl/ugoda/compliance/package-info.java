/** May this person be contacted now, in this way? Holds, stops, hours, caps and duties, judged by rules that stand as data. */
@ApplicationModule(allowedDependencies = {"kernel", "platform", "audit", "vault", "parties", "claims"})
@NullMarked
@CheckReturnValue
package pl.ugoda.compliance;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
