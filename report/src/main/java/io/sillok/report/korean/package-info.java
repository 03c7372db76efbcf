/** Korean as it is written: particles after any word, numbers in 만, 억 and 조. */
@NullMarked
package io.sillok.report.korean;

import org.jspecify.annotations.NullMarked;
