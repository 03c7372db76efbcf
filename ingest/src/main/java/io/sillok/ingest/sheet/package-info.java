/** Spreadsheets, row by row. */
@NullMarked
package io.sillok.ingest.sheet;

import org.jspecify.annotations.NullMarked;
