package io.sillok.ingest.batch;

import io.sillok.ingest.archive.Archive;
import io.sillok.model.ops.Run;
import io.sillok.model.watch.Source;
import io.sillok.model.watch.Watch;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.transaction.PlatformTransactionManager;

/** Decodes the documents of one source. Each partition gets a step of its own, since reader and writer belong to the source. */
final class DecodeSource {
    static final String NAME = "decodeSource";

    private final JobRepository repository;
    private final PlatformTransactionManager transactions;
    private final DataSource dataSource;
    private final Watch watch;
    private final Archive archive;
    private final Runs runs;

    DecodeSource(
            JobRepository repository,
            PlatformTransactionManager transactions,
            DataSource dataSource,
            Watch watch,
            Archive archive,
            Runs runs) {
        this.repository = repository;
        this.transactions = transactions;
        this.dataSource = dataSource;
        this.watch = watch;
        this.archive = archive;
        this.runs = runs;
    }

    /** A partition for each source that has a document waiting, named after it. */
    Map<String, ExecutionContext> partitions(Run run) {
        Map<String, ExecutionContext> partitions = new TreeMap<>();
        for (Source source : watch.sources()) {
            if (!new PendingDocuments(dataSource, transactions, run, source.id())
                    .list()
                    .isEmpty()) {
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
        // not from the context: a process killed between making the partition and storing its context leaves an empty
        // one
        String id = execution.getStepName().substring(NAME.length() + 1);
        Source source = watch.source(id)
                .orElseThrow(() -> new IllegalStateException("the watch has lost its source " + id + " during a run"));
        Run run = runs.of(execution.getJobExecution());
        PendingDocuments documents = new PendingDocuments(dataSource, transactions, run, id);
        return new StepBuilder(execution.getStepName(), repository)
                .<List<Line>, List<Line>>chunk(1)
                .transactionManager(transactions)
                .reader(new DocumentReader(source, archive, documents))
                .writer(new LandingWriter(dataSource, run, source, archive))
                .listener(new StoreTheCheckpoint(repository))
                .allowStartIfComplete(true)
                .build();
    }

    /** A restart that is killed before its first commit would leave an empty checkpoint behind, and the next one begin anew. */
    private record StoreTheCheckpoint(JobRepository repository) implements StepExecutionListener {
        @Override
        public void beforeStep(StepExecution execution) {
            repository.updateExecutionContext(execution);
        }
    }
}
