package io.sillok.transform.store;

import io.sillok.model.ops.Books;
import io.sillok.model.ops.Run;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Checks a run's books against what landed: every item became an article or went to quarantine, every row was looked at. */
public final class Balance {
    private static final String LANDED = """
            select source_id, 'article' as what, count(*) from landing.news_item where business_date = ? group by source_id
            union all
            select source_id, 'observation', sum(records)
            from landing.document
            where business_date = ? and decoded and same_as is null and records > 0
                and document_id in (select lpad(to_hex(document_key), 16, '0') from landing.stat_key)
            group by source_id
            """;

    private Balance() {}

    /** Opens the books of one kind anew: a step that starts from the beginning counts from nothing. */
    public static void restart(Connection connection, Run run, String what) throws SQLException {
        try (PreparedStatement delete =
                connection.prepareStatement("delete from ops.balance where run_id = ? and what = ?")) {
            delete.setLong(1, run.id());
            delete.setString(2, what);
            delete.executeUpdate();
        }
    }

    /** Fails with {@link BooksDoNotBalance}, naming every line that is out. */
    public static void require(Connection connection, Run run) throws SQLException {
        Map<String, Long> landed = new TreeMap<>();
        try (PreparedStatement select = connection.prepareStatement(LANDED)) {
            select.setObject(1, run.businessDate());
            select.setObject(2, run.businessDate());
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    landed.put(row.getString(1) + " " + row.getString(2), row.getLong(3));
                }
            }
        }
        List<String> out = new ArrayList<>();
        for (Books.Entry entry : Books.of(connection, run)) {
            Long came = landed.remove(entry.sourceId() + " " + entry.what());
            if (!entry.balanced() || came == null || came != entry.fetched()) {
                out.add("%s: %s landed, %s".formatted(entry.sourceId(), came == null ? 0 : came, entry));
            }
        }
        landed.forEach((source, came) -> out.add("%s: %s landed, nothing in the books".formatted(source, came)));
        if (!out.isEmpty()) {
            throw new BooksDoNotBalance(out);
        }
    }
}
