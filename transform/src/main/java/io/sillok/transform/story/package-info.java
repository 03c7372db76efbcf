/** Articles about one event, and whose event it is. */
@NullMarked
package io.sillok.transform.story;

import org.jspecify.annotations.NullMarked;
