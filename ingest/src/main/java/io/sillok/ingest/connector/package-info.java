/** How publishers of statistics hand out a table in parts: pages, windows, halves of what is too large at once. */
@NullMarked
package io.sillok.ingest.connector;

import org.jspecify.annotations.NullMarked;
