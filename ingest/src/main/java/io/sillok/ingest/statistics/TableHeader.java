package io.sillok.ingest.statistics;

import io.sillok.model.Finding;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What a table's columns are: by the source's mapping, or by what its first records say where the source has none. */
final class TableHeader {
    private final TableRecords records;
    private final RecordQueue queue;
    private final @Nullable CsvMapping given;
    private final HeaderFindings findings;

    /**
     * What the first records said; they have been taken from the queue.
     *
     * @param columns null where nothing below can be read, and {@code wrong} says why
     * @param sections what tells rows of the same labels apart; null where a mapping says it
     * @param above records that stand above the header and are none of the table's
     * @param taken how many records besides the header's were understood and hold no values
     * @param notes what there is to say of columns that can be read
     */
    record Read(
            @Nullable TableColumns columns,
            @Nullable Sections sections,
            List<CsvRecords.Row> above,
            int taken,
            List<Finding> notes,
            @Nullable Finding wrong) {
        private static Read of(TableColumns columns, List<CsvRecords.Row> above) {
            return new Read(columns, null, above, 0, List.of(), null);
        }

        private static Read wrong(Finding wrong, List<CsvRecords.Row> above, int taken, List<Finding> notes) {
            return new Read(null, null, above, taken, notes, wrong);
        }
    }

    /** @param given null where the source has no mapping */
    TableHeader(TableRecords records, RecordQueue queue, @Nullable CsvMapping given, HeaderFindings findings) {
        this.records = records;
        this.queue = queue;
        this.given = given;
        this.findings = findings;
    }

    /**
     * Takes the records down to the header's last.
     *
     * @param dataset what the table's data set is called, where neither mapping nor table says it
     */
    Read read(String dataset) throws IOException {
        List<CsvRecords.Row> first = new ArrayList<>();
        boolean whole = takeFirst(first);
        List<List<String>> cells = cells(first);
        SeriesBlock block = given == null ? SeriesBlock.of(cells) : null;
        if (block != null) {
            queue.giveBack(first.subList(block.rows(), first.size()));
            return series(block, dataset);
        }
        TableLayout layout = layout(cells);
        if (first.size() < layout.header() + layout.depth() - 1 || first.isEmpty()) {
            return Read.wrong(findings.wrong(layout, "the file has no header"), List.of(), 0, List.of());
        }
        List<CsvRecords.Row> heading = first.subList(layout.header() - 1, layout.header() - 1 + layout.depth());
        for (CsvRecords.Row row : heading) {
            if (row.broken() != null) {
                Finding wrong = findings.wrong(layout, "the header cannot be read: " + row.broken());
                return Read.wrong(wrong, List.of(), 0, List.of());
            }
        }
        queue.giveBack(first.subList(layout.header() - 1 + layout.depth(), first.size()));
        // without a header, columns go by their numbers alone
        List<String> names = layout.depth() > 0
                ? TableLayout.joined(cells(heading))
                : Collections.nCopies(TableLayout.width(cells), "");
        return named(names, layout, List.copyOf(first.subList(0, layout.header() - 1)), dataset, whole);
    }

    /** Takes as many records as may stand above a table; whether that was all of them. */
    private boolean takeFirst(List<CsvRecords.Row> first) throws IOException {
        while (first.size() < TableLayout.MOST_ABOVE) {
            CsvRecords.Row record = queue.next();
            if (record == null) {
                return true;
            }
            first.add(record);
            // a record of several lines may have to be given back
            if (given != null && records.severalLines()) {
                return false;
            }
        }
        return false;
    }

    private TableLayout layout(List<List<String>> first) {
        CsvMapping mapping = given;
        if (mapping == null) {
            return TableLayout.found(first, records.leavesEndsOut());
        }
        TableLayout located = located(mapping, first);
        return located != null ? located : new TableLayout(Math.max(1, mapping.headerRow()), 1);
    }

