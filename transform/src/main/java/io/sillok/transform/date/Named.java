package io.sillok.transform.date;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * What a text has named so far.
 *
 * @param published the day of publication
 * @param day the day named last
 * @param gone the day named last that is not after publication
 * @param month the month named last
 * @param year the year named last
 * @param sentence where the sentence begins that {@code inSentence} was named in
 * @param inSentence the last phrase, to go on from within its sentence; null at the start
 */
record Named(
        LocalDate published,
        LocalDate day,
        LocalDate gone,
        YearMonth month,
        int year,
        int sentence,
        @Nullable Interval inSentence) {
    static Named nothing(LocalDate published) {
        return new Named(published, published, published, YearMonth.from(published), published.getYear(), 0, null);
    }

    Named and(Interval interval, int sentenceBegin) {
        boolean single = interval.from().equals(interval.to());
        boolean month = YearMonth.from(interval.from()).equals(YearMonth.from(interval.to()));
        boolean year = interval.from().getYear() == interval.to().getYear();
        return new Named(
                published,
                single ? interval.from() : day,
                single && !interval.from().isAfter(published) ? interval.from() : gone,
                month ? YearMonth.from(interval.from()) : this.month,
                year ? interval.from().getYear() : this.year,
                sentenceBegin,
                interval);
    }
}
