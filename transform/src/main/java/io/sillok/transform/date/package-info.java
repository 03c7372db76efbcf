/** Dates and periods named in a text. */
@NullMarked
package io.sillok.transform.date;

import org.jspecify.annotations.NullMarked;
