package io.sillok.ingest.batch;

import io.sillok.ingest.archive.Archive;
import io.sillok.ingest.source.NightWeb;
import io.sillok.model.ops.Run;
import io.sillok.model.watch.Source;
import io.sillok.model.watch.Watch;
import io.sillok.model.watch.WebAccess;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.batch.infrastructure.support.transaction.ResourcelessTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

/** Asks the addresses of one source of the web. The step has no transaction of its own: each answer has one. */
final class AskTheWeb {
    static final String NAME = "askSource";

    private final JobRepository repository;
    private final PlatformTransactionManager transactions;
    private final DataSource dataSource;
    private final Watch watch;
    private final Archive archive;
    private final NightWeb night;
    private final Runs runs;

    AskTheWeb(
            JobRepository repository,
            PlatformTransactionManager transactions,
            DataSource dataSource,
            Watch watch,
            Archive archive,
            NightWeb night,
            Runs runs) {
        this.repository = repository;
        this.transactions = transactions;
        this.dataSource = dataSource;
        this.watch = watch;
        this.archive = archive;
        this.night = night;
        this.runs = runs;
    }

    /** A partition for each source of the web, named after it. */
    Map<String, ExecutionContext> partitions() {
        Map<String, ExecutionContext> partitions = new TreeMap<>();
        for (Source source : watch.sources()) {
            if (source.web() != null) {
                partitions.put(source.id(), new ExecutionContext());
            }
        }
        return partitions;
    }

    /** Its partitions' names are its own, a colon, and the source's. */
    Step step() {
        return new StepOfExecution(NAME, this::step);
    }

    private Step step(StepExecution execution) {
        String id = execution.getStepName().substring(NAME.length() + 1);
        Source source = watch.source(id)
                .orElseThrow(() -> new IllegalStateException("the watch has lost its source " + id + " during a run"));
        WebAccess access = source.web();
        if (access == null) {
            throw new IllegalStateException("the source %s has left the web during a run".formatted(id));
        }
        Run run = runs.of(execution.getJobExecution());
        WebSource web = new WebSource(dataSource, transactions, archive, night, run, source, access);
        return new StepBuilder(execution.getStepName(), repository)
                .tasklet(
                        (contribution, context) -> {
                            try {
                                return web.next() ? RepeatStatus.CONTINUABLE : RepeatStatus.FINISHED;
                            } catch (InterruptedException e) {
                                contribution.getStepExecution().setTerminateOnly();
                                return RepeatStatus.CONTINUABLE;
                            }
                        },
                        new ResourcelessTransactionManager())
                .allowStartIfComplete(true)
                .build();
    }
}
