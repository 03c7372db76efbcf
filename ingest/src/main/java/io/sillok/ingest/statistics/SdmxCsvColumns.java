package io.sillok.ingest.statistics;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the columns of an SDMX-CSV message are, by its header. Identifiers have no blanks; a column called otherwise is the sender's
 * own. Dimensions stand before the value and attributes behind it, unless time stands behind it, too: then any order holds.
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
    /** In a deletion: this attribute or measure goes. */
    private static final String MARK = "-";

    private final List<Column> columns = new ArrayList<>();
    private final int width;
    private final char separator;
    private final boolean labelled;
    private final String otherwise;
    private final boolean anyOrder;

    private enum Kind {
        DATASET,
        ACTION,
        DIMENSION,
        ATTRIBUTE,
        EITHER,
        VALUE
    }

    /** @param names the column that has the names of this one's codes; 0 where they stand in its own cells, if anywhere */
    private record Column(int at, String id, Kind kind, int names) {}

    /** What is to be done with a row's cells. */
    enum Action {
        KEEP,
        REPLACE,
        DELETE;

        static Action of(String code) {
            return switch (code.strip()) {
                case "D" -> DELETE;
                case "R" -> REPLACE;
                default -> KEEP;
            };
        }
    }

    /**
     * A row.
     *
     * @param open a dimension's cell is empty: it is of another structure's data, or the row is about a whole group of observations
     * @param otherCells whether attributes have cells that are not empty
     */
    record Row(String dataset, Action action, Cells cells, boolean open, boolean otherCells) {}

    private SdmxCsvColumns(List<String> header, char separator, String file) {
        this.separator = separator;
        this.width = header.size();
        this.labelled = header.stream().anyMatch(name -> name.contains(": "));
        this.otherwise = file;
        List<String> ids = header.stream().map(this::id).toList();
        this.anyOrder = ids.indexOf("TIME_PERIOD") > ids.indexOf(VALUE)
                || ids.subList(0, Math.max(0, ids.indexOf(VALUE))).stream().allMatch(IDENTIFIES::contains);
        boolean names = ids.contains("STRUCTURE_NAME");
        for (int i = 0; i < ids.size(); i++) {
            String id = ids.get(i);
            if (i == 0 && id.equals("DATAFLOW") || id.equals("STRUCTURE_ID")) {
                columns.add(new Column(i, id, Kind.DATASET, names ? ids.indexOf("STRUCTURE_NAME") : 0));
            } else if (id.equals("ACTION")) {
                columns.add(new Column(i, id, Kind.ACTION, 0));
            } else if (!id.isEmpty() && !IDENTIFIES.contains(id)) {
                columns.add(new Column(i, id, kind(id, i, ids.indexOf(VALUE)), names ? i + 1 : 0));
                i += names ? 1 : 0; // the next column holds this one's names
            }
        }
    }

    private Kind kind(String id, int at, int value) {
        if (id.equals(VALUE)) {
            return Kind.VALUE;
        } else if (id.equals("TIME_PERIOD")) {
            return Kind.DIMENSION;
        }
        return anyOrder ? Kind.EITHER : at < value ? Kind.DIMENSION : Kind.ATTRIBUTE;
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
     * Empty where the header names no {@code OBS_VALUE}.
     *
     * @param file what the dataset is called where no column says it
     */
    static Optional<SdmxCsvColumns> of(List<String> header, char separator, String file) {
        SdmxCsvColumns columns = new SdmxCsvColumns(header, separator, file);
        Set<String> ids = new HashSet<>(columns.columns.stream().map(Column::id).toList());
        return ids.contains(VALUE) ? Optional.of(columns) : Optional.empty();
    }

    /** A component that two columns are called by. */
    Optional<String> twice() {
        Set<String> seen = new HashSet<>();
        return columns.stream().map(Column::id).filter(id -> !seen.add(id)).findFirst();
    }

    int width() {
        return width;
    }

    Row row(List<String> record) {
        Cells cells = new Cells();
        String dataset = otherwise;
        Action action = Action.KEEP;
        boolean open = false;
        boolean otherCells = false;
        for (Column column : columns) {
            String delivered = cell(record, column.at());
            String cell = code(delivered);
            switch (column.kind()) {
                case DATASET -> {
                    dataset = cell;
                    cells.table(label(record, column, delivered));
                }
                case ACTION -> action = Action.of(cell);
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
                    boolean mark = action == Action.DELETE && cell.equals(MARK);
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
                case VALUE -> value(cells, cell);
            }
        }
        return new Row(dataset, action, cells, open, otherCells);
    }

    private void value(Cells cells, String cell) {
        if (!cell.isEmpty()) {
            // a message in the user's locale parts its cells by another mark, and decimals by this one; thousands stand
            // bare
            boolean comma = separator != ',' && DECIMAL_COMMA.matcher(cell).matches();
            cells.attribute(VALUE, comma ? cell.replace(',', '.') : cell);
        }
    }

    private static void name(Cells cells, Column column, String label) {
        if (label.isEmpty() || column.id().equals("TIME_PERIOD")) {
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
        return name < 0 ? text : text.substring(0, name);
    }
}
