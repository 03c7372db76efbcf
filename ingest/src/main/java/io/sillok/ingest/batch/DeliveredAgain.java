package io.sillok.ingest.batch;

import io.sillok.model.ops.Run;
import io.sillok.model.watch.Source;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** Writes down that a night delivered what an earlier one had: it leaves no document of its own, and yet it is there. */
final class DeliveredAgain {
    private static final String SAME_BYTES = """
            insert into landing.delivered_again (business_date, document_id)
            select ?, document_id from landing.document
            where document_id = ? and decoded and business_date < ?
            on conflict do nothing
            """;
    private static final String UNCHANGED = """
            insert into landing.delivered_again (business_date, document_id)
            select ?, document_id from landing.document
            where source_id = ? and uri = ? and decoded and business_date < ?
            order by business_date desc, run_id desc
            limit 1
            on conflict do nothing
            """;

    private DeliveredAgain() {}

    /** The bytes of a document that is known. */
    static void note(Connection connection, Run run, Source source, String documentId) throws SQLException {
        if (source.kind() == Source.Kind.STATISTICS) {
            try (PreparedStatement insert = connection.prepareStatement(SAME_BYTES)) {
                insert.setObject(1, run.businessDate());
                insert.setString(2, documentId);
                insert.setObject(3, run.businessDate());
                insert.executeUpdate();
            }
        }
    }

    /** An address whose server says that nothing has changed. */
    static void unchanged(Connection connection, Run run, Source source, String uri) throws SQLException {
        if (source.kind() == Source.Kind.STATISTICS) {
            try (PreparedStatement insert = connection.prepareStatement(UNCHANGED)) {
                insert.setObject(1, run.businessDate());
                insert.setString(2, source.id());
                insert.setString(3, uri);
                insert.setObject(4, run.businessDate());
                insert.executeUpdate();
            }
        }
    }
}
