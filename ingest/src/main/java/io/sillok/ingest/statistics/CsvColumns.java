package io.sillok.ingest.statistics;

import io.sillok.model.landing.StatRow;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A mapping brought together with the header of one table: from a record to its values. */
final class CsvColumns implements TableColumns {
    private static final String ITEM = "item";
    private static final Pattern HANGUL = Pattern.compile("[가-힣]");
    private static final int MOST_SEEN = 100_000;

    private final CsvMapping mapping;
    private final List<String> header;
    private final Decimals decimals;
    private final Cell dataset;
    private final @Nullable Cell period;
    /** Where the part of the period's year stands, and the day of that month. */
    private final @Nullable Cell part;

    /** What the numbers of its parts count, by its header. */
    private final char kindOfPart;

    private final @Nullable Cell day;
    /** How the period's column packs more than a period; null where it does not. */
    private final PackedText.@Nullable Form packing;

    private final @Nullable Cell value;
    private final @Nullable Cell unit;
    private final @Nullable Cell multiplier;
    private final @Nullable Cell status;
    private final @Nullable Cell vintage;
    private final SortedMap<String, Cell> dimensions = new TreeMap<>();
    private final Cell[] codeCells;
    private final List<ValueColumn> values = new ArrayList<>();
    private final SortedMap<Integer, String> unclear = new TreeMap<>();
    private final @Nullable MergedLabels merged;
    /** Whether a row's own codes may carry its unit. */
    private final boolean byItems;
    /** Whether the unit is the one stated for the whole table, where nothing nearer says another. */
    private final boolean forTable;
    /** Which codes carry units, as more than half of the labels of their columns do; all may where one is stated for the table. */
    private final Set<String> measuring = new HashSet<>();

    private final boolean korean;
    /** Whether {@code Jan-24} is a month here: the same form names several months. */
    private final boolean shortMonths;
    /** Whether {@code 2024-T1} is a quarter here: there is a fourth. */
    private final boolean quarters;

    private final Map<String, Optional<String>> itemUnits = new HashMap<>();
    private final Map<List<String>, SortedMap<String, String>> seen = new HashMap<>();
    /** The codes of the row before, mostly those of the next one as well. */
    private List<String> lastCells = List.of();

    private SortedMap<String, String> lastCodes = Collections.emptySortedMap();
    /** The codes whose unit was asked for last, and what it was. */
    private @Nullable SortedMap<String, String> lastMeasured;

    private @Nullable String lastUnit;
    /** The section that the next row is in, empty where it is in none, and what its dimension is called. */
    private String section = "";

    private final String ofSections;
    /** The columns whose cells tell rows apart. */
    private final int[] keys;
    /** Periods and units, each once: rows are held by the ten thousand, and say few of them. */
    private final Map<String, String> shared = new HashMap<>();

    private final int last;

    /** Where a text comes from: a fixed one, or a column counted from 0. */
    private record Cell(int column, String fixed) {
        String of(List<String> row) {
            return column < 0 ? fixed : TableLayout.cell(row, column);
        }
    }

    /** A column whose name says what its values are of. */
    private record ValueColumn(
            int column,
            @Nullable String period,
            @Nullable PartOfYear part,
            @Nullable String item,
            @Nullable String unit,
            @Nullable String status) {
        /** What its values are told from others by. */
        List<String> key() {
            return List.of(String.valueOf(period), String.valueOf(item), String.valueOf(unit));
        }
    }

