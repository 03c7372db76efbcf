package io.sillok.ingest.batch;

import io.sillok.model.ops.Run;
import io.sillok.model.ops.RunLedger;
import io.sillok.model.watch.Watch;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.listener.JobExecutionListener;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes the run over whenever the job starts or starts again, and writes into the ledger how it ended. The run's number and
 * fence travel in the job's execution context.
 */
final class Runs implements JobExecutionListener {
    static final String JOB = "ingest";
    private static final String RUN = "runId";
    private static final String FENCE = "fence";

    private final JobRepository repository;
    private final TransactionTemplate transaction;
    private final DataSource dataSource;
    private final Watch watch;

    Runs(JobRepository repository, PlatformTransactionManager transactions, DataSource dataSource, Watch watch) {
        this.repository = repository;
        this.transaction = new TransactionTemplate(transactions);
        this.dataSource = dataSource;
        this.watch = watch;
    }

    @Override
    public void beforeJob(JobExecution execution) {
        LocalDate date = businessDate(execution);
        inTransaction(connection -> {
            Run opened = RunLedger.open(connection, JOB, date, attempt(execution), Run.endOf(date, watch.zone()));
            Run started = RunLedger.start(connection, opened, execution.getId());
            execution.getExecutionContext().putLong(RUN, started.id());
            execution.getExecutionContext().putLong(FENCE, started.fence());
            repository.updateExecutionContext(execution);
        });
    }

    @Override
    public void afterJob(JobExecution execution) {
        if (execution.getStatus() == BatchStatus.COMPLETED
                || !execution.getExecutionContext().containsKey(FENCE)) {
            return; // closed by its last step; or never opened
        }
        Run run = of(execution);
        inTransaction(connection -> {
            RunLedger.closeIfHeld(connection, run, "failed", reason(execution));
        });
    }

    /** The run that this execution holds. */
    Run of(JobExecution execution) {
        LocalDate date = businessDate(execution);
        return new Run(
                execution.getExecutionContext().getLong(RUN),
                JOB,
                date,
                attempt(execution),
                execution.getExecutionContext().getLong(FENCE),
                Run.endOf(date, watch.zone()));
    }

    private static LocalDate businessDate(JobExecution execution) {
        JobParameters parameters = execution.getJobParameters();
        LocalDate date = parameters.getLocalDate("businessDate");
        if (date == null) {
            throw new IllegalArgumentException("the job parameter businessDate is not given; expected: a date");
        }
        return date;
    }

    private static int attempt(JobExecution execution) {
        @Nullable Long attempt = execution.getJobParameters().getLong("attempt", 1L);
        return attempt == null ? 1 : Math.toIntExact(attempt);
    }

    private static String reason(JobExecution execution) {
        for (Throwable failure : execution.getAllFailureExceptions()) {
            Throwable root = failure;
            while (root.getCause() != null && root.getCause() != root) {
                root = root.getCause();
            }
            if (root.getMessage() != null) {
                return root.getMessage();
            }
        }
        return "the job ended as " + execution.getStatus();
    }

    private void inTransaction(Work work) {
        transaction.executeWithoutResult(status -> {
            Connection connection = DataSourceUtils.getConnection(dataSource);
            try {
                work.on(connection);
            } catch (SQLException e) {
                throw new DatabaseFailure(e);
            } finally {
                DataSourceUtils.releaseConnection(connection, dataSource);
            }
        });
    }

    /** Something done on the transaction's connection. */
    @FunctionalInterface
    interface Work {
        void on(Connection connection) throws SQLException;
    }
}
