package io.sillok.ingest.statistics;

import io.sillok.model.Finding;
import io.sillok.model.Severity;
import java.util.Map;

/**
 * What there is to say of how a table's columns were told.
 *
 * @param table what findings call it
 */
record HeaderFindings(String table) {
    /** The header cannot be read; nothing below it can. */
    Finding wrong(TableLayout layout, String problem) {
        return new Finding(
                "header_wrong",
                Severity.ERROR,
                table,
                "row " + layout.header(),
                problem,
                "the columns that the source's mapping names",
                "Look whether the publisher has changed the file, then correct the mapping in sources.yaml");
    }

    /** A row may head another table, or hold values. */
    Finding years(String pointer) {
        return new Finding(
                "header_wrong",
                Severity.ERROR,
                table,
                pointer,
                "the row holds years in place of values, and nothing says whether it heads the rows below it",
                "a title above a table's header",
                "Look into the file; where the years are values, write a mapping into sources.yaml");
    }

    Finding takenByName(Map<String, String> said) {
        return new Finding(
                "columns_taken_by_name",
                Severity.INFO,
                table,
                "",
                "the source has no mapping; its columns were taken by their names: " + said,
                "a mapping as in docs/formats.md",
                "Look whether the columns are what they were taken for, and write the mapping into sources.yaml");
    }

    Finding leftOut(TableLayout layout, String column, String why) {
        return new Finding(
                "columns_left_out",
                Severity.WARNING,
                table,
                "row %d column %s".formatted(layout.header(), column),
                "the column was left out: " + why,
                "a header that says what the column holds",
                "Look into the file, and name what the column holds in the source's mapping");
    }

    Finding unsureDecimals() {
        return new Finding(
                "decimal_mark_unsure",
                Severity.WARNING,
                table,
                "",
                "numbers such as 1,234 may be thousands or decimals here; they were taken for thousands",
                "a number that can only be one of them, or the mapping's decimal",
                "Write decimal: comma or decimal: point into the source's mapping");
    }
}
