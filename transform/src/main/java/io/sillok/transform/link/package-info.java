/** Which articles are copies or later versions of others. */
@NullMarked
package io.sillok.transform.link;

import org.jspecify.annotations.NullMarked;
