/** Tests. */
@NullMarked
package io.sillok.ingest.sheet;

import org.jspecify.annotations.NullMarked;
