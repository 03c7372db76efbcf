package io.sillok.ingest.sheet;

import io.sillok.ingest.container.ZipParts.ArchiveBombException;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipException;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** One part of a workbook, element by element. Prefixes do not matter: each writer has its own. */
final class XmlPart implements Closeable {
    // by name: other libraries register factories of their own, which read less strictly
    private static final XMLInputFactory XML = XMLInputFactory.newDefaultFactory();
    private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    /** A cell may hold 32,767; other writers are generous. */
    private static final int MOST_CHARACTERS = 1 << 22;

    static {
        XML.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        XML.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    }

    private final String name;
    private final InputStream in;
    private final XMLStreamReader xml;

    XmlPart(String name, InputStream in) throws IOException, SheetUnreadableException {
        this.name = name;
        this.in = in;
        try {
            this.xml = XML.createXMLStreamReader(characters(in));
        } catch (XMLStreamException e) {
            throw malformed(e);
        } catch (ArchiveBombException | ZipException | EOFException e) {
            throw malformed(new XMLStreamException(e)); // the very first bytes cannot be unpacked
        }
    }

    /** Decoded here: the platform's parser prints to the console what it thinks of broken bytes. */
    private static Reader characters(InputStream in) throws IOException {
        PushbackInputStream pushback = new PushbackInputStream(in, 3);
        byte[] head = pushback.readNBytes(3);
        boolean utf16 = head.length > 1
                && ((head[0] == (byte) 0xfe && head[1] == (byte) 0xff)
                        || (head[0] == (byte) 0xff && head[1] == (byte) 0xfe));
        boolean mark = head.length == 3 && head[0] == (byte) 0xef && head[1] == (byte) 0xbb && head[2] == (byte) 0xbf;
        if (!mark) {
            pushback.unread(head);
        }
        return new InputStreamReader(pushback, (utf16 ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8).newDecoder());
    }

    /** Goes to the next begin or end of an element; false at the end of the part. */
    boolean next() throws SheetUnreadableException {
        try {
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamConstants.START_ELEMENT || event == XMLStreamConstants.END_ELEMENT) {
                    return true;
                }
            }
            return false;
        } catch (XMLStreamException e) {
            throw malformed(e);
        }
    }

    boolean begins(String element) {
        return xml.isStartElement() && xml.getLocalName().equals(element);
    }

    boolean ends(String element) {
        return xml.isEndElement() && xml.getLocalName().equals(element);
    }

    /** An attribute's value, whatever its namespace; null where there is none. */
    @Nullable
    String attribute(String attribute) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(attribute)) {
                return xml.getAttributeValue(i);
            }
        }
        return null;
    }

    /** The text up to the end of an element that has begun: every {@code t}, but for how it is pronounced. */
    String richText(String element) throws SheetUnreadableException {
        StringBuilder text = new StringBuilder();
        int pronounced = 0;
        while (next() && !ends(element)) {
            if (begins("rPh")) {
                pronounced++;
            } else if (ends("rPh")) {
                pronounced--;
            } else if (begins("t") && pronounced == 0) {
                text.append(text());
                if (text.length() > MOST_CHARACTERS) {
                    throw new SheetUnreadableException(
                            "%s holds a text of more than %d characters".formatted(name, MOST_CHARACTERS));
                }
            }
        }
        return unescaped(text.toString());
    }

    /** The characters of an element that has begun. */
    String text() throws SheetUnreadableException {
        StringBuilder text = new StringBuilder();
        try {
            int depth = 1;
            while (depth > 0 && xml.hasNext()) {
                switch (xml.next()) {
                    case XMLStreamConstants.START_ELEMENT -> depth++;
                    case XMLStreamConstants.END_ELEMENT -> depth--;
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                        append(text, xml);
                    default -> {}
                }
            }
        } catch (XMLStreamException e) {
            throw malformed(e);
        }
        return text.toString();
    }

    private void append(StringBuilder text, XMLStreamReader characters) throws SheetUnreadableException {
        if (text.length() + characters.getTextLength() > MOST_CHARACTERS) {
            throw new SheetUnreadableException(
                    "%s holds a text of more than %d characters".formatted(name, MOST_CHARACTERS));
        }
        text.append(characters.getTextCharacters(), characters.getTextStart(), characters.getTextLength());
    }

    /** ECMA-376, 22.4.2.4: what XML cannot hold stands as {@code _xHHHH_}, and the underscore before such letters as well. */
    static String unescaped(String text) {
        if (!text.contains("_x")) {
            return text;
        }
        return ESCAPE.matcher(text)
                .replaceAll(m -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(m.group(1), 16))));
    }

    private SheetUnreadableException malformed(XMLStreamException e) {
        Throwable cause = e.getNestedException();
        if (cause instanceof IOException broken
                && !(cause instanceof ArchiveBombException
                        || cause instanceof ZipException
                        || cause instanceof EOFException
                        || cause instanceof CharacterCodingException)) {
            throw new UncheckedIOException(broken); // the disk's fault, not the file's
        }
        return new SheetUnreadableException(
                cause instanceof ArchiveBombException
                        ? name + " unpacks to more than any honest spreadsheet"
                        : e.getLocation() == null || e.getLocation().getLineNumber() < 0
                                ? name + " is not well-formed XML"
                                : "%s is not well-formed XML at its line %d, column %d"
                                        .formatted(
                                                name,
                                                e.getLocation().getLineNumber(),
                                                e.getLocation().getColumnNumber()));
    }

    @Override
    public void close() throws IOException {
        try {
            xml.close();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        } finally {
            in.close();
        }
    }
}
