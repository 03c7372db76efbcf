package io.sillok.ingest.statistics;

import io.sillok.model.landing.StatRow;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A mapping brought together with the header of one table: from a record to its values. */
final class CsvColumns implements TableColumns {
    private static final String ITEM = "item";
    private static final Pattern HANGUL = Pattern.compile("[가-힣]");

    private final CsvMapping mapping;
    private final List<String> header;
    private final Decimals decimals;
    private final CellOf dataset;
    private final @Nullable CellOf period;
    /** Where the part of the period's year stands, and the day of that month. */
    private final @Nullable CellOf part;

    /** What the numbers of its parts count, by its header. */
    private final char kindOfPart;

    private final @Nullable CellOf day;
    /** How the period's column packs more than a period; null where it does not. */
    private final PackedText.@Nullable Form packing;

    private final @Nullable CellOf value;
    private final @Nullable CellOf unit;
    private final @Nullable CellOf multiplier;
    private final @Nullable CellOf status;
    private final @Nullable CellOf vintage;
    private final SortedMap<String, CellOf> dimensions = new TreeMap<>();
    private final RowCodes codes;
    private final ValueColumns values;
    private final @Nullable MergedLabels merged;
    /** The units that a row's own codes carry; null where they cannot. */
    private final @Nullable CodeUnits codeUnits;
    /** Whether the unit is the one stated for the whole table, where nothing nearer says another. */
    private final boolean forTable;

    private final boolean korean;
    /** Whether {@code Jan-24} is a month here: the same form names several months. */
    private final boolean shortMonths;
    /** Whether {@code 2024-T1} is a quarter here: there is a fourth. */
    private final boolean quarters;

    /** The columns whose cells tell rows apart. */
    private final int[] keys;
    /** Periods and units, each once: rows are held by the ten thousand, and say few of them. */
    private final Once<String, String> shared = new Once<>(text -> text);

