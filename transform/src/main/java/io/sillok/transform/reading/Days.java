package io.sillok.transform.reading;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * Days in a row.
 *
 * @param from the first
 * @param to the last
 */
public record Days(LocalDate from, LocalDate to) {
    public Days {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("days from %s to %s".formatted(from, to));
        }
    }

    /** Whether these days are those ones a year earlier. */
    public boolean yearBefore(Days later) {
        return from.equals(later.from.minusYears(1))
                && to.equals(later.to.plusDays(1).minusYears(1).minusDays(1));
    }

    /** Whether these days are the period of its kind right before that one: months before months, quarters before quarters. */
    public boolean periodBefore(Days later) {
        return to.plusDays(1).equals(later.from) && months(this) > 0 && months(this) == months(later);
    }

    /** How many months they are; 0 where they are not whole ones. */
    private static long months(Days days) {
        LocalDate end = days.to.plusDays(1);
        long months = ChronoUnit.MONTHS.between(days.from, end);
        return days.from.plusMonths(months).equals(end) ? months : 0;
    }
}
