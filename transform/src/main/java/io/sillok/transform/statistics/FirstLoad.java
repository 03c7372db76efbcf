package io.sillok.transform.statistics;

import io.sillok.model.ops.Run;
import io.sillok.transform.store.SqlFile;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneOffset;

/**
 * The observations of a dataset of which nothing is known. Where they are more than all that is known, they go in without a key,
 * which is built afterwards, and their plain rows come from the landing tables without being staged.
 */
final class FirstLoad {
    private static final String PLAIN = SqlFile.read(FirstLoad.class, "first_plain_rows.sql");
    private static final String JOINED = SqlFile.read(FirstLoad.class, "plain_rows.sql") + PLAIN;
    private static final String BY_NUMBER = SqlFile.read(FirstLoad.class, "plain_rows_by_number.sql") + PLAIN;
    private static final String COUNT_THROUGH = SqlFile.read(FirstLoad.class, "keys_count_through.sql");
    private static final String STAGED = SqlFile.read(FirstLoad.class, "merge_first.sql");
    private static final long WORTH_A_REBUILD = 100_000;
    private static final long BYTES_A_ROW = 112;

    private final Connection connection;
    private final Run run;

    FirstLoad(Connection connection, Run run) {
        this.connection = connection;
        this.run = run;
    }

    /** Whether so many rows are worth to build the key anew. */
    boolean isLarge(long rows) throws SQLException {
        return rows >= WORTH_A_REBUILD && rows > known();
    }

    /**
     * Puts in the plain rows of these documents and what is staged beside them. False, with nothing done, where that is not as many
     * rows as there should be, or two of them are of one cell: then all has to be staged, and settled.
     */
    boolean put(LandedDocuments documents, long rows) throws SQLException {
        return withoutKey(() -> plain(documents) + staged(run.asOf()) == rows);
    }

    /** Puts in what is staged and settled, as known from an instant on. */
    long putStaged(Instant instant, long rows) throws SQLException {
        long[] written = new long[1];
        UniqueAttempt put = () -> {
            written[0] = staged(instant);
            return true;
        };
        if (!isLarge(rows)) {
            put.run();
        } else if (!withoutKey(put)) {
            throw new IllegalStateException("rows that were settled have two of one key");
        }
        return written[0];
    }

    private boolean withoutKey(UniqueAttempt put) throws SQLException {
        return UniqueAttempt.succeeds(connection, () -> {
            execute("select reporting.take_off_observation_key()");
            if (!put.run()) {
                return false;
            }
            execute("select reporting.put_on_observation_key()");
            return true;
        });
    }

    private long plain(LandedDocuments documents) throws SQLException {
        String rows = keysCountThrough(documents) ? BY_NUMBER : JOINED;
        try (PreparedStatement insert = connection.prepareStatement(rows)) {
            insert.setArray(1, documents.keys(connection));
            insert.setObject(2, run.asOf().atOffset(ZoneOffset.UTC));
            insert.setLong(3, run.id());
            return insert.executeLargeUpdate();
        }
    }

    /** Whether rows can be put in by the numbers of their keys. */
    boolean keysCountThrough(LandedDocuments documents) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(COUNT_THROUGH)) {
            select.setArray(1, documents.keys(connection));
            try (ResultSet row = select.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    private long staged(Instant instant) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(STAGED)) {
            insert.setObject(1, instant.atOffset(ZoneOffset.UTC));
            insert.setLong(2, run.id());
            return insert.executeLargeUpdate();
        }
    }

    /** About how many rows there are already. */
    private long known() throws SQLException {
        try (Statement select = connection.createStatement();
                ResultSet row =
                        select.executeQuery("select pg_relation_size('reporting.observation') / " + BYTES_A_ROW)) {
            row.next();
            return row.getLong(1);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
