/** The embedded PostgreSQL: the real server's binaries under a launcher of our own. */
@NullMarked
package io.sillok.app.postgres;

import org.jspecify.annotations.NullMarked;
