package io.sillok.transform.statistics;

import io.sillok.model.ops.Run;
import io.sillok.transform.store.SqlFile;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * The observations of a dataset of which nothing is known. Where they are more than all that is known, they go into parts of their own
 * ({@link ObservationParts}), which are given their key when they are filled; their plain rows come from the landing tables
 * without being staged.
 */
final class FirstLoad {
    private static final String PLAIN =
            SqlFile.read(FirstLoad.class, "plain_rows.sql") + SqlFile.read(FirstLoad.class, "first_plain_rows.sql");
    private static final String STAGED = SqlFile.read(FirstLoad.class, "merge_first.sql");
    private static final String SERIES = SqlFile.read(FirstLoad.class, "series_alone.sql");
    private static final String ALL = "reporting.observation";
    private static final long WORTH_A_PART = 100_000;
    private static final long BYTES_A_ROW = 112;

    private final Connection connection;
    private final Run run;
    private final String datasetId;
    private final @Nullable DataSource beside;

    /**
     * The first load of a dataset.
     *
     * @param beside where there are connections for what is made beside the caller's transaction, if anywhere
     */
    FirstLoad(Connection connection, Run run, String datasetId, @Nullable DataSource beside) {
        this.connection = connection;
        this.run = run;
        this.datasetId = datasetId;
        this.beside = beside;
    }

    /** Whether so many rows are worth a part of their own. */
    boolean isLarge(long rows) throws SQLException {
        return rows >= WORTH_A_PART && rows > ObservationParts.size(connection) / BYTES_A_ROW;
    }

    /**
     * Puts in the plain rows of these documents and what is staged beside them. False, with nothing done, where that is not as many
     * rows as there should be, or two of them are of one cell: then all has to be staged, and settled.
     */
    boolean put(LandedDocuments documents, long rows) throws SQLException {
        return inParts(range -> {
            NumberedRows numbered = NumberedRows.of(connection, documents);
            if (numbered != null) {
                return numbered.put(connection, run, beside) + staged(ALL, run.asOf()) == rows;
            }
            ObservationParts.make(connection, range);
            boolean all = plain(range.table(), documents) + staged(range.table(), run.asOf()) == rows;
            ObservationParts.attach(connection, range);
            return all;
        });
    }

    /** Puts in what is staged and settled, as known from an instant on. */
    long putStaged(Instant instant, long rows) throws SQLException {
        long[] written = new long[1];
        boolean inPart = isLarge(rows)
                && inParts(range -> {
                    ObservationParts.make(connection, range);
                    written[0] = staged(range.table(), instant);
                    ObservationParts.attach(connection, range);
                    return true;
                });
        return inPart ? written[0] : staged(ALL, instant);
    }

    private interface InParts {
        boolean put(ObservationParts.Range series) throws SQLException;
    }

    /** False, with nothing done, where it comes to nothing, or the dataset's series cannot have parts of their own. */
    private boolean inParts(InParts work) throws SQLException {
        ObservationParts.Range series = series();
        if (series == null) {
            return false;
        }
        boolean put = UniqueAttempt.succeeds(connection, () -> work.put(series));
        if (put) {
            ObservationParts.look(connection);
        } else {
            ObservationParts.dropLoose(connection);
        }
        return put;
    }

    private ObservationParts.@Nullable Range series() throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(SERIES)) {
            select.setString(1, datasetId);
            select.setString(2, datasetId);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? new ObservationParts.Range(row.getInt(1), row.getInt(2)) : null;
            }
        }
    }

    private long plain(String table, LandedDocuments documents) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(PLAIN.formatted(table))) {
            insert.setArray(1, documents.keys(connection));
            insert.setObject(2, run.asOf().atOffset(ZoneOffset.UTC));
            insert.setLong(3, run.id());
            return insert.executeLargeUpdate();
        }
    }

    private long staged(String table, Instant instant) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(STAGED.formatted(table))) {
            insert.setObject(1, instant.atOffset(ZoneOffset.UTC));
            insert.setLong(2, run.id());
            return insert.executeLargeUpdate();
        }
    }
}
