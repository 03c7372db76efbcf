/** Tests. */
@NullMarked
package io.sillok.ingest.container;

import org.jspecify.annotations.NullMarked;
