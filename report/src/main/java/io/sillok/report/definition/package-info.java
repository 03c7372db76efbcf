/** What an author writes for a report: template, queries and terms. */
@NullMarked
package io.sillok.report.definition;

import org.jspecify.annotations.NullMarked;
