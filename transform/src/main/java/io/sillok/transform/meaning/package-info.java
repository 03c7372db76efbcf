/** What kind of numbers a series is of: levels or changes, of which base, adjusted or not. Pure. */
@NullMarked
package io.sillok.transform.meaning;

import org.jspecify.annotations.NullMarked;
