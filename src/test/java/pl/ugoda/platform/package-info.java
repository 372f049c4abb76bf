@NullMarked
package pl.ugoda.platform;

import org.jspecify.annotations.NullMarked;
