package io.sillok.ingest.batch;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Empties the tables of landed rows of what has been merged: what rows mean is in the observations then, what they were is in
 * the archive, and whoever wants them once more decodes them again ({@link LostRows}).
 */
final class Retention {
    /** Rows of a night whose transform is not done are still to be read. */
    private static final String HELD = """
            with landed as (
                select k.document_key, bool_or(d.document_id is not null and d.same_as is null and not exists (
                    select from ops.run r
                    where r.job = 'transform' and r.business_date = d.business_date and r.status = 'done'
                )) as wanted
                from (select distinct document_key from landing.stat_key) k
                left join landing.document d on d.document_id = lpad(to_hex(k.document_key), 16, '0')
                group by k.document_key
            )
            """;

    private static final String[] TABLES = {"stat_cell", "stat_form", "stat_key"};

    private Retention() {}

    /** In the caller's transaction, with the rights of the ingest role. */
    static void apply(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("select landing.expect_cells()");
            long done;
            long wanted;
            try (ResultSet row = statement.executeQuery(
                    HELD + "select count(*) filter (where not wanted), count(*) filter (where wanted) from landed")) {
                row.next();
                done = row.getLong(1);
                wanted = row.getLong(2);
            }
            if (done == 0) {
                return;
            }
            if (wanted == 0) {
                statement.execute("truncate landing.stat_cell, landing.stat_form, landing.stat_key");
                return;
            }
            // the keys last: they tell which documents have rows
            for (String table : TABLES) {
                statement.executeUpdate(HELD + "delete from landing." + table
                        + " t using landed l where l.document_key = t.document_key and not l.wanted");
            }
        }
    }
}
