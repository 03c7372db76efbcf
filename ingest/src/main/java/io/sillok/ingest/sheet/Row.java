package io.sillok.ingest.sheet;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of a sheet.
 *
 * @param number as the spreadsheet shows it, from 1
 * @param cells that have a value, by column
 */
public record Row(long number, List<Cell> cells) {
    public Row {
        cells = List.copyOf(cells);
    }

    /** The cell of a column from 0; null where it is empty. */
    public @Nullable Cell cell(int column) {
        for (Cell cell : cells) {
            if (cell.column() == column) {
                return cell;
            }
        }
        return null;
    }

    /** Whether there is nothing to read in it. */
    public boolean isBlank() {
        return cells.stream().allMatch(cell -> cell.text().isBlank());
    }
}
