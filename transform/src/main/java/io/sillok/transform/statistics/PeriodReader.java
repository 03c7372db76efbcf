package io.sillok.transform.statistics;

import io.sillok.model.Frequency;
import io.sillok.model.Period;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the period of a statistical cell as SDMX, the World Bank, Eurostat and Korean tables write it. */
final class PeriodReader {
    private static final Pattern SUFFIXED = Pattern.compile("(\\d{4})[- .]?([AaSsHhBbQqMmWwDd])(\\d{0,3})");
    private static final Pattern KOREAN = Pattern.compile(
            "(\\d{4})\\s*(?:년|年)(?:\\s*(?:(상|하)반기|([1-4])\\s*(?:/4)?\\s*분기|(\\d{1,2})\\s*(?:월|月)(?:\\s*(\\d{1,2})\\s*(?:일|日))?))?");
    private static final Pattern PUNCTUATED = Pattern.compile("(\\d{4})([./-])(\\d{1,2})(?:\\2(\\d{1,2}))?\\.?");
    private static final Pattern QUARTER_OF_FOUR = Pattern.compile("(\\d{4})[ .]([1-4])/4");
    private static final Pattern RUN_TOGETHER = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})?");

    private PeriodReader() {}

    /**
     * The period meant.
     *
     * @param frequency SDMX FREQ of the row where it carries one: six digits are a month, or with {@code Q} a quarter
     */
    static Optional<Period> read(String text, @Nullable String frequency) {
        String period = CellText.plain(text);
        try {
            return Period.parse(period)
                    .or(() -> suffixed(period))
                    .or(() -> korean(period))
                    .or(() -> punctuated(period))
                    .or(() -> quarterOfFour(period))
                    .or(() -> runTogether(period, frequency == null ? "" : frequency.toUpperCase(Locale.ROOT)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<Period> suffixed(String text) {
        Matcher m = SUFFIXED.matcher(text);
        if (!m.matches()) {
            return Optional.empty();
        }
        int year = Integer.parseInt(m.group(1));
        int part = m.group(3).isEmpty() ? 0 : Integer.parseInt(m.group(3));
        return switch (m.group(2).toUpperCase(Locale.ROOT)) {
            case "A" -> part <= 1 ? Optional.of(new Period(LocalDate.of(year, 1, 1), Frequency.A)) : Optional.empty();
            case "S", "H", "B" ->
                part == 1 || part == 2
                        ? Optional.of(new Period(LocalDate.of(year, 6 * part - 5, 1), Frequency.S))
                        : Optional.empty();
            case "Q" ->
                part >= 1 && part <= 4
                        ? Optional.of(new Period(LocalDate.of(year, 3 * part - 2, 1), Frequency.Q))
                        : Optional.empty();
            case "M" -> Optional.of(new Period(LocalDate.of(year, part, 1), Frequency.M));
            case "W" -> Period.parse(String.format(Locale.ROOT, "%04d-W%02d", year, part));
            case "D" -> Optional.of(new Period(LocalDate.ofYearDay(year, part), Frequency.D));
            default -> Optional.empty();
        };
    }

    private static Optional<Period> korean(String text) {
        Matcher m = KOREAN.matcher(text);
        if (!m.matches()) {
            return Optional.empty();
        }
        int year = Integer.parseInt(m.group(1));
        if (m.group(2) != null) {
            return Optional.of(new Period(LocalDate.of(year, m.group(2).equals("상") ? 1 : 7, 1), Frequency.S));
        }
        if (m.group(3) != null) {
            return Optional.of(new Period(LocalDate.of(year, 3 * Integer.parseInt(m.group(3)) - 2, 1), Frequency.Q));
        }
        return Optional.of(monthOrDay(year, m.group(4), m.group(5)));
    }

    private static Optional<Period> punctuated(String text) {
        Matcher m = PUNCTUATED.matcher(text);
        return m.matches()
                ? Optional.of(monthOrDay(Integer.parseInt(m.group(1)), m.group(3), m.group(4)))
                : Optional.empty();
    }

    private static Optional<Period> quarterOfFour(String text) {
        Matcher m = QUARTER_OF_FOUR.matcher(text);
        return m.matches()
                ? Optional.of(new Period(
                        LocalDate.of(Integer.parseInt(m.group(1)), 3 * Integer.parseInt(m.group(2)) - 2, 1),
                        Frequency.Q))
                : Optional.empty();
    }

    private static Optional<Period> runTogether(String text, String frequency) {
        Matcher m = RUN_TOGETHER.matcher(text);
        if (!m.matches()) {
            return Optional.empty();
        }
        if (m.group(3) != null) {
            return Optional.of(new Period(LocalDate.parse(text, DateTimeFormatter.BASIC_ISO_DATE), Frequency.D));
        }
        int year = Integer.parseInt(m.group(1));
        return switch (frequency) {
            case "Q" -> suffixed(year + "Q" + Integer.parseInt(m.group(2)));
            case "S", "H" -> suffixed(year + "S" + Integer.parseInt(m.group(2)));
            default -> Optional.of(monthOrDay(year, m.group(2), null));
        };
    }

    private static Period monthOrDay(int year, @Nullable String month, @Nullable String day) {
        if (month == null) {
            return new Period(LocalDate.of(year, 1, 1), Frequency.A);
        }
        LocalDate first = LocalDate.of(year, Integer.parseInt(month), 1);
        return day == null
                ? new Period(first, Frequency.M)
                : new Period(LocalDate.of(year, first.getMonthValue(), Integer.parseInt(day)), Frequency.D);
    }
}
