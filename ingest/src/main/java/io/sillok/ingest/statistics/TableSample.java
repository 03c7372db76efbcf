package io.sillok.ingest.statistics;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The header of a table and its first rows: what stands in its columns.
 *
 * @param header names of the columns
 * @param rows as they follow it; they may be shorter
 */
record TableSample(List<String> header, List<List<String>> rows) {
    private static final Pattern NUMBER = Pattern.compile("[-+−△▲(]?[0-9][0-9,. ]*\\)?\\s?%?|-|\\.{1,3}|…|[xX]|");
    /** A number with a unit in its cell: to be refused where it stands, row by row. */
    private static final Pattern MEASURED = Pattern.compile("[-+−△▲]?[0-9][0-9,.]*\\s?[^0-9\\s]{1,6}");

    private static final Pattern POWER = Pattern.compile("(?:-?[0-9]{1,2})?");

    static boolean isNumeral(String cell) {
        return NUMBER.matcher(cell).matches();
    }

    int width() {
        return header.size();
    }

    /** A column's name as it is compared with others. */
    String name(int column) {
        return header.get(column).strip().toLowerCase(Locale.ROOT);
    }

    boolean all(int column, Predicate<String> such) {
        List<String> cells = cells(column);
        return !cells.isEmpty() && cells.stream().allMatch(such);
    }

    /** What stands in a column, but for what is blank and for records of one cell alone. */
    List<String> cells(int column) {
        return rows.stream()
                .filter(row -> TableLayout.filled(row) > 1)
                .map(row -> TableLayout.cell(row, column))
                .filter(cell -> !cell.isEmpty())
                .toList();
    }

    boolean varies(int column) {
        return rows.stream()
                        .map(row -> TableLayout.cell(row, column))
                        .filter(cell -> !cell.isEmpty())
                        .distinct()
                        .limit(2)
                        .count()
                > 1;
    }

    /** Whether the columns differ from row to row; an empty cell goes on with what stands above it. */
    boolean toldApart(List<Integer> columns) {
        Set<List<String>> seen = new HashSet<>();
        String[] key = new String[columns.size()];
        Arrays.fill(key, "");
        for (List<String> row : rows) {
            if (TableLayout.filled(row) < 2) {
                continue;
            }
            for (int i = 0; i < key.length; i++) {
                String cell = TableLayout.cell(row, columns.get(i));
                key[i] = cell.isEmpty() ? key[i] : cell;
            }
            if (!seen.add(List.of(key))) {
                return false;
            }
        }
        return true;
    }

    /** The first column of such a name; -1 where there is none. */
    int column(Predicate<String> named) {
        for (int i = 0; i < header.size(); i++) {
            if (named.test(name(i))) {
                return i;
            }
        }
        return -1;
    }

    /** The one column of such a name of whose cells most are such; -1 where there is none, or more than one. */
    int only(Predicate<String> named, Predicate<String> such) {
        int found = -1;
        for (int i = 0; i < header.size(); i++) {
            if (!named.test(name(i))) {
                continue;
            }
            List<String> cells = cells(i);
            long right = cells.stream().filter(such).count();
            if (right > 0 && 2 * right >= cells.size()) {
                if (found >= 0) {
                    return -1;
                }
                found = i;
            }
        }
        return found;
    }

    /** The one column whose cells are all such; -1 where there is none, or more than one. */
    int only(Predicate<String> such) {
        int found = -1;
        for (int i = 0; i < header.size(); i++) {
            int column = i;
            List<String> cells = rows.stream()
                    .filter(row -> row.size() > column)
                    .map(row -> row.get(column).strip())
                    .filter(cell -> !cell.isEmpty())
                    .toList();
            if (!cells.isEmpty() && cells.stream().allMatch(such)) {
                if (found >= 0) {
                    return -1;
                }
                found = i;
            }
        }
        return found;
    }

    boolean numeric(int column) {
        boolean digits = false;
        for (List<String> row : rows) {
            String cell = TableLayout.cell(row, column);
            if (!isNumeral(cell) && TableLayout.filled(row) > 1) {
                return false;
            }
            digits |= !cell.isEmpty() && cell.chars().anyMatch(Character::isDigit);
        }
        return digits;
    }

    /** Whether each text of some columns always stands beside the same text of another. */
    boolean sameTime(List<Integer> some, int other) {
        Map<String, String> there = new HashMap<>();
        Map<String, String> back = new HashMap<>();
        for (List<String> row : rows) {
            String a =
                    some.stream().map(column -> TableLayout.cell(row, column)).collect(Collectors.joining(" "));
            String b = TableLayout.cell(row, other);
            if (!there.computeIfAbsent(a, text -> b).equals(b)
                    || !back.computeIfAbsent(b, text -> a).equals(a)) {
                return false;
            }
        }
        return there.size() > 1;
    }

    /** Whether a column numbers the rows: it says nothing of what they are about. */
    boolean countsRows(int column) {
        if (!ColumnNames.COUNTER.test(name(column))) {
            return false;
        }
        long before = -1;
        for (List<String> row : rows) {
            String cell = TableLayout.cell(row, column);
            if (!cell.matches("[0-9]{1,9}") || before >= 0 && Long.parseLong(cell) != before + 1) {
                return false;
            }
            before = Long.parseLong(cell);
        }
        return rows.size() > 1;
    }

    boolean blank(int column) {
        return rows.stream().allMatch(row -> TableLayout.cell(row, column).isEmpty());
    }

    boolean powers(int column) {
        return rows.stream()
                .filter(row -> TableLayout.filled(row) > 1)
                .allMatch(row -> POWER.matcher(TableLayout.cell(row, column)).matches());
    }

    boolean measured(int column) {
        return varies(column)
                && rows.stream()
                        .filter(row -> TableLayout.filled(row) > 1)
                        .map(row -> TableLayout.cell(row, column))
                        .allMatch(cell ->
                                isNumeral(cell) || MEASURED.matcher(cell).matches());
    }

    /** By its name where that is its own and does not look like something else, by its number otherwise. */
    String reference(int column) {
        String name = header.get(column);
        boolean plain = !name.isEmpty() && !name.startsWith("=") && !name.startsWith("#");
        return plain && header.indexOf(name) == column && header.lastIndexOf(name) == column
                ? name
                : "#" + (column + 1);
    }
}
