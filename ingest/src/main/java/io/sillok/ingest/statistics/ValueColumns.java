package io.sillok.ingest.statistics;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The columns of a table whose names say what their values are of.
 *
 * @param columns from the left
 * @param unclear those that were left out since nobody can tell what they hold: why, by column
 */
record ValueColumns(List<Column> columns, SortedMap<Integer, String> unclear) {
    static final ValueColumns NONE = new ValueColumns(List.of(), Collections.emptySortedMap());

    /** One of them; what its name does not say is null. */
    record Column(
            int column,
            @Nullable String period,
            @Nullable PartOfYear part,
            @Nullable String item,
            @Nullable String unit,
            @Nullable String status) {
        /** What its values are told from others by. */
        private List<String> key() {
            return List.of(String.valueOf(period), String.valueOf(item), String.valueOf(unit));
        }
    }

    /**
     * Those whose names a form reads.
     *
     * @param key what the mapping calls the form
     * @param ofPeriods whether the names say periods; else what is measured
     * @throws IllegalArgumentException where no column is one
     */
    static ValueColumns of(List<String> header, String key, PackedText.@Nullable Form form, boolean ofPeriods) {
        Map<Integer, PackedText> named = new LinkedHashMap<>();
        for (int i = 0; form != null && i < header.size(); i++) {
            PackedText packed = header.get(i).isEmpty() ? null : form.read(header.get(i));
            if (packed != null) {
                named.put(i, packed);
            }
        }
        Set<String> periods = named.values().stream().map(PackedText::period).collect(Collectors.toSet());
        List<Column> columns = new ArrayList<>();
        named.forEach((column, packed) -> {
            String item = packed.item() == null && !ofPeriods ? header.get(column) : packed.item();
            // beside 2018, 2018.1 is no January
            String of = ofPeriods ? ColumnNames.plain(packed.period(), periods) : null;
            String measured = packed.unit() == null && item != null ? StatedUnit.own(item) : packed.unit();
            columns.add(
                    new Column(column, of, of == null ? null : PartOfYear.named(of), item, measured, packed.status()));
        });
        ValueColumns clear = withoutRepeated(columns);
        if (clear.columns().isEmpty()) {
            throw new IllegalArgumentException(
                    clear.unclear().isEmpty()
                            ? "no column matches %s %s".formatted(key, form == null ? null : form.pattern())
                            : "several columns stand for one and the same, and nothing says which holds its values: "
                                    + String.join(", ", header));
        }
        return clear;
    }

    /** Of two columns for one and the same, nobody can tell which holds its values. */
    private static ValueColumns withoutRepeated(List<Column> columns) {
        Map<List<String>, Long> times =
                columns.stream().collect(Collectors.groupingBy(Column::key, Collectors.counting()));
        SortedMap<Integer, String> unclear = new TreeMap<>();
        List<Column> clear = new ArrayList<>();
        for (Column column : columns) {
            long same = times.getOrDefault(column.key(), 0L);
            if (same > 1) {
                unclear.put(column.column(), "%d columns stand for the same".formatted(same));
            } else {
                clear.add(column);
            }
        }
        return new ValueColumns(List.copyOf(clear), unclear);
    }
}
