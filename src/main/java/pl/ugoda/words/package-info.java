/** What people read: messages in Polish and English with true plurals, and how money, dates and numbers are written. */
@ApplicationModule(allowedDependencies = {"kernel"})
@NullMarked
@CheckReturnValue
package pl.ugoda.words;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
