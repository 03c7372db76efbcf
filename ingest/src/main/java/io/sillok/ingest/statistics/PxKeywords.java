package io.sillok.ingest.statistics;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What stands before the data of a PX file: {@code KEYWORD[language]("sub-key")="value","value";}. A text may go on in the next
 * line in quotation marks of its own; marks of the syntax mean nothing inside of these. Other languages than the file's main one
 * are left out.
 */
final class PxKeywords {
    /** All of a table's codes and texts are held; more than these are no table's. */
    private static final long MOST = 50_000_000;

    private final Map<String, Entry> entries = new HashMap<>();
    private final Reader in;
    private long position;

    /**
     * A keyword's value.
     *
     * @param values texts that stand in quotation marks, else what stands there bare
     * @param bare everything outside of quotation marks
     */
    record Entry(List<String> values, String bare) {}

    private PxKeywords(Reader in) {
        this.in = in;
    }

    /**
     * Reads as far as {@code DATA=}.
     *
     * @throws IllegalArgumentException saying where the file is no PX
     */
    static PxKeywords read(Reader in) throws IOException {
        PxKeywords keywords = new PxKeywords(in);
        while (keywords.next()) {
            // each keeps itself
        }
        return keywords;
    }

    /** The characters before the data. */
    long position() {
        return position;
    }

    /** The values of a keyword; none where the file does not have it. */
    List<String> values(String keyword) {
        Entry entry = entries.get(keyword);
        return entry == null ? List.of() : entry.values();
    }

    /** The values of a keyword for a variable or a value. */
    List<String> values(String keyword, String of) {
        return values(keyword + "\u0000" + of);
    }

    @Nullable
    Entry entry(String keyword, String of) {
        return entries.get(keyword + "\u0000" + of);
    }

    private boolean next() throws IOException {
        StringBuilder name = new StringBuilder();
        StringBuilder sub = new StringBuilder();
        boolean foreign = false;
        for (int c = read(); c != '='; c = read()) {
            if (c == '"') {
                sub.append(sub.length() == 0 ? "" : "\u0001").append(text());
            } else if (c == '[') {
                foreign = true;
            } else if (Character.isLetterOrDigit(c) || c == '-' || c == '_') {
                if (!foreign) {
                    name.append((char) c);
                }
            } else if (c == ';' || c < 0) {
                throw new IllegalArgumentException(
                        c < 0 ? "the file ends before its data" : "a keyword without a value: " + name);
            }
        }
        String keyword = name.toString().toUpperCase(Locale.ROOT);
        if (keyword.equals("DATA")) {
            return false;
        }
        Entry entry = value();
        if (!foreign) {
            entries.putIfAbsent(sub.length() == 0 ? keyword : keyword + "\u0000" + sub, entry);
        }
        return true;
    }

    private Entry value() throws IOException {
        List<String> values = new ArrayList<>();
        StringBuilder bare = new StringBuilder();
        boolean joined = false;
        for (int c = read(); c != ';'; c = read()) {
            if (c < 0) {
                throw new IllegalArgumentException("the file ends before its data");
            } else if (c == '"') {
                String text = text();
                if (joined) {
                    values.set(values.size() - 1, values.get(values.size() - 1) + text);
                } else {
                    values.add(text);
                }
                joined = true;
            } else if (!Character.isWhitespace(c)) {
                bare.append((char) c);
                joined = false;
            }
        }
        return new Entry(values.isEmpty() ? List.of(bare.toString()) : values, bare.toString());
    }

    private String text() throws IOException {
        StringBuilder text = new StringBuilder();
        for (int c = read(); c != '"'; c = read()) {
            if (c < 0) {
                throw new IllegalArgumentException("the file ends inside of a text");
            } else if (c != '\r' && c != '\n') {
                text.append((char) c);
            }
        }
        return text.toString();
    }

    private int read() throws IOException {
        int c = in.read();
        position += c < 0 ? 0 : 1;
        if (position > MOST) {
            throw new IllegalArgumentException("more than " + MOST + " characters stand before the data");
        }
        return c;
    }
}
