package io.sillok.ingest.statistics;

import io.sillok.ingest.Decoding;
import io.sillok.ingest.Delivery;
import io.sillok.ingest.Raw;
import io.sillok.ingest.charset.TextReader;
import io.sillok.model.landing.StatRow;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** An SDMX-ML message while it is read, element by element. */
final class SdmxMlMessage extends Decoding<StatRow> {
    static final Pattern NUMBER = Pattern.compile("[-+]?[0-9]*\\.?[0-9]+(?:[eE][-+]?[0-9]+)?|NaN");
    /** SDMX 3.0 has left the one measure with a fixed name behind. */
    private static final Pattern SEVERAL_MEASURES = Pattern.compile(".*/schemas/v(?:3|4)_.*");

    private static final Set<String> GROUPS = Set.of("Group", "Atts");

    private final TextReader text;
    private final XMLStreamReader xml;
    private final TableFindings findings;
    private final SdmxMlHeader header = new SdmxMlHeader();
    private final SdmxMlRefusal refusal = new SdmxMlRefusal();
    private final SdmxMlCells cells;
    /** By data set; null where groups are told as they are met. */
    private final @Nullable List<SdmxGroups> known;

    private final List<SdmxGroups> met = new ArrayList<>();
    private SdmxGroups groups = new SdmxGroups();
    private SdmxMlHeader.Structure structure = new SdmxMlHeader.Structure("", "TIME_PERIOD");
    private Cells set = new Cells();
    private Cells group = new Cells();
    private Cells series = new Cells();
    private boolean inSet;
    private boolean inGroup;
    private String groupName = "";
    private boolean inSeries;
    private boolean inSection;
    private DataSetAction action = DataSetAction.INFORMATION;
    private boolean severalMeasures;
    private boolean crossSectional;
    private boolean valued;
    private boolean data;
    /** Whether a group stood behind an observation. */
    private boolean late;

    private long rows;
    /** Rows before the series that is being read. */
    private long observed;

