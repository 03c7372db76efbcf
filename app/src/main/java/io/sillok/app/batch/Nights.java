package io.sillok.app.batch;

import io.sillok.app.database.Role;
import io.sillok.app.database.RoleSwitchingDataSource;
import io.sillok.ingest.batch.LostRows;
import io.sillok.model.ops.Books;
import io.sillok.model.ops.Run;
import io.sillok.model.ops.RunLedger;
import io.sillok.model.watch.Watch;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;

/** Runs business dates in order: ingest, transform, report. The caller holds the watch's lock. */
public final class Nights {
    private static final String NOT_DONE = """
            select night::date
            from generate_series(?::date, ?::date, interval '1 day') as night
            where not exists (select from ops.run where job = ? and business_date = night::date and status = 'done')
            order by night
            """;
    private static final String LAST_ATTEMPT =
            "select run_id, attempt, status, message from ops.run where job = ? and business_date = ? order by attempt desc limit 1";

    private final Watch watch;
    private final RoleSwitchingDataSource owner;
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
        for (LocalDate night : due(last)) {
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

    /** Business dates up to {@code last}, both ends included, whose reports are not done. */
    public List<LocalDate> due(LocalDate last) throws SQLException {
        return notDone(Role.REPORT, last);
    }

    private List<LocalDate> notDone(Role role, LocalDate last) throws SQLException {
        try (Connection connection = owner.getConnection();
                PreparedStatement select = connection.prepareStatement(NOT_DONE)) {
            select.setObject(1, watch.firstBusinessDate());
            select.setObject(2, last);
            select.setString(3, name(role));
            List<LocalDate> nights = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    nights.add(row.getObject(1, LocalDate.class));
                }
            }
            return nights;
        }
    }

    /** Runs one job for one date: what is done stays done, what failed or died is continued, what was withheld is tried anew. */
    public JobResult run(Role role, LocalDate businessDate) throws SQLException {
        Optional<Attempt> last = lastAttempt(role, businessDate);
        if (last.isPresent() && last.get().status().equals("done")) {
            return result(role, businessDate, JobResult.Status.DONE, null, false);
        }
        return run(role, businessDate, last);
    }

    /** Makes a date's reports once more: what is on disk as it went out stays, what is gone is written again. */
    public JobResult reportAgain(LocalDate businessDate) throws SQLException {
        return run(Role.REPORT, businessDate, lastAttempt(Role.REPORT, businessDate));
    }

    private JobResult run(Role role, LocalDate businessDate, Optional<Attempt> last) throws SQLException {
        Optional<String> obstacle = obstacle(role, businessDate);
        if (obstacle.isPresent()) {
            return result(role, businessDate, JobResult.Status.FAILED, obstacle.get(), true);
        }
        int attempt = last.map(a -> a.isOver() ? a.number() + 1 : a.number()).orElse(1);
        if (role == Role.TRANSFORM) {
            for (LocalDate night : nightsToRead(businessDate)) {
                restoreLostRows(night);
            }
        }
        JobExecution execution = runner.run(Objects.requireNonNull(jobs.get(role)), role, businessDate, attempt);
        if (execution.getStatus() == BatchStatus.STOPPED) {
            return result(role, businessDate, JobResult.Status.STOPPED, "stopped by a signal", true);
        }
        Optional<Attempt> after = lastAttempt(role, businessDate);
        String message = after.map(Attempt::message).orElse(null);
        String status = after.map(Attempt::status).orElse("failed");
        return switch (status) {
            case "done" -> result(role, businessDate, JobResult.Status.DONE, message, true);
            case "withheld" -> result(role, businessDate, JobResult.Status.WITHHELD, message, true);
            default ->
                result(
                        role,
                        businessDate,
                        JobResult.Status.FAILED,
                        message == null ? firstFailure(execution) : message,
                        true);
        };
    }

    /**
     * What must come first: the job before it on the same date, its own job on all dates before, and on no later one, since what
     * was known when is kept in order.
     */
    private Optional<String> obstacle(Role role, LocalDate businessDate) throws SQLException {
        if (role != Role.INGEST) {
            Role before = role == Role.TRANSFORM ? Role.INGEST : Role.TRANSFORM;
            if (lastAttempt(before, businessDate)
                    .filter(a -> a.status().equals("done"))
                    .isEmpty()) {
                return Optional.of("%s of %s is not done; run sillok %s --date %s first"
                        .formatted(name(before), businessDate, name(before), businessDate));
            }
        }
        if (role == Role.REPORT) {
            return Optional.empty();
        }
        List<LocalDate> earlier = notDone(role, businessDate.minusDays(1));
        if (!earlier.isEmpty()) {
            return Optional.of(
                    "%s of %s is not done, and nights go in order; run sillok nightly first, or sillok %s --date %s"
                            .formatted(name(role), earlier.get(0), name(role), earlier.get(0)));
        }
        try (Connection connection = owner.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "select max(business_date) from ops.run where job = ? and business_date > ?")) {
            select.setString(1, name(role));
            select.setObject(2, businessDate);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return Optional.ofNullable(row.getObject(1, LocalDate.class))
                        .map(later ->
                                "%s of %s has run already, and what was known when is recorded in order; a past date cannot be put in between"
                                        .formatted(name(role), later));
            }
        }
    }

    /** The date itself, and those of held loads that are to come into force. */
    private Set<LocalDate> nightsToRead(LocalDate businessDate) throws SQLException {
        Set<LocalDate> nights = new TreeSet<>();
        nights.add(businessDate);
        try (Connection connection = owner.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        // those, too, that an attempt at this night has brought in already: it looks at them again
                        "select business_date from ops.held_load where business_date < ? and (status = 'accepted'"
                                + " or status = 'merged' and settled_run_id in (select run_id from ops.run"
                                + " where job = 'transform' and business_date = ?))")) {
            select.setObject(1, businessDate);
            select.setObject(2, businessDate);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    nights.add(row.getObject(1, LocalDate.class));
                }
            }
        }
        return nights;
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
                .findFirst()
                .orElse("the job ended as " + execution.getStatus());
    }

    private record Attempt(
            int number, String status, @Nullable String message) {
        /** Whether nothing is left to continue. */
        boolean isOver() {
            return status.equals("withheld") || status.equals("done");
        }
    }

    private Optional<Attempt> lastAttempt(Role role, LocalDate businessDate) throws SQLException {
        try (Connection connection = owner.getConnection();
                PreparedStatement select = connection.prepareStatement(LAST_ATTEMPT)) {
            select.setString(1, name(role));
            select.setObject(2, businessDate);
            try (ResultSet row = select.executeQuery()) {
                return row.next()
                        ? Optional.of(new Attempt(row.getInt(2), row.getString(3), row.getString(4)))
                        : Optional.empty();
            }
        }
    }

    private JobResult result(
            Role role, LocalDate businessDate, JobResult.Status status, @Nullable String message, boolean ran)
            throws SQLException {
        try (Connection connection = owner.getConnection()) {
            Optional<Attempt> last = lastAttempt(role, businessDate);
            Optional<Run> run = last.isPresent()
                    ? RunLedger.find(
                            connection, name(role), businessDate, last.get().number())
                    : Optional.empty();
            if (run.isEmpty()) {
                return new JobResult(name(role), businessDate, status, message, List.of(), 0, 0, ran);
            }
            return new JobResult(
                    name(role),
                    businessDate,
                    status,
                    message,
                    Books.of(connection, run.get()),
                    count(connection, run.get(), "select count(*) from ops.quarantine where run_id = ?"),
                    count(connection, run.get(), "select count(*) from ops.load where run_id = ? and held"),
                    ran);
        }
    }

    private static long count(Connection connection, Run run, String query) throws SQLException {
        try (PreparedStatement count = connection.prepareStatement(query)) {
            count.setLong(1, run.id());
            try (ResultSet row = count.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private static String name(Role role) {
        return role.name().toLowerCase(Locale.ROOT);
    }
}
