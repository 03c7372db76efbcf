package io.sillok.ingest.statistics;

import io.sillok.ingest.Decoding;
import io.sillok.ingest.Delivery;
import io.sillok.ingest.Raw;
import io.sillok.ingest.charset.EncodingDetector;
import io.sillok.ingest.charset.TextReader;
import io.sillok.model.landing.StatRow;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** SDMX-ML 2.1, generic and structure-specific, by series, flat or across: streaming, without DTD and external entities. */
public final class SdmxMlDecoder implements StatisticsDecoder {
    private static final XMLInputFactory XML = XMLInputFactory.newDefaultFactory();
    private static final String TYPE = "http://www.w3.org/2001/XMLSchema-instance";

    private static final Pattern URN = Pattern.compile("=[^=:]+:([^(]+)\\(");
    /** What the standard says of a data set as a whole: no cells. */
    private static final Set<String> OF_THE_SET = Set.of(
            "structureRef",
            "action",
            "setID",
            "dataScope",
            "type",
            "validFromDate",
            "validToDate",
            "publicationYear",
            "publicationPeriod",
            "reportingBeginDate",
            "reportingEndDate");

    static {
        XML.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        XML.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    }

    @Override
    public String version() {
        return "sdmx-ml/1";
    }

    @Override
    public Decoding<StatRow> open(Delivery delivery) throws IOException {
        TextReader text = TextReader.open(delivery, EncodingDetector.detect(delivery));
        try {
            return new Message(delivery, text, XML.createXMLStreamReader(text));
        } catch (XMLStreamException e) {
            text.close();
            return Decoding.refused(
                    "application/xml", new TableFindings(delivery.name(), "SDMX-ML").refused("the file is no XML"));
        }
    }

    private static final class Message extends Decoding<StatRow> {
        private final TextReader text;
        private final XMLStreamReader xml;
        private final TableFindings findings;
        private final List<Cells> groups = new ArrayList<>();
        private String dataset = "";
        private String across = "TIME_PERIOD";
        private Cells set = new Cells();
        private Cells series = new Cells();
        private boolean data;
        private long rows;

        Message(Delivery delivery, TextReader text, XMLStreamReader xml) {
            this.text = text;
            this.xml = xml;
            this.findings = new TableFindings(delivery.name(), "SDMX-ML");
        }

        @Override
        public String mediaType() {
            return "application/vnd.sdmx.data+xml";
        }

        @Override
        public String charset() {
            return text.encoding().charset().name();
        }

        @Override
        protected boolean advance() throws IOException {
            try {
                switch (xml.next()) {
                    case XMLStreamConstants.START_ELEMENT -> element();
                    case XMLStreamConstants.END_ELEMENT -> {
                        if (xml.getLocalName().equals("Series")) {
                            series = new Cells();
                        }
                    }
                    case XMLStreamConstants.END_DOCUMENT -> {
                        if (!data) {
                            refuse(findings.refused("the file holds no data set"));
                        }
                        text.findings().forEach(this::note);
                        return false;
                    }
                    default -> {}
                }
                return true;
            } catch (XMLStreamException e) {
                refuse(findings.broken("xml_malformed", "row " + (rows + 1), "the file is not XML from here on"));
                return false;
            }
        }

        private void element() throws XMLStreamException {
            switch (xml.getLocalName()) {
                case "Structure" -> {
                    String named = xml.getAttributeValue(null, "dimensionAtObservation");
                    across = named == null || named.equals("AllDimensions") ? across : named;
                }
                case "Ref" -> {
                    String id = xml.getAttributeValue(null, "id");
                    dataset = dataset.isEmpty() && id != null ? id : dataset;
                }
                case "URN" -> {
                    Matcher id = URN.matcher(xml.getElementText());
                    dataset = dataset.isEmpty() && id.find() ? id.group(1) : dataset;
                }
                case "DataSet" -> {
                    data = true;
                    set = own();
                    groups.clear();
                }
                case "Group" -> groups.add(generic(own(), "Group"));
                case "Series" -> series = own();
                case "SeriesKey", "Attributes" -> series.all(generic(new Cells(), xml.getLocalName()));
                case "Obs" -> observation();
                default -> {}
            }
        }

        /** The cells that stand as attributes of the element: structure-specific data. */
        private Cells own() {
            Cells cells = new Cells();
            for (int i = 0; i < xml.getAttributeCount(); i++) {
                boolean ours = xml.getAttributeNamespace(i) == null
                        || xml.getAttributeNamespace(i).isEmpty();
                if (ours && !OF_THE_SET.contains(xml.getAttributeLocalName(i))) {
                    cells.either(xml.getAttributeLocalName(i), xml.getAttributeValue(i));
                }
            }
            return cells;
        }

        /** The cells that stand as elements inside this one, up to its end: generic data. */
        private Cells generic(Cells cells, String end) throws XMLStreamException {
            boolean attributes = end.equals("Attributes");
            while (!(xml.next() == XMLStreamConstants.END_ELEMENT
                    && xml.getLocalName().equals(end))) {
                if (!xml.isStartElement()) {
                    continue;
                }
                String id = xml.getAttributeValue(null, "id");
                String value = xml.getAttributeValue(null, "value");
                switch (xml.getLocalName()) {
                    case "Attributes" -> attributes = true;
                    case "GroupKey", "ObsKey" -> attributes = false;
                    case "ObsDimension" -> cells.dimension(id == null ? across : id, value == null ? "" : value);
                    case "ObsValue" -> cells.attribute("OBS_VALUE", value == null ? "" : value);
                    case "Value" -> {
                        if (id != null && value != null) {
                            if (attributes) {
                                cells.attribute(id, value);
                            } else {
                                cells.dimension(id, value);
                            }
                        }
                    }
                    default -> {}
                }
            }
            return cells;
        }

        private void observation() throws XMLStreamException {
            Raw raw = ElementRaw.of(text, "Obs", xml.getLocation().getCharacterOffset());
            Cells cells = new Cells().all(set).all(series).all(own());
            String measure = xml.getAttributeValue(TYPE, "type");
            if (measure != null && !across.equals("TIME_PERIOD")) {
                cells.dimension(across, measure.substring(measure.indexOf(':') + 1)); // an explicit measure
            }
            generic(cells, "Obs");
            groups.forEach(cells::adopt);
            rows++;
            Optional<StatRow> row = cells.row("row " + rows, dataset, cells.value());
            if (row.isPresent()) {
                read(row.get(), raw);
            } else {
                reject(findings.row("row " + rows, "the observation says no period"), raw);
            }
        }

        @Override
        public void close() throws IOException {
            text.close();
        }
    }
}
