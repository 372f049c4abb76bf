@NullMarked
package pl.ugoda.demo;

import org.jspecify.annotations.NullMarked;
