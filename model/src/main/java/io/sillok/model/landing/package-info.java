/** What ingest leaves in the landing tables and transform takes up. */
@NullMarked
package io.sillok.model.landing;

import org.jspecify.annotations.NullMarked;
