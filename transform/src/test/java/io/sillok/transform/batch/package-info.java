/** Tests. */
@NullMarked
package io.sillok.transform.batch;

import org.jspecify.annotations.NullMarked;
