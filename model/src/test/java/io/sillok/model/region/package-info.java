/** The region tables. */
@NullMarked
package io.sillok.model.region;

import org.jspecify.annotations.NullMarked;
