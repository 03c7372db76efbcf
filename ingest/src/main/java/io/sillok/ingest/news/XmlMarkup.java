package io.sillok.ingest.news;

/** A piece of markup in a text, or the stretch of plain text before the next one. */
record XmlMarkup(Kind kind, int begin, int end) {
    /** What it is. */
    enum Kind {
        TEXT,
        START,
        END,
        CDATA,
        /** Comments, processing instructions, declarations: nothing to read. */
        ASIDE
    }

    /** The longest tag; what goes on longer is no tag. */
    private static final int LONGEST_TAG = 1 << 16;

    /** What begins at {@code at}, which is before {@code stop}. A {@code <} that begins nothing is text. */
    static XmlMarkup at(String text, int at, int stop) {
        if (text.charAt(at) != '<') {
            int next = text.indexOf('<', at);
            return new XmlMarkup(Kind.TEXT, at, next < 0 || next > stop ? stop : next);
        } else if (text.startsWith("<!--", at)) {
            return new XmlMarkup(Kind.ASIDE, at, after(text, "-->", at + 4, stop));
        } else if (text.startsWith("<![CDATA[", at)) {
            return new XmlMarkup(Kind.CDATA, at, after(text, "]]>", at + 9, stop));
        } else if (text.startsWith("<?", at)) {
            return new XmlMarkup(Kind.ASIDE, at, after(text, "?>", at + 2, stop));
        } else if (text.startsWith("</", at)) {
            return new XmlMarkup(Kind.END, at, after(text, ">", at + 2, stop));
        } else if (at + 1 < stop && XmlTag.beginsName(text.charAt(at + 1))) {
            int end = tagEnd(text, at + 1, stop);
            return end < 0 ? new XmlMarkup(Kind.TEXT, at, at + 1) : new XmlMarkup(Kind.START, at, end);
        }
        return new XmlMarkup(Kind.TEXT, at, at + 1);
    }

    /** The name in the end tag or start tag. */
    String name(String text) {
        int from = begin + (kind == Kind.END ? 2 : 1);
        return text.substring(from, XmlTag.nameEnd(text, from, end));
    }

    /** Whether a start tag is its own end tag. */
    boolean empty(String text) {
        return kind == Kind.START && text.charAt(end - 1) == '>' && text.charAt(end - 2) == '/';
    }

    /** First and last character of a CDATA section's text. */
    String literal(String text) {
        int from = Math.min(end, begin + 9);
        return text.substring(from, Math.max(from, text.startsWith("]]>", end - 3) ? end - 3 : end));
    }

    private static int after(String text, String closing, int from, int stop) {
        int found = text.indexOf(closing, from);
        return found < 0 || found + closing.length() > stop ? stop : found + closing.length();
    }

    /** Behind the {@code >} that is not inside a value. XML has no {@code <} in values: there the quotes are not to be trusted. */
    private static int tagEnd(String text, int from, int stop) {
        int limit = Math.min(stop, from + LONGEST_TAG);
        char quote = 0;
        int first = -1;
        for (int i = from; i < limit; i++) {
            char c = text.charAt(i);
            first = first < 0 && c == '>' ? i + 1 : first;
            if (c == '<') {
                return first;
            } else if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (c == '>') {
                return i + 1;
            }
        }
        return first;
    }
}
