/**
 * Finding words and patterns in a text without looking closely at all of it.
 *
 * <p>Most places of a text can begin nothing that is looked for, and one or two letters tell so. What asks only where those two
 * letters fit reads an article many times faster, and finds the same.
 */
@NullMarked
package io.sillok.transform.scan;

import org.jspecify.annotations.NullMarked;
