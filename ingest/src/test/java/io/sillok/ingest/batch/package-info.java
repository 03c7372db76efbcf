/** The ingest job: fetch, decode, balance. */
@NullMarked
package io.sillok.ingest.batch;

import org.jspecify.annotations.NullMarked;
