/** From bytes to text: which charset it is, and what could not be read in it. */
@NullMarked
package io.sillok.ingest.charset;

import org.jspecify.annotations.NullMarked;
