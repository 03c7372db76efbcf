package io.sillok.transform.statistics;

import io.sillok.model.ops.Run;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * Decides whether a delivery may come into force. It is asked once for each dataset and night, when all that could be
 * understood stands in the temporary table {@code staged} and nothing has been merged. In a dataset's first load two rows may
 * stand there for one cell; of these the one of the later {@code position} counts.
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
     * @param first whether nothing of the dataset is known yet
     * @param cells in {@code staged}
     */
    record Load(DeliveredDataset delivered, boolean complete, boolean first, long cells) {}

    /** Whether it may be merged; where not, what is in force stays in force and the books count its rows as filtered. */
    boolean passes(Connection connection, Run run, Load load) throws SQLException, IOException;
}
