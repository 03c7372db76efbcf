package io.sillok.ingest.news;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A start tag, read as far as it makes sense.
 *
 * @param name as written, with its prefix
 * @param attributes values by their names as written; of two with one name the first
 * @param empty whether it is its own end tag
 */
record XmlTag(String name, Map<String, String> attributes, boolean empty) {
    /** The tag that stands in {@code text} from its {@code <} to behind its {@code >}. */
    static XmlTag of(String text, int begin, int end) {
        int last = end > begin && text.charAt(end - 1) == '>' ? end - 1 : end;
        boolean empty = last > begin + 1 && text.charAt(last - 1) == '/';
        if (empty) {
            last--;
        }
        int at = nameEnd(text, begin + 1, last);
        String name = text.substring(begin + 1, at);
        Map<String, String> attributes = new LinkedHashMap<>();
        while (at < last) {
            int from = at;
            at = nameEnd(text, from, last);
            if (at == from) {
                at++;
                continue;
            }
            String attribute = text.substring(from, at);
            int equals = skipSpace(text, at, last);
            if (equals == last || text.charAt(equals) != '=') {
                continue;
            }
            int value = skipSpace(text, equals + 1, last);
            char quote = value < last ? text.charAt(value) : ' ';
            int stop;
            if (quote == '"' || quote == '\'') {
                value++;
                stop = text.indexOf(quote, value);
                stop = stop < 0 || stop > last ? last : stop;
                at = Math.min(last, stop + 1);
            } else {
                stop = value;
                while (stop < last && !Character.isWhitespace(text.charAt(stop))) {
                    stop++;
                }
                at = stop;
            }
            attributes.putIfAbsent(attribute, XmlText.unescape(text.substring(value, stop)));
        }
        return new XmlTag(name, attributes, empty);
    }

    /** An attribute's value, or null. */
    @Nullable
    String attribute(String called) {
        return attributes.get(called);
    }

    /** What the prefix {@code ""} or {@code dc} is declared to mean in this very tag, by prefix. */
    Map<String, String> namespaces() {
        Map<String, String> declared = new LinkedHashMap<>();
        attributes.forEach((attribute, value) -> {
            if (attribute.equals("xmlns")) {
                declared.put("", value.strip());
            } else if (attribute.startsWith("xmlns:")) {
                declared.put(attribute.substring(6), value.strip());
            }
        });
        return declared;
    }

    static String prefix(String name) {
        return name.substring(0, Math.max(0, name.indexOf(':')));
    }

    /** Without its prefix, in lower case: feeds are not careful with either. */
    static String local(String name) {
        return name.substring(name.indexOf(':') + 1).toLowerCase(Locale.ROOT);
    }

    static boolean beginsName(char c) {
        return Character.isLetter(c) || c == '_';
    }

    /** Behind the name that begins here. */
    static int nameEnd(String text, int from, int last) {
        int at = from;
        while (at < last && continuesName(text.charAt(at))) {
            at++;
        }
        return at;
    }

    static boolean continuesName(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '-' || c == '.' || c == ':';
    }

    private static int skipSpace(String text, int from, int last) {
        int at = from;
        while (at < last && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at;
    }
}
