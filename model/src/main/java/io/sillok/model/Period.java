package io.sillok.model;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A period in SDMX's notation: {@code 2024}, {@code 2024-S1}, {@code 2024-Q3}, {@code 2024-05}, {@code 2025-W39},
 * {@code 2025-09-25}. One that no calendar period begins with, such as a fiscal year, is written as SDMX's range of first day and
 * length: {@code 2024-04-01/P1Y}; so is half a month, {@code 2024-01-01/P15D}, for which SDMX has no other notation.
 *
 * @param start first day, inclusive
 * @param frequency how long it is
 */
public record Period(LocalDate start, Frequency frequency) {
    private static final Pattern NOTATION =
            Pattern.compile("(\\d{4})(?:-(?:S([12])|Q([1-4])|W(\\d{2})|(\\d{2})(?:-(\\d{2}))?))?");

    private static final Pattern RANGE =
            Pattern.compile("(\\d{4}-\\d{2}-\\d{2})(?:T00:00:00(?:\\.0+)?Z?)?/P(\\d{1,3})([YMWD])");
    /** A period that begins later in its month would begin on other days in short months. */
    private static final int LAST_FIRST_DAY = 28;

    public Period {
        boolean whole = start.equals(startOf(start, frequency));
        if (!whole && (frequency == Frequency.M_2 || monthly(frequency) && start.getDayOfMonth() > LAST_FIRST_DAY)) {
            throw new IllegalArgumentException(start + " does not begin a period of frequency " + frequency);
        }
    }

    private static boolean monthly(Frequency frequency) {
        return switch (frequency) {
            case A, S, Q, M, M_2 -> true;
            case W, D -> false;
        };
    }

    /** Whether it is a year, half, quarter, month, half a month, ISO week or day of the calendar. */
    public boolean calendar() {
        return start.equals(startOf(start, frequency));
    }

    /** The period of that frequency which {@code day} falls in. Weeks are ISO weeks. */
    public static Period containing(LocalDate day, Frequency frequency) {
        return new Period(startOf(day, frequency), frequency);
    }

    /** Reads SDMX's notation; empty where the text is no such period. */
    public static Optional<Period> parse(String text) {
        Matcher m = NOTATION.matcher(text);
        if (!m.matches()) {
            return range(text);
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
                        .with(DayOfWeek.MONDAY);
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

    /** A first day and a length, where the length is that of a frequency. */
    private static Optional<Period> range(String text) {
        Matcher m = RANGE.matcher(text);
        if (!m.matches()) {
            return Optional.empty();
        }
        try {
            LocalDate start = LocalDate.parse(m.group(1));
            int count = Integer.parseInt(m.group(2));
            Frequency frequency =
                    switch (m.group(3)) {
                        case "Y" -> count == 1 ? Frequency.A : null;
                        case "M" -> ofMonths(count);
                        case "W" -> count == 1 ? Frequency.W : null;
                        default -> ofDays(start, count);
                    };
            return frequency == null ? Optional.empty() : Optional.of(new Period(start, frequency));
        } catch (DateTimeException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static @Nullable Frequency ofMonths(int months) {
        return switch (months) {
            case 12 -> Frequency.A;
            case 6 -> Frequency.S;
            case 3 -> Frequency.Q;
            case 1 -> Frequency.M;
            default -> null;
        };
    }

    private static @Nullable Frequency ofDays(LocalDate start, int days) {
        if (days == 1) {
            return Frequency.D;
        }
        if (days == 7) {
            return Frequency.W;
        }
        int rest = start.lengthOfMonth() - start.getDayOfMonth() + 1;
        boolean half = start.getDayOfMonth() == 1 ? days == 15 : start.getDayOfMonth() == 16 && days == rest;
        return half ? Frequency.M_2 : null;
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
                    case M_2 ->
                        start.getDayOfMonth() == 1
                                ? start.plusDays(15)
                                : start.plusMonths(1).withDayOfMonth(1);
                    case W -> start.plusWeeks(1);
                    case D -> start.plusDays(1);
                },
                frequency);
    }

    public Period previous() {
        return new Period(
                switch (frequency) {
                    case A -> start.minusYears(1);
                    case S -> start.minusMonths(6);
                    case Q -> start.minusMonths(3);
                    case M -> start.minusMonths(1);
                    case M_2 -> startOf(start.minusDays(1), frequency);
                    case W -> start.minusWeeks(1);
                    case D -> start.minusDays(1);
                },
                frequency);
    }

    /** The same period one year before; for weeks, the one 52 weeks before. */
    public Period yearBefore() {
        return new Period(frequency == Frequency.W ? start.minusWeeks(52) : start.minusYears(1), frequency);
    }

    /** SDMX's notation. */
    @Override
    public String toString() {
        if (!calendar()) {
            return start + "/" + length();
        }
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
            case M_2 -> start + "/" + length();
        };
    }

    private String length() {
        return switch (frequency) {
            case A -> "P1Y";
            case S -> "P6M";
            case Q -> "P3M";
            case M -> "P1M";
            case M_2 -> "P%dD".formatted(end().getDayOfMonth() - start.getDayOfMonth() + 1);
            case W -> "P7D";
            case D -> "P1D";
        };
    }

    private static LocalDate startOf(LocalDate day, Frequency frequency) {
        return switch (frequency) {
            case A -> day.withDayOfYear(1);
            case S -> LocalDate.of(day.getYear(), day.getMonthValue() < 7 ? 1 : 7, 1);
            case Q -> LocalDate.of(day.getYear(), day.getMonthValue() - (day.getMonthValue() - 1) % 3, 1);
            case M -> day.withDayOfMonth(1);
            case M_2 -> day.withDayOfMonth(day.getDayOfMonth() < 16 ? 1 : 16);
            case W -> day.with(DayOfWeek.MONDAY);
            case D -> day;
        };
    }
}
