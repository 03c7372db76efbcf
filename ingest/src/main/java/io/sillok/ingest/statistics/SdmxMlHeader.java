package io.sillok.ingest.statistics;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** What the header of an SDMX-ML message says of its data sets: which structure each has, and which dimension its observations go by. */
final class SdmxMlHeader {
    /** {@code urn:…DataStructure=HARBOUR:TIDES(1.0)}: the identifier behind the agency. */
    private static final Pattern URN = Pattern.compile("=[^=:]+:([^(:]+)");

    private final Map<String, Structure> structures = new LinkedHashMap<>();
    private DataSetAction action = DataSetAction.INFORMATION;
    private String keyFamily = "";

    /**
     * A structure that data sets refer to.
     *
     * @param dataset the structure's or the data flow's identifier; empty where it has none
     * @param across the dimension at observation level; {@code AllDimensions} where they all are
     */
    record Structure(String dataset, String across) {
        boolean flat() {
            return across.equals("AllDimensions");
        }

        /** Whether the observations of a series are told apart by time. */
        boolean byTime() {
            return across.equals("TIME_PERIOD");
        }
    }

    /** Reads the element {@code Structure} that the reader stands at, to its end. */
    void structure(XMLStreamReader xml) throws XMLStreamException {
        String id =
                Optional.ofNullable(xml.getAttributeValue(null, "structureID")).orElse("");
        String across = Optional.ofNullable(xml.getAttributeValue(null, "dimensionAtObservation"))
                .orElse("TIME_PERIOD");
        String dataset = "";
        for (int depth = 1; depth > 0; ) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    depth++;
                    String named = xml.getLocalName().equals("Ref") ? xml.getAttributeValue(null, "id") : null;
                    dataset = dataset.isEmpty() && named != null ? named : dataset;
                }
                case XMLStreamConstants.END_ELEMENT -> depth--;
                case XMLStreamConstants.CHARACTERS -> dataset = dataset.isEmpty() ? identifier(xml.getText()) : dataset;
                default -> {}
            }
        }
        structures.put(id, new Structure(dataset, across));
    }

    /** SDMX 2.0 calls its structures key families. */
    void keyFamily(String id) {
        keyFamily = keyFamily.isEmpty() ? id.strip() : keyFamily;
    }

    /** What is to be done with the data, where the data set itself does not say. */
    void action(String text) {
        action = DataSetAction.of(text);
    }

    DataSetAction action() {
        return action;
    }

    /**
     * The structure of a data set.
     *
     * @param reference that the data set gives, or null
     * @param namespace that the data set is in, which may name the structure
     */
    Structure of(@Nullable String reference, @Nullable String namespace) {
        Structure referred = structures.get(reference == null ? "" : reference);
        Structure structure = referred != null
                ? referred
                : structures.values().stream().findFirst().orElse(new Structure("", "TIME_PERIOD"));
        String dataset = structure.dataset().isEmpty() ? keyFamily : structure.dataset();
        return dataset.isEmpty() && namespace != null
                ? new Structure(identifier(namespace), structure.across())
                : new Structure(dataset, structure.across());
    }

    private static String identifier(String urn) {
        Matcher id = URN.matcher(urn.strip());
        return urn.strip().startsWith("urn:") && id.find() ? id.group(1) : "";
    }
}
