package io.sillok.transform.date;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;

/**
 * Days on end, with the grain that they are named in.
 *
 * @param from first day, inclusive
 * @param to last day, inclusive
 */
record Interval(LocalDate from, LocalDate to, Grain grain) {
    static Interval day(LocalDate day) {
        return new Interval(day, day, Grain.DAY);
    }

    static Interval week(LocalDate day) {
        LocalDate monday = day.with(DayOfWeek.MONDAY);
        return new Interval(monday, monday.plusDays(6), Grain.WEEK);
    }

    static Interval month(YearMonth month) {
        return new Interval(month.atDay(1), month.atEndOfMonth(), Grain.MONTH);
    }

    static Interval year(int year) {
        return new Interval(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), Grain.YEAR);
    }

    /** So many months from the first of a month on. */
    static Interval months(int year, int month, int count, Grain grain) {
        LocalDate first = LocalDate.of(year, month, 1);
        return new Interval(first, first.plusMonths(count).minusDays(1), grain);
    }

    Interval from(LocalDate day) {
        return new Interval(day, to, grain);
    }

    Interval to(LocalDate day) {
        return new Interval(from, day, grain);
    }

    Interval as(Grain other) {
        return new Interval(from, to, other);
    }
}
