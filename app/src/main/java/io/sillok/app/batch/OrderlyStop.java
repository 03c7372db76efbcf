package io.sillok.app.batch;

import io.sillok.app.database.Role;
import io.sillok.ingest.source.NightWeb;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.launch.JobExecutionNotRunningException;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.context.SmartLifecycle;

/**
 * On a shutdown signal, stops the running job at its next chunk and waits for it. Without this the pool would be closed first
 * and the step left as started.
 */
final class OrderlyStop implements SmartLifecycle {
    private static final long PATIENCE_MILLIS = 30_000;

    private final JobOperator operator;
    private final JobRepository repository;
    private final NightWeb web;
    private volatile boolean running;

    OrderlyStop(JobOperator operator, JobRepository repository, NightWeb web) {
        this.web = web;
        this.operator = operator;
        this.repository = repository;
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        for (Role role : Role.values()) {
            for (JobExecution execution : repository.findRunningJobExecutions(role.job())) {
                web.interrupt(); // whoever waits for a server
                stopAndWait(execution);
            }
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** The last to start and the first to stop: before the pool. */
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }

    private void stopAndWait(JobExecution execution) {
        try {
            operator.stop(execution);
            for (long waited = 0; waited < PATIENCE_MILLIS; waited += 50) {
                JobExecution now = repository.getJobExecution(execution.getId());
                if (now == null || !now.isRunning()) {
                    return;
                }
                Thread.sleep(50);
            }
        } catch (JobExecutionNotRunningException e) {
            // it ended by itself meanwhile
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