    private static @Nullable TableLayout located(CsvMapping mapping, List<List<String>> first) {
        if (mapping.headerRows() == CsvMapping.NO_HEADER) {
            return new TableLayout(Math.max(1, mapping.headerRow()), 0);
        }
        if (mapping.headerRow() > 0 || mapping.headerRows() > 0) {
            int header = Math.max(1, mapping.headerRow());
            int depth = Math.max(1, mapping.headerRows());
            return first.size() >= header + depth - 1 ? new TableLayout(header, depth) : null;
        }
        return TableLayout.naming(mapping.names(), first);
    }

    private Read named(
            List<String> names, TableLayout layout, List<CsvRecords.Row> above, String dataset, boolean whole) {
        CsvMapping mapping = given;
        if (mapping == null && KosisColumns.are(names)) {
            return Read.of(new KosisColumns(names), above);
        } else if (mapping == null && EurostatColumns.are(names)) {
            return Read.of(new EurostatColumns(names, dataset), above);
        }
        List<Finding> notes = new ArrayList<>();
        try {
            List<List<String>> sample = cells(queue.waiting());
            String unit = StatedUnit.of(cells(above), names);
            CsvMapping used = mapping == null ? guessed(names, sample, unit, cells(above), dataset, notes) : mapping;
            noteUnsureDecimals(used, notes);
            CsvColumns known = new CsvColumns(used, names, records.decimals(), unit, sample);
            noteLeftOut(known, layout, sample, notes);
            Sections sections = mapping == null ? Sections.of(known, sample, whole) : null;
            return new Read(known, sections, above, 0, notes, null);
        } catch (IllegalArgumentException e) {
            return Read.wrong(findings.wrong(layout, String.valueOf(e.getMessage())), above, 0, notes);
        }
    }

    private CsvMapping guessed(
            List<String> names,
            List<List<String>> sample,
            @Nullable String unit,
            List<List<String>> above,
            String dataset,
            List<Finding> notes) {
        Map<String, String> mapping =
                GuessedMapping.of(dataset, names, sample, StatedPeriod.of(above, records.sheet()));
        Map<String, String> said = new TreeMap<>(mapping);
        if (unit != null) {
            said.putIfAbsent("unit", "=" + unit);
        }
        notes.add(findings.takenByName(said));
        return CsvMapping.of(mapping);
    }

    private Read series(SeriesBlock block, String dataset) {
        List<Finding> notes = new ArrayList<>();
        try {
            List<List<String>> sample = cells(queue.waiting());
            Map<String, String> mapping = GuessedMapping.of(dataset, block.names(), sample, null);
            String only = block.only();
            if (only != null) {
                mapping.put("dimension.item", "=" + only);
            }
            notes.add(findings.takenByName(mapping));
            CsvMapping used = CsvMapping.of(mapping);
            noteUnsureDecimals(used, notes);
            CsvColumns known = new CsvColumns(used, block.names(), records.decimals(), null, sample);
            return new Read(known, null, List.of(), block.rows(), notes, null);
        } catch (IllegalArgumentException e) {
            Finding wrong = findings.wrong(new TableLayout(1, block.rows()), String.valueOf(e.getMessage()));
            return Read.wrong(wrong, List.of(), block.rows(), notes);
        }
    }

    private void noteUnsureDecimals(CsvMapping used, List<Finding> notes) {
        if (used.decimals() == null && records.decimals() == Decimals.UNSURE) {
            notes.add(findings.unsureDecimals());
        }
    }

    /** Without a mapping, columns that hold something and are used for nothing are told of, too. */
    private void noteLeftOut(CsvColumns known, TableLayout layout, List<List<String>> sample, List<Finding> notes) {
        TableSample table = new TableSample(known.names(), sample);
        for (int i = 0; i < known.width(); i++) {
            String why = known.unclear().get(i);
            if (why == null
                    && given == null
                    && !known.uses(i)
                    && !ColumnNames.isRemark(known.name(i))
                    && !table.countsRows(i)
                    && !(known.name(i).isEmpty() && table.blank(i))) {
                why = "its header says neither what its cells are of nor that they are codes";
            }
            if (why != null) {
                notes.add(findings.leftOut(layout, known.name(i), why));
            }
        }
    }

    private static List<List<String>> cells(List<CsvRecords.Row> rows) {
        return rows.stream().map(CsvRecords.Row::cells).toList();
    }
}
