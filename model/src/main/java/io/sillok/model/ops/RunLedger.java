package io.sillok.model.ops;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads and writes {@code ops.run}. Every method works on the caller's connection and inside its transaction. */
public final class RunLedger {
    private static final String OPEN = """
            insert into ops.run (run_id, job, business_date, attempt, fence, as_of)
            select (select coalesce(max(run_id), 0) + 1 from ops.run), ?, ?, ?, (select coalesce(max(fence), 0) + 1 from ops.run), ?
            on conflict (job, business_date, attempt) do nothing
            """;
    private static final String START = """
            update ops.run
            set fence = (select max(fence) + 1 from ops.run), status = 'running', message = null, ended_at = null, job_execution_id = ?
            where run_id = ?
            """;
    private static final String COLUMNS =
            "select run_id, job, business_date, attempt, fence, as_of from ops.run where ";

    private RunLedger() {}

    /** The run of this job, date and attempt; made where there is none yet. Numbers have no gaps: one writer at a time. */
    public static Run open(Connection connection, String job, LocalDate businessDate, int attempt, Instant asOf)
            throws SQLException {
        try (PreparedStatement open = connection.prepareStatement(OPEN)) {
            open.setString(1, job);
            open.setObject(2, businessDate);
            open.setInt(3, attempt);
            open.setTimestamp(4, Timestamp.from(asOf));
            open.executeUpdate();
        }
        return find(connection, job, businessDate, attempt).orElseThrow();
    }

    /** Takes the run over for this job execution: whoever held it before fails its next {@link #requireFence}. */
    public static Run start(Connection connection, Run run, long jobExecutionId) throws SQLException {
        try (PreparedStatement start = connection.prepareStatement(START)) {
            start.setLong(1, jobExecutionId);
            start.setLong(2, run.id());
            start.executeUpdate();
        }
        return get(connection, run.id());
    }

    /**
     * Fails with {@link RunOvertakenException} where another process has started this run since. Nobody can start it until
     * the caller's transaction ends: a check without the lock would leave a gap between looking and committing.
     */
    public static void requireFence(Connection connection, Run run) throws SQLException {
        try (PreparedStatement find = connection.prepareStatement(COLUMNS + "run_id = ? for share")) {
            find.setLong(1, run.id());
            if (read(find).orElseThrow(() -> new RunOvertakenException(run)).fence() != run.fence()) {
                throw new RunOvertakenException(run);
            }
        }
    }

    /** Ends a run as done, failed, withheld or abandoned. */
    public static void close(Connection connection, Run run, String status, @Nullable String message)
            throws SQLException {
        try (PreparedStatement close = connection.prepareStatement(
                "update ops.run set status = ?, message = ?, ended_at = clock_timestamp() where run_id = ?")) {
            close.setString(1, status);
            close.setString(2, message == null ? null : oneLine(message));
            close.setLong(3, run.id());
            close.executeUpdate();
        }
    }

    /** Ends a run, unless another process has started it since: it is that process's to end then. */
    public static void closeIfHeld(Connection connection, Run run, String status, @Nullable String message)
            throws SQLException {
        if (get(connection, run.id()).fence() == run.fence()) {
            close(connection, run, status, message);
        }
    }

    /** A message stands in tables and is gone on with: PostgreSQL's hint comes on a line of its own and ends in a full stop. */
    private static String oneLine(String message) {
        return message.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("; "))
                .replaceAll("\\.+$", "");
    }

    public static Run get(Connection connection, long runId) throws SQLException {
        try (PreparedStatement find = connection.prepareStatement(COLUMNS + "run_id = ?")) {
            find.setLong(1, runId);
            return read(find).orElseThrow(() -> new SQLException("there is no run " + runId));
        }
    }

    public static Optional<Run> find(Connection connection, String job, LocalDate businessDate, int attempt)
            throws SQLException {
        try (PreparedStatement find =
                connection.prepareStatement(COLUMNS + "job = ? and business_date = ? and attempt = ?")) {
            find.setString(1, job);
            find.setObject(2, businessDate);
            find.setInt(3, attempt);
            return read(find);
        }
    }

    private static Optional<Run> read(PreparedStatement find) throws SQLException {
        try (ResultSet row = find.executeQuery()) {
            return row.next()
                    ? Optional.of(new Run(
                            row.getLong(1),
                            row.getString(2),
                            row.getObject(3, LocalDate.class),
                            row.getInt(4),
                            row.getLong(5),
                            row.getTimestamp(6).toInstant()))
                    : Optional.empty();
        }
    }
}
