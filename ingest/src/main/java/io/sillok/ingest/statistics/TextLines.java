package io.sillok.ingest.statistics;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** The lines of a text with the characters that they stand at. Lines may be given back and are read again. */
final class TextLines {
    private static final int LONGEST = 1 << 20;

    private final Reader reader;
    private final char[] buffer = new char[1 << 14];
    private final Deque<Line> returned = new ArrayDeque<>();
    private int at;
    private int limit;
    private long position;

    /**
     * A line.
     *
     * @param text with its line end; cut where it is too long
     * @param from its first character
     * @param to after its line end
     * @param tooLong longer than a mebibyte of characters
     */
    record Line(String text, long from, long to, boolean tooLong) {}

    TextLines(Reader reader) {
        this.reader = reader;
    }

    void giveBack(Line line) {
        returned.push(line);
    }

    /** The next line, or null after the last. */
    @Nullable
    Line next() throws IOException {
        if (!returned.isEmpty()) {
            return returned.pop();
        }
        StringBuilder cut = null; // what of the line stood in blocks before this one
        long from = position;
        while (peek() >= 0) {
            int end = at;
            while (end < limit && buffer[end] != '\n' && buffer[end] != '\r') {
                end++;
            }
            if (end == limit || (buffer[end] == '\r' && end + 1 == limit)) {
                // the line, or its end, goes on in the next block
                cut = cut == null ? new StringBuilder() : cut;
                add(cut, end);
                if (end < limit) {
                    add(cut, end + 1);
                    if (peek() == '\n') {
                        add(cut, at + 1);
                    }
                    break;
                }
                continue;
            }
            end += buffer[end] == '\r' && buffer[end + 1] == '\n' ? 2 : 1;
            if (cut == null && end - at <= LONGEST) {
                String line = new String(buffer, at, end - at);
                position += end - at;
                at = end;
                return new Line(line, from, position, false);
            }
            cut = cut == null ? new StringBuilder() : cut;
            add(cut, end);
            break;
        }
        return cut == null ? null : new Line(cut.toString(), from, position, position - from > LONGEST + 2);
    }

    /** Takes the block's characters up to {@code end}. */
    private void add(StringBuilder line, int end) {
        line.append(buffer, at, Math.max(0, Math.min(end - at, LONGEST - line.length())));
        position += end - at;
        at = end;
    }

    private int peek() throws IOException {
        if (at == limit) {
            limit = Math.max(0, reader.read(buffer, 0, buffer.length));
            at = 0;
        }
        return limit == 0 ? -1 : buffer[at];
    }
}
