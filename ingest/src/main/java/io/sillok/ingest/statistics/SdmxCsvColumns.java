package io.sillok.ingest.statistics;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the columns of an SDMX-CSV message are, by its header. Identifiers have no blanks; a column called otherwise is the sender's
 * own. Dimensions stand before the value and attributes behind it, unless time stands behind it, too: then any order holds. "Any order of
 * these columns is valid for data uploads" (SDMX-CSV field guide): cross-domain attributes are known wherever they stand.
 */
final class SdmxCsvColumns {
    /** The separator is what follows the first column's name, which may be extended by the one between parts of a cell. */
    private static final Pattern FIRST =
            Pattern.compile("\"?(?:DATAFLOW|STRUCTURE(?:\\[[^\\]]\\])?)\"?([^A-Za-z0-9_\\[\" ])");

    private static final Pattern ID = Pattern.compile("([A-Za-z0-9_@$-]+(?:\\.[A-Za-z0-9_@$-]+)*)(?:\\[[^\\]]*\\])?");
    private static final Set<String> IDENTIFIES =
            Set.of("DATAFLOW", "STRUCTURE", "STRUCTURE_ID", "STRUCTURE_NAME", "ACTION", "SERIES_KEY", "OBS_KEY", "KEY");
    private static final Pattern DECIMAL_COMMA = Pattern.compile("-?[0-9]+,[0-9]+");
    private static final String VALUE = "OBS_VALUE";
    private static final String TIME = "TIME_PERIOD";
    private static final String ACTION = "ACTION";
    /** In ECB's histories: from when and until when a version held. */
    private static final Set<String> VERSION = Set.of("VALID_FROM", "VALID_TO");

    /** Version 2 names the structure so, and has measures of any name. */
    private static final String STRUCTURE = "STRUCTURE_ID";

    /** In a deletion: this attribute or measure goes. */
    private static final String MARK = "-";

    private final List<Column> columns = new ArrayList<>();
    private final int width;
    private final char separator;
    private final boolean labelled;
    private final String otherwise;
    private final boolean anyOrder;
    private final int value;
    private final int time;
    private final int action;
    private final int until;
    private final Set<String> measured = new TreeSet<>();

    private enum Kind {
        DATASET,
        DIMENSION,
        ATTRIBUTE,
        EITHER,
        VALUE,
        /** A measure where it holds a number, else an attribute: only the structure knows. */
        MEASURE
    }

    /** @param names the column that has the names of this one's codes; 0 where they stand in its own cells, if anywhere */
    private record Column(int at, String id, Kind kind, int names) {}

    /**
     * A row.
     *
     * @param open a dimension's cell is empty: it is of another structure's data, or the row is about a whole group of observations
     * @param otherCells whether attributes have cells that are not empty
     * @param measures value by measure, where measures have names of their own; in a deletion, whatever marks them
     */
    record Row(String dataset, Cells cells, boolean open, boolean otherCells, SortedMap<String, String> measures) {}

    private SdmxCsvColumns(List<String> header, char separator, String file) {
        this.separator = separator;
        this.width = header.size();
        this.labelled = header.stream().anyMatch(name -> name.contains(": "));
        this.otherwise = file;
        List<String> ids = header.stream().map(this::id).toList();
        this.value = ids.indexOf(VALUE);
        this.time = ids.indexOf(TIME);
        this.action = ids.indexOf(ACTION);
        Set<String> version = ids.contains(STRUCTURE) ? Set.of() : VERSION;
        this.until = version.isEmpty() ? -1 : ids.indexOf("VALID_TO");
        this.anyOrder =
                value >= 0 && (time > value || ids.subList(0, value).stream().allMatch(IDENTIFIES::contains));
        boolean names = ids.contains("STRUCTURE_NAME");
        for (int i = 0; i < ids.size(); i++) {
            String id = ids.get(i);
            if (i == 0 && id.equals("DATAFLOW") || id.equals(STRUCTURE)) {
                columns.add(new Column(i, id, Kind.DATASET, names ? ids.indexOf("STRUCTURE_NAME") : 0));
            } else if (!id.isEmpty() && !IDENTIFIES.contains(id) && !version.contains(id)) {
                columns.add(new Column(i, id, kind(id, i), names ? i + 1 : 0));
                i += names ? 1 : 0; // the next column holds this one's names
            }
        }
    }

    private Kind kind(String id, int at) {
        if (id.equals(VALUE)) {
            return Kind.VALUE;
        } else if (id.equals(TIME)) {
            return Kind.DIMENSION;
        } else if (anyOrder) {
            return Kind.EITHER;
        } else if (value < 0 && at > time) {
            return Cells.isAttribute(id) ? Kind.ATTRIBUTE : Kind.MEASURE;
        }
        boolean amongDimensions = time < 0 || at < time;
        return (value >= 0 && at > value) || Cells.isAttribute(id, amongDimensions) ? Kind.ATTRIBUTE : Kind.DIMENSION;
    }

    /** An identifier, without its name and without what says that it has several values; empty where the column is no component's. */
    private String id(String name) {
        String plain = name.contains(": ") ? name.substring(0, name.indexOf(": ")) : name;
        Matcher id = ID.matcher(plain.strip());
        return id.matches() ? id.group(1) : "";
    }

