package io.sillok.transform.statistics;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The documents that a source delivered on a night, in order of delivery.
 *
 * @param ids as in {@code landing.document}
 * @param positions where each one's rows begin in the order of delivery
 * @param records rows that all of them gave
 * @param others of these, rows whose value is no number in plain digits
 */
record LandedDocuments(List<String> ids, Map<String, Long> positions, long records, long others) {
    private static final String DELIVERED = """
            select document_id, records, other_values from landing.document
            where business_date = ? and source_id = ? and decoded and records > 0 and same_as is null
            order by uri, document_id
            """;

    static LandedDocuments of(Connection connection, LocalDate night, String sourceId) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(DELIVERED)) {
            select.setObject(1, night);
            select.setString(2, sourceId);
            List<String> ids = new ArrayList<>();
            Map<String, Long> positions = new HashMap<>();
            long records = 0;
            long others = 0;
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    positions.put(row.getString(1), (long) ids.size() << 32);
                    ids.add(row.getString(1));
                    records += row.getLong(2);
                    others += row.getLong(3);
                }
            }
            return new LandedDocuments(ids, positions, records, others);
        }
    }

    /** The number that stands for a document in the tables of rows. */
    static long key(String documentId) {
        return Long.parseUnsignedLong(documentId, 16);
    }

    Array keys(Connection connection) throws SQLException {
        return connection.createArrayOf(
                "bigint", ids.stream().map(LandedDocuments::key).toArray());
    }

    long position(String documentId) {
        return Objects.requireNonNull(positions.get(documentId));
    }

    String last() {
        return ids.isEmpty() ? "" : ids.get(ids.size() - 1);
    }
}
