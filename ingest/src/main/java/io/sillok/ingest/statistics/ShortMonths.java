package io.sillok.ingest.statistics;

import io.sillok.model.ShortYear;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
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
            PartOfYear.MONTHS.stream().map(month -> month.substring(0, 3)).toList();

    private static final Pattern FORM =
            Pattern.compile("(?i)(" + String.join("|", MONTHS) + ")[a-z]{0,6}\\.?[- ']{1,2}([0-9]{2})");

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
        OptionalInt year = ShortYear.inFull(Integer.parseInt(m.group(2)));
        return year.isEmpty()
                ? text
                : "%d-%02d".formatted(year.getAsInt(), MONTHS.indexOf(m.group(1).toLowerCase(Locale.ROOT)) + 1);
    }
}
