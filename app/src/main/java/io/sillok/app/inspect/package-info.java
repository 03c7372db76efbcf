/** What is read from a file, as JSON Lines, with no database. */
@NullMarked
package io.sillok.app.inspect;

import org.jspecify.annotations.NullMarked;
