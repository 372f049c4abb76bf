/** Texts with gaps: sandboxed templates, what may stand in their gaps, and the length of an SMS. Knows neither Spring nor SQL. */
@NullMarked
@CheckReturnValue
package pl.ugoda.messaging.template;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
