package io.sillok.model.watch;

import io.sillok.model.unit.Units;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * What a key or a cell should hold.
 *
 * @param expected in words, for the author
 * @param known the words that are right, where there are only so many
 * @param reading from the text; throws IllegalArgumentException or DateTimeException on any other text
 * @param standIn what reading goes on with after an error; it never leaves the reader, since an error refuses the watch
 */
record Wanted<T>(String expected, List<String> known, Function<String, T> reading, T standIn) {
    private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());

    static final Wanted<String> TEXT = new Wanted<>("a text", List.of(), text -> text, "");

    static final Wanted<String> ID = matching("[a-z0-9]+(-[a-z0-9]+)*", "lower-case words joined by hyphens");

    static final Wanted<String> WORD = matching("[a-z][a-z0-9]*(-[a-z0-9]+)*", "a lower-case word");

    static final Wanted<String> LANGUAGE = new Wanted<>(
            "a language of two letters, such as ko or en",
            List.of(),
            text -> {
                if (!LANGUAGES.contains(text)) {
                    throw new IllegalArgumentException();
                }
                return text;
            },
            "");

    /** A pattern as Java reads it. */
    static final Wanted<String> PATTERN = new Wanted<>(
            "a regular expression", List.of(), text -> Pattern.compile(text).pattern(), "");

    static final Wanted<String> UNIT = new Wanted<>(
            "the id of a unit in units.csv, such as KRW or company",
            Units.standard().entries().stream().map(entry -> entry.unit().id()).toList(),
            text -> Units.standard().unit(text).id(),
            "");

    static final Wanted<ZoneId> ZONE =
            new Wanted<>("a time zone, such as Asia/Seoul", List.of(), ZoneId::of, ZoneOffset.UTC);

    static final Wanted<String> CHARSET = new Wanted<>(
            "a character set, such as UTF-8 or EUC-KR",
            List.of(),
            text -> Charset.forName(text).name(),
            "");

    static final Wanted<LocalDate> DATE =
            new Wanted<>("a date, such as 2025-09-25", List.of(), LocalDate::parse, LocalDate.EPOCH);

    static final Wanted<Boolean> FLAG = oneOf(List.of("true", "false"), "true"::equals, false);

    static final Wanted<Integer> DAYS = new Wanted<>(
            "a whole number of days, 0 to 3660",
            List.of(),
            text -> {
                int days = Integer.parseInt(text);
                if (days < 0 || days > 3660) {
                    throw new IllegalArgumentException();
                }
                return days;
            },
            0);

    /** A whole number of something. */
    static Wanted<Integer> number(int least, int most, String what) {
        return new Wanted<>(
                "a whole number of %s, %s to %s".formatted(what, String.valueOf(least), String.valueOf(most)),
                List.of(),
                text -> {
                    int number = Integer.parseInt(text);
                    if (number < least || number > most) {
                        throw new IllegalArgumentException();
                    }
                    return number;
                },
                least);
    }

    static final Wanted<BigDecimal> TOLERANCE = new Wanted<>(
            "a relative difference from 0 to 1, such as 0.005",
            List.of(),
            text -> {
                BigDecimal share = new BigDecimal(text);
                if (share.signum() < 0 || share.compareTo(BigDecimal.ONE) > 0) {
                    throw new IllegalArgumentException();
                }
                return share;
            },
            BigDecimal.ZERO);

    static final Wanted<Period> PERIOD =
            oneOf(List.of("P1D", "P1W", "P1M", "P3M", "P1Y"), Period::parse, Period.ofDays(1));

    static Wanted<String> matching(String pattern, String expected) {
        return new Wanted<>(
                expected,
                List.of(),
                text -> {
                    if (!text.matches(pattern)) {
                        throw new IllegalArgumentException();
                    }
                    return text;
                },
                "");
    }

    static Wanted<String> oneOf(List<String> words) {
        return oneOf(words, word -> word, words.get(0));
    }

    /** A constant's name in lower case, its words joined by hyphens. */
    static <E extends Enum<E>> Wanted<E> oneOf(Class<E> type) {
        E[] constants = type.getEnumConstants();
        return oneOf(
                Arrays.stream(constants)
                        .map(c -> c.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                        .toList(),
                word -> Enum.valueOf(type, word.toUpperCase(Locale.ROOT).replace('-', '_')),
                constants[0]);
    }

    private static <T> Wanted<T> oneOf(List<String> words, Function<String, T> reading, T standIn) {
        return new Wanted<>(
                "one of " + String.join(", ", words),
                words,
                text -> {
                    if (!words.contains(text)) {
                        throw new IllegalArgumentException();
                    }
                    return reading.apply(text);
                },
                standIn);
    }

    /** Reads the text; a text that is something else becomes a finding at that place. */
    T read(String text, String name, Place place, WatchFindings findings) {
        try {
            return reading.apply(text);
        } catch (IllegalArgumentException | DateTimeException e) {
            findings.error(
                    place,
                    "value_invalid",
                    "'%s' is '%s'".formatted(name, shortened(text)),
                    expected,
                    Spelling.suggest(text, known, "Correct the value."));
            return standIn;
        }
    }

    static String shortened(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        return line.codePointCount(0, line.length()) <= 60
                ? line
                : line.substring(0, line.offsetByCodePoints(0, 57)) + "...";
    }
}
