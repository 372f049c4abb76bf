/** How pages come to be: shells, the page every template gets, secure headers, error pages, fonts, icons and styles. */
@ApplicationModule(allowedDependencies = {"kernel", "words"})
@NullMarked
@CheckReturnValue
package pl.ugoda.web;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
