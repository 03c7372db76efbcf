/** The table of units, shared by figures in texts and by statistics. */
@NullMarked
package io.sillok.model.unit;

import org.jspecify.annotations.NullMarked;
