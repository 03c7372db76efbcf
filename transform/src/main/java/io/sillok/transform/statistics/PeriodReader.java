package io.sillok.transform.statistics;

import io.sillok.model.Frequency;
import io.sillok.model.Period;
import io.sillok.model.ShortYear;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the period of a statistical cell as SDMX, the World Bank, Eurostat and Korean tables write it. */
final class PeriodReader {
    /** Also by the Nordic offices' words: K for kvartal, U and V for uge, uke, vecka, viikko. */
    private static final Pattern SUFFIXED = Pattern.compile("(\\d{4})[- .]?([AaSsHhBbQqKkMmWwUuVvDd])(\\d{0,3})");

    private static final Pattern KOREAN = Pattern.compile(
            "(\\d{4})(?:\\s*(?:년|年)|[ .](?=.))(?:\\s*(?:(상|하)반기|([1-4])\\s*(?:/4)?\\s*분기|(\\d{1,2})\\s*(?:월|月)(?:\\s*(\\d{1,2})\\s*(?:일|日))?))?");
    private static final Pattern PUNCTUATED = Pattern.compile("(\\d{4})([./-]) ?(\\d{1,2})(?:\\2 ?(\\d{1,2}))?\\.?");
    /** A quarter or a half as KOSIS writes it: {@code 2024.3/4}, {@code 2024.1/2}. */
    private static final Pattern PART_OF_YEAR =
            Pattern.compile("(\\d{4})(?:[ .]|\\s*년\\s*)(?:([1-4])/4(?:\\s*분기)?|([12])/2(?:\\s*반기)?)");
    /** A quarter or a half as Chinese writes it: {@code 2024年第一季度}, {@code 2024年上半年}. */
    private static final Pattern CHINESE = Pattern.compile("(\\d{4})\\s?年\\s?(?:第?([1-4一二三四])季度|([上下])半年)");
    /** A day's midnight, which SDMX's time periods and databases write for the day. */
    private static final Pattern MIDNIGHT =
            Pattern.compile("(\\d{4}-\\d{2}-\\d{2})[T ]00:00(?::00(?:\\.0+)?)?(?:Z|[+-]\\d{2}:\\d{2})?");
    /** What leads to a note below the table. */
    private static final Pattern NOTE_MARK = Pattern.compile("\\s?\\*+$");

