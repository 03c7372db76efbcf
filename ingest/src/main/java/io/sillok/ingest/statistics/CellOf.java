package io.sillok.ingest.statistics;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a row's text comes from, as a mapping names it.
 *
 * @param column from 0; -1 where the text is a fixed one
 * @param fixed the text where it stands in no column
 */
record CellOf(int column, String fixed) {
    /**
     * By the column's name, by its number ({@code #2}, from 1), or a fixed text ({@code =text}).
     *
     * @throws IllegalArgumentException naming a column that the table does not have
     */
    static CellOf named(String name, List<String> header) {
        if (name.startsWith("=")) {
            return fixed(name.substring(1));
        }
        int column = name.matches("#[1-9]\\d{0,4}") ? Integer.parseInt(name.substring(1)) - 1 : header.indexOf(name);
        if (column < 0 || column >= header.size()) {
            throw new IllegalArgumentException(
                    "the file has no column '%s'; it has: %s".formatted(name, String.join(", ", header)));
        }
        return new CellOf(column, "");
    }

    static CellOf fixed(String text) {
        return new CellOf(-1, text);
    }

    boolean isFixed() {
        return column < 0;
    }

    String of(List<String> row) {
        return isFixed() ? fixed : TableLayout.cell(row, column);
    }

    /** The row's text; null where it is empty, or comes from nowhere. */
    static @Nullable String text(@Nullable CellOf cell, List<String> row) {
        String text = cell == null ? "" : cell.of(row);
        return text.isEmpty() ? null : text;
    }
}
