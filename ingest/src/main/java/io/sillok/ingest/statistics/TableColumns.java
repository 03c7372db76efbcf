package io.sillok.ingest.statistics;

import io.sillok.model.landing.StatRow;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a table's columns are: from a record to its values. */
interface TableColumns {
    /** How many columns the header has. */
    int width();

    /** Whether a record of fewer or more cells than the header still says everything: no cell that counts is missing, none is too many. */
    boolean fits(List<String> row);

    /** Whether a record is the header once more, as on a table's next page. */
    boolean isHeader(List<String> row);

    /** The values of a record, which are to be asked for in their order. Null where it names no period. */
    @Nullable
    List<StatRow> rows(CsvRecords.Row record);
}