    private final int last;

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
        this.dataset = header.contains(name) || name.startsWith("#") || name.startsWith("=")
                ? CellOf.named(name, header)
                : CellOf.fixed(name);
        this.period = optional(mapping.period());
        this.part = optional(mapping.periodPart());
        this.kindOfPart = PartOfYear.kind(part == null || part.isFixed() ? "" : header.get(part.column()));
        this.day = optional(mapping.periodDay());
        this.packing = mapping.periodColumn() == null ? null : PackedText.Form.of(mapping.periodColumn());
        this.value = optional(mapping.value());
        String own = value == null || value.isFixed() ? null : StatedUnit.own(header.get(value.column()));
        String said = own == null ? stated : own;
        this.unit = mapping.unit() == null && said != null ? CellOf.fixed(said) : optional(mapping.unit());
        this.forTable = said != null && own == null && mapping.unit() == null;
        this.multiplier = optional(mapping.multiplier());
        this.status = optional(mapping.status());
        this.vintage = optional(mapping.vintage());
        mapping.dimensions().forEach((id, cell) -> dimensions.put(id, CellOf.named(cell, header)));
        this.codes = new RowCodes(dimensions);
        if (mapping.wide()) {
            this.values = ValueColumns.of(header, "period.pattern", packing, true);
        } else if (mapping.valueColumn() != null) {
            this.values = ValueColumns.of(header, "value.pattern", PackedText.Form.of(mapping.valueColumn()), false);
        } else {
            this.values = ValueColumns.NONE;
        }
        this.korean = header.stream().anyMatch(HANGUL.asPredicate());
        this.shortMonths = mapping.wide()
                ? ShortMonths.severalIn(values.columns().stream().map(ValueColumns.Column::period))
                : period != null && ShortMonths.severalIn(sample.stream().map(period::of));
        this.quarters = Trimesters.quartersIn(
                mapping.wide() || period == null
                        ? values.columns().stream().map(ValueColumns.Column::period)
                        : sample.stream().map(period::of));
        this.codeUnits = mapping.unit() == null && own == null ? new CodeUnits(measuring(sample)) : null;
        this.last = Math.max(0, used().max().orElse(0));
        this.merged = MergedLabels.of(labels(), sample);
        this.keys = IntStream.concat(
                        Arrays.stream(labels()),
                        Stream.of(dataset, unit, multiplier, status, vintage)
                                .flatMap(Stream::ofNullable)
                                .mapToInt(CellOf::column)
                                .filter(column -> column >= 0))
                .distinct()
                .toArray();
    }

    /** The dimensions whose labels mostly carry a unit; all of them where one is stated for the table. */
    private Set<String> measuring(List<List<String>> sample) {
        Set<String> measuring = new HashSet<>();
        dimensions.forEach((id, cell) -> {
            if (forTable || !cell.isFixed() && StatedUnit.ownOfMost(sample, cell.column())) {
                measuring.add(id);
            }
        });
        return measuring;
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
        return (period == null || period.isFixed())
                && dimensions.values().stream().anyMatch(cell -> !cell.isFixed());
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
        return period != null && !period.isFixed() && PeriodForms.isPeriod(period.of(row));
    }

    /** Whether a row is the header of a table once more, or words or years stand in place of its values. */
    boolean headsAnother(List<String> row) {
        return isHeader(row) || TableLayout.headsColumns(values(row));
    }

    /** Rows that are asked for from now on are in a section; empty where in none. */
    void under(String section) {
        codes.under(section);
    }

    /** The columns that tell rows apart, from the left. */
    private int[] labels() {
        return Stream.concat(
                        dimensions.values().stream(),
                        Stream.of(period, part, day).flatMap(Stream::ofNullable))
                .mapToInt(CellOf::column)
                .filter(column -> column >= 0)
                .distinct()
                .sorted()
                .toArray();
    }

    /** What was left out since nobody can tell what it holds: why, by column. */
    SortedMap<Integer, String> unclear() {
        return values.unclear();
    }

    /** What stands where a row has its values. */
    List<String> values(List<String> row) {
        return value == null
                ? values.columns().stream()
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
        Stream<@Nullable CellOf> cells = Stream.concat(
                Stream.of(dataset, period, part, day, value, unit, multiplier, status, vintage),
                dimensions.values().stream());
        return IntStream.concat(
                cells.flatMap(Stream::ofNullable).mapToInt(CellOf::column),
                values.columns().stream().mapToInt(ValueColumns.Column::column));
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
        SortedMap<String, String> ofRow = codes.of(row);
        String ofCodes = codeUnits == null ? null : codeUnits.of(ofRow);
        CellOf when = period;
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
            String pointer = value.isFixed() ? record.pointer() : record.pointer(header.get(value.column()), delivered);
            return List.of(row(row, pointer, ofRow, ofCodes, packed, delivered));
        }
        List<StatRow> rows = new ArrayList<>(values.columns().size());
        for (ValueColumns.Column column : values.columns()) {
            String of = period(column, packed);
            String item = column.item() != null || packed == null ? column.item() : packed.item();
            String measured = column.unit() != null || packed == null ? column.unit() : packed.unit();
            String marked = column.status() != null || packed == null ? column.status() : packed.status();
            String pointer = record.pointer(header.get(column.column()));
            String delivered = TableLayout.cell(row, column.column());
            rows.add(row(row, pointer, ofRow, ofCodes, new PackedText(of, item, measured, marked), delivered));
        }
        return rows;
    }

    /** The period of a row that says its year, the part of it, and perhaps the day, in cells of their own. */
    private PackedText inParts(PackedText year, List<String> row) {
        CellOf of = part;
        if (of == null) {
            return year;
        }
        String said = of.of(row);
        String on = day == null ? null : day.of(row);
        PartOfYear named = PartOfYear.of(said, kindOfPart);
        String whole = PartOfYear.period(year.period(), named, on, on == null ? said : said + " " + on);
        return new PackedText(whole, year.item(), year.unit(), year.status());
    }

    private static String period(ValueColumns.Column column, @Nullable PackedText packed) {
        String named = column.period();
        if (named == null || packed == null) {
            return named != null ? named : packed == null ? "" : packed.period();
        }
        PartOfYear ofRow = column.part() == null ? PartOfYear.named(packed.period()) : null;
        return ofRow == null
                ? PartOfYear.period(packed.period(), column.part(), null, named)
                : PartOfYear.period(named, ofRow, null, packed.period());
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
        String said = CellOf.text(status, row);
        String given = said == null ? secret ? "Q" : of.status() : said;
        SortedMap<String, String> all = codes;
        if (of.item() != null) {
            all = new TreeMap<>(codes);
            all.put(ITEM, of.item());
        }
        // where columns are of several things, a row's label need not be about all of them
        String ofRow = of.item() == null || forTable ? ofCodes : null;
        String own = of.unit() == null ? ofRow : of.unit();
        String measured = own == null ? CellOf.text(unit, row) : own;
        String value = none ? null : decimals.plain(delivered);
        if (value != null && value.endsWith("%") && (own == null && forTable || StatedUnit.isPercent(measured))) {
            measured = measured != null && StatedUnit.isPercent(measured) ? measured : "%";
            value = value.substring(0, value.length() - 1).strip();
        }
        return new StatRow(
                pointer,
                dataset.of(row),
                all,
                shared.of(inFull(of.period())),
                value,
                measured == null ? null : shared.of(measured),
                CellOf.text(multiplier, row),
                given == null && none ? "M" : given,
                CellOf.text(vintage, row),
                StatRow.NO_ATTRIBUTES,
                null);
    }

    private String inFull(String text) {
        return shortMonths ? ShortMonths.inFull(text) : quarters ? Trimesters.inFull(text) : text;
    }

    private @Nullable CellOf optional(@Nullable String name) {
        return name == null ? null : CellOf.named(name, header);
    }
}
