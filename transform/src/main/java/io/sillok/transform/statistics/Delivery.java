package io.sillok.transform.statistics;

import io.sillok.model.ops.Run;
import io.sillok.model.watch.Source;
import java.sql.Connection;
import java.time.LocalDate;

/**
 * What is loaded, and in whose name.
 *
 * @param connection of the transaction that loads it
 * @param landed the night on which the source delivered it
 * @param tonight whether that is the run's own, whose books and records speak of the load
 */
record Delivery(
        Connection connection, Run run, Source source, DeliveredDataset dataset, LocalDate landed, boolean tonight) {
    String datasetId() {
        return dataset.datasetId();
    }
}
