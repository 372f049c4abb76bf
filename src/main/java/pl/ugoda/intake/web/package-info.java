/** The console's pages of imports. */
@NullMarked
@CheckReturnValue
package pl.ugoda.intake.web;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
