/** The meaning of series. */
@NullMarked
package io.sillok.transform.meaning;

import org.jspecify.annotations.NullMarked;
