/** What tests stand on: a real PostgreSQL, a fresh database for each class, one application, a clock that is set by hand. */
@NullMarked
package pl.ugoda.testing;

import org.jspecify.annotations.NullMarked;
