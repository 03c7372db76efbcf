package io.sillok.app.batch;

import io.sillok.app.database.Role;
import io.sillok.app.database.RoleSwitchingDataSource;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobInstanceAlreadyCompleteException;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;

/** Runs one job for one business date, continuing where a dead process left it. The caller holds the watch's lock. */
final class JobRunner {
    private final JobOperator operator;
    private final JobRepository repository;
    private final RoleSwitchingDataSource dataSource;

    /** Held by whoever runs a job. */
    private final ReentrantLock running = new ReentrantLock();

    JobRunner(JobOperator operator, JobRepository repository, RoleSwitchingDataSource dataSource) {
        this.operator = operator;
        this.repository = repository;
        this.dataSource = dataSource;
    }

    /** The execution that did it, or the last one of an instance that was complete already. */
    JobExecution run(Job job, Role role, LocalDate businessDate, int attempt) {
        JobParameters parameters = new JobParametersBuilder()
                .addLocalDate("businessDate", businessDate)
                .addLong("attempt", (long) attempt)
                .toJobParameters();
        running.lock();
        try {
            return dataSource.as(role, () -> start(job, parameters));
        } finally {
            running.unlock();
        }
    }

    /**
     * Waits until no job runs, so long and no longer; from then on none begins but on this thread.
     *
     * @return false where one still runs
     */
    boolean end(Duration patience) throws InterruptedException {
        return running.tryLock(patience.toMillis(), TimeUnit.MILLISECONDS);
    }

    private JobExecution start(Job job, JobParameters parameters) {
        // nobody else can be running it while the lock is ours: what looks running is what a dead process left
        repository.findRunningJobExecutions(job.getName()).forEach(operator::recover);
        // a process that died between making the instance and its first execution leaves one that cannot be started
        JobInstance instance = repository.getJobInstance(job.getName(), parameters);
        if (instance != null && repository.getJobExecutions(instance).isEmpty()) {
            repository.deleteJobInstance(instance);
        }
        try {
            return operator.start(job, parameters);
        } catch (JobInstanceAlreadyCompleteException e) {
            return Objects.requireNonNull(repository.getLastJobExecution(job.getName(), parameters));
        } catch (JobExecutionException e) {
            throw new IllegalStateException("the job %s could not be started".formatted(job.getName()), e);
        }
    }
}
