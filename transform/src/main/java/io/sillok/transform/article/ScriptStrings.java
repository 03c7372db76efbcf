package io.sillok.transform.article;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jspecify.annotations.Nullable;

/**
 * Reads the data that a script carries, JSON or what a script assigns, into elements, so that a body in it is found as one in
 * a page is: objects and arrays become divisions named by their keys, long strings paragraphs, strings of HTML what they say.
 * Reads on over whatever is broken.
 */
final class ScriptStrings {
    private static final int DEEPEST = 150;
    private static final int NESTED = 3;
    private static final int SHORTEST = 20;
    /** What is said about an article rather than in it. */
    private static final Set<String> ABOUT = Set.of(
            "headline",
            "title",
            "subtitle",
            "description",
            "summary",
            "excerpt",
            "abstract",
            "alt",
            "alttext",
            "url",
            "href",
            "src",
            "path",
            "slug",
            "id",
            "_id",
            "key",
            "type",
            "name",
            "keywords",
            "copyright",
            "query",
            "css",
            "style",
            "basic",
            "native",
            "web");

    private final String script;
    private final int nested;
    private final Deque<Element> open = new ArrayDeque<>();
    private int ignored;
    private String key = "";
    private int at;
    private @Nullable String read;

    private ScriptStrings(String script, int nested, Element root) {
        this.script = script;
        this.nested = nested;
        open.push(root);
    }

    /** The script's data as a page's body. */
    static Element read(String script) {
        Element root = new Element("div");
        read(script, 0, root);
        return root;
    }

    private static void read(String script, int nested, Element root) {
        ScriptStrings strings = new ScriptStrings(script, nested, root);
        while (strings.at < script.length()) {
            strings.step(script.charAt(strings.at));
        }
    }

    private void step(char c) {
        switch (c) {
            case '{', '[' -> {
                begin();
                at++;
            }
            case '}', ']' -> {
                end();
                at++;
            }
            case '"', '\'', '`' -> string(c);
            case ',', ';' -> {
                key = "";
                at++;
            }
            default -> at++;
        }
    }

    private void begin() {
        if (open.size() >= DEEPEST) {
            ignored++;
            return;
        }
        Element child = new Element("div");
        if (!key.isEmpty()) {
            child.attr("class", key);
        }
        Element parent = open.peek();
        if (parent != null) {
            parent.appendChild(child);
        }
        open.push(child);
        key = "";
    }

    private void end() {
        if (ignored > 0) {
            ignored--;
        } else if (open.size() > 1) {
            Element closed = open.pop();
            if (closed.childNodeSize() == 0) {
                closed.remove();
            } else if (closed.childrenSize() > 1) {
                paragraphs(closed);
            }
        }
        key = "";
    }

    /** Texts in a row are one paragraph's pieces, or, where they end as sentences do, paragraphs. */
    private static void paragraphs(Element array) {
        int sentences = 0;
        for (Element child : array.children()) {
            if (!child.normalName().equals("span")) {
                return;
            }
            sentences += Lines.sentence(Lines.strip(child.wholeText())) ? 1 : 0;
        }
        if (sentences * 2 > array.childrenSize()) {
            for (Element child : array.children()) {
                child.tagName("p");
            }
        }
    }

    private void string(char quote) {
        int begin = at + 1;
        int i = begin;
        while (i < script.length() && script.charAt(i) != quote) {
            char c = script.charAt(i);
            if (c == '\n' && quote != '`') {
                at = i;
                return;
            }
            i += c == '\\' ? 2 : 1;
        }
        if (i >= script.length()) {
            at = script.length();
            return;
        }
        at = i + 1;
        read = decode(script, begin, i);
        int next = at;
        while (next < script.length() && Character.isWhitespace(script.charAt(next))) {
            next++;
        }
        if (next < script.length() && script.charAt(next) == ':') {
            key = read.length() < 100 ? read : "";
        } else {
            value(read);
        }
    }

    private void value(String text) {
        String name = key.toLowerCase(Locale.ROOT);
        Element parent = open.peek();
        if (parent == null || text.isBlank() || ABOUT.contains(name)) {
            return;
        }
        boolean piece = name.equals("text") || name.equals("value");
        boolean data = text.startsWith("{") || text.startsWith("[");
        if (data && nested < NESTED && text.length() >= 200) {
            read(text, nested + 1, parent.appendElement("div").attr("class", key));
        } else if (markup(text)) {
            Element holder = parent.appendElement("div").attr("class", key);
            for (Node node : Jsoup.parseBodyFragment(text).body().childNodesCopy()) {
                holder.appendChild(node);
            }
        } else if (piece) {
            if (parent.childrenSize() == 0) {
                parent.tagName("span").text(text);
            } else {
                parent.appendElement("p").text(text);
            }
        } else if (text.length() >= SHORTEST && told(text)) {
            parent.appendElement("p").attr("class", key).text(text);
        }
    }

    private static boolean markup(String text) {
        int tag = text.indexOf('<');
        return tag >= 0
                && tag + 1 < text.length()
                && Character.isLetter(text.charAt(tag + 1))
                && text.indexOf('>', tag) > 0
                && text.length() >= SHORTEST;
    }

    /** Whether it reads as language: words apart, or a script that has none apart. */
    private static boolean told(String text) {
        int spaces = 0;
        int wide = 0;
        int odd = 0;
        int length = Math.min(text.length(), 400);
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            spaces += c == ' ' ? 1 : 0;
            wide += c >= 0x0e00 ? 1 : 0;
            odd += "{}=_<>\\/|;$#".indexOf(c) >= 0 ? 1 : 0;
        }
        return (spaces * 20 >= length || wide * 2 > length) && odd * 20 < length;
    }

    /** A string literal's value. */
    static String decode(String script, int begin, int end) {
        if (!escaped(script, begin, end)) {
            return script.substring(begin, end);
        }
        StringBuilder out = new StringBuilder(end - begin);
        for (int i = begin; i < end; i++) {
            char c = script.charAt(i);
            if (c != '\\' || i + 1 >= end) {
                out.append(c);
                continue;
            }
            char escaped = script.charAt(++i);
            switch (escaped) {
                case 'n' -> out.append('\n');
                case 't' -> out.append('\t');
                case 'r', 'b', 'f' -> out.append(' ');
                case 'u' -> {
                    int code = hex(script, i + 1, Math.min(end, i + 5));
                    if (code >= 0) {
                        out.append((char) code);
                        i += 4;
                    }
                }
                case 'x' -> {
                    int code = hex(script, i + 1, Math.min(end, i + 3));
                    if (code >= 0) {
                        out.append((char) code);
                        i += 2;
                    }
                }
                default -> out.append(escaped);
            }
        }
        return out.toString();
    }

    private static boolean escaped(String script, int begin, int end) {
        for (int i = begin; i < end; i++) {
            if (script.charAt(i) == '\\') {
                return true;
            }
        }
        return false;
    }

    private static int hex(String text, int begin, int end) {
        int code = 0;
        for (int i = begin; i < end; i++) {
            int digit = Character.digit(text.charAt(i), 16);
            if (digit < 0) {
                return -1;
            }
            code = code * 16 + digit;
        }
        return end - begin == 4 || end - begin == 2 ? code : -1;
    }
}
