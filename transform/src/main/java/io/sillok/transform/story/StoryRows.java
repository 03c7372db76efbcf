package io.sillok.transform.story;

import io.sillok.model.watch.Watch;
import io.sillok.transform.store.Areas;
import io.sillok.transform.store.SqlFile;
import io.sillok.transform.store.WatchNames;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** The rows of {@code reporting.story}: title, days and area, worked out from all of a story's articles. */
final class StoryRows {
    private static final String ROWS = SqlFile.read(StoryRows.class, "story_rows.sql");
    private static final String MENTIONS = SqlFile.read(StoryRows.class, "story_mentions.sql");
    /** A headline says more than a sentence. */
    private static final int HEADLINE = 5;

    private final Watch watch;
    private final WatchNames names;
    private final Areas areas;

    StoryRows(Watch watch, WatchNames names) {
        this.watch = watch;
        this.names = names;
        this.areas = new Areas(watch);
    }

    /** Makes rows for stories that are new, so that articles can point to them. */
    void reserve(Connection connection, Collection<String> stories) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into reporting.story (story_id, title, area, first_published, last_published)
                select s, '', 'elsewhere', '-infinity', '-infinity' from unnest(?::text[]) s
                on conflict do nothing
                """)) {
            insert.setArray(1, texts(connection, stories));
            insert.executeUpdate();
        }
    }

    /** Brings the rows to what their articles say now; a story without articles goes. */
    void refresh(Connection connection, Collection<String> stories) throws SQLException {
        Map<String, Map<String, Integer>> weights = weights(connection, stories);
        try (PreparedStatement select = connection.prepareStatement(ROWS);
                PreparedStatement update = connection.prepareStatement("""
                        update reporting.story s
                        set title = w.title, area = w.area, first_published = w.first_published, last_published = w.last_published
                        from (select ?::text as id, ?::text as title, ?::text as area, ?::date as first_published, ?::date as last_published) w
                        where s.story_id = w.id and (s.title, s.area, s.first_published, s.last_published)
                            is distinct from (w.title, w.area, w.first_published, w.last_published)
                        """)) {
            select.setString(1, watch.languages().get(0));
            select.setArray(2, texts(connection, stories));
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    String title = row.getString("title") == null ? "" : row.getString("title");
                    Map<String, Integer> weight =
                            new HashMap<>(weights.getOrDefault(row.getString("story_id"), Map.of()));
                    names.in(title).forEach(id -> weight.merge(areas.of(id), HEADLINE, Integer::sum));
                    update.setString(1, row.getString("story_id"));
                    update.setString(2, title);
                    update.setString(3, heaviest(weight));
                    update.setObject(4, row.getObject("first_published", LocalDate.class));
                    update.setObject(5, row.getObject("last_published", LocalDate.class));
                    update.addBatch();
                }
            }
            update.executeBatch();
        }
        try (PreparedStatement delete =
                connection.prepareStatement("delete from reporting.story s where story_id = any (?)"
                        + " and not exists (select from reporting.article a where a.story_id = s.story_id)")) {
            delete.setArray(1, texts(connection, stories));
            delete.executeUpdate();
        }
    }

    private Map<String, Map<String, Integer>> weights(Connection connection, Collection<String> stories)
            throws SQLException {
        Map<String, Map<String, Integer>> weights = new HashMap<>();
        try (PreparedStatement select = connection.prepareStatement(MENTIONS)) {
            select.setArray(1, texts(connection, stories));
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    weights.computeIfAbsent(row.getString("story_id"), ignored -> new HashMap<>())
                            .merge(areas.of(row.getString("entity_id")), row.getInt("weight"), Integer::sum);
                }
            }
        }
        return weights;
    }

    private static String heaviest(Map<String, Integer> weights) {
        String heaviest = Areas.ELSEWHERE;
        int most = 0;
        for (String area : Areas.ALL) {
            int weight = area.equals(Areas.ELSEWHERE) ? 0 : weights.getOrDefault(area, 0);
            if (weight > most) {
                heaviest = area;
                most = weight;
            }
        }
        return heaviest;
    }

    private static Array texts(Connection connection, Collection<String> values) throws SQLException {
        return connection.createArrayOf("text", values.toArray());
    }
}
