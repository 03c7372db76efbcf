package io.sillok.ingest.batch;

import io.sillok.model.ops.Run;
import io.sillok.model.ops.RunLedger;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Short transactions of a step that has none of its own; whoever writes must still hold the run. */
final class RunTransactions {
    private final DataSource dataSource;
    private final PlatformTransactionManager transactions;
    private final Run run;

    RunTransactions(DataSource dataSource, PlatformTransactionManager transactions, Run run) {
        this.dataSource = dataSource;
        this.transactions = transactions;
        this.run = run;
    }

    /** Something looked up. */
    @FunctionalInterface
    interface Reading<T> {
        T of(Connection connection) throws SQLException;
    }

    <T> T read(Reading<T> reading) {
        List<T> result = new ArrayList<>(1);
        inTransaction(connection -> result.add(reading.of(connection)));
        return result.get(0);
    }

    void write(OwnConnection.Work work) {
        inTransaction(connection -> {
            RunLedger.requireFence(connection, run);
            work.on(connection);
        });
    }

    private void inTransaction(OwnConnection.Work work) {
        new TransactionTemplate(transactions).executeWithoutResult(status -> OwnConnection.use(dataSource, work));
    }
}
