/** Numbers, dates and quotations as sentences print them, by language. */
@NullMarked
package io.sillok.report.text;

import org.jspecify.annotations.NullMarked;
