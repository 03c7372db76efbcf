package io.sillok.ingest.statistics;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * What the columns of a CSV file are, as the source says (docs/formats.md). A cell is named by its column ({@code 값}), by
 * the column's number ({@code #3}), or is a fixed text ({@code =KRW}).
 *
 * @param dataset the publisher's dataset
 * @param period where the period stands; null where each period is a column
 * @param periodColumn in a wide table, what a period's column is called; its first group, if any, is the period
 * @param value where the value stands; null in a wide table
 * @param dimensions cell by dimension
 * @param missing texts that stand for no value
 * @param delimiter or null to find out
 * @param headerRow which record names the columns, from 1; what stands before it is left out
 */
record CsvMapping(
        String dataset,
        @Nullable String period,
        @Nullable Pattern periodColumn,
        @Nullable String value,
        @Nullable String unit,
        @Nullable String multiplier,
        @Nullable String status,
        SortedMap<String, String> dimensions,
        Set<String> missing,
        @Nullable Character delimiter,
        int headerRow) {
    private static final String DIMENSION = "dimension.";
    /** Keys that say what codes mean: read later, when rows are understood. */
    private static final Set<String> OF_OTHERS = Set.of("region", "region-scheme");

    /**
     * Reads the mapping.
     *
     * @throws IllegalArgumentException saying which key is wrong or lacking
     */
    static CsvMapping of(Map<String, String> mapping) {
        SortedMap<String, String> rest = new TreeMap<>(mapping);
        SortedMap<String, String> dimensions = new TreeMap<>();
        mapping.forEach((key, cell) -> {
            if (key.startsWith(DIMENSION) && rest.remove(key) != null) {
                dimensions.put(key.substring(DIMENSION.length()), cell);
            }
        });
        // whose codes the regions' are, and which dimension holds them, is for transform to understand
        rest.remove("region.scheme");
        rest.remove("region.dimension");
        String dataset = required(rest, "dataset");
        String periods = Optional.ofNullable(rest.remove("periods")).orElse("rows");
        String pattern = rest.remove("period.pattern");
        boolean wide = periods.equals("columns");
        if (!wide && !periods.equals("rows")) {
            throw new IllegalArgumentException("periods is '%s'; known: rows, columns".formatted(periods));
        }
        CsvMapping read = new CsvMapping(
                dataset,
                wide ? null : required(rest, "period"),
                wide ? pattern(pattern == null ? "\\d{4}" : pattern) : null,
                wide ? null : required(rest, "value"),
                rest.remove("unit"),
                rest.remove("multiplier"),
                rest.remove("status"),
                dimensions,
                words(rest.remove("missing")),
                delimiter(rest.remove("delimiter")),
                number(rest.remove("header.row")));
        rest.keySet().removeAll(OF_OTHERS);
        if (!rest.isEmpty()) {
            throw new IllegalArgumentException(
                    "%s is not known; known: dataset, period, value, unit, multiplier, status, dimension.<id>, periods, period.pattern, missing, delimiter, header.row, region.scheme, region.dimension"
                            .formatted(rest.firstKey()));
        }
        return read;
    }

    private static String required(SortedMap<String, String> mapping, String key) {
        String cell = mapping.remove(key);
        if (cell == null || cell.isBlank()) {
            throw new IllegalArgumentException(key + " is not given");
        }
        return cell;
    }

    private static Pattern pattern(String pattern) {
        try {
            return Pattern.compile(pattern);
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException("period.pattern is no regular expression: " + e.getDescription(), e);
        }
    }

    private static Set<String> words(@Nullable String words) {
        Set<String> set = new LinkedHashSet<>();
        if (words != null) {
            for (String word : words.split("[\\s,]+", -1)) {
                if (!word.isEmpty()) {
                    set.add(word);
                }
            }
        }
        return set;
    }

    private static @Nullable Character delimiter(@Nullable String delimiter) {
        if (delimiter == null) {
            return null;
        } else if (delimiter.equals("tab")) {
            return '\t';
        } else if (delimiter.length() == 1) {
            return delimiter.charAt(0);
        }
        throw new IllegalArgumentException("delimiter is '%s'; it is one character, or tab".formatted(delimiter));
    }

    private static int number(@Nullable String number) {
        if (number == null) {
            return 1;
        } else if (number.matches("[1-9]\\d{0,3}")) {
            return Integer.parseInt(number);
        }
        throw new IllegalArgumentException("header.row is '%s'; it is a number from 1".formatted(number));
    }
}
