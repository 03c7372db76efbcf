package io.sillok.transform.statistics;

import io.sillok.model.ops.Run;
import io.sillok.model.watch.Correction;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** What a load put right ({@code reporting.correction}): the publisher's value stays beside the one that counts. */
final class AppliedCorrections {
    private static final String ADD = """
            insert into reporting.correction
                (run_id, series_key, period_start, delivered, corrected, reason, source, document_id, pointer)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (run_id, series_key, period_start) do update
            set delivered = excluded.delivered, corrected = excluded.corrected, reason = excluded.reason,
                source = excluded.source, document_id = excluded.document_id, pointer = excluded.pointer
            """;

    private AppliedCorrections() {}

    /** Forgets what this run noted of tonight's delivery of a dataset: it is read from the beginning. */
    static void restart(Connection connection, Run run, String datasetId) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement(
                "delete from reporting.correction where run_id = ? and starts_with(series_key, ?)"
                        + " and document_id in (select document_id from landing.document where business_date = ?)")) {
            delete.setLong(1, run.id());
            delete.setString(2, datasetId + ":");
            delete.setObject(3, run.businessDate());
            delete.executeUpdate();
        }
    }

    static void add(Connection connection, Run run, StagedCell cell, Correction correction) throws SQLException {
        try (PreparedStatement add = connection.prepareStatement(ADD)) {
            add.setLong(1, run.id());
            add.setString(2, cell.seriesKey());
            add.setObject(3, cell.periodStart());
            String delivered = cell.valueText();
            add.setString(4, delivered == null || delivered.isEmpty() ? null : delivered);
            add.setString(5, correction.value());
            add.setString(6, correction.reason());
            add.setString(7, correction.source());
            add.setString(8, cell.documentId());
            add.setString(9, cell.pointer());
            add.executeUpdate();
        }
    }
}
