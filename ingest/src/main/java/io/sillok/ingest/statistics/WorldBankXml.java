package io.sillok.ingest.statistics;

import io.sillok.ingest.Decoding;
import io.sillok.ingest.Delivery;
import io.sillok.ingest.Raw;
import io.sillok.ingest.charset.EncodingDetector;
import io.sillok.ingest.charset.TextReader;
import io.sillok.model.landing.StatRow;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * One page of the World Bank's API as XML: {@code <wb:data page pages total lastupdated>} around a {@code <wb:data>} for each row, or
 * {@code <wb:error>}. Streaming, without DTD and external entities.
 */
final class WorldBankXml extends Decoding<StatRow> {
    private static final String ROW = "data";

    private final Delivery delivery;
    private final WorldBankPages pages;
    private final TextReader text;
    private final XMLStreamReader xml;
    private boolean opened;
    private long rows;

    private WorldBankXml(Delivery delivery, TextReader text, XMLStreamReader xml) {
        this.delivery = delivery;
        this.pages = new WorldBankPages(delivery.name());
        this.text = text;
        this.xml = xml;
    }

    static Decoding<StatRow> open(Delivery delivery) throws IOException {
        Optional<String> words = Words.of(delivery);
        if (words.isPresent()) {
            return Decoding.refused(
                    "text/html",
                    new WorldBankPages(delivery.name()).refused("the publisher answers in words: " + words.get()));
        }
        TextReader text = TextReader.open(delivery, EncodingDetector.detect(delivery));
        try {
            return new WorldBankXml(delivery, text, StrictXml.reader(text));
        } catch (XMLStreamException e) {
            text.close();
            return Decoding.refused(
                    "application/xml", new WorldBankPages(delivery.name()).refused("the file is no XML"));
        }
    }

    @Override
    public String mediaType() {
        return "application/xml";
    }

    @Override
    public String charset() {
        return text.encoding().charset().name();
    }

    @Override
    protected boolean advance() {
        try {
            while (xml.hasNext()) {
                if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                    continue;
                }
                if (opened) {
                    row();
                    return true;
                } else if (!xml.getLocalName().equals(ROW)) {
                    refuse(pages.refused("the publisher answers: " + said()));
                    return false;
                }
                opened = true;
                pages.begin(xml.getAttributeValue(null, "lastupdated"), xml.getAttributeValue(null, "total"));
            }
            pages.end(rows).ifPresent(this::note);
            return false;
        } catch (XMLStreamException e) {
            refuse(new TableFindings(delivery.name(), "the World Bank's XML")
                    .broken("xml_malformed", "row " + (rows + 1), "the file is not XML from here on"));
            return false;
        }
    }

    /** The row whose element begins here, with the names of its cells that the JSON has for them. */
    private void row() throws XMLStreamException {
        rows++;
        Raw raw = ElementRaw.of(text, xml.getLocalName(), xml.getLocation().getCharacterOffset());
        Map<String, String> cells = new HashMap<>();
        StringBuilder inside = new StringBuilder();
        for (int depth = 1; depth > 0; ) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    depth++;
                    inside.setLength(0);
                    String id = xml.getAttributeValue(null, "id");
                    if (id != null) {
                        cells.put(xml.getLocalName() + ".id", id);
                    }
                }
                case XMLStreamConstants.CHARACTERS -> inside.append(xml.getText());
                case XMLStreamConstants.END_ELEMENT -> {
                    depth--;
                    if (depth == 1) {
                        String name = xml.getLocalName();
                        cells.put(
                                cells.containsKey(name + ".id") ? name + ".value" : name,
                                inside.toString().strip());
                    }
                }
                default -> {}
            }
        }
        StatRow row = pages.row("row " + rows, cells);
        if (row == null) {
            reject(pages.malformed("row " + rows), raw);
        } else {
            read(row, raw);
        }
    }

    /** All the words of the element that begins here. */
    private String said() throws XMLStreamException {
        StringBuilder words = new StringBuilder();
        for (int depth = 1; depth > 0; ) {
            int event = xml.next();
            depth += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
            if (event == XMLStreamConstants.CHARACTERS) {
                words.append(xml.getText()).append(' ');
            }
        }
        return words.toString().strip().replaceAll("\\s+", " ");
    }

    @Override
    public void close() throws IOException {
        text.close();
    }
}
