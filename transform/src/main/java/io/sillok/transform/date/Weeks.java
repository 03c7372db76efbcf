package io.sillok.transform.date;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;

/** Which week a phrase means, and which of its days. */
final class Weeks {
    /** {@link Slot#WEEKDAY} of 주말. */
    static final int WEEKEND = 67;

    /** {@link Slot#WEEKDAY} of 주중 and 평일. */
    static final int WORKDAYS = 15;

    private final Grounds grounds;
    private final Years years;
    private final Months months;

    Weeks(Grounds grounds, Years years, Months months) {
        this.grounds = grounds;
        this.years = years;
        this.months = months;
    }

    @Nullable
    Interval week() {
        Ref ref = grounds.ref(Slot.WEEK);
        LocalDate published = grounds.published();
        if (ref.base() == Ref.Base.PUBLICATION) {
            grounds.say("counted from publication on " + published);
            return Interval.week(published.plusWeeks(ref.n()));
        }
        if (ref.base() == Ref.Base.NAMED && ref.n() < 0) {
            LocalDate from = grounds.named.reported(Grain.WEEK);
            grounds.say("counted from the week of " + from);
            return Interval.week(from.plusWeeks(ref.n()));
        }
        if (ref.base() == Ref.Base.NAMED) {
            grounds.say("counted from the day named last, " + grounds.named.day());
            return Interval.week(grounds.named.day().plusWeeks(ref.n()));
        }
        int nth = ref.n();
        if (grounds.slots.has(Slot.MONTH)) {
            return ofMonth(months.month(), nth);
        }
        if (grounds.slots.has(Slot.YEAR)) {
            return ofYear(years.named().from().getYear(), nth);
        }
        grounds.say("a week of the month of publication, " + YearMonth.from(published));
        return ofMonth(YearMonth.from(published), nth);
    }

    /** ISO 8601: the first week is that of 4 January, the last that of 28 December. */
    private static @Nullable Interval ofYear(int year, int nth) {
        LocalDate last = LocalDate.of(year, 12, 28);
        if (nth < 0) {
            return Interval.week(last);
        }
        Interval week = Interval.week(LocalDate.of(year, 1, 4).plusWeeks(nth - 1L));
        return week.from().isAfter(last) ? null : week;
    }

    /** Weeks belong to the month that their Thursday lies in, as ISO 8601 has it for years. */
    private static @Nullable Interval ofMonth(YearMonth month, int nth) {
        LocalDate thursday = nth < 0
                ? month.atEndOfMonth().with(TemporalAdjusters.previousOrSame(DayOfWeek.THURSDAY))
                : month.atDay(1)
                        .with(TemporalAdjusters.nextOrSame(DayOfWeek.THURSDAY))
                        .plusWeeks(nth - 1L);
        return YearMonth.from(thursday).equals(month) ? Interval.week(thursday) : null;
    }

    @Nullable
    Interval weekday() {
        int n = grounds.ref(Slot.WEEKDAY).n();
        if (n == WEEKEND) {
            return days(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
        }
        if (n == WORKDAYS) {
            return days(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
        }
        DayOfWeek day = DayOfWeek.of(n);
        Slots slots = grounds.slots;
        Ref week = slots.get(Slot.WEEK);
        LocalDate published = grounds.published();
        if (slots.nth != 0 || (week != null && week.base() == Ref.Base.NUMBER)) {
            int nth = slots.nth != 0 ? slots.nth : week == null ? 1 : week.n();
            YearMonth month = slots.has(Slot.MONTH) ? months.month() : YearMonth.from(published);
            grounds.say("in the month of publication, " + month);
            LocalDate found = month.atDay(1).with(TemporalAdjusters.dayOfWeekInMonth(nth, day));
            return YearMonth.from(found).equals(month) ? Interval.day(found) : null;
        }
        if (week != null) {
            Interval in = week();
            return in == null ? null : Interval.day(in.from().with(TemporalAdjusters.nextOrSame(day)));
        }
        return Interval.day(alone(day));
    }

    /** A weekday that nothing but a mark or the verb fixes. */
    private LocalDate alone(DayOfWeek day) {
        LocalDate published = grounds.published();
        Integer mark = grounds.slots.mark;
        if (mark != null && mark != 0) {
            grounds.say("the " + (mark < 0 ? "last" : "next") + " one, seen from publication on " + published);
            return published.with(mark < 0 ? TemporalAdjusters.previous(day) : TemporalAdjusters.next(day));
        }
        if (mark != null) {
            grounds.say("in the week of publication on " + published);
            return published.with(day);
        }
        boolean told = grounds.slots.english || (grounds.slots.chinese && !grounds.slots.clock);
        boolean before = grounds.tense == Tense.PAST || (told && grounds.tense != Tense.FUTURE);
        grounds.say("the one " + (before ? "before" : "after") + " publication on " + published);
        return published.with(before ? TemporalAdjusters.previousOrSame(day) : TemporalAdjusters.nextOrSame(day));
    }

    /** The weekend or the workdays of the week named, else of the one that the mark or the verb tells. */
    private @Nullable Interval days(DayOfWeek first, DayOfWeek last) {
        Slots slots = grounds.slots;
        LocalDate published = grounds.published();
        Interval in;
        if (slots.has(Slot.WEEK)) {
            in = week();
        } else {
            boolean over =
                    grounds.tense == Tense.PAST && published.getDayOfWeek().compareTo(first) < 0;
            int weeks = slots.mark != null ? slots.mark : over ? -1 : 0;
            grounds.say("days of a week counted from publication on " + published);
            in = Interval.week(published.plusWeeks(weeks));
        }
        return in == null ? null : new Interval(in.from().with(first), in.from().with(last), Grain.DAY);
    }
}
