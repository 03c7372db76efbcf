package io.sillok.ingest.batch;

import io.sillok.model.Keys;
import io.sillok.model.ops.Run;
import io.sillok.model.watch.Source;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Under which id a delivery is kept. */
final class DocumentIds {
    private static final String RETURNED = """
            select exists (
                select from landing.document d
                where d.document_id = ? and d.decoded and d.business_date < ?
            ) and (
                select d.sha256 <> ? from landing.document d
                where d.source_id = ? and d.uri = ? and d.decoded and d.business_date < ?
                order by d.business_date desc, d.run_id desc
                limit 1
            )
            """;

    private DocumentIds() {}

    /**
     * One id for each source, address and content: what is delivered again is known. A table that goes back to what it was
     * before something else, byte for byte, is a change all the same, and a document of the night on which it did.
     */
    static String of(Connection connection, Run run, Source source, String uri, String sha256) throws SQLException {
        String id = Keys.key(source.id(), uri, sha256);
        if (source.kind() != Source.Kind.STATISTICS) {
            return id;
        }
        try (PreparedStatement select = connection.prepareStatement(RETURNED)) {
            select.setString(1, id);
            select.setObject(2, run.businessDate());
            select.setString(3, sha256);
            select.setString(4, source.id());
            select.setString(5, uri);
            select.setObject(6, run.businessDate());
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getBoolean(1)
                        ? Keys.key(source.id(), uri, sha256, run.businessDate().toString())
                        : id;
            }
        }
    }
}
