package io.sillok.transform.statistics;

import io.sillok.model.landing.StatRow;
import io.sillok.transform.store.SqlFile;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * Brings the landed rows of a dataset to {@code staged}. Rows that are plain (a number in digits, or none), of which everything they
 * share is understood ({@link SharedParts}), follow by one statement; every other row is understood by itself.
 */
final class StagedRows {
    private static final int FETCH = 10_000;
    private static final String PLAIN =
            SqlFile.read(StagedRows.class, "plain_rows.sql") + SqlFile.read(StagedRows.class, "stage_plain_rows.sql");
    private static final String OTHERS = SqlFile.read(StagedRows.class, "other_rows.sql");
    private static final String COUNT = SqlFile.read(StagedRows.class, "count_rows.sql");

    private final Connection connection;
    private final LandedDocuments documents;
    private final DeliveredDataset delivered;
    private final RowReader reader;
    private final SeriesBook series;
    private final Staging staging;
    private final Deletions deletions;
    private final Intake intake;
    private long others;

    StagedRows(
            Connection connection,
            LandedDocuments documents,
            DeliveredDataset delivered,
            RowReader reader,
            SeriesBook series,
            Staging staging,
            Deletions deletions,
            Intake intake) {
        this.connection = connection;
        this.documents = documents;
        this.delivered = delivered;
        this.reader = reader;
        this.series = series;
        this.staging = staging;
        this.deletions = deletions;
        this.intake = intake;
    }

    /** How many rows there are, staged or not. */
    long count() throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(COUNT)) {
            select.setLong(1, documents.records());
            select.setArray(2, documents.keys(connection));
            select.setString(3, delivered.dataset());
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    /**
     * Stages the plain rows, and the others where that was not all and they have not been staged before.
     *
     * @param count of all rows
     */
    void stage(long count) throws SQLException, IOException {
        if (stagePlain() + others < count && others == 0) {
            stageOthers();
        }
    }

    private long stagePlain() throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(PLAIN)) {
            insert.setArray(1, documents.keys(connection));
            return insert.executeLargeUpdate();
        }
    }

    /** Stages all rows that are not plain. */
    void stageOthers() throws SQLException, IOException {
        others = readOthers();
        series.store();
        staging.flush();
    }

    /** A landed row and where it stands in the order of delivery. */
    private record Other(LandedRow row, String seriesKey, long position) {}

    private long readOthers() throws SQLException, IOException {
        long rows = 0;
        try (PreparedStatement select = connection.prepareStatement(OTHERS)) {
            select.setFetchSize(FETCH);
            select.setArray(1, documents.keys(connection));
            select.setString(2, delivered.dataset());
            List<Other> batch = new ArrayList<>();
            Map<String, SortedMap<String, String>> dimensions = new HashMap<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    rows++;
                    LandedRow landed = LandedRow.of(
                            row,
                            row.getString("value"),
                            dimensions.computeIfAbsent(row.getString("dimensions"), LandedRow::dimensions),
                            LandedRow.attributes(row.getString("attributes")));
                    batch.add(new Other(
                            landed,
                            Series.key(delivered.datasetId(), landed.dimensions()),
                            documents.position(landed.documentId()) + row.getLong("row_no")));
                    if (batch.size() == FETCH) {
                        read(batch);
                        batch.clear();
                        dimensions.clear();
                    }
                }
            }
            read(batch);
        }
        return rows;
    }

    private void read(List<Other> batch) throws SQLException, IOException {
        series.learn(batch.stream().map(Other::seriesKey).toList());
        for (Other other : batch) {
            RowReader.Outcome outcome = other.row().action() == StatRow.Action.DELETE
                    ? deletions.take(other.row(), other.position())
                    : reader.read(other.row(), other.position());
            if (outcome != null) {
                intake.take(outcome, other.row());
            }
        }
        series.store();
    }
}
