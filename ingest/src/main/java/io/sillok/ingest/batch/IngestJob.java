package io.sillok.ingest.batch;

import io.sillok.ingest.archive.Archive;
import io.sillok.ingest.source.NightWeb;
import io.sillok.model.ops.Books;
import io.sillok.model.ops.Quarantine;
import io.sillok.model.ops.Run;
import io.sillok.model.ops.RunLedger;
import io.sillok.model.watch.Source;
import io.sillok.model.watch.Watch;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * News and statistics sources into the landing tables.
 *
 * <p>Job parameters: {@code businessDate} (a date) and {@code attempt} (a whole number, 1 unless given), both identifying. Every
 * step may run again in a restart: what is done is found done, and a delivery that has come meanwhile is taken in.
 */
public final class IngestJob {
    private static final long LARGEST_FILE = 100L << 20;

    /** They wait for servers, not for processors; each holds a connection to the database only for moments. */
    private static final int SOURCES_AT_ONCE = 4;

    private final JobRepository repository;
    private final PlatformTransactionManager transactions;
    private final DataSource dataSource;
    private final Watch watch;
    private final Archive archive;
    private final NightWeb night;
    private final Runs runs;
    private final Fetch fetch;
    private final Balance balance;

    /**
     * @param dataSource the one that the job repository works on: a chunk and its checkpoint share a transaction
     * @param night answers for the addresses of the web
     */
    public IngestJob(
            JobRepository repository,
            PlatformTransactionManager transactions,
            DataSource dataSource,
            Watch watch,
            Archive archive,
            NightWeb night) {
        this(repository, transactions, dataSource, watch, archive, night, LARGEST_FILE);
    }

    IngestJob(
            JobRepository repository,
            PlatformTransactionManager transactions,
            DataSource dataSource,
            Watch watch,
            Archive archive,
            NightWeb night,
            long largestFile) {
        this.repository = repository;
        this.transactions = transactions;
        this.dataSource = dataSource;
        this.watch = watch;
        this.archive = archive;
        this.night = night;
        this.runs = new Runs(repository, transactions, dataSource, watch);
        this.fetch = new Fetch(watch, archive, largestFile);
        this.balance = new Balance(watch);
    }

    public Job job() {
        return job(Runs.JOB)
                .start(openRun())
                .next(fetch())
                .next(askTheWeb())
                .next(decode())
                .next(balanceTheBooks())
                .build();
    }

    private JobBuilder job(String name) {
        return new JobBuilder(name, repository).listener(runs);
    }

    /** Rules a line in the books for every source, so that one that gives nothing is seen to give nothing. */
    private Step openRun() {
        return step("openRun", (connection, run) -> {
            RunLedger.requireFence(connection, run);
            archive.tidy();
            Retention.apply(connection);
            for (Source source : watch.sources()) {
                Books.add(connection, run, new Books.Entry(source.id(), "document", 0, 0, 0, 0, 0));
            }
        });
    }

    /** Deliveries into the archive, a transaction for each source. */
    private Step fetch() {
        return new StepBuilder("fetch", repository)
                .tasklet(
                        (contribution, context) -> {
                            Run run = runs.of(contribution.getStepExecution().getJobExecution());
                            // it has no checkpoint: a restart looks through all sources again
                            int done = (int) contribution.getStepExecution().getCommitCount();
                            if (done == watch.sources().size()) {
                                return RepeatStatus.FINISHED;
                            }
                            OwnConnection.use(
                                    dataSource,
                                    connection -> fetch.take(
                                            connection, run, watch.sources().get(done)));
                            return RepeatStatus.CONTINUABLE;
                        },
                        transactions)
                .allowStartIfComplete(true)
                .build();
    }

    /** Addresses of the web, a partition for each source: whoever waits for one host does not keep the others waiting. */
    private Step askTheWeb() {
        AskTheWeb asking = new AskTheWeb(repository, transactions, dataSource, watch, archive, night, runs);
        SimpleAsyncTaskExecutor threads = new SimpleAsyncTaskExecutor("ask-");
        threads.setConcurrencyLimit(SOURCES_AT_ONCE);
        return new StepOfExecution("askTheWeb", execution -> new StepBuilder("askTheWeb", repository)
                .partitioner(AskTheWeb.NAME, gridSize -> asking.partitions())
                .step(asking.step())
                .taskExecutor(threads)
                .allowStartIfComplete(true)
                .build());
    }

    /** Documents into rows, a partition for each source that has any. */
    private Step decode() {
        DecodeSource source = new DecodeSource(repository, transactions, dataSource, watch, archive, runs);
        SimpleAsyncTaskExecutor threads = new SimpleAsyncTaskExecutor("decode-");
        threads.setConcurrencyLimit(Math.min(4, Runtime.getRuntime().availableProcessors()));
        return new StepOfExecution("decode", execution -> {
            Run run = runs.of(execution.getJobExecution());
            return new StepBuilder("decode", repository)
                    .partitioner(DecodeSource.NAME, gridSize -> source.partitions(run))
                    .step(source.step())
                    .taskExecutor(threads)
                    .allowStartIfComplete(true)
                    .build();
        });
    }

    /** Holds the counts against each other and against the tables; a run that does not balance, or lacks what is due, fails. */
    private Step balanceTheBooks() {
        return step("balanceTheBooks", (connection, run) -> {
            RunLedger.requireFence(connection, run);
            List<Balance.Problem> problems = balance.problems(connection, run);
            if (!problems.isEmpty()) {
                keepFindings(run, problems);
                throw new IllegalStateException(problems.stream()
                        .map(problem -> problem.finding().message())
                        .collect(Collectors.joining("\n")));
            }
            balance.keepFreshness(connection, run);
            RunLedger.close(connection, run, "done", null);
        });
    }

    /** In a transaction of their own: the step's is about to be rolled back. */
    private void keepFindings(Run run, List<Balance.Problem> problems) {
        TransactionTemplate own = new TransactionTemplate(transactions);
        own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        own.executeWithoutResult(status -> OwnConnection.use(dataSource, connection -> {
            for (Balance.Problem problem : problems) {
                Quarantine.note(connection, run, problem.source().id(), problem.finding());
            }
        }));
    }

    private Step step(String name, Work work) {
        return new StepBuilder(name, repository)
                .tasklet(
                        (contribution, context) -> {
                            Run run = runs.of(contribution.getStepExecution().getJobExecution());
                            OwnConnection.use(dataSource, connection -> work.on(connection, run));
                            return RepeatStatus.FINISHED;
                        },
                        transactions)
                .allowStartIfComplete(true)
                .build();
    }

    private interface Work {
        void on(Connection connection, Run run) throws SQLException, IOException;
    }
}
