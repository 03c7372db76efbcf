/** Claims of the news held against the official series. */
@NullMarked
package io.sillok.transform.reconcile;

import org.jspecify.annotations.NullMarked;
