package io.sillok.app.batch;

import static org.assertj.core.api.Assertions.assertThat;

import io.sillok.ingest.source.NoWeb;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;

class OrderlyStopTest {
    private final JobExecution execution = new JobExecution(1, new JobInstance(1, "report"), new JobParameters());
    private final List<String> said = new ArrayList<>();

    @Test
    void aJobThatDoesNotStopInTimeIsSaidToBeBrokenOff() {
        execution.setStatus(BatchStatus.STARTED);
        stop(BatchStatus.STOPPING);
        assertThat(said).hasSize(1);
        assertThat(said.get(0))
                .startsWith("[report] did not come to the end of its chunk within 1 seconds")
                .contains("; expected: ")
                .contains("run the same command again");
    }

    @Test
    void aJobThatStopsIsNotSpokenOf() {
        execution.setStatus(BatchStatus.STARTED);
        stop(BatchStatus.STOPPED);
        assertThat(execution.getStatus()).isEqualTo(BatchStatus.STOPPED);
        assertThat(said).isEmpty();
    }

    /** Where being told to stop leads to this status, and stays so. */
    private void stop(BatchStatus then) {
        JobOperator operator = pretend(JobOperator.class, (name, argument) -> {
            execution.setStatus(then);
            return true;
        });
        JobRepository repository = pretend(
                JobRepository.class,
                (name, argument) -> name.equals("getJobExecution")
                        ? execution
                        : "report".equals(argument) ? Set.of(execution) : Set.of());
        new OrderlyStop(operator, repository, new NoWeb(), said::add, Duration.ofSeconds(1)).stop();
    }

    private interface Answer {
        Object to(String method, Object argument);
    }

    private static <T> T pretend(Class<T> type, Answer answer) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) ->
                        answer.to(method.getName(), arguments[0])));
    }
}