    /**
     * Looks up every column.
     *
     * @param decimals as the file seems to write them, where the mapping does not say
     * @param stated the unit that is stated beside the table, for values of which nothing else says it
     * @param sample the table's first rows
     * @throws IllegalArgumentException naming a column that the table does not have
     */
    CsvColumns(
            CsvMapping mapping,
            List<String> header,
            Decimals decimals,
            @Nullable String stated,
            List<List<String>> sample) {
        this.mapping = mapping;
        this.decimals = mapping.decimals() == null ? decimals : mapping.decimals();
        this.header = header;
        String name = mapping.dataset();
        this.dataset =
                header.contains(name) || name.startsWith("#") || name.startsWith("=") ? cell(name) : new Cell(-1, name);
        this.period = optional(mapping.period());
        this.part = optional(mapping.periodPart());
        this.kindOfPart = PartOfYear.kind(part == null || part.column() < 0 ? "" : header.get(part.column()));
        this.day = optional(mapping.periodDay());
        this.packing = mapping.periodColumn() == null ? null : PackedText.Form.of(mapping.periodColumn());
        this.value = optional(mapping.value());
        String own = value == null || value.column() < 0 ? null : StatedUnit.own(header.get(value.column()));
        String said = own == null ? stated : own;
        this.unit = mapping.unit() == null && said != null ? new Cell(-1, said) : optional(mapping.unit());
        this.byItems = mapping.unit() == null && own == null;
        this.forTable = said != null && own == null && mapping.unit() == null;
        this.multiplier = optional(mapping.multiplier());
        this.status = optional(mapping.status());
        this.vintage = optional(mapping.vintage());
        mapping.dimensions().forEach((id, cell) -> dimensions.put(id, cell(cell)));
        this.codeCells = dimensions.values().toArray(Cell[]::new);
        if (mapping.wide()) {
            columns("period.pattern", packing, true);
        } else if (mapping.valueColumn() != null) {
            columns("value.pattern", PackedText.Form.of(mapping.valueColumn()), false);
        }
        this.korean = header.stream().anyMatch(HANGUL.asPredicate());
        this.shortMonths = mapping.wide()
                ? ShortMonths.severalIn(values.stream().map(ValueColumn::period))
                : period != null && ShortMonths.severalIn(sample.stream().map(period::of));
        this.quarters = Trimesters.quartersIn(
                mapping.wide() || period == null
                        ? values.stream().map(ValueColumn::period)
                        : sample.stream().map(period::of));
        dimensions.forEach((id, cell) -> {
            if (forTable || cell.column() >= 0 && StatedUnit.ownOfMost(sample, cell.column())) {
                measuring.add(id);
            }
        });
        this.last = Math.max(0, used().max().orElse(0));
        this.merged = MergedLabels.of(labels(), sample);
        this.ofSections =
                dimensions.containsKey(Sections.DIMENSION) ? "table's " + Sections.DIMENSION : Sections.DIMENSION;
        this.keys = IntStream.concat(
                        Arrays.stream(labels()),
                        Stream.of(dataset, unit, multiplier, status, vintage)
                                .flatMap(Stream::ofNullable)
                                .mapToInt(Cell::column)
                                .filter(column -> column >= 0))
                .distinct()
                .toArray();
    }

    /** What tells a row from others. */
    List<String> key(List<String> row) {
        List<String> filled = merged == null ? row : merged.filled(row);
        return Arrays.stream(keys)
                .mapToObj(column -> TableLayout.cell(filled, column))
                .toList();
    }

    /** Whether rows go by codes, and not by their period or unit. */
    boolean goesByCodes() {
        return (period == null || period.column() < 0)
                && dimensions.values().stream().anyMatch(cell -> cell.column() >= 0);
    }

    /** Whether a row is labelled as the header is: by the same words, by none, or by the same names behind others. */
    boolean isLabelled(List<String> row) {
        String label = TableLayout.cell(row, 0);
        return label.isEmpty()
                || header.get(0).equals(label)
                || IntStream.range(1, width())
                        .allMatch(column -> header.get(column).equals(TableLayout.cell(row, column)));
    }

    /** Whether a row has a period of its own, so that what else it holds is values. */
    boolean namesPeriod(List<String> row) {
        return period != null && period.column() >= 0 && PeriodForms.isPeriod(period.of(row));
    }

    /** Whether a row is the header of a table once more, or words or years stand in place of its values. */
    boolean headsAnother(List<String> row) {
        return isHeader(row) || TableDecoding.headsColumns(values(row));
    }

    /** Rows that are asked for from now on are in a section; empty where in none. */
    void under(String section) {
        if (!section.equals(this.section)) {
            this.section = section;
            lastCells = List.of();
        }
    }

    /** The columns that tell rows apart, from the left. */
    private int[] labels() {
        return Stream.concat(
                        dimensions.values().stream(),
                        Stream.of(period, part, day).flatMap(Stream::ofNullable))
                .mapToInt(Cell::column)
                .filter(column -> column >= 0)
                .distinct()
                .sorted()
                .toArray();
    }

    private void columns(String key, PackedText.@Nullable Form form, boolean ofPeriods) {
        Map<Integer, PackedText> named = new LinkedHashMap<>();
        for (int i = 0; form != null && i < header.size(); i++) {
            PackedText packed = header.get(i).isEmpty() ? null : form.read(header.get(i));
            if (packed != null) {
                named.put(i, packed);
            }
        }
        Set<String> periods = named.values().stream().map(PackedText::period).collect(Collectors.toSet());
        named.forEach((column, packed) -> {
            String item = packed.item() == null && !ofPeriods ? header.get(column) : packed.item();
            // beside 2018, 2018.1 is no January
            String of = ofPeriods ? ColumnNames.plain(packed.period(), periods) : null;
            String measured = packed.unit() == null && item != null ? StatedUnit.own(item) : packed.unit();
            values.add(new ValueColumn(
                    column, of, of == null ? null : PartOfYear.named(of), item, measured, packed.status()));
        });
        leaveOutRepeated();
        if (values.isEmpty()) {
            throw new IllegalArgumentException(
                    unclear.isEmpty()
                            ? "no column matches %s %s".formatted(key, form == null ? null : form.pattern())
                            : "several columns stand for one and the same, and nothing says which holds its values: "
                                    + String.join(", ", header));
        }
    }

