package io.sillok.report.batch;

import io.sillok.model.ops.Run;
import io.sillok.model.ops.RunLedger;
import io.sillok.model.watch.Watch;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import javax.sql.DataSource;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.listener.JobExecutionListener;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The job's line in the ledger: opened and taken over whenever the job starts or starts again, closed when it ends. The run's
 * number and fence travel in the job's execution context.
 */
final class Runs implements JobExecutionListener {
    static final String JOB = "report";
    static final String WITHHELD = "withheld";
    private static final String RUN = "runId";
    private static final String FENCE = "fence";

    private final JobRepository repository;
    private final PlatformTransactionManager transactions;
    private final DataSource dataSource;
    private final Watch watch;

    Runs(JobRepository repository, PlatformTransactionManager transactions, DataSource dataSource, Watch watch) {
        this.repository = repository;
        this.transactions = transactions;
        this.dataSource = dataSource;
        this.watch = watch;
    }

    @Override
    public void beforeJob(JobExecution execution) {
        LocalDate date = businessDate(execution);
        inOwnTransaction(connection -> {
            Run opened = RunLedger.open(connection, JOB, date, attempt(execution), Run.endOf(date, watch.zone()));
            Run started = RunLedger.start(connection, opened, execution.getId());
            execution.getExecutionContext().putLong(RUN, started.id());
            execution.getExecutionContext().putLong(FENCE, started.fence());
            repository.updateExecutionContext(execution);
            return started;
        });
    }

    @Override
    public void afterJob(JobExecution execution) {
        if (execution.getStatus() == BatchStatus.COMPLETED) {
            if (execution.getExecutionContext().containsKey(WITHHELD)) {
                execution.setExitStatus(new ExitStatus(
                        "WITHHELD", execution.getExecutionContext().getString(WITHHELD)));
            }
            return; // the ledger was closed by the last step
        }
        if (!execution.getExecutionContext().containsKey(FENCE)) {
            return; // never opened
        }
        Run run = of(execution);
        inOwnTransaction(connection -> {
            RunLedger.closeIfHeld(connection, run, "failed", reason(execution));
            return run;
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

    /** Something done on a connection in a transaction. */
    @FunctionalInterface
    interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    /** On the connection of the transaction that the thread is in. */
    <T> T inTransaction(Work<T> work) {
        Connection connection = DataSourceUtils.getConnection(dataSource);
        try {
            return work.on(connection);
        } catch (SQLException e) {
            throw new DatabaseFailure(e);
        } finally {
            DataSourceUtils.releaseConnection(connection, dataSource);
        }
    }

    /** In a transaction that stands whatever becomes of the one around it. */
    <T> void inOwnTransaction(Work<T> work) {
        TransactionTemplate own = new TransactionTemplate(transactions);
        own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        own.executeWithoutResult(status -> inTransaction(work));
    }

    private static LocalDate businessDate(JobExecution execution) {
        LocalDate date = execution.getJobParameters().getLocalDate("businessDate");
        if (date == null) {
            throw new IllegalArgumentException("the job parameter businessDate is not given; expected: a date");
        }
        return date;
    }

    private static int attempt(JobExecution execution) {
        Long attempt = execution.getJobParameters().getLong("attempt", 1L);
        return attempt == null ? 1 : Math.toIntExact(attempt);
    }

    private static String reason(JobExecution execution) {
        for (Throwable failure : execution.getAllFailureExceptions()) {
            if (failure.getMessage() != null) {
                return failure.getMessage();
            }
        }
        return "the job ended as " + execution.getStatus();
    }
}
