package io.sillok.ingest.news;

import java.util.Map;
import java.util.Set;
import org.jsoup.parser.Parser;

/**
 * The content of an element of a feed, taken out of its markup. Two mistakes that feeds make every day are mended and counted:
 * ampersands that stand for themselves, and control characters, which XML forbids. HTML's named characters, which XML does not
 * know without a DTD, are read for what they mean.
 */
final class XmlText {
    /** What becomes of the tags inside. */
    enum Tags {
        /** They are left out: a title, a name. */
        DROPPED,
        /** They are kept, and text that looks like a tag is one too: RSS, which escapes HTML and sometimes forgets to. */
        KEPT,
        /** They are kept, and text stays text: XHTML. */
        MARKUP
    }

    private static final int LONGEST_REFERENCE = 34;
    private static final Set<String> VOID = Set.of(
            "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr");
    private static final Map<String, String> OF_XML =
            Map.of("&amp;", "&", "&lt;", "<", "&gt;", ">", "&quot;", "\"", "&apos;", "'");

    private final StringBuilder out = new StringBuilder();
    private final Tags tags;
    private int mended;

    private XmlText(Tags tags) {
        this.tags = tags;
    }

    /**
     * Reads a stretch of an item.
     *
     * @param source the item, as delivered
     */
    static XmlText read(String source, int begin, int end, Tags tags) {
        XmlText text = new XmlText(tags);
        for (int at = begin; at < end; ) {
            XmlMarkup next = XmlMarkup.at(source, at, end);
            at = next.end();
            switch (next.kind()) {
                case TEXT -> text.characters(source, next.begin(), next.end());
                case CDATA -> text.literal(next.literal(source));
                case START -> text.start(XmlTag.of(source, next.begin(), next.end()));
                case END -> text.end(next.name(source));
                case ASIDE -> {}
            }
        }
        return text;
    }

    /** An attribute's value, or a text without markup, with its references resolved. */
    static String unescape(String written) {
        if (written.indexOf('&') < 0) {
            return written;
        }
        XmlText text = new XmlText(Tags.DROPPED);
        text.characters(written, 0, written.length());
        return text.value();
    }

    String value() {
        return out.toString();
    }

    /** How many places had to be changed on a guess: ampersands escaped, control characters left out. */
    int mended() {
        return mended;
    }

    private void characters(String source, int begin, int end) {
        int from = begin;
        for (int i = begin; i < end; i++) {
            char c = source.charAt(i);
            if (c == '&') {
                out.append(source, from, i);
                i = reference(source, i, end) - 1;
                from = i + 1;
            } else if (forbidden(c)) {
                out.append(source, from, i);
                mended++;
                from = i + 1;
            } else if (c == '<') {
                out.append(source, from, i).append(tags == Tags.MARKUP ? "&lt;" : "<");
                mended++;
                from = i + 1;
            }
        }
        out.append(source, from, end);
    }

    /** Resolves the reference that begins here; gives where to read on. */
    private int reference(String source, int at, int end) {
        int limit = Math.min(end, at + LONGEST_REFERENCE);
        int stop = at + 1;
        while (stop < limit
                && (source.charAt(stop) == '#' && stop == at + 1 || Character.isLetterOrDigit(source.charAt(stop)))) {
            stop++;
        }
        if (stop < limit && source.charAt(stop) == ';' && stop > at + 1) {
            String written = source.substring(at, stop + 1);
            String meant = OF_XML.getOrDefault(written, "");
            if (meant.isEmpty()) {
                meant = Parser.unescapeEntities(written, true);
            }
            if (!meant.equals(written)) {
                if (meant.length() == 1 && forbidden(meant.charAt(0))) {
                    mended++;
                } else {
                    out.append(tags == Tags.MARKUP ? written : meant);
                }
                return stop + 1;
            }
        }
        mended++;
        out.append(tags == Tags.MARKUP ? "&amp;" : "&");
        return at + 1;
    }

    private void literal(String cdata) {
        out.ensureCapacity(out.length() + cdata.length());
        for (int i = 0; i < cdata.length(); i++) {
            char c = cdata.charAt(i);
            if (forbidden(c)) {
                mended++;
            } else if (tags == Tags.MARKUP && (c == '<' || c == '&')) {
                out.append(c == '<' ? "&lt;" : "&amp;");
            } else {
                out.append(c);
            }
        }
    }

    private void start(XmlTag tag) {
        if (tags == Tags.DROPPED) {
            return;
        }
        String name = tag.name().substring(tag.name().indexOf(':') + 1);
        out.append('<').append(name);
        tag.attributes().forEach((attribute, value) -> {
            if (!attribute.equals("xmlns") && !attribute.startsWith("xmlns:")) {
                out.append(' ').append(attribute).append("=\"");
                out.append(value.replace("&", "&amp;").replace("\"", "&quot;").replace("<", "&lt;"))
                        .append('"');
            }
        });
        out.append('>');
        if (tag.empty() && !VOID.contains(name)) {
            out.append("</").append(name).append('>'); // HTML knows no <p/>
        }
    }

    private void end(String name) {
        if (tags != Tags.DROPPED && !name.isEmpty()) {
            out.append("</").append(name.substring(name.indexOf(':') + 1)).append('>');
        }
    }

    /** What neither XML nor the database takes. */
    private static boolean forbidden(char c) {
        return c < ' ' && c != '\t' && c != '\n' && c != '\r' || c == '\ufffe' || c == '\uffff';
    }
}
