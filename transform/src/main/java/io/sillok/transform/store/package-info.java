/** Rows into and out of PostgreSQL: what an article was read as, and what the watch says. */
@NullMarked
package io.sillok.transform.store;

import org.jspecify.annotations.NullMarked;
