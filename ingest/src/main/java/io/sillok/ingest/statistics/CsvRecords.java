package io.sillok.ingest.statistics;

import io.sillok.ingest.Raw;
import io.sillok.ingest.charset.TextReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The records of a CSV file (RFC 4180), each with the bytes it stands in. Where quotes go wrong, the first line of the
 * record is given up and reading goes on with the next: an unclosed quote costs one line, not the rest of the file.
 */
final class CsvRecords {
    /** A cell of more lines has lost its closing quote. */
    private static final int MOST_LINES = 1000;

    private final TextReader reader;
    private final TextLines lines;
    private final CsvDialect dialect;
    private final CellCuts cuts = new CellCuts();
    private final CellTexts texts = new CellTexts();
    private final List<TextLines.Line> taken = new ArrayList<>();
    private long number;

    /**
     * One record.
     *
     * @param number from 1, blank lines left out
     * @param cells empty where it is broken
     * @param broken what is wrong with its quotes, or null
     * @param raw its bytes
     */
    record Row(long number, List<String> cells, @Nullable String broken, Raw raw) {
        String pointer() {
            return "row " + number;
        }

        String pointer(String column) {
            return "row " + number + " column " + column;
        }

        /** With the column only where somebody may have to ask what its value says. */
        String pointer(String column, @Nullable String value) {
            return value == null || Decimals.isPlain(value) ? pointer() : pointer(column);
        }
    }

    CsvRecords(TextReader reader, CsvDialect dialect) {
        this.reader = reader;
        this.lines = new TextLines(reader);
        this.dialect = dialect;
    }

    /** The next record that is not blank, or null after the last. */
    @Nullable
    Row next() throws IOException {
        TextLines.Line line = lines.next();
        while (line != null && line.isBlank()) {
            line = lines.next();
        }
        if (line == null) {
            return null;
        }
        number++;
        taken.clear();
        taken.add(line);
        if (line.tooLong()) {
            return broken("the line is longer than a mebibyte");
        }
        if (cuts.cut(line, dialect)) {
            return new Row(number, cells(line.chars()), null, raw());
        }
        CsvCells cells = CsvCells.of(line.text(), dialect);
        StringBuilder text = cells.open() ? new StringBuilder(line.text()) : new StringBuilder(0);
        while (cells.open()) {
            TextLines.Line more = taken.size() < MOST_LINES ? lines.next() : null;
            if (more == null || more.tooLong()) {
                if (more != null) {
                    lines.giveBack(more);
                }
                return broken("a quoted cell has no closing quote");
            }
            taken.add(more);
            text.append(more.text());
            if (more.has(dialect.quote())) {
                cells = CsvCells.of(text, dialect);
            }
        }
        return cells.stray()
                ? broken("text follows the closing quote of a cell")
                : new Row(number, cells.cells(), null, raw());
    }

    private List<String> cells(char[] chars) {
        String[] cells = new String[cuts.count()];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = texts.of(i, chars, cuts.begin(i), cuts.end(i));
        }
        return Arrays.asList(cells);
    }

    /** Gives up the first line of the record returned last; what followed it is read again as records of its own. */
    Row giveUpLine(String why) {
        return broken(why);
    }

    /** Whether the record returned last took more than one line. */
    boolean severalLines() {
        return taken.size() > 1;
    }

    private Row broken(String why) {
        while (taken.size() > 1) {
            lines.giveBack(taken.remove(taken.size() - 1));
        }
        return new Row(number, List.of(), why, raw());
    }

    private Raw raw() {
        return reader.raw(taken.get(0).from(), taken.get(taken.size() - 1).to());
    }
}
