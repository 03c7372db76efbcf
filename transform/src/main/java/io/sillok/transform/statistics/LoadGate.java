package io.sillok.transform.statistics;

import io.sillok.model.ops.Run;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether a delivery may come into force. It is asked once for each dataset, night and edition, when what could be
 * understood stands in the temporary table {@code staged}, one row for each cell, what it would change in {@code changed}, which
 * series it would put on another base in {@code rebased}, and nothing has been merged. The first load of a dataset is not asked
 * about, unless it says two things about a cell.
 */
@FunctionalInterface
public interface LoadGate {
    /** Lets everything pass. */
    LoadGate OPEN = (connection, run, load) -> true;

    /**
     * A load that is ready to be merged.
     *
     * @param delivered what it is of
     * @param complete whether cells that it does not have count as deleted
     * @param cells understood
     * @param doubled of those, cells with two values
     * @param instant as of which it would be known
     * @param vintage the day by which its publisher dates the edition, or null
     */
    record Load(
            DeliveredDataset delivered,
            boolean complete,
            long cells,
            long doubled,
            Instant instant,
            @Nullable LocalDate vintage) {}

    /** Whether it may be merged; where not, what is in force stays in force and the books count its rows as filtered. */
    boolean passes(Connection connection, Run run, Load load) throws SQLException, IOException;
}
