/** One issue of a report: composed from the reporting schema, every printed number traced. */
@NullMarked
package io.sillok.report.issue;

import org.jspecify.annotations.NullMarked;
