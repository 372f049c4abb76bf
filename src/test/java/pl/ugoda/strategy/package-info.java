@NullMarked
package pl.ugoda.strategy;

import org.jspecify.annotations.NullMarked;
