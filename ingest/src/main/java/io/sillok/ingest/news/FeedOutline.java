package io.sillok.ingest.news;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a feed's items stand in its text. Items are found by their tags alone, so that a mistake inside one of them does not
 * hide the others; each is then parsed strictly by itself.
 */
final class FeedOutline {
    private static final Pattern NAME = Pattern.compile("[A-Za-z_][\\w.:-]*");
    private static final Pattern NAMESPACE =
            Pattern.compile("\\b(xmlns(?::[\\w.-]+)?|xml:base|xml:lang)\\s*=\\s*(\"[^\"<]*\"|'[^'<]*')");

    /**
     * An item.
     *
     * @param begin its start tag's first character
     * @param end after its end tag, or where it was given up
     * @param closed false where its end tag is missing
     */
    record Item(int begin, int end, boolean closed) {}

    final Map<String, String> namespaces = new LinkedHashMap<>();
    final List<Item> items = new ArrayList<>();
    private final String text;
    private String root = "";
    private @Nullable String rootTag;
    private @Nullable String language;
    private boolean entities;
    private boolean doctypeSeen;
    private boolean rootClosed;
    private int open = -1;
    private String openTag = "";

    FeedOutline(String text) {
        this.text = text;
        int at = text.indexOf('<');
        while (at >= 0) {
            at = text.indexOf('<', markup(at));
        }
        if (open >= 0) {
            items.add(new Item(open, text.length(), false));
        }
    }

    /** Local name of the outermost element: {@code rss}, {@code RDF}, {@code feed}; empty where there is none. */
    String root() {
        return root;
    }

    /** What the channel says its language is, or null. */
    @Nullable
    String language() {
        return language;
    }

    /** Whether the document declares entities of its own, which nobody reads here: they can grow without bound. */
    boolean declaresEntities() {
        return entities;
    }

    /** Whether the text ends before the feed does. */
    boolean truncated() {
        return !rootClosed;
    }

    /** Reads the markup that begins here; gives where to look on. */
    private int markup(int at) {
        if (text.startsWith("<!--", at)) {
            return after("-->", at + 4);
        } else if (text.startsWith("<![CDATA[", at)) {
            return after("]]>", at + 9);
        } else if (text.startsWith("<?", at)) {
            return after("?>", at + 2);
        } else if (text.startsWith("<!DOCTYPE", at)) {
            return doctype(at);
        } else if (text.startsWith("</", at)) {
            return endTag(at);
        }
        Matcher name = NAME.matcher(text).region(at + 1, text.length());
        return name.lookingAt() ? startTag(at, name.group(), name.end()) : at + 1;
    }

    private int after(String end, int from) {
        int found = text.indexOf(end, from);
        return found < 0 ? text.length() : found + end.length();
    }

    private int doctype(int at) {
        if (doctypeSeen || rootTag != null) {
            return at + 1; // only the first, before the root, means anything
        }
        doctypeSeen = true;
        int close = text.indexOf('>', at);
        int subset = text.indexOf('[', at);
        if (subset >= 0 && (close < 0 || subset < close)) {
            int end = after("]", subset);
            entities |= text.substring(subset, end).contains("<!ENTITY");
            return after(">", end);
        }
        return close < 0 ? text.length() : close + 1;
    }

    private int startTag(int at, String tag, int nameEnd) {
        int end = tagEnd(nameEnd);
        if (rootTag == null) {
            rootTag = tag;
            root = local(tag);
        }
        if (open < 0) {
            Matcher declared = NAMESPACE.matcher(text).region(nameEnd, end);
            while (declared.find()) {
                namespaces.putIfAbsent(declared.group(1), declared.group(2));
                if (declared.group(1).equals("xml:lang")) {
                    language = declared.group(2).substring(1, declared.group(2).length() - 1);
                }
            }
            if (tag.equals("language")) {
                int close = text.indexOf('<', end);
                language = close < 0 ? language : text.substring(end, close).strip();
            }
        }
        boolean item = local(tag).equals("item") || local(tag).equals("entry");
        if (item) {
            if (open >= 0) {
                items.add(new Item(open, at, false)); // items never stand in items: an end tag was forgotten
            }
            boolean empty = text.charAt(end - 1) == '>' && text.charAt(end - 2) == '/';
            if (empty) {
                items.add(new Item(at, end, true));
            }
            open = empty ? -1 : at;
            openTag = tag;
        }
        return end;
    }

    private int endTag(int at) {
        int end = after(">", at);
        String tag = text.substring(at + 2, Math.max(at + 2, end - 1)).strip();
        if (open >= 0 && tag.equals(openTag)) {
            items.add(new Item(open, end, true));
            open = -1;
        } else if (tag.equals(rootTag)) {
            rootClosed = true;
        }
        return end;
    }

    /** After the {@code >} that is not inside an attribute's value. */
    private int tagEnd(int from) {
        char quote = 0;
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (c == '>') {
                return i + 1;
            }
        }
        return text.length();
    }

    private static String local(String tag) {
        return tag.substring(tag.indexOf(':') + 1);
    }
}
