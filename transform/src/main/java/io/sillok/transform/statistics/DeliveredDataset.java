package io.sillok.transform.statistics;

import io.sillok.model.ops.Run;
import io.sillok.model.watch.Source;
import io.sillok.model.watch.Watch;
import io.sillok.transform.store.SqlFile;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A dataset of which rows were delivered on a night.
 *
 * @param sourceId which source delivered them
 * @param dataset the publisher's identifier
 */
public record DeliveredDataset(String sourceId, String dataset) {
    private static final String LOST = SqlFile.read(DeliveredDataset.class, "landing_rows_lost.sql");
    private static final String NEXT = """
            select d.source_id, k.dataset
            from landing.document d
            join landing.stat_key k on k.document_key = ('x' || d.document_id)::bit(64)::bigint
            where d.business_date = ? and d.decoded and d.records > 0 and d.same_as is null
                and (d.source_id collate "C", k.dataset collate "C") > (?, ?)
            order by d.source_id collate "C", k.dataset collate "C" limit 1
            """;

    /** The id in {@code reporting.dataset}. */
    public String datasetId() {
        return sourceId + "/" + dataset;
    }

    /** The one after these two in order of source and dataset; both empty for the first. */
    public static Optional<DeliveredDataset> next(Connection connection, Run run, String sourceId, String dataset)
            throws SQLException {
        try (PreparedStatement next = connection.prepareStatement(NEXT)) {
            next.setObject(1, run.businessDate());
            next.setString(2, sourceId);
            next.setString(3, dataset);
            try (ResultSet row = next.executeQuery()) {
                return row.next()
                        ? Optional.of(new DeliveredDataset(row.getString(1), row.getString(2)))
                        : Optional.empty();
            }
        }
    }

    /** Fails with {@link LandingRowsLost} where a crash of the server emptied the rows of this night. */
    public static void requireRows(Connection connection, Run run, Watch watch) throws SQLException {
        Object[] statistics = watch.sources().stream()
                .filter(s -> s.kind() == Source.Kind.STATISTICS)
                .map(Source::id)
                .toArray();
        List<String> lost = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(LOST)) {
            select.setObject(1, run.businessDate());
            select.setArray(2, connection.createArrayOf("text", statistics));
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    lost.add(row.getString(1));
                }
            }
        }
        if (!lost.isEmpty()) {
            throw new LandingRowsLost(lost);
        }
    }

    /** Tells the database how many landed rows there are of what, before they are read. */
    public static void expectRows(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("select landing.look_at_cells(count(*)) from (select distinct document_key, dataset from"
                    + " landing.stat_key) d");
        }
    }

    /** Whether rows that a source delivered on a night are not there any more. */
    public static boolean rowsLost(Connection connection, LocalDate night, String sourceId) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(LOST)) {
            select.setObject(1, night);
            select.setArray(2, connection.createArrayOf("text", new Object[] {sourceId}));
            try (ResultSet row = select.executeQuery()) {
                return row.next();
            }
        }
    }
}
