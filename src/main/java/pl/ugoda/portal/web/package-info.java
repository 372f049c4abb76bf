/** The portal's page for staff: closed entrances. Sees only the module's public face. */
@NullMarked
@CheckReturnValue
package pl.ugoda.portal.web;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
