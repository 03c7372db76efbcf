/** Tests. */
@NullMarked
package io.sillok.report.figure;

import org.jspecify.annotations.NullMarked;