    /** The separator that the first line shows; empty where it is no message of this kind. */
    static Optional<Character> separator(String firstLine) {
        Matcher first = FIRST.matcher(firstLine);
        return first.lookingAt() ? Optional.of(first.group(1).charAt(0)) : Optional.empty();
    }

    /**
     * Empty where the header is no message's: it names neither {@code OBS_VALUE} nor the structure as version 2 does.
     *
     * @param file what the dataset is called where no column says it
     */
    static Optional<SdmxCsvColumns> of(List<String> header, char separator, String file) {
        SdmxCsvColumns columns = new SdmxCsvColumns(header, separator, file);
        Set<String> ids = new HashSet<>(columns.columns.stream().map(Column::id).toList());
        return ids.contains(VALUE) || ids.contains(STRUCTURE) ? Optional.of(columns) : Optional.empty();
    }

    /** Why the header leaves open what the columns hold; empty where it does not. */
    Optional<String> problem() {
        Set<String> seen = new HashSet<>();
        Optional<String> twice =
                columns.stream().map(Column::id).filter(id -> !seen.add(id)).findFirst();
        boolean nameless = value < 0 && time < 0 && columns.stream().anyMatch(column -> column.kind() != Kind.DATASET);
        return nameless
                ? Optional.of(
                        "the message has neither OBS_VALUE nor TIME_PERIOD: which columns hold values only its structure tells")
                : twice.map("two columns are called %s"::formatted);
    }

    /** Whether measures have names of their own. */
    boolean ofMeasures() {
        return value < 0;
    }

    /** The columns in which measures stood. */
    Set<String> measured() {
        return measured;
    }

    /** What the row asks for; empty where it is none of SDMX's words. */
    Optional<DataSetAction> action(List<String> record) {
        return action < 0 ? Optional.of(DataSetAction.INFORMATION) : DataSetAction.said(code(cell(record, action)));
    }

    /** Whether the row is a version that ended, as ECB's histories have them. */
    boolean ended(List<String> record) {
        return until >= 0 && !cell(record, until).isBlank();
    }

    int width() {
        return width;
    }

    Row row(List<String> record, boolean deletes) {
        Cells cells = new Cells();
        String dataset = otherwise;
        boolean open = false;
        boolean otherCells = false;
        SortedMap<String, String> measures = new TreeMap<>();
        for (Column column : columns) {
            String delivered = cell(record, column.at());
            String cell = code(delivered);
            switch (column.kind()) {
                case DATASET -> {
                    dataset = cell;
                    cells.table(label(record, column, delivered));
                }
                case DIMENSION -> {
                    open |= cell.isEmpty();
                    if (!cell.isEmpty()) {
                        cells.dimension(column.id(), cell);
                        if (column.id().equals("UNIT_MEASURE")) {
                            cells.attribute(column.id(), cell);
                        }
                        name(cells, column, label(record, column, delivered));
                    }
                }
                case ATTRIBUTE, EITHER -> {
                    boolean attribute = column.kind() == Kind.ATTRIBUTE || Cells.isAttribute(column.id());
                    boolean mark = deletes && cell.equals(MARK);
                    otherCells |= !cell.isEmpty() && (attribute || mark);
                    if (!cell.isEmpty() && column.kind() == Kind.EITHER && !mark) {
                        cells.either(column.id(), cell);
                    } else if (!cell.isEmpty()) {
                        cells.attribute(column.id(), cell);
                    }
                    if (!cell.isEmpty() && !mark) {
                        name(cells, column, label(record, column, delivered));
                    }
                }
                case VALUE -> {
                    if (!cell.isEmpty()) {
                        cells.attribute(VALUE, number(cell));
                    }
                }
                case MEASURE -> {
                    String number = number(cell);
                    if (!cell.isEmpty()
                            && (deletes || SdmxMlMessage.NUMBER.matcher(number).matches())) {
                        measures.put(column.id(), number);
                    }
                }
            }
        }
        if (!deletes) {
            measured.addAll(measures.keySet());
        }
        return new Row(dataset, cells, open, otherCells, measures);
    }

    /** A message in the user's locale parts its cells by another mark, and decimals by a comma; thousands stand bare. */
    private String number(String cell) {
        boolean comma = separator != ',' && DECIMAL_COMMA.matcher(cell).matches();
        return comma ? cell.replace(',', '.') : cell;
    }

    private static void name(Cells cells, Column column, String label) {
        if (label.isEmpty() || column.id().equals(TIME)) {
            return;
        }
        if (column.kind() == Kind.ATTRIBUTE || Cells.isAttribute(column.id())) {
            cells.attributeName(column.id(), label);
        } else {
            cells.name(column.id(), label);
        }
    }

    private static String cell(List<String> record, int at) {
        return at < record.size() ? record.get(at) : "";
    }

    /** What a code is called, behind it or in the next column; empty where nobody says. */
    private String label(List<String> record, Column column, String cell) {
        if (column.names() > 0) {
            String name = cell(record, column.names()).strip();
            return name.equals(cell.strip()) ? "" : name;
        }
        int name = labelled ? cell.indexOf(": ") : -1;
        return name < 0 ? "" : cell.substring(name + 2).strip();
    }

    private String code(String cell) {
        String text = cell.strip();
        int name = labelled ? text.indexOf(": ") : -1;
        if (name < 0 && labelled && text.endsWith(":")) {
            return text.substring(0, text.length() - 1); // a label that is empty
        }
        return name < 0 ? text : text.substring(0, name);
    }
}
