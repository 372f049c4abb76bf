/** What a debtor and a creditor agree on: a promise to pay on a day. */
@ApplicationModule(allowedDependencies = {"kernel", "platform", "audit", "ledger", "claims", "compliance"})
@NullMarked
@CheckReturnValue
package pl.ugoda.agreements;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
