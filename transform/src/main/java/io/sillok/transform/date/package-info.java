/**
 * Dates and periods named in a text.
 *
 * <p>{@link io.sillok.transform.date.DatePhrase} reads what is written, {@link io.sillok.transform.date.Resolution} finds
 * the days it means, {@link io.sillok.transform.date.DateReader} joins ranges and lists and remembers what was named last.
 */
@NullMarked
package io.sillok.transform.date;

import org.jspecify.annotations.NullMarked;
