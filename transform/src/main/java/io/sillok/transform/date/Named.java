package io.sillok.transform.date;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * What a text has named so far.
 *
 * @param published the day of publication
 * @param day the day named last
 * @param story the day that the story is on, which no day named in passing is; null while none is named
 * @param gone the last of those days that is not after publication
 * @param today whether the day of publication has been named
 * @param month the month named last
 * @param year the year named last
 * @param sentence where the sentence begins that {@code inSentence} was named in
 * @param inSentence the last phrase, to go on from within its sentence; null at the start
 * @param last the last phrase, of whatever sentence; null at the start
 * @param reported what the text reports of
 */
record Named(
        LocalDate published,
        LocalDate day,
        @Nullable LocalDate story,
        LocalDate gone,
        boolean today,
        YearMonth month,
        int year,
        int sentence,
        @Nullable Interval inSentence,
        @Nullable Interval last,
        Reported reported) {
    static Named nothing(LocalDate published) {
        return new Named(
                published,
                published,
                null,
                published,
                false,
                YearMonth.from(published),
                published.getYear(),
                0,
                null,
                null,
                Reported.NOTHING);
    }

    Named and(Interval interval, int sentenceBegin) {
        return and(interval, interval, sentenceBegin);
    }

    /** With a range, whose end is what dates go on from. */
    Named and(Interval whole, Interval interval, int sentenceBegin) {
        boolean single = interval.from().equals(interval.to());
        boolean month = YearMonth.from(interval.from()).equals(YearMonth.from(interval.to()));
        boolean year = interval.from().getYear() == interval.to().getYear();
        return new Named(
                published,
                single ? interval.from() : day,
                single ? interval.from() : story,
                single && !interval.from().isAfter(published) ? interval.from() : gone,
                today || (single && interval.from().equals(published)),
                month ? YearMonth.from(interval.from()) : this.month,
                year ? interval.from().getYear() : this.year,
                sentenceBegin,
                interval,
                interval,
                whole.from().equals(whole.to()) ? reported : reported.and(whole, sentenceBegin, published));
    }

    /** The same in another sentence, whose dates do not go on from those before it. */
    Named inSentence(int begin) {
        return sentence == begin || inSentence == null
                ? this
                : new Named(published, day, story, gone, today, month, year, begin, null, last, reported);
    }

    /** The same, seen from another day than that of publication. */
    Named seenOn(LocalDate other) {
        return new Named(other, day, story, gone, today, month, year, sentence, inSentence, last, reported);
    }

    /** The same with the story still on the day that it was on. */
    Named inPassing(Named before) {
        return new Named(
                published, day, before.story, before.gone, today, month, year, sentence, inSentence, last, reported);
    }

    /** The day that the story is on, that of publication where no other is named. */
    LocalDate storyDay() {
        return story == null ? published : story;
    }

    /** A day of the quarter or week that the text reports of; that of publication where it reports of none. */
    LocalDate reported(Grain grain) {
        Interval last = reported.last();
        return last != null && last.grain() == grain ? last.from() : published;
    }

    /** The same, seen from the period that the text reports of: 전년 동월 counts from it. */
    Named seenFrom(@Nullable Interval period) {
        if (period == null) {
            return this;
        }
        boolean one =
                period.grain() == Grain.MONTH && YearMonth.from(period.from()).equals(YearMonth.from(period.to()));
        return new Named(
                published,
                day,
                story,
                gone,
                today,
                one ? YearMonth.from(period.from()) : month,
                period.to().getYear(),
                sentence,
                inSentence,
                last,
                reported);
    }
}
