package io.sillok.ingest.statistics;

import java.util.Arrays;

/**
 * Where the cells of a plain line stand, which is most lines of most files: bare, or in quotes with no quote within. A line that
 * is not plain has to be read by {@link CsvCells}, which gives the same cells for one that is.
 */
final class CellCuts {
    private int[] begins = new int[16];
    private int[] ends = new int[16];
    private int count;

    /** False where the line is not plain; then the cuts mean nothing. */
    boolean cut(TextLines.Line line, CsvDialect dialect) {
        count = 0;
        if (dialect.escapes()) {
            return false;
        }
        char[] chars = line.chars();
        int at = line.begin();
        int end = line.end();
        while (end > at && (chars[end - 1] == '\n' || chars[end - 1] == '\r')) {
            end--;
        }
        char delimiter = dialect.delimiter();
        char quote = dialect.quote();
        while (true) {
            if (at < end && chars[at] == quote && quote != CsvDialect.NONE) {
                int from = ++at;
                while (at < end && chars[at] != quote) {
                    at++;
                }
                if (at == end || (at + 1 < end && chars[at + 1] != delimiter)) {
                    return false;
                }
                add(from, at++);
            } else {
                int from = at;
                while (at < end && chars[at] != delimiter) {
                    at++;
                }
                add(from, at);
            }
            if (at >= end) {
                return true;
            }
            at++;
        }
    }

    int count() {
        return count;
    }

    int begin(int cell) {
        return begins[cell];
    }

    int end(int cell) {
        return ends[cell];
    }

    private void add(int begin, int end) {
        if (count == begins.length) {
            begins = Arrays.copyOf(begins, 2 * count);
            ends = Arrays.copyOf(ends, 2 * count);
        }
        begins[count] = begin;
        ends[count++] = end;
    }
}
