package io.sillok.ingest.statistics;

import io.sillok.model.landing.StatRow;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/** A mapping brought together with the header of one file: from a record to its values. */
final class CsvColumns {
    private final CsvMapping mapping;
    private final List<String> header;
    private final Cell dataset;
    private final @Nullable Cell period;
    private final @Nullable Cell value;
    private final @Nullable Cell unit;
    private final @Nullable Cell multiplier;
    private final @Nullable Cell status;
    private final SortedMap<String, Cell> dimensions = new TreeMap<>();
    private final List<PeriodColumn> periods = new ArrayList<>();

    /** Where a text comes from: a fixed one, or a column counted from 0. */
    private record Cell(int column, String fixed) {
        String of(List<String> row) {
            return column < 0 ? fixed : row.get(column).strip();
        }
    }

    private record PeriodColumn(int column, String period) {}

    /**
     * Looks up every column.
     *
     * @throws IllegalArgumentException naming a column that the file does not have
     */
    CsvColumns(CsvMapping mapping, List<String> header) {
        this.mapping = mapping;
        this.header = header;
        String name = mapping.dataset();
        this.dataset =
                header.contains(name) || name.startsWith("#") || name.startsWith("=") ? cell(name) : new Cell(-1, name);
        this.period = optional(mapping.period());
        this.value = optional(mapping.value());
        this.unit = optional(mapping.unit());
        this.multiplier = optional(mapping.multiplier());
        this.status = optional(mapping.status());
        mapping.dimensions().forEach((id, cell) -> dimensions.put(id, cell(cell)));
        if (mapping.periodColumn() != null) {
            for (int i = 0; i < header.size(); i++) {
                Matcher m = mapping.periodColumn().matcher(header.get(i));
                if (m.matches()) {
                    periods.add(new PeriodColumn(i, m.groupCount() > 0 && m.group(1) != null ? m.group(1) : m.group()));
                }
            }
            if (periods.isEmpty()) {
                throw new IllegalArgumentException("no column matches period.pattern " + mapping.periodColumn());
            }
        }
    }

    int width() {
        return header.size();
    }

    /** The values of a record; one, or in a wide table one for each period. A blank period is null's only case. */
    @Nullable
    List<StatRow> rows(long number, List<String> row) {
        SortedMap<String, String> codes = new TreeMap<>();
        dimensions.forEach((id, cell) -> codes.put(id, cell.of(row)));
        if (period != null && value != null) {
            String when = period.of(row);
            return when.isEmpty() ? null : List.of(row(row, "row " + number, codes, when, value.of(row)));
        }
        List<StatRow> rows = new ArrayList<>(periods.size());
        for (PeriodColumn p : periods) {
            String pointer = "row %d column %s".formatted(number, header.get(p.column()));
            rows.add(row(row, pointer, codes, p.period(), row.get(p.column()).strip()));
        }
        return rows;
    }

    private StatRow row(
            List<String> row, String pointer, SortedMap<String, String> codes, String when, String delivered) {
        boolean none = delivered.isEmpty() || mapping.missing().contains(delivered);
        String given = text(status, row);
        return new StatRow(
                pointer,
                dataset.of(row),
                codes,
                when,
                none ? null : delivered,
                text(unit, row),
                text(multiplier, row),
                given == null && none ? "M" : given);
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
