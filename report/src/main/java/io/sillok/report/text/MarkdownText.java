package io.sillok.report.text;

import java.util.regex.Pattern;

/** Other people's text inside Markdown: it prints as itself and never becomes markup. */
public final class MarkdownText {
    private static final Pattern MARKUP = Pattern.compile("[\\\\`*\\[\\]<|]|(?<![\\p{L}\\p{N}])_|_(?![\\p{L}\\p{N}])");
    private static final Pattern ENTITY = Pattern.compile("&(?=#?\\w+;)");
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cntrl}\\p{Co}\\p{Cs}\\u2028\\u2029]+");
    private static final int SHORT = 90;

    private MarkdownText() {}

    /** On one line, with every mark that Markdown could take for its own escaped. */
    public static String escape(String text) {
        String line = UNPRINTABLE.matcher(text).replaceAll(" ").strip();
        return ENTITY.matcher(MARKUP.matcher(line).replaceAll("\\\\$0")).replaceAll("&amp;");
    }

    /** At most 90 characters, cut between words where the text has spaces, the cut marked by an ellipsis. */
    public static String shorten(String text) {
        String line = UNPRINTABLE.matcher(text).replaceAll(" ").strip();
        if (line.codePointCount(0, line.length()) <= SHORT) {
            return line;
        }
        int end = line.offsetByCodePoints(0, SHORT);
        int space = line.lastIndexOf(' ', end);
        return line.substring(0, space > end / 2 ? space : end).strip() + "…";
    }

    /** At most 90 characters around the stretch from {@code begin} to {@code end}, which stays whole where it fits. */
    public static String shortenAround(String text, int begin, int end) {
        if (text.length() <= SHORT || begin < 0 || end > text.length() || end <= begin) {
            return shorten(text);
        }
        int from = Math.max(0, Math.min(begin - (SHORT - (end - begin)) / 2, text.length() - SHORT));
        if (from > 0) {
            int space = text.indexOf(' ', from);
            from = space >= 0 && space < begin ? space + 1 : from;
        }
        if (from > 0 && Character.isLowSurrogate(text.charAt(from))) {
            from--;
        }
        return (from > 0 ? "…" : "") + shorten(text.substring(from));
    }
}
