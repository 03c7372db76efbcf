package io.sillok.transform.statistics;

import org.jspecify.annotations.Nullable;

/**
 * What has to be known beside the text of a period to read it.
 *
 * @param frequency SDMX FREQ of the row where it carries one: six digits are a month, or with {@code Q} a quarter
 * @param year the publisher's, where it is not the calendar's
 */
record TimeNotation(@Nullable String frequency, @Nullable ReportingYear year) {
    static final TimeNotation PLAIN = new TimeNotation(null, null);
}