    /** Of two columns for one and the same, nobody can tell which holds its values. */
    private void leaveOutRepeated() {
        Map<List<String>, List<ValueColumn>> same = values.stream()
                .collect(Collectors.groupingBy(ValueColumn::key, LinkedHashMap::new, Collectors.toList()));
        for (List<ValueColumn> columns : same.values()) {
            if (columns.size() > 1) {
                columns.forEach(column ->
                        unclear.put(column.column(), "%d columns stand for the same".formatted(columns.size())));
                values.removeAll(columns);
            }
        }
    }

    /** What was left out since nobody can tell what it holds: why, by column. */
    SortedMap<Integer, String> unclear() {
        return unclear;
    }

    /** What stands where a row has its values. */
    List<String> values(List<String> row) {
        return value == null
                ? values.stream()
                        .map(column -> TableLayout.cell(row, column.column()))
                        .filter(cell -> !cell.isEmpty())
                        .toList()
                : Stream.of(value.of(row)).filter(cell -> !cell.isEmpty()).toList();
    }

    /** Whether values, periods or codes are taken from a column. */
    boolean uses(int column) {
        return used().anyMatch(of -> of == column);
    }

    /** The columns that anything is taken from; what is fixed comes from column -1. */
    private IntStream used() {
        Stream<@Nullable Cell> cells = Stream.concat(
                Stream.of(dataset, period, part, day, value, unit, multiplier, status, vintage),
                dimensions.values().stream());
        return IntStream.concat(
                cells.flatMap(Stream::ofNullable).mapToInt(Cell::column),
                values.stream().mapToInt(ValueColumn::column));
    }

    List<String> names() {
        return header;
    }

    String name(int column) {
        return header.get(column);
    }

    @Override
    public int width() {
        return header.size();
    }

    @Override
    public boolean fits(List<String> row) {
        return row.size() > last
                && (row.size() <= width()
                        || row.subList(width(), row.size()).stream().allMatch(String::isBlank));
    }

    @Override
    public boolean isHeader(List<String> row) {
        for (int i = 0; i < width(); i++) {
            if (!header.get(i).equals(TableLayout.cell(row, i))) {
                return false;
            }
        }
        return true;
    }

    /** One value, or one for each column of values. */
    @Override
    public @Nullable List<StatRow> rows(CsvRecords.Row record) {
        List<String> row = merged == null ? record.cells() : merged.filled(record.cells());
        SortedMap<String, String> codes = codes(row);
        String ofCodes = byItems && !measuring.isEmpty() ? unitOf(codes) : null;
        Cell when = period;
        PackedText packed = null;
        if (when != null) {
            String text = when.of(row);
            packed = packing == null || mapping.wide() ? new PackedText(text, null, null, null) : packing.read(text);
            if (text.isEmpty() || packed == null) {
                return null;
            }
            packed = inParts(packed, row);
        }
        if (packed != null && value != null) {
            String delivered = value.of(row);
            String pointer =
                    value.column() < 0 ? record.pointer() : record.pointer(header.get(value.column()), delivered);
            return List.of(row(row, pointer, codes, ofCodes, packed, delivered));
        }
        List<StatRow> rows = new ArrayList<>(values.size());
        for (ValueColumn column : values) {
            String of = period(column, packed);
            String item = column.item() != null || packed == null ? column.item() : packed.item();
            String measured = column.unit() != null || packed == null ? column.unit() : packed.unit();
            String marked = column.status() != null || packed == null ? column.status() : packed.status();
            String pointer = record.pointer(header.get(column.column()));
            String delivered = TableLayout.cell(row, column.column());
            rows.add(row(row, pointer, codes, ofCodes, new PackedText(of, item, measured, marked), delivered));
        }
        return rows;
    }

    /** The period of a row that says its year, the part of it, and perhaps the day, in cells of their own. */
    private PackedText inParts(PackedText year, List<String> row) {
        Cell of = part;
        if (of == null) {
            return year;
        }
        String said = of.of(row);
        String on = day == null ? null : day.of(row);
        PartOfYear named = PartOfYear.of(said, kindOfPart);
        String whole = PartOfYear.period(year.period(), named, on, on == null ? said : said + " " + on);
        return new PackedText(whole, year.item(), year.unit(), year.status());
    }

    private static String period(ValueColumn column, @Nullable PackedText packed) {
        String named = column.period();
        if (named == null || packed == null) {
            return named != null ? named : packed == null ? "" : packed.period();
        }
        PartOfYear ofRow = column.part() == null ? PartOfYear.named(packed.period()) : null;
        return ofRow == null
                ? PartOfYear.period(packed.period(), column.part(), null, named)
                : PartOfYear.period(named, ofRow, null, packed.period());
    }

