package io.sillok.ingest.statistics;

import java.io.Reader;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** XML as publishers deliver it: streaming, without DTD and external entities, the text of an element in one piece. */
final class StrictXml {
    private static final XMLInputFactory XML = XMLInputFactory.newDefaultFactory();

    static {
        XML.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        XML.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        XML.setProperty(XMLInputFactory.IS_COALESCING, true);
    }

    private StrictXml() {}

    static XMLStreamReader reader(Reader text) throws XMLStreamException {
        return XML.createXMLStreamReader(text);
    }
}
