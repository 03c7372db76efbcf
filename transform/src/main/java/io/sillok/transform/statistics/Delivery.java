package io.sillok.transform.statistics;

import io.sillok.model.ops.Run;
import io.sillok.model.watch.Source;
import java.sql.Connection;
import java.time.LocalDate;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * What is loaded, and in whose name.
 *
 * @param connection of the transaction that loads it
 * @param beside where there are connections for what is made beside that transaction, if anywhere
 * @param landed the night on which the source delivered it
 * @param tonight whether that is the run's own, whose books and records speak of the load
 */
record Delivery(
        Connection connection,
        @Nullable DataSource beside,
        Run run,
        Source source,
        DeliveredDataset dataset,
        LocalDate landed,
        boolean tonight) {
    String datasetId() {
        return dataset.datasetId();
    }
}
