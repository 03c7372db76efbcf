package io.sillok.ingest.statistics;

import io.sillok.ingest.Delivery;
import io.sillok.ingest.Raw;
import io.sillok.ingest.charset.EncodingDetector;
import io.sillok.ingest.charset.TextReader;
import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Records in XML, streaming, without DTD and external entities: elements of one of the usual names, a cell for each element in them. */
final class XmlItems implements PublisherItems {
    /** Names that an element of several records goes by as well as one of a single record. */
    private static final Set<String> HOLD_OTHERS = Set.of("items", "data");

    private final TextReader text;
    private final Set<String> names;
    private final XMLStreamReader xml;
    private final Map<String, String> said = new HashMap<>();

    /**
     * @param names that a record's element goes by
     */
    XmlItems(Delivery delivery, Set<String> names) throws IOException, AnswerMalformedException {
        this.names = names;
        this.text = TextReader.open(delivery, EncodingDetector.detect(delivery));
        try {
            this.xml = StrictXml.reader(text);
        } catch (XMLStreamException e) {
            text.close();
            throw malformed(e);
        }
    }

    @Override
    public @Nullable Item next() throws AnswerMalformedException {
        try {
            String open = "";
            StringBuilder inside = new StringBuilder();
            while (xml.hasNext()) {
                switch (xml.next()) {
                    case XMLStreamConstants.START_ELEMENT -> {
                        Item item = names.contains(xml.getLocalName()) ? item(xml.getLocalName()) : null;
                        if (item != null && !item.cells().isEmpty()) {
                            return item;
                        }
                        open = xml.getLocalName();
                        inside.setLength(0);
                    }
                    case XMLStreamConstants.CHARACTERS -> inside.append(xml.getText());
                    case XMLStreamConstants.END_ELEMENT -> {
                        if (xml.getLocalName().equals(open)
                                && !inside.toString().isBlank()) {
                            said.putIfAbsent(open, inside.toString().strip());
                        }
                        open = "";
                    }
                    default -> {}
                }
            }
            return null;
        } catch (XMLStreamException e) {
            throw malformed(e);
        }
    }

    /**
     * The record that begins here, or the first of those that stand inside: {@code items} may be one, or hold them. One without
     * cells is none.
     */
    private Item item(String name) throws XMLStreamException {
        Raw raw = ElementRaw.of(text, name, xml.getLocation().getCharacterOffset());
        Map<String, String> cells = new LinkedHashMap<>();
        String open = "";
        StringBuilder inside = new StringBuilder();
        for (int depth = 1; depth > 0; ) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    boolean held = depth == 2 && cells.isEmpty() && HOLD_OTHERS.contains(name);
                    if (held && names.contains(open)) {
                        raw = ElementRaw.of(text, open, xml.getLocation().getCharacterOffset());
                        depth--;
                    }
                    depth++;
                    open = xml.getLocalName();
                    inside.setLength(0);
                }
                case XMLStreamConstants.CHARACTERS -> inside.append(xml.getText());
                case XMLStreamConstants.END_ELEMENT -> {
                    depth--;
                    if (xml.getLocalName().equals(open) && !inside.toString().isBlank()) {
                        cells.put(open, inside.toString().strip());
                    }
                    open = "";
                }
                default -> {}
            }
        }
        return new Item(cells, raw);
    }

    private static AnswerMalformedException malformed(XMLStreamException e) {
        return new AnswerMalformedException("xml_malformed", "the file is not XML from here on", e);
    }

    @Override
    public Map<String, String> said() {
        return said;
    }

    @Override
    public void close() throws IOException {
        text.close();
    }
}
