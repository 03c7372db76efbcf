package io.sillok.ingest.statistics;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
    private static final List<String> MARKS = List.of("status", "mark", "letter", "word");
    private static final List<String> GROUPS = Stream.concat(
                    Stream.of("period", "item", "before", "unit"), MARKS.stream())
            .toList();

    /**
     * How texts are packed.
     *
     * @param groups of the pattern, of those that mean anything
     */
    record Form(Pattern pattern, Set<String> groups) {
        static Form of(Pattern pattern) {
            return new Form(
                    pattern,
                    GROUPS.stream()
                            .filter(group -> pattern.pattern().contains("(?<" + group + ">"))
                            .collect(Collectors.toSet()));
        }

        /** What a text holds; null where it is not packed so. */
        @Nullable
        PackedText read(String text) {
            Matcher m = pattern.matcher(text);
            if (!m.matches()) {
                return null;
            }
            boolean named = Stream.of("period", "item", "unit", "status").anyMatch(groups::contains);
            String first = !named && m.groupCount() > 0 ? m.group(1) : group(m, "period");
            String item = group(m, "item");
            return new PackedText(
                    first == null ? m.group() : first,
                    item == null ? group(m, "before") : item,
                    group(m, "unit"),
                    status(m));
        }

        /** Provisional, estimated and forecast numbers by SDMX's codes; a revised one is as good as any. */
        private @Nullable String status(Matcher m) {
            for (String name : MARKS) {
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

        private @Nullable String group(Matcher m, String name) {
            String text = groups.contains(name) ? m.group(name) : null;
            return text == null ? null : text.strip();
        }
    }
}
