package io.sillok.ingest.statistics;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** The lines of a text with the characters that they stand at. Lines may be given back and are read again. */
final class TextLines {
    private static final int LONGEST = 1 << 20;
    private static final int BLOCK = 1 << 14;

    private final Reader reader;
    private final Deque<Line> returned = new ArrayDeque<>();
    private char[] buffer = new char[BLOCK];
    private int at;
    private int limit;
    private long position;

    /** A line, as a stretch of the block that it was read in. */
    static final class Line {
        private final char[] chars;
        private final int begin;
        private final int end;
        private final long from;
        private final long to;
        private final boolean tooLong;

        /**
         * @param chars of the block, which nobody writes to any more
         * @param begin of the line in the block
         * @param end after its line end; before it where the line is cut, being too long
         * @param from its first character in the text
         * @param to after its line end
         * @param tooLong longer than a mebibyte of characters
         */
        Line(char[] chars, int begin, int end, long from, long to, boolean tooLong) {
            this.chars = chars;
            this.begin = begin;
            this.end = end;
            this.from = from;
            this.to = to;
            this.tooLong = tooLong;
        }

        char[] chars() {
            return chars;
        }

        int begin() {
            return begin;
        }

        int end() {
            return end;
        }

        long from() {
            return from;
        }

        long to() {
            return to;
        }

        boolean tooLong() {
            return tooLong;
        }

        String text() {
            return new String(chars, begin, end - begin);
        }

        boolean isBlank() {
            for (int i = begin; i < end; i++) {
                if (!Character.isWhitespace(chars[i])) {
                    return false;
                }
            }
            return true;
        }

        boolean has(char wanted) {
            for (int i = begin; i < end; i++) {
                if (chars[i] == wanted) {
                    return true;
                }
            }
            return false;
        }
    }

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
                Line line = new Line(buffer, at, end, from, from + end - at, false);
                position += end - at;
                at = end;
                return line;
            }
            cut = cut == null ? new StringBuilder() : cut;
            add(cut, end);
            break;
        }
        if (cut == null) {
            return null;
        }
        char[] chars = cut.toString().toCharArray();
        return new Line(chars, 0, chars.length, from, position, position - from > LONGEST + 2);
    }

    /** Takes the block's characters up to {@code end}. */
    private void add(StringBuilder line, int end) {
        line.append(buffer, at, Math.max(0, Math.min(end - at, LONGEST - line.length())));
        position += end - at;
        at = end;
    }

    private int peek() throws IOException {
        if (at == limit) {
            buffer = new char[BLOCK]; // lines stand in the one before
            limit = 0;
            at = 0;
            // as much as there is: readers give a little at a time, and a line across two blocks is copied
            while (limit < BLOCK) {
                int read = reader.read(buffer, limit, BLOCK - limit);
                if (read <= 0) {
                    break;
                }
                limit += read;
            }
        }
        return limit == 0 ? -1 : buffer[at];
    }
}
