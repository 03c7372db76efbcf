package io.sillok.ingest.statistics;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A table's records in their order, of which those that were looked at too early can be given back. */
final class RecordQueue {
    private final TableRecords records;
    private final Deque<CsvRecords.Row> back = new ArrayDeque<>();

    RecordQueue(TableRecords records) {
        this.records = records;
    }

    /** The next record that is not blank, or null after the last. */
    CsvRecords.@Nullable Row next() throws IOException {
        return back.isEmpty() ? records.next() : back.remove();
    }

    /** To be read again, before what has been given back already. */
    void giveBack(List<CsvRecords.Row> rows) {
        for (int i = rows.size() - 1; i >= 0; i--) {
            back.addFirst(rows.get(i));
        }
    }

    /** Whether nothing waits to be read again: the record returned last is the newest of the table. */
    boolean isEmpty() {
        return back.isEmpty();
    }

    /** What has been given back and not been read again. */
    List<CsvRecords.Row> waiting() {
        return new ArrayList<>(back);
    }
}
