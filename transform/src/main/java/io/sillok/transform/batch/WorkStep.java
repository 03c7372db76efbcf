package io.sillok.transform.batch;

import io.sillok.model.ops.Run;
import io.sillok.model.ops.RunLedger;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.jdbc.datasource.DataSourceUtils;

/**
 * Runs {@link Work} piece by piece. The framework opens a transaction for each call and stores the step's execution context
 * in it, on the same database: rows, rejects, books and checkpoint commit together or not at all.
 */
final class WorkStep implements Tasklet, StepExecutionListener {
    private final JobRepository repository;
    private final DataSource database;
    private final Work work;

    WorkStep(JobRepository repository, DataSource database, Work work) {
        this.repository = repository;
        this.database = database;
        this.work = work;
    }

    /** A restart that dies before its first commit must not leave an empty checkpoint behind. */
    @Override
    public void beforeStep(StepExecution stepExecution) {
        repository.updateExecutionContext(stepExecution);
    }

    @Override
    public RepeatStatus execute(StepContribution counts, ChunkContext chunkContext) throws SQLException, IOException {
        StepExecution step = counts.getStepExecution();
        ExecutionContext job = step.getJobExecution().getExecutionContext();
        Connection connection = DataSourceUtils.getConnection(database);
        try {
            Run run = RunListener.run(connection, job);
            // the run's row stays locked against another start until this piece has committed
            RunLedger.requireFence(connection, run);
            boolean more = work.next(new Piece(connection, run, step.getExecutionContext(), counts));
            return RepeatStatus.continueIf(more);
        } finally {
            DataSourceUtils.releaseConnection(connection, database);
        }
    }
}
