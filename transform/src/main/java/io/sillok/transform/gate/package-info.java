/**
 * The gates that a load of statistics passes before it comes into force, and what becomes of one that does not. Judging is pure:
 * what was known of a series and what would be known, in; suspicions, out.
 */
@NullMarked
package io.sillok.transform.gate;

import org.jspecify.annotations.NullMarked;
