package io.sillok.app.batch;

import io.sillok.model.ops.Books;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of one job on one business date.
 *
 * @param status as the ledger says it
 * @param message why it failed or was withheld, else null
 * @param books its lines, by source
 * @param quarantined records put away in this run
 * @param held loads of statistics that were held back in this run
 * @param ran false where it had been done before
 */
public record JobResult(
        String job,
        LocalDate businessDate,
        Status status,
        @Nullable String message,
        List<Books.Entry> books,
        long quarantined,
        long held,
        boolean ran) {
    /** Ends of a run. */
    public enum Status {
        DONE,
        WITHHELD,
        STOPPED,
        FAILED
    }
}
