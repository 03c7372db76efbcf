/** A watch: the folder of plain files that says what to follow. */
@NullMarked
package io.sillok.model.watch;

import org.jspecify.annotations.NullMarked;
