package io.sillok.model.watch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** A CSV file (RFC 4180, comma, UTF-8) whose first line names the columns. */
final class CsvTable {
    private final Path file;
    private final List<String> known;
    private final List<String> optional;
    private final WatchFindings findings;
    private final List<CsvRow> rows = new ArrayList<>();

    private CsvTable(Path file, List<String> known, List<String> optional, WatchFindings findings) {
        this.file = file;
        this.known = known;
        this.optional = optional;
        this.findings = findings;
    }

    /**
     * The rows that can be read; the findings name the others.
     *
     * @param known the columns; one that ends in {@code _ko} stands for the same in every language, and only it may lack
     */
    static List<CsvRow> read(Path file, List<String> known, WatchFindings findings) {
        return read(file, known, List.of(), findings);
    }

    /** The same, where these columns may be there as well. */
    static List<CsvRow> read(Path file, List<String> known, List<String> optional, WatchFindings findings) {
        CsvTable table = new CsvTable(file, known, optional, findings);
        WatchText.read(file, findings).ifPresent(table::parse);
        return List.copyOf(table.rows);
    }

    private void parse(String text) {
        // empty lines are kept here and skipped below, so that the line numbers stay true
        CSVFormat format =
                CSVFormat.RFC4180.builder().setIgnoreEmptyLines(false).get();
        long line = 1;
        try (CSVParser parser = CSVParser.parse(text, format)) {
            Iterator<CSVRecord> records = parser.iterator();
            if (!records.hasNext()) {
                malformed(1, "the file is empty", "columns " + String.join(",", known));
                return;
            }
            List<String> columns = columns(records.next());
            while (true) {
                line = parser.getCurrentLineNumber() + 1;
                if (!records.hasNext()) {
                    return;
                }
                add(columns, records.next(), line);
            }
        } catch (UncheckedIOException | IOException | IllegalStateException e) {
            malformed(
                    line,
                    "the record that begins here cannot be read",
                    "cells separated by commas, and quotes that are closed");
        }
    }

    private List<String> columns(CSVRecord header) {
        List<String> columns = new ArrayList<>();
        for (String cell : header) {
            String column = cell.strip();
            if (columns.contains(column)) {
                malformed(1, "column '%s' stands here twice".formatted(column), "each column once");
            } else if (!known.contains(pattern(column)) && !optional.contains(column)) {
                findings.error(
                        Place.of(file, "line 1"),
                        "key_unknown",
                        "column '%s' is not known here".formatted(Wanted.shortened(column)),
                        "one of " + String.join(",", known),
                        Spelling.suggest(column, known, "Correct or remove the column."));
            }
            columns.add(column);
        }
        for (String column : known) {
            if (!columns.contains(column) && !column.matches(".*_[a-z]{2}")) {
                findings.error(
                        Place.of(file, "line 1"),
                        "key_missing",
                        "column '%s' is missing".formatted(column),
                        "columns " + String.join(",", known),
                        "Add the column; its cells may be empty where docs/authoring.md says so.");
            }
        }
        return columns;
    }

    /** {@code name_ja} is as good as {@code name_ko}. */
    private static String pattern(String column) {
        return column.replaceFirst("_[a-z]{2}$", "_ko");
    }

    private void add(List<String> columns, CSVRecord record, long line) {
        if (record.size() == 1 && record.get(0).isBlank()) {
            return;
        }
        if (record.size() != columns.size()) {
            malformed(line, "the record has " + record.size() + " cells", columns.size() + ", as the first line has");
            return;
        }
        Map<String, String> cells = new LinkedHashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            cells.putIfAbsent(columns.get(i), record.get(i).strip());
        }
        rows.add(new CsvRow(file, line, cells, findings));
    }

    private void malformed(long line, String problem, String expected) {
        findings.error(
                Place.of(file, "line " + line),
                "csv_malformed",
                problem,
                expected,
                "Correct the line; a cell that holds a comma stands in double quotes.");
    }
}
