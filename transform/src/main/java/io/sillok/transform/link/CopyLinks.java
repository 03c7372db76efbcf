package io.sillok.transform.link;

import io.sillok.model.ops.Quarantine;
import io.sillok.model.ops.Run;
import io.sillok.transform.store.SqlFile;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Says of each article of the night what it is to those of this night and before: an exact, near or syndicated copy, a later
 * version, or none of it. Only articles of this night and before are looked at, so that the same night always comes to the
 * same, and what a night costs does not grow with the nights before it.
 */
public final class CopyLinks {
    private static final String TONIGHT = SqlFile.read(CopyLinks.class, "tonight.sql");
    private static final int CHUNK = 200;
    private static final String UPDATE = """
            update reporting.article a
            set copy_kind = w.copy_kind, copy_of = w.copy_of, supersedes = w.supersedes, akin_to = w.akin_to, akin_kind = w.akin_kind
            from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
                as w (article_id, copy_kind, copy_of, supersedes, akin_to, akin_kind)
            where a.article_id = w.article_id
                and (a.copy_kind, a.copy_of, a.supersedes, a.akin_to, a.akin_kind)
                    is distinct from (w.copy_kind, w.copy_of, w.supersedes, w.akin_to, w.akin_kind)
            """;

    private CopyLinks() {}

    private record Arrival(String id, @Nullable String versionBefore) {}

    /** Links the articles of the run's business date, in the caller's transaction. */
    public static void link(Connection connection, Run run) throws SQLException {
        List<Arrival> arrivals = arrivals(connection, run);
        StoredTexts texts = new StoredTexts(connection);
        StoredOriginals originals = new StoredOriginals(connection, run.businessDate(), texts);
        originals.prepare();
        CopyDesk desk = new CopyDesk(originals);
        for (int from = 0; from < arrivals.size(); from += CHUNK) {
            List<Arrival> chunk = arrivals.subList(from, Math.min(from + CHUNK, arrivals.size()));
            List<CopyText> read = texts.get(chunk.stream().map(Arrival::id).toList());
            for (int i = 0; i < chunk.size(); i++) {
                desk.take(read.get(i), chunk.get(i).versionBefore());
                originals.taken(chunk.get(i).id());
            }
        }
        write(connection, desk.links());
        for (CopyDesk.Noted noted : desk.findings()) {
            Quarantine.note(connection, run, noted.sourceId(), noted.finding());
        }
    }

    private static List<Arrival> arrivals(Connection connection, Run run) throws SQLException {
        List<Arrival> arrivals = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(TONIGHT)) {
            select.setObject(1, run.businessDate());
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    arrivals.add(new Arrival(row.getString("article_id"), row.getString("version_before")));
                }
            }
        }
        return arrivals;
    }

    private static void write(Connection connection, Map<String, CopyLink> links) throws SQLException {
        List<@Nullable Object[]> rows = new ArrayList<>();
        links.forEach((id, link) -> rows.add(new @Nullable Object[] {
            id,
            link.kind() == null ? null : link.kind().label(),
            link.copyOf(),
            link.supersedes(),
            link.akinTo(),
            link.akin() == null ? null : link.akin().label()
        }));
        try (PreparedStatement update = connection.prepareStatement(UPDATE)) {
            for (int column = 0; column < 6; column++) {
                int at = column;
                update.setArray(
                        column + 1,
                        connection.createArrayOf(
                                "text", rows.stream().map(row -> row[at]).toArray()));
            }
            update.executeUpdate();
        }
    }
}
