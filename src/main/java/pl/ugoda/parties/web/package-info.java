/** Where staff set up the creditors of their organization. */
@NullMarked
@CheckReturnValue
package pl.ugoda.parties.web;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
