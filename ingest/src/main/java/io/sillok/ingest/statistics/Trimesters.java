package io.sillok.ingest.statistics;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Parts of a year called T: quarters to French and Spanish publishers ({@code 2024-T1}, {@code T1 2024}), thirds of a year to SDMX. Where a
 * table has a fourth they are quarters; otherwise nobody can tell.
 */
final class Trimesters {
    private static final Pattern FORM =
            Pattern.compile("(?i)((?:19|20)[0-9]{2})[- .]?T0?([1-4])|T([1-4])[\\s/-]?((?:19|20)[0-9]{2})");

    private Trimesters() {}

    /** Whether those of the texts that have this form are quarters. */
    static boolean quartersIn(Stream<@Nullable String> texts) {
        List<String> parts = texts.filter(
                        text -> text != null && FORM.matcher(text).matches())
                .map(Trimesters::inFull)
                .toList();
        return parts.stream().anyMatch(text -> text.endsWith("4"));
    }

    /** The quarter in SDMX's notation; any other text as it is. */
    static String inFull(String text) {
        Matcher m = FORM.matcher(text);
        if (!m.matches()) {
            return text;
        }
        return m.group(1) == null ? m.group(4) + "-Q" + m.group(3) : m.group(1) + "-Q" + m.group(2);
    }
}
