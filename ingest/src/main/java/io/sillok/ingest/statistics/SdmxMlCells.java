package io.sillok.ingest.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** The cells that SDMX-ML's elements hold, as XML attributes or as elements inside them. */
final class SdmxMlCells {
    private static final String TYPE = "http://www.w3.org/2001/XMLSchema-instance";
    /** What the standard says of a data set as a whole: no cells. */
    private static final Set<String> OF_THE_SET = Set.of(
            "structureRef",
            "action",
            "setID",
            "datasetID",
            "dataScope",
            "type",
            "validFromDate",
            "validToDate",
            "publicationYear",
            "publicationPeriod",
            "reportingBeginDate",
            "reportingEndDate",
            "REPORTING_YEAR_START_DAY",
            "keyFamilyURI",
            "dataflowID",
            "dataflowAgencyID",
            "dataProviderID",
            "dataProviderSchemeID",
            "dataProviderSchemeAgencyID",
            "dataflowVersion");

    private final XMLStreamReader xml;

    SdmxMlCells(XMLStreamReader xml) {
        this.xml = xml;
    }

    /** The cells that stand as attributes of this element: structure-specific data. */
    Cells own() {
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

    /** An attribute of whatever namespace, or null. */
    @Nullable
    String foreign(String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return xml.getAttributeValue(i);
            }
        }
        return null;
    }

    /** The schema type that this element says it is of, or null. */
    @Nullable
    String type() {
        return xml.getAttributeValue(TYPE, "type");
    }

    /** Leaves out this element and everything in it. */
    void skip() throws XMLStreamException {
        for (int depth = 1; depth > 0; ) {
            int event = xml.next();
            depth += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
        }
    }

    /** The {@code Value}s inside this element, to its end; a utility message's key has an element for each dimension instead. */
    Cells values(boolean attributes) throws XMLStreamException {
        Cells cells = new Cells();
        for (int depth = 1; depth > 0; ) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                if (xml.getLocalName().equals("Value") && id() != null) {
                    value(cells, attributes);
                    depth++;
                } else {
                    String id = xml.getLocalName();
                    cells.dimension(id, xml.getElementText().strip());
                }
            }
        }
        return cells;
    }

    /** What stands inside an observation, to its end. */
    void observation(Cells cells, String across) throws XMLStreamException {
        boolean attributes = false;
        for (int depth = 1; depth > 0; ) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
                continue;
            } else if (event != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            switch (xml.getLocalName()) {
                case "Annotations", "Metadata" -> skip();
                case "Comp" -> component(cells);
                case "Time" ->
                    cells.dimension("TIME_PERIOD", xml.getElementText().strip());
                default -> {
                    depth++;
                    attributes = inside(xml.getLocalName(), cells, across, attributes);
                    if (!xml.isStartElement()) {
                        depth--; // its text was read to its end
                    }
                }
            }
        }
    }

    private boolean inside(String name, Cells cells, String across, boolean attributes) throws XMLStreamException {
        String id = id();
        String value = xml.getAttributeValue(null, "value");
        switch (name) {
            case "Attributes" -> {
                return true;
            }
            case "ObsKey" -> {
                return false;
            }
            case "ObsDimension" ->
                cells.dimension(
                        id == null ? across.equals("AllDimensions") ? "TIME_PERIOD" : across : id,
                        value == null ? "" : value);
            case "ObsValue" -> cells.attribute("OBS_VALUE", value == null ? "" : value);
            case "Value" -> value(cells, attributes);
            // a utility message has an element for each cell
            default ->
                cells.either(
                        name.equals("ObsTime") ? "TIME_PERIOD" : name,
                        xml.getElementText().strip());
        }
        return attributes;
    }

    private void value(Cells cells, boolean attributes) {
        String id = id();
        String value = xml.getAttributeValue(null, "value");
        if (id == null || value == null) {
            return;
        }
        if (attributes) {
            cells.attribute(id, value);
        } else {
            cells.dimension(id, value);
        }
    }

    private @Nullable String id() {
        String id = xml.getAttributeValue(null, "id");
        return id == null ? xml.getAttributeValue(null, "concept") : id; // SDMX 2.0
    }

    /** SDMX 3.0's attribute or measure of several values, to its end: they are joined, since each is a part of one cell. */
    void component(Cells cells) throws XMLStreamException {
        String id = xml.getAttributeValue(null, "id");
        List<String> values = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (int depth = 1; depth > 0; ) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    depth++;
                    text.setLength(0);
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    depth--;
                    if (!text.toString().isBlank()) {
                        values.add(text.toString().strip());
                    }
                    text.setLength(0);
                }
                case XMLStreamConstants.CHARACTERS -> text.append(xml.getText());
                default -> {}
            }
        }
        if (id != null && !values.isEmpty()) {
            cells.attribute(id, String.join(";", values));
        }
    }
}
