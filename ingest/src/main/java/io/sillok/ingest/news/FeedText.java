package io.sillok.ingest.news;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The content of an element of a feed. The reader stands on its start tag before and on its end tag after. */
final class FeedText {
    private FeedText() {}

    /** Its text and that of everything inside it. */
    static String of(XMLStreamReader reader) throws XMLStreamException {
        return read(reader, false);
    }

    /** What stands inside it, as markup again. */
    static String markup(XMLStreamReader reader) throws XMLStreamException {
        return read(reader, true);
    }

    static void skip(XMLStreamReader reader) throws XMLStreamException {
        read(reader, false);
    }

    private static String read(XMLStreamReader reader, boolean markup) throws XMLStreamException {
        StringBuilder out = new StringBuilder();
        for (int depth = 1; depth > 0; ) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    depth++;
                    if (markup) {
                        startTag(reader, out);
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    depth--;
                    if (markup && depth > 0) {
                        out.append("</").append(reader.getLocalName()).append('>');
                    }
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                    out.append(markup ? escape(reader.getText()) : reader.getText());
                default -> {}
            }
        }
        return out.toString();
    }

    private static void startTag(XMLStreamReader reader, StringBuilder out) {
        out.append('<').append(reader.getLocalName());
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            out.append(' ').append(reader.getAttributeLocalName(i)).append("=\"");
            out.append(escape(reader.getAttributeValue(i)).replace("\"", "&quot;"))
                    .append('"');
        }
        out.append('>');
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
