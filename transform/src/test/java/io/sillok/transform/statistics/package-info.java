/** Tests. */
@NullMarked
package io.sillok.transform.statistics;

import org.jspecify.annotations.NullMarked;
