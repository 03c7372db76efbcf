/** A number with the sentence, the cell or the formula that it comes from. */
@NullMarked
package io.sillok.report.figure;

import org.jspecify.annotations.NullMarked;
