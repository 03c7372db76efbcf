package io.sillok.ingest.batch;

import io.sillok.model.ops.Run;
import io.sillok.model.ops.RunLedger;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The documents of a run and source that have been neither decoded nor given up. */
final class PendingDocuments {
    /** An attempt's items are numbered beyond those of the attempts before it. */
    private static final long DOCUMENTS_AN_ATTEMPT = 1_000_000L;

    private static final String PENDING = """
            select d.document_id, d.uri, d.sha256, d.content_type,
                l.lead_id, l.guid, l.link, l.title, l.author, l.published, l.updated, l.language, l.tags,
                b.document_id, b.digest
            from landing.document d
            left join ops.lead l using (lead_id)
            left join lateral (
                select o.document_id, o.digest
                from landing.document o
                where o.source_id = d.source_id and o.uri = d.uri and o.decoded and o.business_date < d.business_date
                order by o.business_date desc, o.run_id desc
                limit 1
            ) b on true
            where d.run_id = ? and d.source_id = ? and not d.decoded
                and not exists (
                    select from ops.quarantine q
                    where q.run_id = d.run_id and q.document_id = d.document_id and q.pointer = ''
                )
            order by d.uri collate "C", d.document_id collate "C"
            """;
    private static final String LAST =
            "select coalesce(max(sequence) / 1000000000 + 1, 0) from landing.news_item where business_date = ? and"
                    + " source_id = ?";

    private final DataSource dataSource;
    private final TransactionTemplate transaction;
    private final Run run;
    private final String sourceId;

    PendingDocuments(DataSource dataSource, PlatformTransactionManager transactions, Run run, String sourceId) {
        this.dataSource = dataSource;
        this.transaction = new TransactionTemplate(transactions);
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
                    documents.add(new LandingDocument(
                            row.getString(1),
                            row.getString(2),
                            row.getString(3),
                            "",
                            row.getString(4),
                            row.getString(5) == null ? null : Leads.entry(row, 6),
                            row.getString(15) == null
                                    ? null
                                    : new LandingDocument.Before(row.getString(14), row.getString(15))));
                }
            }
            return documents;
        });
    }

    /** Whether a document has any row yet. */
    boolean hasRows(LandingDocument document) {
        return query("select exists (select from landing.stat_key where document_key = ?)", select -> {
            select.setLong(1, Long.parseUnsignedLong(document.id(), 16));
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        });
    }

    /** Brings back the rows among a document's first lines, in a transaction of their own. */
    void restore(DocumentSteps document, long lines) {
        transaction.executeWithoutResult(status -> OwnConnection.use(dataSource, connection -> {
            RunLedger.requireFence(connection, run);
            LostRows.restore(connection, document, line -> document.steps() < lines);
        }));
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
