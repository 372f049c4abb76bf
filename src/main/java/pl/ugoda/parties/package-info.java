/** Who is owed and who owes: creditors, debtors, the people behind them, and how to reach them. */
@ApplicationModule(allowedDependencies = {"kernel", "platform", "words", "web", "audit", "vault"})
@NullMarked
@CheckReturnValue
package pl.ugoda.parties;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
