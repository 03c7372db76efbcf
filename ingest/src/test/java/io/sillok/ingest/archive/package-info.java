/** Raw bytes, kept for ever under their hash. */
@NullMarked
package io.sillok.ingest.archive;

import org.jspecify.annotations.NullMarked;
