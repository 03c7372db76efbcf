/** Tests. */
@NullMarked
package io.sillok.report.definition;

import org.jspecify.annotations.NullMarked;
