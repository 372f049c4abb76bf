/** What the console's templates are given: ready figures and words, no rules. */
@NullMarked
@CheckReturnValue
package pl.ugoda.console.view;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
