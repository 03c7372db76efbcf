/** Tests. */
@NullMarked
package io.sillok.report.issue;

import org.jspecify.annotations.NullMarked;
