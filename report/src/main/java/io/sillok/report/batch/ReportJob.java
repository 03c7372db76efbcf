package io.sillok.report.batch;

import io.sillok.model.Finding;
import io.sillok.model.ops.Quarantine;
import io.sillok.model.ops.Run;
import io.sillok.model.ops.RunLedger;
import io.sillok.model.watch.Watch;
import io.sillok.report.issue.Composer;
import io.sillok.report.issue.Frame;
import io.sillok.report.output.IndexPage;
import io.sillok.report.output.IssueFolder;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * The reporting schema into the issues that are due on a business date.
 *
 * <p>Job parameters: {@code businessDate} (a date) and {@code attempt} (a whole number, 1 unless given), both identifying. Where a
 * gate holds an issue back the job completes with exit status {@code WITHHELD} and the ledger says {@code withheld}; other
 * issues due on the date go out all the same.
 */
public final class ReportJob {
    private static final String CLEARED = "cleared";

    private final JobRepository repository;
    private final PlatformTransactionManager transactions;
    private final Watch watch;
    private final Runs runs;
    private final DueReports due;
    private final IssueFolder folder;
    private final Publication publication;

    /**
     * @param dataSource the one that the job repository works on; a second connection of it reads while the first writes
     * @param out the output folder
     */
    public ReportJob(
            JobRepository repository,
            PlatformTransactionManager transactions,
            DataSource dataSource,
            Watch watch,
            Path out) {
        this.repository = repository;
        this.transactions = transactions;
        this.watch = watch;
        this.runs = new Runs(repository, transactions, dataSource, watch);
        this.due = new DueReports(watch);
        this.folder = new IssueFolder(out);
        this.publication = new Publication(watch, new Composer(dataSource, watch), folder);
    }

    public Job job() {
        return job(Runs.JOB)
                .start(openRun())
                .next(gates())
                .next(compose())
                .next(listIssues())
                .next(balanceTheBooks())
                .build();
    }

    private JobBuilder job(String name) {
        return new JobBuilder(name, repository).listener(runs);
    }

    /** Clears away what a killed run has left half-written. */
    private Step openRun() {
        return step("openRun", (connection, run, context) -> {
            RunLedger.requireFence(connection, run);
            folder.removeLeftovers();
        });
    }

    /** Which of the due issues may go out; every obstacle is kept as a finding. */
    private Step gates() {
        return step("gates", (connection, run, context) -> {
            RunLedger.requireFence(connection, run);
            List<String> cleared = new ArrayList<>();
            List<String> obstacles = new ArrayList<>();
            for (Frame frame : due.of(connection, run)) {
                List<Finding> against = Gates.obstacles(connection, frame);
                if (against.isEmpty()) {
                    cleared.add(frame.report().id());
                }
                for (Finding finding : against) {
                    Quarantine.note(connection, run, frame.report().id(), finding);
                    obstacles.add(finding.message());
                }
            }
            context.putString(CLEARED, String.join("\n", cleared));
            if (obstacles.isEmpty()) {
                context.remove(Runs.WITHHELD);
            } else {
                context.putString(Runs.WITHHELD, String.join("\n", obstacles));
            }
        });
    }

    /** Writes each cleared issue in a transaction of its own: the next one may speak of it, and a restart finds it there. */
    private Step compose() {
        return new StepBuilder("compose", repository)
                .tasklet(
                        (contribution, chunk) -> {
                            StepExecution step = contribution.getStepExecution();
                            Run run = runs.of(step.getJobExecution());
                            ExecutionContext context = step.getJobExecution().getExecutionContext();
                            // it has no checkpoint: a restart goes through all of them again and leaves those that are
                            // there
                            int done = (int) step.getCommitCount();
                            return runs.inTransaction(connection -> publishNext(connection, run, context, done));
                        },
                        transactions)
                .allowStartIfComplete(true)
                .build();
    }

    private RepeatStatus publishNext(Connection connection, Run run, ExecutionContext context, int done)
            throws SQLException {
        List<Frame> frames = cleared(connection, run, context);
        if (done >= frames.size()) {
            return RepeatStatus.FINISHED;
        }
        Frame frame = frames.get(done);
        RunLedger.requireFence(connection, run);
        try {
            publication.publish(connection, run, frame);
        } catch (Publication.Refused e) {
            runs.inOwnTransaction(own -> {
                Quarantine.note(own, run, frame.report().id(), e.finding());
                return RepeatStatus.FINISHED;
            });
            throw e;
        }
        return RepeatStatus.CONTINUABLE;
    }

    /** The list of all issues, from the database. */
    private Step listIssues() {
        return step("listIssues", (connection, run, context) -> {
            RunLedger.requireFence(connection, run);
            folder.replace(IndexPage.FILE, IndexPage.of(watch, IssueShelf.lines(connection)));
        });
    }

    /** Every cleared issue is in the database and, with the same bytes, on disk; only then is the run done. */
    private Step balanceTheBooks() {
        return step("balanceTheBooks", (connection, run, context) -> {
            RunLedger.requireFence(connection, run);
            for (Frame frame : cleared(connection, run, context)) {
                if (!IssueShelf.manifest(connection, frame.id()).equals(folder.manifest(frame.path()))) {
                    throw new IllegalStateException(
                            "the issue %s on disk is not the one in the database; run the date again"
                                    .formatted(frame.id()));
                }
            }
            boolean withheld = context.containsKey(Runs.WITHHELD);
            RunLedger.close(
                    connection,
                    run,
                    withheld ? "withheld" : "done",
                    withheld ? context.getString(Runs.WITHHELD) : null);
        });
    }

    private List<Frame> cleared(Connection connection, Run run, ExecutionContext context) throws SQLException {
        List<String> cleared = context.getString(CLEARED).lines().toList();
        return due.of(connection, run).stream()
                .filter(frame -> cleared.contains(frame.report().id()))
                .collect(Collectors.toList());
    }

    private Step step(String name, Work work) {
        return new StepBuilder(name, repository)
                .tasklet(
                        (contribution, chunk) -> {
                            StepExecution step = contribution.getStepExecution();
                            Run run = runs.of(step.getJobExecution());
                            ExecutionContext context = step.getJobExecution().getExecutionContext();
                            runs.inTransaction(connection -> {
                                work.on(connection, run, context);
                                return RepeatStatus.FINISHED;
                            });
                            repository.updateExecutionContext(step.getJobExecution());
                            return RepeatStatus.FINISHED;
                        },
                        transactions)
                .allowStartIfComplete(true)
                .build();
    }

    private interface Work {
        void on(Connection connection, Run run, ExecutionContext context) throws SQLException;
    }
}
