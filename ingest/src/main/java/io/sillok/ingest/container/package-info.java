/** Deliveries that hold other deliveries: ZIP, gzip and WARC. */
@NullMarked
package io.sillok.ingest.container;

import org.jspecify.annotations.NullMarked;
