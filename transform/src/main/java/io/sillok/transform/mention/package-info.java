/** People, organisations, places and programmes named in a text. */
@NullMarked
package io.sillok.transform.mention;

import org.jspecify.annotations.NullMarked;
