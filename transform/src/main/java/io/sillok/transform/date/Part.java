package io.sillok.transform.date;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * A stretch of a longer period.
 *
 * <p>초순, 중순 and 하순 are the month's ten days; 초 and 말 are vaguer and taken as halves, so that what is meant lies inside.
 */
enum Part {
    START,
    MIDDLE,
    END,
    FIRST_TENTH,
    MIDDLE_TENTH,
    LAST_TENTH;

    /** The stretch of a period of any grain. */
    Interval of(Interval whole) {
        return switch (whole.grain()) {
            case MONTH -> ofMonth(whole);
            case WEEK -> ofWeek(whole);
            case DECADE -> ofDecade(whole);
            default -> ofMonths(whole);
        };
    }

    /** The stretch of a month. */
    private Interval ofMonth(Interval month) {
        LocalDate first = month.from();
        return switch (this) {
            case START -> month.to(first.plusDays(14));
            case END -> month.from(first.plusDays(15));
            case FIRST_TENTH -> month.to(first.plusDays(9));
            case MIDDLE, MIDDLE_TENTH -> new Interval(first.plusDays(10), first.plusDays(19), month.grain());
            case LAST_TENTH -> month.from(first.plusDays(20));
        };
    }

    /** The stretch of a week: 초 until Wednesday, 후반 from Thursday on. */
    private Interval ofWeek(Interval week) {
        LocalDate monday = week.from();
        return switch (this) {
            case START, FIRST_TENTH -> week.to(monday.plusDays(2));
            case MIDDLE, MIDDLE_TENTH -> new Interval(monday.plusDays(2), monday.plusDays(3), week.grain());
            case END, LAST_TENTH -> week.from(monday.plusDays(3));
        };
    }

    /** The stretch of a year or of what divides it, in whole months. */
    private Interval ofMonths(Interval period) {
        long months = ChronoUnit.MONTHS.between(period.from(), period.to().plusDays(1));
        return switch (this) {
            case START, FIRST_TENTH ->
                period.to(period.from().plusMonths((months + 1) / 2).minusDays(1));
            case MIDDLE, MIDDLE_TENTH ->
                new Interval(
                        period.from().plusMonths(months / 4),
                        period.from().plusMonths(months - months / 4).minusDays(1),
                        period.grain());
            case END, LAST_TENTH -> period.from(period.from().plusMonths(months / 2));
        };
    }

    /** The stretch of a decade: three, four and three years. */
    private Interval ofDecade(Interval decade) {
        LocalDate first = decade.from();
        return switch (this) {
            case START, FIRST_TENTH -> decade.to(first.plusYears(3).minusDays(1));
            case MIDDLE, MIDDLE_TENTH ->
                new Interval(first.plusYears(3), first.plusYears(7).minusDays(1), decade.grain());
            case END, LAST_TENTH -> decade.from(first.plusYears(7));
        };
    }
}
