package io.sillok.transform.batch;

import io.sillok.model.ops.Run;
import io.sillok.model.ops.RunLedger;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.listener.JobExecutionListener;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Opens the run in the ledger and takes its fence at every start and restart, and closes it at the end. A run that another
 * process has taken over is left to that process.
 */
final class RunListener implements JobExecutionListener {
    private static final String JOB = "transform";
    private static final String RUN_ID = "runId";
    private static final String FENCE = "fence";
    private static final int LONGEST_MESSAGE = 2000;

    private final TransactionTemplate transaction;
    private final JdbcTemplate jdbc;
    private final ZoneId zone;

    RunListener(PlatformTransactionManager transactions, DataSource database, ZoneId zone) {
        this.transaction = new TransactionTemplate(transactions);
        this.jdbc = new JdbcTemplate(database);
        this.zone = zone;
    }

    @Override
    public void beforeJob(JobExecution execution) {
        LocalDate date = Objects.requireNonNull(
                execution.getJobParameters().getLocalDate("businessDate"), "the job parameter businessDate is missing");
        long attempt = Objects.requireNonNull(
                execution.getJobParameters().getLong("attempt"), "the job parameter attempt is missing");
        Instant asOf = Run.endOf(date, zone);
        Run run = Objects.requireNonNull(inTransaction(connection -> RunLedger.start(
                connection, RunLedger.open(connection, JOB, date, Math.toIntExact(attempt), asOf), execution.getId())));
        execution.getExecutionContext().putLong(RUN_ID, run.id());
        execution.getExecutionContext().putLong(FENCE, run.fence());
    }

    @Override
    public void afterJob(JobExecution execution) {
        if (!execution.getExecutionContext().containsKey(FENCE)) {
            return;
        }
        inTransaction(connection -> {
            Run ours = run(connection, execution.getExecutionContext());
            boolean done = execution.getStatus() == BatchStatus.COMPLETED;
            RunLedger.closeIfHeld(connection, ours, done ? "done" : "failed", done ? null : message(execution));
            return ours;
        });
    }

    /** The run of this execution, with the fence that it took. */
    static Run run(Connection connection, ExecutionContext job) throws SQLException {
        Run stored = RunLedger.get(connection, job.getLong(RUN_ID));
        return new Run(
                stored.id(), stored.job(), stored.businessDate(), stored.attempt(), job.getLong(FENCE), stored.asOf());
    }

    private <T> @Nullable T inTransaction(ConnectionCallback<T> work) {
        return transaction.execute(status -> jdbc.execute(work));
    }

    private static String message(JobExecution execution) {
        if (execution.getStatus() == BatchStatus.STOPPED) {
            return "stopped; running the same night again continues it";
        }
        Throwable first =
                execution.getAllFailureExceptions().stream().findFirst().orElse(null);
        if (first == null) {
            return execution.getStatus().toString();
        }
        Throwable root = first;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        String message = root.getMessage() == null ? root.getClass().getSimpleName() : root.getMessage();
        return message.length() <= LONGEST_MESSAGE ? message : message.substring(0, LONGEST_MESSAGE);
    }
}
