package io.sillok.ingest.statistics;

import io.sillok.ingest.Decoding;
import io.sillok.ingest.Delivery;
import io.sillok.ingest.charset.EncodingDetector;
import io.sillok.ingest.charset.TextReader;
import io.sillok.model.landing.StatRow;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/**
 * SDMX-ML data messages, streaming, without DTD and external entities: 2.1 and 3.x, generic and structure-specific, by series, flat
 * or across, and the generic, compact, utility and cross-sectional ones of 2.0.
 */
public final class SdmxMlDecoder implements StatisticsDecoder {
    private static final int HEAD = 1 << 12;
    private static final String OF_2_0 = "/schemas/v2_0/";

    @Override
    public String version() {
        return "sdmx-ml/4";
    }

    @Override
    public Decoding<StatRow> open(Delivery delivery) throws IOException {
        List<SdmxGroups> groups = groupsMayFollow(delivery) ? groups(delivery) : null;
        TextReader text = TextReader.open(delivery, EncodingDetector.detect(delivery));
        try {
            return new SdmxMlMessage(delivery, text, StrictXml.reader(text), groups);
        } catch (XMLStreamException e) {
            text.close();
            return Decoding.refused(
                    "application/xml", new TableFindings(delivery.name(), "SDMX-ML").refused("the file is no XML"));
        }
    }

    /** SDMX 2.0 lets groups stand anywhere in a data set, also behind the series that they are about; from 2.1 on they come first. */
    private static boolean groupsMayFollow(Delivery delivery) throws IOException {
        try (InputStream in = delivery.content().open()) {
            return new String(in.readNBytes(HEAD), StandardCharsets.ISO_8859_1).contains(OF_2_0);
        }
    }

    private static @Nullable List<SdmxGroups> groups(Delivery delivery) throws IOException {
        TextReader text = TextReader.open(delivery, EncodingDetector.detect(delivery));
        try (SdmxMlMessage message = new SdmxMlMessage(delivery, text, StrictXml.reader(text), null)) {
            return message.groups();
        } catch (XMLStreamException e) {
            text.close();
            return null;
        }
    }
}
