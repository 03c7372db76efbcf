package io.sillok.ingest.statistics;

import io.sillok.ingest.Decoding;
import io.sillok.ingest.Delivery;
import io.sillok.ingest.charset.EncodingDetector;
import io.sillok.ingest.charset.TextReader;
import io.sillok.model.landing.StatRow;
import java.io.IOException;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;

/**
 * SDMX-ML data messages, streaming, without DTD and external entities: 2.1 and 3.x, generic and structure-specific, by series, flat
 * or across, and the generic, compact, utility and cross-sectional ones of 2.0.
 */
public final class SdmxMlDecoder implements StatisticsDecoder {
    private static final XMLInputFactory XML = XMLInputFactory.newDefaultFactory();

    static {
        XML.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        XML.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        XML.setProperty(XMLInputFactory.IS_COALESCING, true);
    }

    @Override
    public String version() {
        return "sdmx-ml/3";
    }

    @Override
    public Decoding<StatRow> open(Delivery delivery) throws IOException {
        TextReader text = TextReader.open(delivery, EncodingDetector.detect(delivery));
        try {
            return new SdmxMlMessage(delivery, text, XML.createXMLStreamReader(text));
        } catch (XMLStreamException e) {
            text.close();
            return Decoding.refused(
                    "application/xml", new TableFindings(delivery.name(), "SDMX-ML").refused("the file is no XML"));
        }
    }
}
