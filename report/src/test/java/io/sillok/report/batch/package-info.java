/** Tests. */
@NullMarked
package io.sillok.report.batch;

import org.jspecify.annotations.NullMarked;
