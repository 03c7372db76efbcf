/**
 * Arithmetic that a text states of its own figures: a sum, a change, a share. What the printed figures cannot make true, however they were rounded, is
 * a {@link io.sillok.transform.arithmetic.Contradiction}.
 */
@NullMarked
package io.sillok.transform.arithmetic;

import org.jspecify.annotations.NullMarked;
