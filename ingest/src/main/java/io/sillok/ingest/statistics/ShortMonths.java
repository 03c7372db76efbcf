package io.sillok.ingest.statistics;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Months as spreadsheets show them in English, {@code Jan-24}. Alone, that may be a day of January; where several months stand with the
 * same few numbers, these are years.
 */
final class ShortMonths {
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    private static final Pattern FORM =
            Pattern.compile("(?i)(" + String.join("|", MONTHS) + ")[a-z]{0,6}\\.?[- ']{1,2}([0-9]{2})");
    /** Years between are of no century that all would agree on: spreadsheets begin the last one with 30, POSIX with 69. */
    private static final int LAST_OF_THIS_CENTURY = 29;

    private static final int FIRST_OF_LAST_CENTURY = 69;

    private ShortMonths() {}

    /** Whether all texts have that form, and the same year comes with several months. */
    static boolean severalIn(Stream<@Nullable String> texts) {
        Set<String> seen = new HashSet<>();
        Set<String> years = new HashSet<>();
        boolean repeated = false;
        for (String text : texts.filter(text -> text != null && !text.isEmpty()).toList()) {
            Matcher m = FORM.matcher(text);
            if (!m.matches()) {
                return false;
            }
            repeated |= seen.add(m.group(1).toLowerCase(Locale.ROOT) + m.group(2)) && !years.add(m.group(2));
        }
        return repeated;
    }

    /** The month in SDMX's notation; any other text as it is. */
    static String inFull(String text) {
        Matcher m = FORM.matcher(text);
        if (!m.matches()) {
            return text;
        }
        int year = Integer.parseInt(m.group(2));
        if (year > LAST_OF_THIS_CENTURY && year < FIRST_OF_LAST_CENTURY) {
            return text;
        }
        return "%d-%02d"
                .formatted(
                        (year <= LAST_OF_THIS_CENTURY ? 2000 : 1900) + year,
                        MONTHS.indexOf(m.group(1).toLowerCase(Locale.ROOT)) + 1);
    }
}
