/** Statistics in the world's formats, decoded into rows whose cells are still text. */
@NullMarked
package io.sillok.ingest.statistics;

import org.jspecify.annotations.NullMarked;
