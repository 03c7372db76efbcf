package io.sillok.transform.gate;

import io.sillok.model.Frequency;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** Periods of one frequency as whole numbers: the next period is one more. */
final class PeriodNumbers {
    private static final LocalDate MONDAY = LocalDate.of(1969, 12, 29);

    private PeriodNumbers() {}

    static long of(LocalDate start, Frequency frequency) {
        return switch (frequency) {
            case A -> start.getYear();
            case S -> start.getYear() * 2L + (start.getMonthValue() - 1) / 6;
            case Q -> start.getYear() * 4L + (start.getMonthValue() - 1) / 3;
            case M -> start.getYear() * 12L + start.getMonthValue() - 1;
            case M_2 -> start.getYear() * 24L + 2L * (start.getMonthValue() - 1) + (start.getDayOfMonth() < 16 ? 0 : 1);
            case W -> Math.floorDiv(ChronoUnit.DAYS.between(MONDAY, start), 7L);
            case D -> start.toEpochDay();
        };
    }

    /** The first day of a numbered period. */
    static LocalDate start(long number, Frequency frequency) {
        return switch (frequency) {
            case A -> LocalDate.of(Math.toIntExact(number), 1, 1);
            case S -> month(number, 2);
            case Q -> month(number, 4);
            case M -> month(number, 12);
            case M_2 -> month(Math.floorDiv(number, 2L), 12).plusDays(15 * Math.floorMod(number, 2L));
            case W -> MONDAY.plusWeeks(number);
            case D -> LocalDate.ofEpochDay(number);
        };
    }

    private static LocalDate month(long number, int periods) {
        return LocalDate.of(
                Math.toIntExact(Math.floorDiv(number, (long) periods)),
                Math.toIntExact(Math.floorMod(number, (long) periods)) * (12 / periods) + 1,
                1);
    }

    /** How many make a year, or the nearest to it; a week's and a day's year has no fixed number, and gives none. */
    static int inYear(Frequency frequency) {
        return switch (frequency) {
            case A -> 1;
            case S -> 2;
            case Q -> 4;
            case M -> 12;
            case M_2 -> 24;
            case W, D -> 0;
        };
    }

    /** How many past moves tell what a move of such a series may be: more than a year of them, and ten at least. */
    static int movesToKnow(Frequency frequency) {
        return switch (frequency) {
            case A, S -> 10;
            case Q -> 12;
            case M -> 24;
            case M_2 -> 48;
            case W -> 52;
            case D -> 60;
        };
    }
}