    /** A year of two digits behind an apostrophe: {@code '24.01}, {@code '22년}. */
    private static final Pattern SHORT_YEAR = Pattern.compile("['’‘]([0-9]{2})(?![0-9])(.*)");
    /** A month or a quarter with its year, as English writes it in either order: {@code Jan 2024}, {@code 2024 JAN}, {@code Q1 2024}. */
    private static final Pattern ENGLISH = Pattern.compile(
            "(?i)(?:([a-z]{3,9})\\.?[ ,/-] ?(\\d{4})|(\\d{4})[ -]?([a-z]{3,9})\\.?|([QH][1-4])[ /-]?(\\d{4}))");
    /** By dots, the day stands before the month and the year behind it (DIN 5008). */
    private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})\\. ?(\\d{1,2})\\. ?(\\d{4})");

    private static final Pattern RUN_TOGETHER = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})?");
    /** Half a month, as the Bank of Korea writes it: {@code 202401S1}. */
    private static final Pattern HALF_MONTH = Pattern.compile("(\\d{4})(\\d{2})[Ss]([12])");
    /** Years of budgets: Korea's are the calendar's (National Finance Act, article 2), unless the publisher's are said to be others. */
    private static final Pattern BUDGET_YEAR = Pattern.compile("(\\d{4})\\s*(?:년도|(?:년도?)?\\s*회계\\s?연도|年度)");
    /** Korea's schools begin theirs on 1 March (Elementary and Secondary Education Act, article 24). */
    private static final Pattern SCHOOL_YEAR = Pattern.compile("(\\d{4})\\s*학년도");

    private static final Pattern FISCAL_YEAR = Pattern.compile("(?i)FY\\s?'?(\\d{4})");
    /** A year that reaches into the next: {@code 2023/24}, {@code FY2023-24}, {@code 2023/2024}. */
    private static final Pattern TWO_YEARS = Pattern.compile("(?i)(?:FY\\s?)?(\\d{4})\\s?[/–-]\\s?((?:\\d{2})?\\d{2})");

    private PeriodReader() {}

    /** The period meant; empty where the text does not say it, as a fiscal year without the day on which it begins. */
    static Optional<Period> read(String text, TimeNotation notation) {
        String period = inFull(NOTE_MARK.matcher(CellText.plain(text)).replaceFirst(""));
        String frequency =
                notation.frequency() == null ? "" : notation.frequency().toUpperCase(Locale.ROOT);
        try {
            Optional<Period> own = ofReportingYear(period, notation.year());
            return own.isPresent() ? own : calendar(period, frequency).flatMap(read -> ofFrequency(read, frequency));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<Period> calendar(String period, String frequency) {
        return Period.parse(period)
                .or(() -> suffixed(period))
                .or(() -> korean(period))
                .or(() -> punctuated(period))
                .or(() -> partOfYear(period))
                .or(() -> chinese(period))
                .or(() -> midnight(period))
                .or(() -> english(period))
                .or(() -> dayFirst(period))
                .or(() -> runTogether(period, frequency));
    }

    /**
     * The period of the frequency that is given beside it. SDMX's FREQ says how long the period of an observation is; a shorter one that
     * begins or ends as such a period does stands for it ({@code 2000-01} and {@code 2000-12} of A, {@code 2024-03-31} of M), and any
     * other contradicts it.
     */
    private static Optional<Period> ofFrequency(Period read, String frequency) {
        if (!frequency.matches("[ASQM]")) {
            return Optional.of(read);
        }
        Frequency said = Frequency.valueOf(frequency);
        if (read.frequency().compareTo(said) <= 0 || read.frequency() == Frequency.W || !read.calendar()) {
            return Optional.of(read);
        }
        Period whole = Period.containing(read.start(), said);
        return whole.start().equals(read.start()) || whole.end().equals(read.end())
                ? Optional.of(whole)
                : Optional.empty();
    }

    /** Whether a text is a period, but none of the frequency that is given beside it. */
    static boolean ofAnother(String text, TimeNotation notation) {
        return notation.frequency() != null
                && read(text, new TimeNotation(null, notation.year())).isPresent();
    }

    /** Whether the text names a fiscal year, of which only the publisher can say when it begins. */
    static boolean fiscal(String text) {
        String period = CellText.plain(text);
        Matcher two = TWO_YEARS.matcher(period);
        return FISCAL_YEAR.matcher(period).matches() || two.matches() && following(two.group(1), two.group(2));
    }

    /** Parts of a reporting year count from its first day on: its Q1 is the quarter that begins then. */
    private static Optional<Period> ofReportingYear(String text, @Nullable ReportingYear year) {
        Matcher school = SCHOOL_YEAR.matcher(text);
        if (school.matches()) {
            return Optional.of(new Period(LocalDate.of(Integer.parseInt(school.group(1)), 3, 1), Frequency.A));
        }
        if (year == null) {
            return Optional.empty();
        }
        Matcher two = TWO_YEARS.matcher(text);
        if (two.matches() && following(two.group(1), two.group(2))) {
            return Optional.of(new Period(year.beginning(Integer.parseInt(two.group(1))), Frequency.A));
        }
        Matcher fiscal = FISCAL_YEAR.matcher(text);
        if (fiscal.matches()) {
            return Optional.of(new Period(year.first(Integer.parseInt(fiscal.group(1))), Frequency.A));
        }
        Matcher m = SUFFIXED.matcher(text);
        if (m.matches()) {
            return part(
                    year.first(Integer.parseInt(m.group(1))),
                    m.group(2).toUpperCase(Locale.ROOT).charAt(0),
                    m.group(3).isEmpty() ? 0 : Integer.parseInt(m.group(3)));
        }
        Matcher budget = BUDGET_YEAR.matcher(text);
        String plain = budget.matches() ? budget.group(1) : text.matches("\\d{4}년?") ? text.substring(0, 4) : "";
        return year.everywhere() && !plain.isEmpty()
                ? Optional.of(new Period(year.first(Integer.parseInt(plain)), Frequency.A))
                : Optional.empty();
    }

    private static boolean following(String year, String next) {
        int after = Integer.parseInt(year) + 1;
        return Integer.parseInt(next) == (next.length() == 2 ? after % 100 : after);
    }

    private static Optional<Period> suffixed(String text) {
        Matcher m = SUFFIXED.matcher(text);
        return m.matches()
                ? part(
                        LocalDate.of(Integer.parseInt(m.group(1)), 1, 1),
                        m.group(2).toUpperCase(Locale.ROOT).charAt(0),
                        m.group(3).isEmpty() ? 0 : Integer.parseInt(m.group(3)))
                : halfMonth(text);
    }

    /** @param first of the year that the parts are counted in */
    private static Optional<Period> part(LocalDate first, char kind, int part) {
        return switch (kind) {
            case 'A' -> part <= 1 ? Optional.of(new Period(first, Frequency.A)) : Optional.empty();
            case 'S', 'H', 'B' -> counted(first, part, 2, Frequency.S);
            case 'Q', 'K' -> counted(first, part, 4, Frequency.Q);
            case 'M' -> counted(first, part, 12, Frequency.M);
            case 'W', 'U', 'V' -> week(first, part);
            case 'D' -> {
                LocalDate day = first.plusDays(part - 1L);
                yield part >= 1 && day.isBefore(first.plusYears(1))
                        ? Optional.of(new Period(day, Frequency.D))
                        : Optional.empty();
            }
            default -> Optional.empty();
        };
    }

    private static Optional<Period> counted(LocalDate first, int part, int parts, Frequency frequency) {
        return part >= 1 && part <= parts
                ? Optional.of(new Period(first.plusMonths((part - 1L) * (12 / parts)), frequency))
                : Optional.empty();
    }

    /** Weeks begin on Mondays; the first of a year is the one that has four days of it at least, as ISO 8601 and SDMX count. */
    private static Optional<Period> week(LocalDate first, int week) {
        LocalDate monday = first.with(TemporalAdjusters.nextOrSame(DayOfWeek.THURSDAY))
                .minusDays(3)
                .plusWeeks(week - 1L);
        boolean inYear = monday.plusDays(3).isBefore(first.plusYears(1));
        return week >= 1 && inYear ? Optional.of(new Period(monday, Frequency.W)) : Optional.empty();
    }

    private static Optional<Period> halfMonth(String text) {
        Matcher m = HALF_MONTH.matcher(text);
        return m.matches()
                ? Optional.of(new Period(
                        LocalDate.of(
                                Integer.parseInt(m.group(1)),
                                Integer.parseInt(m.group(2)),
                                m.group(3).equals("1") ? 1 : 16),
                        Frequency.M_2))
                : Optional.empty();
    }

    private static Optional<Period> korean(String text) {
        Matcher m = KOREAN.matcher(text);
        if (!m.matches()) {
            Matcher budget = BUDGET_YEAR.matcher(text);
            return budget.matches()
                    ? Optional.of(new Period(LocalDate.of(Integer.parseInt(budget.group(1)), 1, 1), Frequency.A))
                    : Optional.empty();
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

    private static Optional<Period> partOfYear(String text) {
        Matcher m = PART_OF_YEAR.matcher(text);
        if (!m.matches()) {
            return Optional.empty();
        }
        LocalDate first = LocalDate.of(Integer.parseInt(m.group(1)), 1, 1);
        return m.group(2) == null
                ? counted(first, Integer.parseInt(m.group(3)), 2, Frequency.S)
                : counted(first, Integer.parseInt(m.group(2)), 4, Frequency.Q);
    }

    private static Optional<Period> chinese(String text) {
        Matcher m = CHINESE.matcher(text);
        if (!m.matches()) {
            return Optional.empty();
        }
        LocalDate first = LocalDate.of(Integer.parseInt(m.group(1)), 1, 1);
        if (m.group(2) == null) {
            return counted(first, m.group(3).equals("上") ? 1 : 2, 2, Frequency.S);
        }
        int numeral = "一二三四".indexOf(m.group(2));
        return counted(first, numeral < 0 ? Integer.parseInt(m.group(2)) : numeral + 1, 4, Frequency.Q);
    }

    private static Optional<Period> midnight(String text) {
        Matcher m = MIDNIGHT.matcher(text);
        return m.matches() ? Period.parse(m.group(1)) : Optional.empty();
    }

    private static String inFull(String text) {
        Matcher m = SHORT_YEAR.matcher(text);
        if (!m.matches()) {
            return text;
        }
        OptionalInt year = ShortYear.inFull(Integer.parseInt(m.group(1)));
        return year.isEmpty() ? text : year.getAsInt() + m.group(2);
    }

    private static Optional<Period> english(String text) {
        Matcher m = ENGLISH.matcher(text);
        if (!m.matches()) {
            return Optional.empty();
        } else if (m.group(5) != null) {
            return suffixed(m.group(6) + m.group(5));
        }
        String year = m.group(2) == null ? m.group(3) : m.group(2);
        String name = (m.group(1) == null ? m.group(4) : m.group(1)).toLowerCase(Locale.ROOT);
        for (Month month : Month.values()) {
            String whole = month.name().toLowerCase(Locale.ROOT);
            if (name.equals(whole)
                    || name.equals(whole.substring(0, 3))
                    || name.equals("sept") && month == Month.SEPTEMBER) {
                return Optional.of(monthOrDay(Integer.parseInt(year), String.valueOf(month.getValue()), null));
            }
        }
        return Optional.empty();
    }

    private static Optional<Period> dayFirst(String text) {
        Matcher m = DAY_FIRST.matcher(text);
        return m.matches()
                ? Optional.of(monthOrDay(Integer.parseInt(m.group(3)), m.group(2), m.group(1)))
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
