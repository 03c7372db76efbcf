/** Statistics as delivered into series and observations that remember what was known when. */
@NullMarked
package io.sillok.transform.statistics;

import org.jspecify.annotations.NullMarked;
