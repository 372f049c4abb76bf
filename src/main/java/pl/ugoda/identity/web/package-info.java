/** The entrance for staff: pages, and the session's principal bound to each request. */
@NullMarked
@CheckReturnValue
package pl.ugoda.identity.web;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
