/** Tests. */
@NullMarked
package io.sillok.report.output;

import org.jspecify.annotations.NullMarked;
