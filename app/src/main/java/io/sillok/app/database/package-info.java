/** Which PostgreSQL a command works on, and bringing its schema up to date. */
@NullMarked
package io.sillok.app.database;

import org.jspecify.annotations.NullMarked;
