/** Whether a news source still gives what it used to give. */
@NullMarked
package io.sillok.transform.health;

import org.jspecify.annotations.NullMarked;
