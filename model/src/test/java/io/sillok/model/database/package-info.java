/** A real PostgreSQL for tests, migrated. */
@NullMarked
package io.sillok.model.database;

import org.jspecify.annotations.NullMarked;
