/** What is owed on each claim to the grosz: terms, postings, interest, allocation by law. Knows claims only by their id. */
@ApplicationModule(allowedDependencies = {"kernel", "audit"})
@NullMarked
@CheckReturnValue
package pl.ugoda.ledger;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
