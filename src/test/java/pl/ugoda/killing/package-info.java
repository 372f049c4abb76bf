/** The kill test: the real program is killed in the middle of its work again and again, and nothing is sent twice or lost. */
@NullMarked
package pl.ugoda.killing;

import org.jspecify.annotations.NullMarked;
