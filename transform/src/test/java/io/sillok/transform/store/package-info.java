/** Tests. */
@NullMarked
package io.sillok.transform.store;

import org.jspecify.annotations.NullMarked;
