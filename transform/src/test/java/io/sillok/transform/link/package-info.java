/** Tests. */
@NullMarked
package io.sillok.transform.link;

import org.jspecify.annotations.NullMarked;
