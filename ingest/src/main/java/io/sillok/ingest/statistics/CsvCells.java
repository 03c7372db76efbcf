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
        return of(text, new CsvDialect(delimiter));
    }

    static CsvCells of(CharSequence text, CsvDialect dialect) {
        int end = text.length();
        while (end > 0 && (text.charAt(end - 1) == '\n' || text.charAt(end - 1) == '\r')) {
            end--;
        }
        List<String> cells = new ArrayList<>();
        int at = 0;
        while (true) {
            if (at < end && text.charAt(at) == dialect.quote() && dialect.quote() != CsvDialect.NONE) {
                StringBuilder cell = new StringBuilder();
                int close = quoted(text, at + 1, text.length(), dialect, cell);
                // blanks between a closing quote and what follows are nobody's
                int next = close < 0 ? close : blanks(text, close, end, dialect.delimiter());
                if (close < 0) {
                    return new CsvCells(cells, true, false);
                } else if (next < end && text.charAt(next) != dialect.delimiter()) {
                    return new CsvCells(cells, false, true);
                }
                cells.add(cell.toString());
                at = Math.min(next, end);
            } else {
                int from = at;
                boolean escaped = false;
                while (at < end && text.charAt(at) != dialect.delimiter()) {
                    boolean escape = dialect.escapes() && text.charAt(at) == '\\' && at + 1 < end;
                    escaped |= escape;
                    at += escape ? 2 : 1;
                }
                String cell = text.subSequence(from, at).toString();
                cells.add(escaped ? cell.replaceAll("\\\\(.)", "$1") : cell);
            }
            if (at >= end) {
                return new CsvCells(cells, false, false);
            }
            at++;
        }
    }

    private static int blanks(CharSequence text, int from, int end, char delimiter) {
        int at = from;
        while (at < end && text.charAt(at) == ' ' && delimiter != ' ') {
            at++;
        }
        return at;
    }

    /** After the closing quote, or -1 where there is none. */
    private static int quoted(CharSequence text, int from, int end, CsvDialect dialect, StringBuilder cell) {
        for (int i = from; i < end; i++) {
            char c = text.charAt(i);
            if (dialect.escapes() && c == '\\' && i + 1 < end) {
                cell.append(text.charAt(++i));
            } else if (c != dialect.quote()) {
                cell.append(c);
            } else if (!dialect.escapes() && i + 1 < end && text.charAt(i + 1) == dialect.quote()) {
                cell.append(c);
                i++;
            } else {
                return i + 1;
            }
        }
        return -1;
    }
}
