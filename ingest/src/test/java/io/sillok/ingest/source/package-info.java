/** What a source has delivered for a business date. */
@NullMarked
package io.sillok.ingest.source;

import org.jspecify.annotations.NullMarked;
