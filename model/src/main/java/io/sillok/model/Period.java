package io.sillok.model;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A calendar period, in SDMX's notation: {@code 2024}, {@code 2024-S1}, {@code 2024-Q3}, {@code 2024-05},
 * {@code 2025-W39}, {@code 2025-09-25}.
 *
 * @param start first day, inclusive
 * @param frequency how long it is
 */
public record Period(LocalDate start, Frequency frequency) {
    private static final Pattern NOTATION =
            Pattern.compile("(\\d{4})(?:-(?:S([12])|Q([1-4])|W(\\d{2})|(\\d{2})(?:-(\\d{2}))?))?");

    public Period {
        if (!start.equals(startOf(start, frequency))) {
            throw new IllegalArgumentException(start + " does not begin a period of frequency " + frequency);
        }
    }

    /** The period of that frequency which {@code day} falls in. Weeks are ISO weeks. */
    public static Period containing(LocalDate day, Frequency frequency) {
        return new Period(startOf(day, frequency), frequency);
    }

    /** Reads SDMX's notation; empty where the text is no such period. */
    public static Optional<Period> parse(String text) {
        Matcher m = NOTATION.matcher(text);
        if (!m.matches()) {
            return Optional.empty();
        }
        try {
            int year = Integer.parseInt(m.group(1));
            if (m.group(2) != null) {
                return Optional.of(new Period(LocalDate.of(year, m.group(2).equals("1") ? 1 : 7, 1), Frequency.S));
            }
            if (m.group(3) != null) {
                return Optional.of(
                        new Period(LocalDate.of(year, 3 * Integer.parseInt(m.group(3)) - 2, 1), Frequency.Q));
            }
            if (m.group(4) != null) {
                int week = Integer.parseInt(m.group(4));
                LocalDate monday = LocalDate.of(year, 1, 4)
                        .with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, week)
                        .with(java.time.DayOfWeek.MONDAY);
                return Optional.of(new Period(monday, Frequency.W));
            }
            if (m.group(5) == null) {
                return Optional.of(new Period(LocalDate.of(year, 1, 1), Frequency.A));
            }
            int month = Integer.parseInt(m.group(5));
            return Optional.of(
                    m.group(6) == null
                            ? new Period(LocalDate.of(year, month, 1), Frequency.M)
                            : new Period(LocalDate.of(year, month, Integer.parseInt(m.group(6))), Frequency.D));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The last day, inclusive. */
    public LocalDate end() {
        return next().start.minusDays(1);
    }

    public Period next() {
        return new Period(
                switch (frequency) {
                    case A -> start.plusYears(1);
                    case S -> start.plusMonths(6);
                    case Q -> start.plusMonths(3);
                    case M -> start.plusMonths(1);
                    case W -> start.plusWeeks(1);
                    case D -> start.plusDays(1);
                },
                frequency);
    }

    public Period previous() {
        return containing(start.minusDays(1), frequency);
    }

    /** The same period one year before; for weeks, the week of the same number or, where there is none, the last. */
    public Period yearBefore() {
        return frequency == Frequency.W
                ? containing(start.plusDays(3).minusWeeks(52), frequency)
                : new Period(start.minusYears(1).with(startOf(start.minusYears(1), frequency)), frequency);
    }

    /** SDMX's notation. */
    @Override
    public String toString() {
        return switch (frequency) {
            case A -> String.format(Locale.ROOT, "%04d", start.getYear());
            case S -> String.format(Locale.ROOT, "%04d-S%d", start.getYear(), start.getMonthValue() < 7 ? 1 : 2);
            case Q -> String.format(Locale.ROOT, "%04d-Q%d", start.getYear(), start.get(IsoFields.QUARTER_OF_YEAR));
            case M -> String.format(Locale.ROOT, "%04d-%02d", start.getYear(), start.getMonthValue());
            case W ->
                String.format(
                        Locale.ROOT,
                        "%04d-W%02d",
                        start.get(IsoFields.WEEK_BASED_YEAR),
                        start.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
            case D -> start.toString();
        };
    }

    private static LocalDate startOf(LocalDate day, Frequency frequency) {
        return switch (frequency) {
            case A -> day.withDayOfYear(1);
            case S -> LocalDate.of(day.getYear(), day.getMonthValue() < 7 ? 1 : 7, 1);
            case Q -> LocalDate.of(day.getYear(), day.getMonthValue() - (day.getMonthValue() - 1) % 3, 1);
            case M -> day.withDayOfMonth(1);
            case W -> day.with(java.time.DayOfWeek.MONDAY);
            case D -> day;
        };
    }
}
