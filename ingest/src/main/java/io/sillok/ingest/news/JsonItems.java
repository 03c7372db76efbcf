package io.sillok.ingest.news;

import java.io.IOException;
import java.io.Reader;
import org.jspecify.annotations.Nullable;

/**
 * Cuts the list {@code items} of a JSON object into its elements while it is read, by its brackets and quotes alone, so that a
 * mistake inside one element does not hide the others.
 */
final class JsonItems {
    /** No element is longer, nor everything beside the list: a document without brackets must not fill the memory. */
    static final int LONGEST = 8 << 20;

    private static final String LIST = "items";

    private final Reader in;
    private final char[] block = new char[1 << 13];
    private final StringBuilder beside = new StringBuilder();
    private final StringBuilder text = new StringBuilder();
    private int filled;
    private int next;
    private long at;
    private int depth;
    private boolean listed;
    private boolean inList;
    private boolean closed;

    /**
     * An element.
     *
     * @param begin place of its first character
     * @param end behind its last
     * @param text null where it is too long
     * @param closed false where the document ends inside
     */
    record Item(long begin, long end, @Nullable String text, boolean closed) {}

    JsonItems(Reader in) {
        this.in = in;
    }

    /** The next element of the list, or null after the last. */
    @Nullable
    Item next() throws IOException {
        while (inList || outside()) {
            Item item = element();
            if (item != null) {
                return item;
            }
        }
        return null;
    }

    /** Whether there is such a list. Known once everything is read. */
    boolean listed() {
        return listed;
    }

    /** Whether the document ended as it should. Known once everything is read. */
    boolean whole() {
        return closed;
    }

    /** The document without the elements of its list. Known once everything is read. */
    String beside() {
        return beside.toString();
    }

    /** Reads on to the list or to the end; false at the end. */
    private boolean outside() throws IOException {
        String name = "";
        for (int c = read(); c >= 0; c = read()) {
            aside(c);
            switch (c) {
                case '"' -> {
                    int from = beside.length();
                    string(beside);
                    name = depth == 1 && beside.length() > from ? beside.substring(from, beside.length() - 1) : "";
                }
                case '{', '[' -> {
                    if (c == '[' && depth == 1 && name.equals(LIST)) {
                        listed = true;
                        inList = true;
                        return true;
                    }
                    depth++;
                    name = "";
                }
                case '}', ']' -> {
                    depth--;
                    closed |= depth == 0;
                    name = "";
                }
                case ',' -> name = "";
                default -> {}
            }
        }
        return false;
    }

    private void aside(int c) {
        if (beside.length() < LONGEST) {
            beside.append((char) c);
        }
    }

    private @Nullable Item element() throws IOException {
        int c = read();
        while (c == ',' || c >= 0 && Character.isWhitespace(c)) {
            c = read();
        }
        if (c < 0 || c == ']') {
            inList = false;
            if (c == ']') {
                aside(c);
            }
            return null;
        }
        text.setLength(0);
        long begin = at - 1;
        int inner = 0;
        for (; c >= 0; c = read()) {
            if (inner == 0 && (c == ',' || c == ']')) {
                next--; // it belongs to the list
                at--;
                break;
            }
            append(c);
            if (c == '"') {
                string(text);
            } else if (c == '{' || c == '[') {
                inner++;
            } else if ((c == '}' || c == ']') && --inner == 0) {
                break;
            }
        }
        return new Item(begin, at, text.length() > LONGEST ? null : text.toString(), c >= 0);
    }

    private void append(int c) {
        if (text.length() <= LONGEST) {
            text.append((char) c);
        }
    }

    private void string(StringBuilder to) throws IOException {
        for (int c = read(); c >= 0; c = read()) {
            if (to.length() <= LONGEST) {
                to.append((char) c);
            }
            if (c == '"') {
                return;
            } else if (c == '\\') {
                int escaped = read();
                if (escaped >= 0 && to.length() <= LONGEST) {
                    to.append((char) escaped);
                }
            }
        }
    }

    private int read() throws IOException {
        if (next == filled) {
            filled = Math.max(0, in.read(block, 0, block.length));
            next = 0;
            if (filled == 0) {
                return -1;
            }
        }
        at++;
        return block[next++];
    }
}
