package io.sillok.ingest.statistics;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a table stands among a file's records: titles and notes may stand above it, and its header may take several rows.
 *
 * @param header the number of the header's first record, from 1
 * @param depth how many records the header takes; 0 where the table has none
 */
record TableLayout(int header, int depth) {
    /** Nobody puts a longer preface above a table. */
    static final int MOST_ABOVE = 100;

    private static final int DEEPEST = 3;
    /** Numbers, but not what may head a column: a year, a month. */
    private static final Pattern NUMBER = Pattern.compile("[-+△▲(]?[0-9][0-9,. ]*\\)?\\s?%?");

    private static final Pattern PERIOD = Pattern.compile(
            "(?:19|20)[0-9]{2}(?:[-./ ]?(?:[QHSM]?[0-9]{1,2}))?|(?:19|20)[0-9]{2}\\s?[년年].*|[0-9]{1,2}\\s?[월月]");

    /**
     * The first record, or stretch of records, that holds all of the names.
     *
     * @param names that the source's mapping wants; empty where it wants none
     * @param records the file's first ones
     */
    static @Nullable TableLayout naming(Set<String> names, List<List<String>> records) {
        for (int depth = 1; depth <= DEEPEST && !names.isEmpty(); depth++) {
            for (int at = 0; at + depth <= Math.min(records.size(), MOST_ABOVE); at++) {
                if (new HashSet<>(joined(records.subList(at, at + depth))).containsAll(names)) {
                    return new TableLayout(at + 1, depth);
                }
            }
        }
        return null;
    }

    /** By what stands in the records: the table is where most of them have one width, its header what stands above the first numbers. */
    static TableLayout found(List<List<String>> records) {
        // rows may end in a delimiter that the header does not end in
        int width = Math.min(
                width(records),
                records.stream().mapToInt(TableLayout::extent).max().orElse(0));
        int first = 0;
        while (first < records.size() && filled(records.get(first)) < Math.max(2, width / 3)
                || first < records.size() && records.get(first).size() < width && first < MOST_ABOVE) {
            first++;
        }
        if (first >= records.size()) {
            return new TableLayout(1, records.isEmpty() ? 0 : 1);
        }
        int depth = 0;
        while (depth < DEEPEST && first + depth < records.size() && names(records.get(first + depth))) {
            depth++;
        }
        boolean numbers = first + depth < records.size()
                && records.get(first + depth).stream().anyMatch(TableLayout::isNumber);
        if (depth == 0) {
            return new TableLayout(first + 1, 0);
        }
        // rows of words under a row of words: only the first is known to head them, unless it has gaps for the second
        // to fill
        boolean gaps = depth > 1 && spans(records.get(first));
        return new TableLayout(first + 1, numbers && gaps ? depth : 1);
    }

    /** One name a column: what stands in several rows of a header, from above, repeated over the columns that it spans. */
    static List<String> joined(List<List<String>> rows) {
        int width = rows.stream().mapToInt(List::size).max().orElse(0);
        List<String> names = new ArrayList<>(width);
        for (int column = 0; column < width; column++) {
            StringBuilder name = new StringBuilder();
            for (int row = 0; row < rows.size(); row++) {
                String cell = cell(rows.get(row), column);
                for (int left = column - 1; cell.isEmpty() && row < rows.size() - 1 && left >= 0; left--) {
                    cell = cell(rows.get(row), left);
                }
                if (!cell.isEmpty() && !cell.contentEquals(name)) {
                    name.append(name.length() == 0 ? "" : " ").append(cell);
                }
            }
            names.add(name.toString());
        }
        return names;
    }

    /** The width that most records have; of two as frequent, the wider. */
    static int width(List<List<String>> records) {
        Map<Integer, Integer> widths = new LinkedHashMap<>();
        for (List<String> record : records) {
            if (filled(record) > 1) {
                widths.merge(record.size(), 1, Integer::sum);
            }
        }
        int best = 1;
        int most = 0;
        for (Map.Entry<Integer, Integer> width : widths.entrySet()) {
            if (width.getValue() > most || (width.getValue() == most && width.getKey() > best)) {
                most = width.getValue();
                best = width.getKey();
            }
        }
        return best;
    }

    private static boolean names(List<String> record) {
        Map<String, Integer> seen = new HashMap<>();
        record.forEach(cell -> seen.merge(cell.strip(), 1, Integer::sum));
        return record.stream().noneMatch(TableLayout::isNumber);
    }

    private static boolean spans(List<String> record) {
        long names = record.stream()
                .map(name -> ColumnNames.plain(name, record))
                .distinct()
                .count();
        return record.stream().anyMatch(String::isBlank) || names < record.size();
    }

    private static boolean isNumber(String cell) {
        String text = cell.strip();
        return NUMBER.matcher(text).matches() && !PERIOD.matcher(text).matches();
    }

    /** How far a record's cells go that are not blank. */
    private static int extent(List<String> record) {
        int extent = record.size();
        while (extent > 0 && record.get(extent - 1).isBlank()) {
            extent--;
        }
        return extent;
    }

    static long filled(List<String> record) {
        int filled = 0;
        for (int i = 0; i < record.size(); i++) {
            filled += record.get(i).isBlank() ? 0 : 1;
        }
        return filled;
    }

    static boolean isBlank(List<String> record) {
        for (int i = 0; i < record.size(); i++) {
            if (!record.get(i).isBlank()) {
                return false;
            }
        }
        return true;
    }

    /** A row's cell, empty where the row is shorter. */
    static String cell(List<String> row, int column) {
        return column < row.size() ? row.get(column).strip() : "";
    }
}
