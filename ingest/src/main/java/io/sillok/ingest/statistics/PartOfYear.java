package io.sillok.ingest.statistics;

import java.time.Month;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A month, quarter or half whose year stands elsewhere: in another column of its row, where tables part time into columns. */
record PartOfYear(char kind, int number) {
    private static final char YEAR_ITSELF = 'A';
    private static final Pattern YEAR = Pattern.compile("((?:1[6-9]|20)[0-9]{2})\\s?(?:년도?|年度?)?\\.?");
    private static final Pattern MONTH = Pattern.compile("(0?[1-9]|1[0-2])\\s?[월月]|M(0?[1-9]|1[0-2])");
    private static final Pattern QUARTER = Pattern.compile("제?([1-4])\\s?(?:/4)?\\s?분기|([1-4])/4|Q0?([1-4])|([1-4])Q");
    private static final Pattern HALF = Pattern.compile("([상하])반기|[HS]0?([12])");
    /** Where tables of months or quarters add what holds for the year; the Bureau of Labor Statistics counts on: {@code M13}. */
    private static final Pattern WHOLE = Pattern.compile("(?i)합계|총계|계|전체|연간|연계|total|annual|year|M13|Q05|S03|A01");

    private static final Pattern NUMBER = Pattern.compile("0?([1-9]|1[0-2])");
    private static final Pattern DAY = Pattern.compile("(0?[1-9]|[12][0-9]|3[01])\\s?[일日]?");
    static final List<String> MONTHS = Stream.of(Month.values())
            .map(month -> month.name().toLowerCase(Locale.ROOT))
            .toList();
    /** What stands before the word for a part in a header: 기준 월. */
    private static final Pattern OF_WHAT = Pattern.compile("^(?:기준|조사)\\s?");

    private static final int SHORTEST = 3;

    /** The part that a text names by itself: {@code 3월}, {@code Mar}, {@code 1분기}, {@code H2}; null where it names none. */
    static @Nullable PartOfYear named(String text) {
        String part = text.strip();
        if (WHOLE.matcher(part).matches()) {
            return new PartOfYear(YEAR_ITSELF, 1);
        }
        Matcher month = MONTH.matcher(part);
        if (month.matches()) {
            return new PartOfYear('M', Integer.parseInt(either(month)));
        }
        Matcher quarter = QUARTER.matcher(part);
        if (quarter.matches()) {
            return new PartOfYear('Q', Integer.parseInt(either(quarter)));
        }
        Matcher half = HALF.matcher(part);
        if (half.matches()) {
            boolean first = "상".equals(half.group(1)) || "1".equals(half.group(2));
            return new PartOfYear('S', first ? 1 : 2);
        }
        String word = (part.endsWith(".") ? part.substring(0, part.length() - 1) : part).toLowerCase(Locale.ROOT);
        for (int i = 0; i < MONTHS.size() && word.length() >= SHORTEST; i++) {
            String name = MONTHS.get(i);
            if (name.equals(word) || word.length() <= SHORTEST + 1 && name.startsWith(word)) {
                return new PartOfYear('M', i + 1);
            }
        }
        return null;
    }

    /**
     * The part that a cell names, whose number may stand alone under a header that says what it counts; null where it names none.
     *
     * @param kind what the header says ({@link #kind})
     */
    static @Nullable PartOfYear of(String text, char kind) {
        PartOfYear named = named(text);
        Matcher number = NUMBER.matcher(text.strip());
        if (named != null || !number.matches()) {
            return named;
        }
        int of = Integer.parseInt(number.group(1));
        return of <= (kind == 'M' ? 12 : kind == 'Q' ? 4 : kind == 'S' ? 2 : 0) ? new PartOfYear(kind, of) : null;
    }

    /** What the numbers below a header count: months, quarters or halves of a year; a blank where it does not say. */
    static char kind(String header) {
        return switch (OF_WHAT.matcher(header.strip().toLowerCase(Locale.ROOT)).replaceFirst("")) {
            case "월", "month", "mon", "mm", "月", "月份" -> 'M';
            case "분기", "quarter", "qtr", "季度" -> 'Q';
            case "반기", "half", "half-year", "semester" -> 'S';
            default -> ' ';
        };
    }

    /** Whether it is all of the year. */
    boolean whole() {
        return kind == YEAR_ITSELF;
    }

    static boolean isYear(String text) {
        return YEAR.matcher(text.strip()).matches();
    }

    static boolean isDay(String text) {
        return DAY.matcher(text.strip()).matches();
    }

    /**
     * The period in SDMX's notation; as delivered, one behind the other, where they do not make one.
     *
     * @param part null where the text for it names none
     * @param said the texts that named part and day
     */
    static String period(String year, @Nullable PartOfYear part, @Nullable String day, String said) {
        Matcher of = YEAR.matcher(year.strip());
        Matcher on = DAY.matcher(day == null ? "" : day.strip());
        if (part == null || !of.matches() || (day != null && (!on.matches() || part.kind() != 'M'))) {
            return (year + " " + said).strip();
        }
        String first = part.whole()
                ? of.group(1)
                : part.kind() == 'M'
                        ? "%s-%02d".formatted(of.group(1), part.number())
                        : "%s-%c%d".formatted(of.group(1), part.kind(), part.number());
        return day == null ? first : "%s-%02d".formatted(first, Integer.parseInt(on.group(1)));
    }

    private static String either(Matcher m) {
        for (int group = 1; group < m.groupCount(); group++) {
            if (m.group(group) != null) {
                return m.group(group);
            }
        }
        return m.group(m.groupCount());
    }
}
