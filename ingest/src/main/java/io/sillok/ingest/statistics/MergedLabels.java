package io.sillok.ingest.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Labels that a spreadsheet shows once beside several rows: saved as text, a merged cell stands in the first of them and leaves the others
 * empty. They are filled down as the cells of a header are filled to the right.
 */
final class MergedLabels {
    private final int[] columns;
    private final String[] labels;

    private MergedLabels(int[] columns) {
        this.columns = columns;
        this.labels = new String[columns.length];
        Arrays.fill(labels, "");
    }

    /**
     * Null where no cells were merged: the first of the columns has no gaps, or no label, or one that comes again. Who writes a label into
     * each row means an empty cell to be empty.
     *
     * @param columns that tell rows apart, from the left
     * @param sample the table's first rows
     */
    static @Nullable MergedLabels of(int[] columns, List<List<String>> sample) {
        Set<String> seen = new HashSet<>();
        boolean gaps = false;
        for (List<String> row : sample) {
            String label = columns.length < 2 ? "" : TableLayout.cell(row, columns[0]);
            if (label.isEmpty() ? seen.isEmpty() : !seen.add(label)) {
                return null;
            }
            gaps |= label.isEmpty()
                    && Arrays.stream(columns)
                            .anyMatch(column -> !TableLayout.cell(row, column).isEmpty());
        }
        return gaps ? new MergedLabels(columns) : null;
    }

    /** The row with the labels that stand above it; rows are to be given in their order. */
    List<String> filled(List<String> row) {
        int own = 0;
        while (own < columns.length && TableLayout.cell(row, columns[own]).isEmpty()) {
            own++;
        }
        List<String> filled = row;
        for (int at = 0; own < columns.length && at < own; at++) {
            if (!labels[at].isEmpty()) {
                filled = filled == row ? new ArrayList<>(row) : filled;
                filled.set(columns[at], labels[at]);
            }
        }
        for (int at = own; at < columns.length; at++) {
            labels[at] = TableLayout.cell(row, columns[at]);
        }
        return filled;
    }
}
