/** Places that statistics are about, what sources write for them, and what became of them. */
@NullMarked
package io.sillok.model.region;

import org.jspecify.annotations.NullMarked;
