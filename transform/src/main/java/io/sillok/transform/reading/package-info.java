/** What an article says, in records, and the reader that makes them. Pure: text and reference date in, values out. */
@NullMarked
package io.sillok.transform.reading;

import org.jspecify.annotations.NullMarked;
