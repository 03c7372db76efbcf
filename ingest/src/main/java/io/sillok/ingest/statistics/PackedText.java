package io.sillok.ingest.statistics;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a packed text holds: a period, and perhaps what is measured, in which unit, and how sure it is.
 *
 * @param status by SDMX's codes
 */
record PackedText(
        String period,
        @Nullable String item,
        @Nullable String unit,
        @Nullable String status) {
    static @Nullable PackedText of(Pattern pattern, String text) {
        Matcher m = pattern.matcher(text);
        if (!m.matches()) {
            return null;
        }
        boolean named =
                has(pattern, "period") || has(pattern, "item") || has(pattern, "unit") || has(pattern, "status");
        String first = !named && m.groupCount() > 0 ? m.group(1) : group(m, "period");
        String item = group(m, "item");
        return new PackedText(
                first == null ? m.group() : first,
                item == null ? group(m, "before") : item,
                group(m, "unit"),
                status(m));
    }

    /** Provisional, estimated and forecast numbers by SDMX's codes; a revised one is as good as any. */
    private static @Nullable String status(Matcher m) {
        for (String name : new String[] {"status", "mark", "letter", "word"}) {
            String mark = group(m, name);
            if (mark != null) {
                return switch (mark) {
                    case "p", "잠정" -> "P";
                    case "e", "추정" -> "E";
                    case "f", "전망" -> "F";
                    case "r", "R" -> null;
                    default -> mark;
                };
            }
        }
        return null;
    }

    private static @Nullable String group(Matcher m, String name) {
        String text = has(m.pattern(), name) ? m.group(name) : null;
        return text == null ? null : text.strip();
    }

    private static boolean has(Pattern pattern, String group) {
        return pattern.pattern().contains("(?<" + group + ">");
    }
}
