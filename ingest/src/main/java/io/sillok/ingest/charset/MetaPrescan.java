package io.sillok.ingest.charset;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The HTML standard's "prescan a byte stream to determine its encoding": looks for {@code <meta>} as a browser does before it
 * parses, with the standard's own idea of what a comment, a tag and an attribute are.
 */
final class MetaPrescan {
    private final String head;
    private int at;
    private String name = "";
    private String value = "";

    private MetaPrescan(byte[] head) {
        this.head = new String(head, StandardCharsets.ISO_8859_1);
    }

    /** The label that a {@code <meta>} in the bytes gives and the standard knows; null where there is none. */
    static @Nullable String label(byte[] head) {
        return new MetaPrescan(head).find();
    }

    private @Nullable String find() {
        while (at < head.length()) {
            if (head.startsWith("<!--", at)) {
                int end = head.indexOf("-->", at + 2); // <!--> is a whole comment
                at = end < 0 ? head.length() : end + 3;
            } else if (head.regionMatches(true, at, "<meta", 0, 5) && (blank(at + 5) || is(at + 5, '/'))) {
                at += 6;
                String label = meta();
                if (label != null) {
                    return label;
                }
            } else if (is(at, '<') && (letter(at + 1) || is(at + 1, '/') && letter(at + 2))) {
                while (at < head.length() && !blank(at) && !is(at, '>')) {
                    at++;
                }
                boolean more;
                do {
                    more = attribute();
                } while (more);
            } else if (is(at, '<') && (is(at + 1, '!') || is(at + 1, '/') || is(at + 1, '?'))) {
                int end = head.indexOf('>', at);
                at = end < 0 ? head.length() : end + 1;
            } else {
                at++;
            }
        }
        return null;
    }

    private @Nullable String meta() {
        Set<String> seen = new HashSet<>();
        boolean pragma = false;
        boolean needsPragma = false;
        String label = null;
        while (attribute()) {
            if (!seen.add(name)) {
                continue;
            }
            switch (name) {
                case "http-equiv" -> pragma = value.equals("content-type");
                case "content" -> {
                    String inside = charset(value);
                    if (inside != null && label == null) {
                        label = inside;
                        needsPragma = true;
                    }
                }
                case "charset" -> {
                    label = value;
                    needsPragma = false;
                }
                default -> {}
            }
        }
        if (label == null || (needsPragma && !pragma)) {
            return null;
        }
        String known = label.strip();
        if (known.equals("x-user-defined")) {
            return "windows-1252";
        } else if (known.startsWith("utf-16") || known.startsWith("utf16")) {
            return "utf-8"; // it could be read so far
        }
        return CharsetLabels.charset(known).isPresent() ? known : null;
    }

    /** "Get an attribute": its name and value in lower case; false behind the last one. */
    private boolean attribute() {
        while (blank(at) || is(at, '/')) {
            at++;
        }
        if (at >= head.length()) {
            return false;
        } else if (is(at, '>')) {
            at++;
            return false;
        }
        int begin = at;
        while (at < head.length() && !(is(at, '=') && at > begin) && !blank(at) && !is(at, '/') && !is(at, '>')) {
            at++;
        }
        name = head.substring(begin, at).toLowerCase(Locale.ROOT);
        value = "";
        while (blank(at)) {
            at++;
        }
        if (!is(at, '=')) {
            return at < head.length();
        }
        at++;
        while (blank(at)) {
            at++;
        }
        if (is(at, '"') || is(at, '\'')) {
            int end = head.indexOf(head.charAt(at), at + 1);
            if (end < 0) {
                at = head.length();
                return false;
            }
            value = head.substring(at + 1, end).toLowerCase(Locale.ROOT);
            at = end + 1;
            return true;
        }
        begin = at;
        while (at < head.length() && !blank(at) && !is(at, '>')) {
            at++;
        }
        value = head.substring(begin, at).toLowerCase(Locale.ROOT);
        return at < head.length();
    }

    /** "Extract a character encoding from a meta element". */
    private static @Nullable String charset(String content) {
        for (int found = content.indexOf("charset"); found >= 0; found = content.indexOf("charset", found + 7)) {
            int i = found + 7;
            while (i < content.length() && content.charAt(i) <= ' ') {
                i++;
            }
            if (i >= content.length() || content.charAt(i) != '=') {
                continue;
            }
            i++;
            while (i < content.length() && content.charAt(i) <= ' ') {
                i++;
            }
            if (i >= content.length()) {
                return null;
            }
            char quote = content.charAt(i);
            if (quote == '"' || quote == '\'') {
                int end = content.indexOf(quote, i + 1);
                return end < 0 ? null : content.substring(i + 1, end);
            }
            int end = i;
            while (end < content.length() && content.charAt(end) > ' ' && content.charAt(end) != ';') {
                end++;
            }
            return content.substring(i, end);
        }
        return null;
    }

    private boolean is(int place, char c) {
        return place < head.length() && head.charAt(place) == c;
    }

    private boolean blank(int place) {
        return is(place, ' ') || is(place, '\t') || is(place, '\n') || is(place, '\f') || is(place, '\r');
    }

    private boolean letter(int place) {
        char c = place < head.length() ? Character.toLowerCase(head.charAt(place)) : ' ';
        return c >= 'a' && c <= 'z';
    }
}
