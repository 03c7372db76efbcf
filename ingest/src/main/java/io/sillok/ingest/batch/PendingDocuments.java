package io.sillok.ingest.batch;

import io.sillok.model.ops.Run;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DataSourceUtils;

/** The documents of a run and source that have been neither decoded nor given up. */
final class PendingDocuments {
    /** An attempt's items are numbered beyond those of the attempts before it. */
    private static final long DOCUMENTS_AN_ATTEMPT = 1_000_000L;

    private static final String PENDING =
            """
            select document_id, uri, sha256
            from landing.document d
            where run_id = ? and source_id = ? and not decoded
                and not exists (
                    select from ops.quarantine q
                    where q.run_id = d.run_id and q.document_id = d.document_id and q.pointer = ''
                )
            order by uri collate "C", document_id collate "C"
            """;
    private static final String LAST =
            "select coalesce(max(sequence) / 1000000000 + 1, 0) from landing.news_item where business_date = ? and source_id = ?";

    private final DataSource dataSource;
    private final Run run;
    private final String sourceId;

    PendingDocuments(DataSource dataSource, Run run, String sourceId) {
        this.dataSource = dataSource;
        this.run = run;
        this.sourceId = sourceId;
    }

    /** In the order in which they are decoded: by address. */
    List<LandingDocument> list() {
        return query(PENDING, select -> {
            select.setLong(1, run.id());
            select.setString(2, sourceId);
            List<LandingDocument> documents = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    documents.add(new LandingDocument(row.getString(1), row.getString(2), row.getString(3), ""));
                }
            }
            return documents;
        });
    }

    /** The number that this source's next document has on its business date. */
    long firstOrdinal() {
        long last = query(LAST, select -> {
            select.setObject(1, run.businessDate());
            select.setString(2, sourceId);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        });
        return Math.max(last, firstOrdinal(run));
    }

    /** The number that an attempt's first document has. */
    static long firstOrdinal(Run run) {
        return (run.attempt() - 1) * DOCUMENTS_AN_ATTEMPT;
    }

    private <T> T query(String sql, Reading<T> reading) {
        Connection connection = DataSourceUtils.getConnection(dataSource);
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            return reading.of(select);
        } catch (SQLException e) {
            throw new DatabaseFailure(e);
        } finally {
            DataSourceUtils.releaseConnection(connection, dataSource);
        }
    }

    private interface Reading<T> {
        T of(PreparedStatement select) throws SQLException;
    }
}
