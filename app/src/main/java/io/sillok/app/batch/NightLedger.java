package io.sillok.app.batch;

import io.sillok.app.database.Role;
import io.sillok.model.ops.Books;
import io.sillok.model.ops.Run;
import io.sillok.model.ops.RunLedger;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** What the ledger says of past nights: which jobs are done, how the last attempts ended and what they came to. */
public final class NightLedger {
    private static final String NOT_DONE = """
            select night::date
            from generate_series(?::date, ?::date, interval '1 day') as night
            where not exists (select from ops.run where job = ? and business_date = night::date and status = 'done')
            order by night
            """;
    private static final String LAST_ATTEMPT =
            "select run_id, status, message from ops.run where job = ? and business_date = ? order by attempt desc limit 1";
    private static final String LATER = "select max(business_date) from ops.run where job = ? and business_date > ?";
    private static final String ACCEPTED = """
            select last_seen from ops.held_load
            where last_seen < ?
                and (
                    status = 'accepted'
                    or status = 'merged'
                    and settled_run_id in (select run_id from ops.run where job = 'transform' and business_date = ?)
                )
            """;
    private static final String QUARANTINED = "select count(*) from ops.quarantine where run_id = ?";
    private static final String HELD = "select count(*) from ops.load where run_id = ? and held";

    private final DataSource dataSource;

    /** @param dataSource may read {@code ops} */
    public NightLedger(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * An attempt at a job of a night.
     *
     * @param status running, done, failed, withheld or abandoned
     * @param message why it failed or was withheld, else null
     */
    record Attempt(Run run, String status, @Nullable String message) {
        boolean done() {
            return status.equals("done");
        }

        /** Whether nothing is left to continue: what comes next is another attempt. */
        boolean over() {
            return done() || status.equals("withheld");
        }
    }

    /**
     * What a run came to.
     *
     * @param books its lines, by source
     * @param quarantined records that it put away
     * @param held loads of statistics that it held back
     */
    record Tally(List<Books.Entry> books, long quarantined, long held) {
        static final Tally NONE = new Tally(List.of(), 0, 0);
    }

    /** The dates from {@code first} to {@code last}, both included, for which the job is not done, in order. */
    public List<LocalDate> notDone(Role job, LocalDate first, LocalDate last) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            return notDone(connection, job, first, last);
        }
    }

    /** The same for whoever has a connection already, and needs none beside it. */
    public static List<LocalDate> notDone(Connection connection, Role job, LocalDate first, LocalDate last)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(NOT_DONE)) {
            select.setObject(1, first);
            select.setObject(2, last);
            select.setString(3, job.job());
            return List.copyOf(dates(select));
        }
    }

    /** The last attempt at a job of a night; empty where there was none. */
    Optional<Attempt> last(Role job, LocalDate businessDate) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(LAST_ATTEMPT)) {
            select.setString(1, job.job());
            select.setObject(2, businessDate);
            try (ResultSet row = select.executeQuery()) {
                return row.next()
                        ? Optional.of(new Attempt(
                                RunLedger.get(connection, row.getLong(1)), row.getString(2), row.getString(3)))
                        : Optional.empty();
            }
        }
    }

    /** The latest date after this one for which the job has run; empty where there is none. */
    Optional<LocalDate> later(Role job, LocalDate businessDate) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(LATER)) {
            select.setString(1, job.job());
            select.setObject(2, businessDate);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return Optional.ofNullable(row.getObject(1, LocalDate.class));
            }
        }
    }

    /**
     * The earlier dates of held loads that this night brings into force: those accepted, and those that an attempt at this very
     * night has brought in already, since another attempt looks at them again.
     */
    Set<LocalDate> accepted(LocalDate businessDate) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(ACCEPTED)) {
            select.setObject(1, businessDate);
            select.setObject(2, businessDate);
            return dates(select);
        }
    }

    Tally tally(Run run) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            return new Tally(
                    Books.of(connection, run), count(connection, run, QUARANTINED), count(connection, run, HELD));
        }
    }

    private static SortedSet<LocalDate> dates(PreparedStatement select) throws SQLException {
        SortedSet<LocalDate> dates = new TreeSet<>();
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
                dates.add(row.getObject(1, LocalDate.class));
            }
        }
        return dates;
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
}
