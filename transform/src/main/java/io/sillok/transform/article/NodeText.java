package io.sillok.transform.article;

import org.jsoup.nodes.Range;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;

/**
 * Finds out where in a page's source each character of a text node stood. The page must be parsed with positions tracked; a
 * node that stood nowhere, because it was made later, stands for nothing.
 */
final class NodeText {
    /** The longest name of HTML's characters has 31 letters, and numbers may have leading zeros. */
    private static final int LONGEST_REFERENCE = 40;

    private NodeText() {}

    /** Adds the node's text. */
    static void append(Passage.Builder out, String page, TextNode node) {
        String text = node.getWholeText();
        Range range = node.sourceRange();
        if (range.isTracked() && range.startPos() >= 0 && range.endPos() <= page.length()) {
            append(out, text, page, range.startPos(), range.endPos());
        } else {
            out.instead(text);
        }
    }

    /** Adds a text that an HTML parser read from a stretch of the page. */
    static void append(Passage.Builder out, String text, String page, int begin, int end) {
        int at = begin;
        int i = 0;
        int run = begin;
        while (i < text.length() && at < end) {
            char c = page.charAt(at);
            if (c == '&') {
                int after = reference(page, at, end);
                String reference = page.substring(at, after);
                String read = Parser.unescapeEntities(reference, false);
                if (!read.equals(reference) && !read.isEmpty() && text.startsWith(read, i)) {
                    out.verbatim(page, run, at).instead(read, at, after);
                    i += read.length();
                    at = after;
                    run = at;
                    continue;
                }
            }
            if (c == text.charAt(i)) {
                i++;
                at++;
            } else if (c == '\0') {
                out.verbatim(page, run, at); // a parser leaves NUL out or puts U+FFFD for it
                if (text.charAt(i) == '\ufffd') {
                    out.instead("\ufffd", at, at + 1);
                    i++;
                }
                at++;
                run = at;
            } else {
                break;
            }
        }
        out.verbatim(page, run, at);
        if (i < text.length()) {
            out.instead(text.substring(i), at, Math.max(at, end));
        }
    }

    /** Where the character reference ends that begins with the ampersand here; right behind it where there is none. */
    private static int reference(String page, int at, int end) {
        int limit = Math.min(end, at + LONGEST_REFERENCE);
        int i = at + 1;
        if (i < limit && page.charAt(i) == '#') {
            i++;
        }
        while (i < limit && letterOrDigit(page.charAt(i))) {
            i++;
        }
        return i < limit && i > at + 1 && page.charAt(i) == ';' ? i + 1 : i;
    }

    private static boolean letterOrDigit(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }
}
