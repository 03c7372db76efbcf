/** Periods. */
@NullMarked
package io.sillok.model;

import org.jspecify.annotations.NullMarked;
