package io.sillok.app.batch;

import io.sillok.app.batch.NightLedger.Attempt;
import io.sillok.app.batch.NightLedger.Tally;
import io.sillok.app.database.Role;
import io.sillok.app.database.RoleSwitchingDataSource;
import io.sillok.ingest.batch.LostRows;
import io.sillok.model.watch.Watch;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;

/** Runs business dates in order: ingest, transform, report. The caller holds the watch's lock. */
public final class Nights {
    private final Watch watch;
    private final RoleSwitchingDataSource owner;
    private final NightLedger ledger;
    private final JobRunner runner;
    private final LostRows lostRows;
    private final Map<Role, Job> jobs;

    Nights(
            Watch watch,
            RoleSwitchingDataSource owner,
            JobRunner runner,
            LostRows lostRows,
            Job ingest,
            Job transform,
            Job report) {
        this.watch = watch;
        this.owner = owner;
        this.ledger = new NightLedger(owner);
        this.runner = runner;
        this.lostRows = lostRows;
        this.jobs = Map.of(Role.INGEST, ingest, Role.TRANSFORM, transform, Role.REPORT, report);
    }

    /**
     * Runs every business date up to {@code last} that has not been reported yet. A night that fails ends the sequence,
     * because what was known when must be recorded in order; a withheld report does not.
     *
     * @param heard told after each job
     */
    public List<JobResult> runDue(LocalDate last, Consumer<JobResult> heard) throws SQLException {
        List<JobResult> results = new ArrayList<>();
        for (LocalDate night : ledger.notDone(Role.REPORT, watch.firstBusinessDate(), last)) {
            for (Role job : Role.values()) {
                JobResult result = run(job, night);
                results.add(result);
                heard.accept(result);
                if (result.status() == JobResult.Status.FAILED || result.status() == JobResult.Status.STOPPED) {
                    return results;
                }
            }
        }
        return results;
    }

    /** Runs one job for one date: what is done stays done, what failed or died is continued, what was withheld is tried anew. */
    public JobResult run(Role role, LocalDate businessDate) throws SQLException {
        Optional<Attempt> last = ledger.last(role, businessDate);
        return last.filter(Attempt::done).isPresent()
                ? result(role, businessDate, last, JobResult.Status.DONE, null, false)
                : run(role, businessDate, last);
    }

    /** Makes a date's reports once more: what is on disk as it went out stays, what is gone is written again. */
    public JobResult reportAgain(LocalDate businessDate) throws SQLException {
        return run(Role.REPORT, businessDate, ledger.last(Role.REPORT, businessDate));
    }

    private JobResult run(Role role, LocalDate businessDate, Optional<Attempt> last) throws SQLException {
        Optional<String> obstacle = obstacle(role, businessDate);
        if (obstacle.isPresent()) {
            return result(role, businessDate, last, JobResult.Status.FAILED, obstacle.get(), true);
        }
        if (role == Role.TRANSFORM) {
            for (LocalDate night : ledger.accepted(businessDate)) {
                restoreLostRows(night);
            }
            restoreLostRows(businessDate);
        }
        int attempt = last.map(a -> a.run().attempt() + (a.over() ? 1 : 0)).orElse(1);
        JobExecution execution = runner.run(Objects.requireNonNull(jobs.get(role)), role, businessDate, attempt);
        Optional<Attempt> after = ledger.last(role, businessDate);
        if (execution.getStatus() == BatchStatus.STOPPED) {
            return result(role, businessDate, after, JobResult.Status.STOPPED, "stopped by a signal", true);
        }
        String message = after.map(Attempt::message).orElse(null);
        return switch (after.map(Attempt::status).orElse("failed")) {
            case "done" -> result(role, businessDate, after, JobResult.Status.DONE, message, true);
            case "withheld" -> result(role, businessDate, after, JobResult.Status.WITHHELD, message, true);
            default -> {
                String reason = message == null ? firstFailure(execution) : message;
                yield result(role, businessDate, after, JobResult.Status.FAILED, reason, true);
            }
        };
    }

    /**
     * What must come first: the job before it on the same date, its own job on all dates before, and on no later one, since what
     * was known when is kept in order.
     */
    private Optional<String> obstacle(Role role, LocalDate businessDate) throws SQLException {
        if (role != Role.INGEST) {
            Role before = role == Role.TRANSFORM ? Role.INGEST : Role.TRANSFORM;
            if (ledger.last(before, businessDate).filter(Attempt::done).isEmpty()) {
                return Optional.of("%s of %s is not done; run sillok %s --date %s first"
                        .formatted(before.job(), businessDate, before.job(), businessDate));
            }
        }
        if (role == Role.REPORT) {
            return Optional.empty();
        }
        List<LocalDate> earlier = ledger.notDone(role, watch.firstBusinessDate(), businessDate.minusDays(1));
        if (!earlier.isEmpty()) {
            return Optional.of(
                    "%s of %s is not done, and nights go in order; run sillok nightly first, or sillok %s --date %s"
                            .formatted(role.job(), earlier.get(0), role.job(), earlier.get(0)));
        }
        return ledger.later(role, businessDate)
                .map(later ->
                        "%s of %s has run already, and what was known when is recorded in order; a past date cannot be put in between"
                                .formatted(role.job(), later));
    }

    /** Brings back from the archive what a crash of the server, or retention, took out of the unlogged tables. */
    private void restoreLostRows(LocalDate businessDate) {
        owner.as(Role.INGEST, () -> {
            try (Connection connection = owner.getConnection()) {
                connection.setAutoCommit(false);
                int restored = lostRows.restore(connection, businessDate);
                connection.commit();
                return restored;
            } catch (SQLException e) {
                throw new IllegalStateException("landed rows of %s could not be restored".formatted(businessDate), e);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static String firstFailure(JobExecution execution) {
        return execution.getAllFailureExceptions().stream()
                .map(Throwable::getMessage)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("the job ended as " + execution.getStatus());
    }

    private JobResult result(
            Role role,
            LocalDate businessDate,
            Optional<Attempt> attempt,
            JobResult.Status status,
            @Nullable String message,
            boolean ran)
            throws SQLException {
        Tally tally = attempt.isPresent() ? ledger.tally(attempt.get().run()) : Tally.NONE;
        return new JobResult(
                role.job(), businessDate, status, message, tally.books(), tally.quarantined(), tally.held(), ran);
    }
}
