package io.sillok.app.batch;

import io.sillok.app.database.Role;
import io.sillok.app.postgres.Progress;
import io.sillok.ingest.source.NightWeb;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
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
    /** Longer than a chunk takes; a service manager kills after 90 seconds at the earliest. */
    static final Duration PATIENCE = Duration.ofSeconds(30);

    private final JobOperator operator;
    private final JobRepository repository;
    private final JobRunner runner;
    private final NightWeb web;
    private final Progress progress;
    private final Duration patience;
    private volatile boolean running;

    /**
     * A stop that waits so long and no longer.
     *
     * @param progress told of a job that did not stop in time
     */
    OrderlyStop(
            JobOperator operator,
            JobRepository repository,
            JobRunner runner,
            NightWeb web,
            Progress progress,
            Duration patience) {
        this.runner = runner;
        this.web = web;
        this.progress = progress;
        this.patience = patience;
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
        List<String> told = new ArrayList<>();
        for (Role role : Role.values()) {
            for (JobExecution execution : repository.findRunningJobExecutions(role.job())) {
                web.interrupt(); // whoever waits for a server
                tell(execution);
                told.add(role.job());
            }
        }
        try {
            // the repository calls it stopped as soon as it is told to
            if (!runner.end(patience)) {
                progress.say(
                        "[%s] did not come to the end of its chunk within %d seconds of the signal, and is broken off; expected: chunks that are shorter. What was committed is kept: run the same command again, it continues there"
                                .formatted(String.join(", ", told), patience.toSeconds()));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void tell(JobExecution execution) {
        try {
            operator.stop(execution);
        } catch (JobExecutionNotRunningException e) {
            // it ended by itself meanwhile
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
}
