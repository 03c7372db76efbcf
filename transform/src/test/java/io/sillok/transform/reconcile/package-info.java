/** Tests. */
@NullMarked
package io.sillok.transform.reconcile;

import org.jspecify.annotations.NullMarked;
