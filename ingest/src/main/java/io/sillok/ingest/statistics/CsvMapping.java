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
 * @param period where the period stands; null where each period is a column. With periods in columns, where the year stands whose months,
 *     quarters or halves the columns are
 * @param periodPart where the month, quarter or half of the period's year stands, or null
 * @param periodDay where the day of that month stands, or null
 * @param periodColumn in a wide table, what a period's column is called; in a long one, what a period's cell holds. Its group {@code period},
 *     else its first group, else all of it is the period; groups {@code unit} and {@code item} are what they say
 * @param value where the value stands; null where several columns hold values
 * @param valueColumn what a column of values is called, where there are several: its group {@code item}, else all of it, is the
 *     dimension {@code item}; a group {@code unit} is the unit
 * @param vintage the day by which the publisher dates the edition, or null
 * @param dimensions cell by dimension
 * @param missing texts that stand for no value
 * @param delimiter or null to find out
 * @param quote or null to find out
 * @param decimals the mark before decimals, or null to find out
 * @param headerRow which record names the columns, from 1; 0 to find out. What stands before it is left out
 * @param headerRows how many records name the columns; 0 to find out, {@link #NO_HEADER} where none does
 * @param sheet of a workbook, by its name or as {@code #2}; null for the first that has the table
 */
record CsvMapping(
        String dataset,
        @Nullable String period,
        @Nullable String periodPart,
        @Nullable String periodDay,
        @Nullable Pattern periodColumn,
        @Nullable String value,
        @Nullable Pattern valueColumn,
        @Nullable String unit,
        @Nullable String multiplier,
        @Nullable String status,
        @Nullable String vintage,
        SortedMap<String, String> dimensions,
        Set<String> missing,
        @Nullable Character delimiter,
        @Nullable Character quote,
        @Nullable Decimals decimals,
        int headerRow,
        int headerRows,
        @Nullable String sheet) {
    static final int NO_HEADER = -1;

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
        String values = rest.remove("value.pattern");
        boolean wide = periods.equals("columns");
        if (!wide && !periods.equals("rows")) {
            throw new IllegalArgumentException("periods is '%s'; known: rows, columns".formatted(periods));
        }
        CsvMapping read = new CsvMapping(
                dataset,
                wide ? rest.remove("period") : required(rest, "period"),
                wide ? null : rest.remove("period.part"),
                wide ? null : rest.remove("period.day"),
                wide
                        ? pattern("period.pattern", pattern == null ? "\\d{4}" : pattern)
                        : optional("period.pattern", pattern),
                wide || values != null ? null : required(rest, "value"),
                wide ? null : optional("value.pattern", values),
                rest.remove("unit"),
                rest.remove("multiplier"),
                rest.remove("status"),
                rest.remove("vintage"),
                dimensions,
                words(rest.remove("missing")),
                delimiter(rest.remove("delimiter")),
                quote(rest.remove("quote")),
                decimals(rest.remove("decimal")),
                number("header.row", rest.remove("header.row")),
                "none".equals(rest.get("header.rows")) && rest.remove("header.rows") != null
                        ? NO_HEADER
                        : number("header.rows", rest.remove("header.rows")),
                rest.remove("sheet"));
        rest.keySet().removeAll(OF_OTHERS);
        if (!rest.isEmpty()) {
            throw new IllegalArgumentException(
                    "%s is not known; known: dataset, period, value, unit, multiplier, status, vintage, dimension.<id>, periods, period.part, period.day, period.pattern, value.pattern, missing, delimiter, quote, decimal, header.row, header.rows, sheet, region.scheme, region.dimension"
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

    private static @Nullable Pattern optional(String key, @Nullable String pattern) {
        return pattern == null ? null : pattern(key, pattern);
    }

    private static Pattern pattern(String key, String pattern) {
        try {
            return Pattern.compile(pattern);
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException("%s is no regular expression: %s".formatted(key, e.getDescription()), e);
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

    private static @Nullable Character quote(@Nullable String quote) {
        if (quote == null || quote.length() == 1) {
            return quote == null ? null : quote.charAt(0);
        } else if (quote.equals("none")) {
            return CsvDialect.NONE;
        }
        throw new IllegalArgumentException("quote is '%s'; it is one character, or none".formatted(quote));
    }

    private static @Nullable Decimals decimals(@Nullable String decimal) {
        if (decimal == null) {
            return null;
        }
        return switch (decimal) {
            case "comma" -> Decimals.COMMA;
            case "point" -> Decimals.POINT;
            default -> throw new IllegalArgumentException("decimal is '%s'; known: point, comma".formatted(decimal));
        };
    }

    private static int number(String key, @Nullable String number) {
        if (number == null) {
            return 0;
        } else if (number.matches("[1-9]\\d{0,3}")) {
            return Integer.parseInt(number);
        }
        throw new IllegalArgumentException("%s is '%s'; it is a number from 1".formatted(key, number));
    }

    /** Whether each period is a column, or, beside a column of years, each part of a year. */
    boolean wide() {
        return value == null && valueColumn == null;
    }

    /** The columns that it names. */
    Set<String> names() {
        Set<String> names = new LinkedHashSet<>(dimensions.values());
        for (@Nullable String cell : new String[] {period, periodPart, periodDay, value, unit, multiplier, status}) {
            if (cell != null) {
                names.add(cell);
            }
        }
        names.removeIf(name -> name.startsWith("=") || name.startsWith("#"));
        return names;
    }
}
