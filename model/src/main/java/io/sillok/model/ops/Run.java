package io.sillok.model.ops;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * One attempt of a job for a business date; a restart continues it.
 *
 * @param id as in {@code ops.run}
 * @param job ingest, transform or report
 * @param businessDate the day, in the watch's zone, whose deliveries it takes
 * @param attempt 1 for the night itself, more where an operator runs it again
 * @param fence grows with every start of a run: a writer with an older one has been overtaken
 * @param asOf what counts as "now": the end of the business date in the watch's zone
 */
public record Run(long id, String job, LocalDate businessDate, int attempt, long fence, Instant asOf) {
    /** What counts as "now" in the runs of a business date. */
    public static Instant endOf(LocalDate businessDate, ZoneId zone) {
        return businessDate.plusDays(1).atStartOfDay(zone).toInstant();
    }
}
