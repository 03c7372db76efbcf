package io.sillok.ingest.container;

import io.sillok.ingest.Content;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The first line and the named fields that a WARC record and an HTTP message begin with.
 *
 * @param first line
 * @param fields by lower-case name; of a repeated one the first
 * @param end where what follows begins
 */
record WarcHeader(String first, Map<String, String> fields, long end) {
    /** Reads one; null where no empty line ends it within so many bytes. */
    static @Nullable WarcHeader at(Content content, long begin, long end, int longest) throws IOException {
        // most are far shorter than the longest
        WarcHeader header = in(content.range(begin, Math.min(end, begin + 2048)), begin);
        return header == null && end - begin > 2048
                ? in(content.range(begin, Math.min(end, begin + longest)), begin)
                : header;
    }

    private static @Nullable WarcHeader in(byte[] bytes, long begin) {
        int end = end(bytes);
        if (end < 0) {
            return null;
        }
        List<StringBuilder> lines = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < end; i++) {
            if (bytes[i] == '\n') {
                int stop = i > start && bytes[i - 1] == '\r' ? i - 1 : i;
                if (stop == start) {
                    break;
                }
                String line = new String(bytes, start, stop - start, StandardCharsets.UTF_8);
                if ((line.startsWith(" ") || line.startsWith("\t")) && lines.size() > 1) {
                    lines.get(lines.size() - 1).append(' ').append(line.strip()); // a folded field
                } else {
                    lines.add(new StringBuilder(line));
                }
                start = i + 1;
            }
        }
        return of(lines, begin + end);
    }

    /** Behind the first empty line; -1 where there is none. */
    private static int end(byte[] bytes) {
        int start = 0;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == '\n') {
                if (i == start || (i == start + 1 && bytes[start] == '\r')) {
                    return i + 1;
                }
                start = i + 1;
            }
        }
        return -1;
    }

    private static WarcHeader of(List<StringBuilder> lines, long end) {
        Map<String, String> fields = new TreeMap<>();
        for (StringBuilder line : lines.subList(Math.min(1, lines.size()), lines.size())) {
            int colon = line.indexOf(":");
            if (colon > 0) {
                fields.putIfAbsent(
                        line.substring(0, colon).strip().toLowerCase(Locale.ROOT),
                        line.substring(colon + 1).strip());
            }
        }
        return new WarcHeader(lines.isEmpty() ? "" : lines.get(0).toString(), fields, end);
    }

    /** A field's value; empty where there is none. */
    String get(String name) {
        return fields.getOrDefault(name, "");
    }

    /** A field's value up to its parameters, in lower case. */
    String plain(String name) {
        String value = get(name);
        int semicolon = value.indexOf(';');
        return (semicolon < 0 ? value : value.substring(0, semicolon)).strip().toLowerCase(Locale.ROOT);
    }

    /** A parameter of a field ({@code charset} of {@code text/html; charset="euc-kr"}); null where there is none. */
    @Nullable
    String parameter(String name, String parameter) {
        for (String part : get(name).split(";", -1)) {
            int equals = part.indexOf('=');
            if (equals > 0 && part.substring(0, equals).strip().equalsIgnoreCase(parameter)) {
                String value = part.substring(equals + 1).strip();
                boolean quoted = value.length() > 1 && value.startsWith("\"") && value.endsWith("\"");
                return quoted ? value.substring(1, value.length() - 1) : value;
            }
        }
        return null;
    }
}
