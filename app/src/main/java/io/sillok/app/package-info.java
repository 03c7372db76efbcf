/** The {@code sillok} command. */
@NullMarked
package io.sillok.app;

import org.jspecify.annotations.NullMarked;
