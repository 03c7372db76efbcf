package io.sillok.ingest.statistics;

import java.util.ArrayList;
import java.util.List;

/**
 * The cells of one record, as RFC 4180 has them: a cell that begins with a quote goes on to the next quote that is not
 * doubled. A quote inside a bare cell is a character.
 *
 * @param cells without their quotes
 * @param open the last cell's closing quote is still to come
 * @param stray something other than a delimiter follows a closing quote
 */
record CsvCells(List<String> cells, boolean open, boolean stray) {
    static CsvCells of(CharSequence text, char delimiter) {
        int end = text.length();
        while (end > 0 && (text.charAt(end - 1) == '\n' || text.charAt(end - 1) == '\r')) {
            end--;
        }
        List<String> cells = new ArrayList<>();
        int at = 0;
        while (true) {
            if (at < end && text.charAt(at) == '"') {
                StringBuilder cell = new StringBuilder();
                int close = quoted(text, at + 1, text.length(), cell);
                if (close < 0) {
                    return new CsvCells(cells, true, false);
                } else if (close < end && text.charAt(close) != delimiter) {
                    return new CsvCells(cells, false, true);
                }
                cells.add(cell.toString());
                at = close;
            } else {
                int from = at;
                while (at < end && text.charAt(at) != delimiter) {
                    at++;
                }
                cells.add(text.subSequence(from, at).toString());
            }
            if (at >= end) {
                return new CsvCells(cells, false, false);
            }
            at++;
        }
    }

    /** After the closing quote, or -1 where there is none. */
    private static int quoted(CharSequence text, int from, int end, StringBuilder cell) {
        for (int i = from; i < end; i++) {
            char c = text.charAt(i);
            if (c != '"') {
                cell.append(c);
            } else if (i + 1 < end && text.charAt(i + 1) == '"') {
                cell.append(c);
                i++;
            } else {
                return i + 1;
            }
        }
        return -1;
    }
}
