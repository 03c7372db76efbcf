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
        StringBuilder text = new StringBuilder();
        long from = position;
        for (int c = read(); c >= 0; c = read()) {
            if (text.length() < LONGEST) {
                text.append((char) c);
            }
            if (c == '\n') {
                break;
            } else if (c == '\r') {
                if (peek() == '\n') {
                    text.append((char) read());
                }
                break;
            }
        }
        return position == from ? null : new Line(text.toString(), from, position, position - from > LONGEST + 2);
    }

    private int read() throws IOException {
        int c = peek();
        if (c >= 0) {
            at++;
            position++;
        }
        return c;
    }

    private int peek() throws IOException {
        if (at == limit) {
            limit = Math.max(0, reader.read(buffer, 0, buffer.length));
            at = 0;
        }
        return limit == 0 ? -1 : buffer[at];
    }
}
