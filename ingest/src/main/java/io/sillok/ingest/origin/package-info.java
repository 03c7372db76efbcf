/** The way back from an item's body to the bytes that it was read from. */
@NullMarked
package io.sillok.ingest.origin;

import org.jspecify.annotations.NullMarked;
