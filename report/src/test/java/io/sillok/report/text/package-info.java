/** Tests. */
@NullMarked
package io.sillok.report.text;

import org.jspecify.annotations.NullMarked;