    /** Rows of the same codes share them: a table has far fewer of these than rows. */
    private SortedMap<String, String> codes(List<String> row) {
        if (sameCodes(row)) {
            return lastCodes;
        }
        String[] texts = new String[codeCells.length + 1];
        int at = 0;
        for (Cell cell : codeCells) {
            texts[at++] = cell.of(row);
        }
        texts[at] = section;
        List<String> wanted = Arrays.asList(texts);
        SortedMap<String, String> known = seen.get(wanted);
        if (known == null) {
            if (seen.size() == MOST_SEEN) {
                seen.clear();
            }
            SortedMap<String, String> codes = new TreeMap<>();
            at = 0;
            for (String id : dimensions.keySet()) {
                codes.put(id, texts[at++]);
            }
            if (!section.isEmpty()) {
                codes.put(ofSections, section);
            }
            known = Collections.unmodifiableSortedMap(codes);
            seen.put(wanted, known);
        }
        lastCells = wanted;
        lastCodes = known;
        return known;
    }

    /** Whether the row has the codes of the row before. */
    private boolean sameCodes(List<String> row) {
        if (lastCells.isEmpty()) {
            return false;
        }
        int at = 0;
        for (Cell cell : codeCells) {
            if (!cell.of(row).equals(lastCells.get(at++))) {
                return false;
            }
        }
        return true;
    }

    private StatRow row(
            List<String> row,
            String pointer,
            SortedMap<String, String> codes,
            @Nullable String ofCodes,
            PackedText of,
            String delivered) {
        boolean secret = korean && delivered.equals("X"); // 비밀보호: kept back
        boolean none = delivered.isEmpty()
                || secret
                || (!mapping.missing().isEmpty() && mapping.missing().contains(delivered));
        String said = text(status, row);
        String given = said == null ? secret ? "Q" : of.status() : said;
        SortedMap<String, String> all = codes;
        if (of.item() != null) {
            all = new TreeMap<>(codes);
            all.put(ITEM, of.item());
        }
        // where columns are of several things, a row's label need not be about all of them
        String ofRow = of.item() == null || forTable ? ofCodes : null;
        String own = of.unit() == null ? ofRow : of.unit();
        String measured = own == null ? text(unit, row) : own;
        String value = none ? null : decimals.plain(delivered);
        if (value != null && value.endsWith("%") && (own == null && forTable || StatedUnit.isPercent(measured))) {
            measured = measured != null && StatedUnit.isPercent(measured) ? measured : "%";
            value = value.substring(0, value.length() - 1).strip();
        }
        return new StatRow(
                pointer,
                dataset.of(row),
                all,
                once(inFull(of.period())),
                value,
                measured == null ? null : once(measured),
                text(multiplier, row),
                given == null && none ? "M" : given,
                text(vintage, row),
                StatRow.NO_ATTRIBUTES,
                null);
    }

    private @Nullable String unitOf(SortedMap<String, String> codes) {
        if (codes == lastMeasured) {
            return lastUnit;
        }
        if (itemUnits.size() >= MOST_SEEN) {
            itemUnits.clear();
        }
        lastUnit = codes.entrySet().stream()
                .filter(code -> measuring.contains(code.getKey()))
                .map(code -> itemUnits.computeIfAbsent(code.getValue(), of -> Optional.ofNullable(StatedUnit.own(of))))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(null);
        lastMeasured = codes;
        return lastUnit;
    }

    private String inFull(String text) {
        return shortMonths ? ShortMonths.inFull(text) : quarters ? Trimesters.inFull(text) : text;
    }

    private String once(String text) {
        String known = shared.get(text);
        if (known == null) {
            if (shared.size() == MOST_SEEN) {
                shared.clear();
            }
            shared.put(text, text);
            return text;
        }
        return known;
    }

    private static @Nullable String text(@Nullable Cell cell, List<String> row) {
        String text = cell == null ? "" : cell.of(row);
        return text.isEmpty() ? null : text;
    }

    private @Nullable Cell optional(@Nullable String name) {
        return name == null ? null : cell(name);
    }

    private Cell cell(String name) {
        if (name.startsWith("=")) {
            return new Cell(-1, name.substring(1));
        }
        int column = name.matches("#[1-9]\\d{0,4}") ? Integer.parseInt(name.substring(1)) - 1 : header.indexOf(name);
        if (column < 0 || column >= header.size()) {
            throw new IllegalArgumentException(
                    "the file has no column '%s'; it has: %s".formatted(name, String.join(", ", header)));
        }
        return new Cell(column, "");
    }
}
