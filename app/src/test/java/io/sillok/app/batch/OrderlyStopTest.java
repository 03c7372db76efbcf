package io.sillok.app.batch;

import static org.assertj.core.api.Assertions.assertThat;

import io.sillok.app.database.Role;
import io.sillok.app.database.RoleSwitchingDataSource;
import io.sillok.ingest.source.NoWeb;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;

/** With Spring Batch's way of stopping: what is told to stop counts as stopped at once, whatever it still does. */
@Timeout(value = 1, unit = TimeUnit.MINUTES)
class OrderlyStopTest {
    private final JobExecution execution = new JobExecution(1, new JobInstance(1, "report"), new JobParameters());
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch chunk = new CountDownLatch(1);
    private final List<String> said = new ArrayList<>();

    private final JobOperator operator = pretend(JobOperator.class, (method, argument) -> switch (method) {
        case "start" -> {
            execution.setStatus(BatchStatus.STARTED);
            begun.countDown();
            await(chunk);
            yield execution;
        }
        case "stop" -> {
            execution.setStatus(BatchStatus.STOPPED);
            yield true;
        }
        default -> throw new UnsupportedOperationException(method);
    });

    private final JobRepository repository = pretend(JobRepository.class, (method, argument) -> switch (method) {
        case "findRunningJobExecutions" ->
            argument.equals("report") && execution.getStatus() == BatchStatus.STARTED ? Set.of(execution) : Set.of();
        case "getJobExecution" -> execution;
        default -> null;
    });

    private final JobRunner runner = new JobRunner(
            operator, repository, new RoleSwitchingDataSource(pretend(DataSource.class, (method, argument) -> null)));

    @Test
    void aJobIsWaitedForUntilItsChunkHasEnded() throws InterruptedException {
        Thread night = night();
        Thread signal = new Thread(() -> stop(Duration.ofSeconds(30)));
        signal.start();
        signal.join(500);
        assertThat(signal.isAlive()).as("waits for the chunk").isTrue();
        chunk.countDown();
        signal.join();
        night.join();
        assertThat(said).isEmpty();
    }

    @Test
    void aJobThatDoesNotStopInTimeIsSaidToBeBrokenOff() throws InterruptedException {
        Thread night = night();
        stop(Duration.ofSeconds(1));
        assertThat(night.isAlive()).isTrue();
        assertThat(said).hasSize(1);
        assertThat(said.get(0))
                .startsWith("[report] did not come to the end of its chunk within 1 seconds")
                .contains("; expected: ")
                .contains("run the same command again");
        chunk.countDown();
        night.join();
    }

    @Test
    void afterASignalNoOtherJobBegins() throws InterruptedException {
        stop(Duration.ofSeconds(1));
        Thread night = new Thread(this::report);
        night.setDaemon(true);
        night.start();
        assertThat(begun.await(500, TimeUnit.MILLISECONDS)).isFalse();
        assertThat(said).isEmpty();
    }

    private Thread night() throws InterruptedException {
        Thread night = new Thread(this::report);
        night.start();
        begun.await();
        return night;
    }

    private void report() {
        runner.run(pretend(Job.class, (method, argument) -> "report"), Role.REPORT, LocalDate.of(2025, 9, 14), 1);
    }

    private void stop(Duration patience) {
        new OrderlyStop(operator, repository, runner, new NoWeb(), said::add, patience).stop();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private interface Answer {
        @Nullable
        Object to(String method, Object argument);
    }

    private static <T> T pretend(Class<T> type, Answer answer) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (self, method, arguments) -> answer.to(method.getName(), arguments == null ? "" : arguments[0])));
    }
}
