/** Tests. */
@NullMarked
package io.sillok.report.korean;

import org.jspecify.annotations.NullMarked;
