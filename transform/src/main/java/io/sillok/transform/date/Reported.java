package io.sillok.transform.date;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * The periods that a text has figures of, which 전년 동월, 지난해 같은 기간 and 1년 전보다 count back from.
 *
 * @param last the period named last; null where none is
 * @param sentence where the sentence begins that named it
 * @param recent the last that is no further back than a year, which the text comes back to in other paragraphs; null where none is
 */
record Reported(
        @Nullable Interval last, int sentence, @Nullable Interval recent) {
    static final Reported NOTHING = new Reported(null, 0, null);

    Reported and(Interval period, int sentenceBegin, LocalDate published) {
        boolean begun = !period.from().isAfter(published);
        boolean near = period.to().isAfter(published.minusYears(1));
        return new Reported(period, sentenceBegin, begun && near ? period : recent);
    }

    /** The period that a comparison in this paragraph counts from; null where none is known. */
    @Nullable
    Interval in(int paragraph) {
        return recent == null || sentence >= paragraph ? last : recent;
    }

    /** The same stretch of the calendar that begins so many years from the one given. */
    static Interval yearsFrom(Interval period, int years) {
        LocalDate to = period.to().plusYears(years);
        boolean wholeMonth = period.to().getDayOfMonth() == period.to().lengthOfMonth();
        return new Interval(
                period.from().plusYears(years), wholeMonth ? YearMonth.from(to).atEndOfMonth() : to, period.grain());
    }
}
