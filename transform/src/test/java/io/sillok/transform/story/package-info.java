/** Tests. */
@NullMarked
package io.sillok.transform.story;

import org.jspecify.annotations.NullMarked;
