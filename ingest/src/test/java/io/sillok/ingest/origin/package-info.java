/** Tests of this package. */
@NullMarked
package io.sillok.ingest.origin;

import org.jspecify.annotations.NullMarked;