    /** @param known the groups of each data set, where some stand behind what they are about; else null */
    SdmxMlMessage(Delivery delivery, TextReader text, XMLStreamReader xml, @Nullable List<SdmxGroups> known) {
        this.known = known;
        this.text = text;
        this.xml = xml;
        this.cells = new SdmxMlCells(xml);
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
                case XMLStreamConstants.START_ELEMENT -> begin(xml.getLocalName());
                case XMLStreamConstants.END_ELEMENT -> end(xml.getLocalName());
                case XMLStreamConstants.END_DOCUMENT -> {
                    if (!data) {
                        answer(refusal.finding(findings));
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

    /** Reads on to the end: the groups of each data set, or null where each stands before all that it may be about. */
    @Nullable
    List<SdmxGroups> groups() throws IOException {
        while (next() != null) {
            // only the groups are wanted
        }
        return late ? met : null;
    }

    private void begin(String name) throws XMLStreamException {
        if (!inSet) {
            outside(name);
            return;
        }
        switch (name) {
            case "Annotations", "Metadata", "DataProvider" -> cells.skip();
            case "KeyFamilyRef" -> {
                header.keyFamily(xml.getElementText());
                structure = header.of(null, null);
            }
            case "Series" -> {
                inSeries = true;
                observed = rows;
                series = new Cells().all(inGroup ? group : new Cells()).all(cells.own());
            }
            case "Section" -> {
                inSection = true;
                series = new Cells().all(group).all(cells.own());
            }
            case "SeriesKey", "GroupKey" -> here().all(cells.values(false));
            // beside a key, the XML attributes of a utility message's elements are attributes all
            case "Key" -> here().described().all(cells.values(false));
            case "Attributes" -> here().all(cells.values(true));
            case "Comp" -> cells.component(here());
            case "Obs" -> observation();
            default -> {
                if ((inSection || (inGroup && !inSeries)) && xml.getAttributeValue(null, "value") != null) {
                    measure(name);
                } else if (GROUPS.contains(name) || (!inSeries && !inGroup && xml.getAttributeCount() > 0)) {
                    // in SDMX 2.0 a group's element is called as the group is
                    inGroup = true;
                    groupName = name;
                    group = cells.own();
                }
            }
        }
    }

    private void outside(String name) throws XMLStreamException {
        switch (name) {
            case "Structure" -> header.structure(xml);
            case "KeyFamilyRef" -> header.keyFamily(xml.getElementText());
            case "DataSetAction" -> header.action(xml.getElementText());
            case "DataSet" -> {
                data = true;
                inSet = true;
                structure = header.of(cells.foreign("structureRef"), xml.getNamespaceURI());
                String said = cells.foreign("action");
                action = said == null ? header.action() : DataSetAction.of(said);
                // only SDMX 2.0's cross-sectional data hold codes as far away as here
                set = crossSectional ? cells.own() : cells.own().described();
                groups = known == null || known.size() <= met.size() ? new SdmxGroups() : known.get(met.size());
                met.add(groups);
            }
            default -> {
                crossSectional |= name.equals("CrossSectionalData");
                refusal.read(xml);
                String namespace = xml.getNamespaceURI();
                severalMeasures |=
                        namespace != null && SEVERAL_MEASURES.matcher(namespace).matches();
            }
        }
    }

    private void end(String name) {
        switch (name) {
            case "DataSet" -> inSet = false;
            case "Series" -> {
                inSeries = false;
                if (delete() && observed == rows) {
                    rows++;
                    delete(
                            new Cells().all(set).all(series),
                            series.describes(),
                            "row " + rows,
                            ElementRaw.of(text, "Series", xml.getLocation().getCharacterOffset()));
                }
                series = new Cells();
            }
            case "Section" -> {
                inSection = false;
                series = new Cells();
            }
            default -> {
                if (inGroup && name.equals(groupName)) {
                    inGroup = false;
                    if (!group.isEmpty() && known == null) {
                        groups.add(group);
                        late |= rows > 0;
                    }
                    group = new Cells();
                }
            }
        }
    }

    /** Whose key and attributes are being read. */
    private Cells here() {
        return inSeries || inSection ? series : inGroup ? group : set;
    }

    private void observation() throws XMLStreamException {
        Raw raw = ElementRaw.of(text, "Obs", xml.getLocation().getCharacterOffset());
        Cells of = new Cells().all(set).all(series);
        Cells own = cells.own();
        String measure = cells.type();
        if (measure != null && !structure.byTime() && !structure.flat()) {
            own.dimension(structure.across(), measure.substring(measure.indexOf(':') + 1)); // an explicit measure
        }
        cells.observation(own, structure.across());
        valued |= own.value() != null;
        if (severalMeasures && !valued && !delete() && structure.flat()) {
            rows++;
            reject(
                    findings.row(
                            "row " + rows,
                            "the observation has no OBS_VALUE, and only its structure knows which of its cells are measures"),
                    raw);
            return;
        }
        Map<String, String> measures = severalMeasures && inSeries && own.value() == null ? measures(own) : Map.of();
        // without the dimension that its series goes by, nothing is known of its cells
        if (inSeries && own.goesBy(structure.across())) {
            own.describedBut(structure.across());
        }
        of.all(own);
        if (measures.isEmpty()) {
            row(of, of.value(), own.value() == null && own.describes(), raw);
        }
        measures.forEach((id, cell) -> row(new Cells().all(of).dimension("MEASURE", id), cell, false, raw));
    }

    /** Of an observation without {@code OBS_VALUE}, whatever is a number and no usual attribute is a measure of its own. */
    private Map<String, String> measures(Cells own) {
        Map<String, String> measures = new TreeMap<>();
        own.dimensions().forEach((id, cell) -> {
            boolean code = id.equals(structure.across()) || id.equals("TIME_PERIOD");
            if (!code && !Cells.isAttribute(id) && NUMBER.matcher(cell).matches()) {
                measures.put(id, cell);
            }
        });
        return measures;
    }

    /** A measure of SDMX 2.0's cross-sectional data: an element called as the measure is. */
    private void measure(String name) {
        Raw raw = ElementRaw.of(text, name, xml.getLocation().getCharacterOffset());
        Cells of = new Cells().all(set).all(inSection ? series : group).all(cells.own());
        String value = xml.getAttributeValue(null, "value");
        row(of.without("value").dimension("MEASURE", name), value, false, raw);
    }

    /** @param described by attributes of its own, and by no value */
    private void row(Cells of, @Nullable String value, boolean described, Raw raw) {
        groups.tell(of);
        rows++;
        String pointer = "row " + rows;
        if (!of.hasPeriod()
                && structure.byTime()
                && (inSeries || of.dimensions().isEmpty())) {
            reject(findings.row(pointer, "the observation says no period"), raw);
        } else if (delete()) {
            delete(of, described, pointer, raw);
        } else {
            read(of.row(pointer, structure.dataset(), value, action == DataSetAction.MERGE), raw);
        }
    }

    private boolean delete() {
        return action == DataSetAction.DELETE;
    }

    /** Where attributes are all that is said of what goes, they go, and the value stays. */
    private void delete(Cells of, boolean described, String pointer, Raw raw) {
        if (described || of.ofNoObservation()) {
            leftOut(1);
        } else {
            read(of.deletion(pointer, structure.dataset()), raw);
        }
    }

    @Override
    public void close() throws IOException {
        text.close();
    }
}
