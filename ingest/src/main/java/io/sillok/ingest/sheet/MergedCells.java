package io.sillok.ingest.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cells of a sheet that are shown as one. The file has the content in the first of them alone; a reader sees it beside each of the rows,
 * and above each of the columns, that it spans.
 */
public final class MergedCells {
    private static final Pattern RANGE =
            Pattern.compile("\\$?([A-Z]{1,3})\\$?([0-9]{1,7}):\\$?([A-Z]{1,3})\\$?([0-9]{1,7})");
    /** A number that heads rows or columns, and is no quantity: a year. */
    private static final Pattern YEAR = Pattern.compile("(?:19|20)[0-9]{2}");

    private static final int MOST = 100_000;
    private static final int MOST_COLUMNS = 16_384;

    private final Map<Long, List<Range>> byFirstRow;
    /** What spans the row that was shown last, and perhaps the next. */
    private final List<Content> contents = new ArrayList<>();

    private int count;

    MergedCells() {
        this(new HashMap<>());
    }

    private MergedCells(Map<Long, List<Range>> byFirstRow) {
        this.byFirstRow = byFirstRow;
    }

    private record Range(long top, int left, long bottom, int right) {}

    private record Content(Range range, Cell cell) {}

    /** @param reference as the file writes it, {@code A2:A4} */
    void add(String reference) {
        Matcher m = RANGE.matcher(reference);
        if (count == MOST || !m.matches()) {
            return;
        }
        Range range = new Range(
                Long.parseLong(m.group(2)),
                Rows.column(m.group(1), 0),
                Long.parseLong(m.group(4)),
                Rows.column(m.group(3), 0));
        if (range.bottom() >= range.top() && range.right() >= range.left() && range.right() < MOST_COLUMNS) {
            byFirstRow.computeIfAbsent(range.top(), row -> new ArrayList<>()).add(range);
            count++;
        }
    }

    /** The same cells, of a sheet that is read once more. */
    MergedCells fromTheTop() {
        return new MergedCells(byFirstRow);
    }

    /**
     * The row as it is shown; rows are to be given in their order. Words, dates and years are repeated, quantities are not: one that
     * spans two rows is not counted twice. What stands alone across its row is a title, and stays one cell.
     */
    public Row shown(Row row) {
        if (byFirstRow.isEmpty()) {
            return row;
        }
        contents.removeIf(content -> content.range().bottom() < row.number());
        for (Range range : byFirstRow.getOrDefault(row.number(), List.of())) {
            Cell first = row.cell(range.left());
            boolean alone = range.right() > range.left()
                    && row.cells().stream()
                            .allMatch(cell -> cell.text().isBlank()
                                    || cell.column() >= range.left() && cell.column() <= range.right());
            if (first != null && !alone && names(first)) {
                contents.add(new Content(range, first));
            }
        }
        if (contents.isEmpty()) {
            return row;
        }
        TreeMap<Integer, Cell> cells = new TreeMap<>();
        row.cells().forEach(cell -> cells.put(cell.column(), cell));
        for (Content content : contents) {
            for (int column = content.range().left(); column <= content.range().right(); column++) {
                Cell own = cells.get(column);
                if (own == null || own.text().isBlank()) {
                    cells.put(column, content.cell().in(column));
                }
            }
        }
        return new Row(row.number(), List.copyOf(cells.values()));
    }

    private static boolean names(Cell cell) {
        return switch (cell.kind()) {
            case TEXT, DATE, MONTH, YEAR -> true;
            case NUMBER -> YEAR.matcher(cell.text()).matches();
            case PERCENT, BOOLEAN, ERROR -> false;
        };
    }
}
