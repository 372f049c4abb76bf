/** What the portal's pages show, ready for the templates. */
@NullMarked
@CheckReturnValue
package pl.ugoda.portal.view;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
