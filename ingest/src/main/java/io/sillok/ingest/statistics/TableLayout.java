package io.sillok.ingest.statistics;

import io.sillok.model.unit.Units;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
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
    private static final Pattern NUMBER = Pattern.compile("[-+−△▲(]?[0-9][0-9,. ]*\\)?\\s?%?");

    private static final Pattern PERIOD = Pattern.compile(
            "(?:19|20)[0-9]{2}(?:[-./ ]?(?:[QHSM]?[0-9]{1,2}))?(?:[0-9]\\))?|(?:19|20)[0-9]{2}\\s?[년年].*|[0-9]{1,2}\\s?[월月]");
    /** What heads the columns of a year's parts, in a row above these. */
    private static final Pattern YEAR = Pattern.compile("(?:(?:19|20)[0-9]{2}|['’‘][0-9]{2})\\s?(?:년도?|年度?)?\\.?");
    /** A unit that is stated for a table, and names no column of it. */
    private static final Pattern STATED =
            Pattern.compile("[(\\[<〔【]?\\s*(?:단위|单位|(?i:units?))\\s*[:：][^()\\[\\]]*[)\\]>〕】]?");

    private static final Pattern DIGITS = Pattern.compile("[0-9]+");
    /** No number, and no mark for one that is not there. */
    private static final Pattern WORDS = Pattern.compile("[^0-9]*\\p{L}{2}[^0-9]*");

    /** A unit in a row of its own below the names: {@code (명)}. */
    private static final Pattern BRACKETED = Pattern.compile("[(\\[]([^()\\[\\]]+)[)\\]]");

    private static final Pattern UNITS = Pattern.compile("[(\\[]?\\s*(?:단위|(?i:units?)|单位)\\s*[)\\]]?");

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

    /**
     * By what stands in the records: the table is where most of them have one width, its header what stands above the first numbers.
     *
     * @param ragged whether records end behind their last filled cell
     */
    static TableLayout found(List<List<String>> records, boolean ragged) {
        // rows may end in a delimiter that the header does not end in
        int width = Math.min(
                width(records),
                records.stream().mapToInt(TableLayout::extent).max().orElse(0));
        int first = 0;
        while (first < records.size() && isAbove(records.get(first), width, ragged)) {
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
        // to fill, or the last says in which units the columns are
        boolean several = depth > 1 && (spans(records.get(first), width) || isUnits(records.get(first + depth - 1)));
        int used = numbers && several ? depth : 1;
        while (first > 0 && used < DEEPEST && heads(records.get(first - 1), width)) {
            first--;
            used++;
        }
        return new TableLayout(first + 1, used);
    }

    /** Whether a row is no part of a table of that width: it is too short, or says nothing but units. */
    private static boolean isAbove(List<String> record, int width, boolean ragged) {
        long filled = filled(record);
        boolean spanning = ragged
                && (filled >= (width + 1) / 2
                        || record.stream().skip(1).anyMatch(cell -> YEAR.matcher(cell.strip())
                                .matches()));
        return filled < Math.max(2, width / 3)
                || record.size() < width && !spanning
                || record.stream().allMatch(cell -> cell.isBlank() || StatedUnit.says(cell))
                || record.stream().skip(1).anyMatch(cell -> STATED.matcher(cell.strip())
                        .matches());
    }

    /** Whether a row holds years, and nothing else, above columns that are not the first: each for those up to the next. */
    private static boolean heads(List<String> record, int width) {
        return record.size() <= width
                && filled(record) > 1
                && record.get(0).isBlank()
                && record.stream()
                        .allMatch(cell ->
                                cell.isBlank() || YEAR.matcher(cell.strip()).matches());
    }

    /** Whether texts are years, each the one after that before it. */
    static boolean areYears(List<String> texts) {
        int before = 0;
        for (String text : texts) {
            Matcher digits = YEAR.matcher(text.strip()).matches() ? DIGITS.matcher(text) : null;
            if (digits == null || !digits.find()) {
                return false;
            }
            int year = Integer.parseInt(digits.group());
            if (before > 0 && year != before + 1) {
                return false;
            }
            before = year;
        }
        return true;
    }

    /** Whether years or words stand in place of values, as above another table. */
    static boolean headsColumns(List<String> values) {
        return !values.isEmpty()
                && values.stream()
                        .allMatch(value ->
                                areYears(List.of(value)) || WORDS.matcher(value).matches());
    }

    /** Whether a row says of its columns which units they are in, and nothing else. */
    static boolean isUnits(List<String> record) {
        int units = 0;
        for (String cell : record) {
            String text = cell.strip();
            Matcher bracketed = BRACKETED.matcher(text);
            if (!text.isEmpty() && !UNITS.matcher(text).matches()) {
                String name = bracketed.matches() ? bracketed.group(1) : text;
                if (Units.standard().resolve(name).isEmpty()) {
                    return false;
                }
                units++;
            }
        }
        return units > 0;
    }

    private static String inBrackets(String unit) {
        return unit.isEmpty() || UNITS.matcher(unit).matches()
                ? ""
                : BRACKETED.matcher(unit).matches() ? unit : "(" + unit + ")";
    }

    /** One name a column: what stands in several rows of a header, from above, repeated over the columns that it spans. */
    static List<String> joined(List<List<String>> rows) {
        int width = rows.stream().mapToInt(List::size).max().orElse(0);
        boolean units = rows.size() > 1 && isUnits(rows.get(rows.size() - 1));
        List<String> names = new ArrayList<>(width);
        for (int column = 0; column < width; column++) {
            StringBuilder name = new StringBuilder();
            for (int row = 0; row < rows.size(); row++) {
                String cell = cell(rows.get(row), column);
                cell = units && row == rows.size() - 1 ? inBrackets(cell) : cell;
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

    private static boolean spans(List<String> record, int width) {
        long names = record.stream()
                .map(name -> ColumnNames.plain(name, record))
                .distinct()
                .count();
        return record.stream().anyMatch(String::isBlank) || names < Math.max(width, record.size());
    }

    static boolean isNumber(String cell) {
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
