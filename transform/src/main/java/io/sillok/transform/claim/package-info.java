/** Which figure speaks about which indicator or programme. */
@NullMarked
package io.sillok.transform.claim;

import org.jspecify.annotations.NullMarked;
