package io.sillok.ingest.batch;

import io.sillok.model.Keys;
import io.sillok.model.landing.NewsItem;
import io.sillok.model.landing.Origin;
import io.sillok.model.ops.Run;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Items into {@code landing.news_item}. An item that is there already, word for word, stays as it is. */
final class NewsLanding implements Landing<Line.Item> {
    private static final String INSERT = """
            with delivered as (
                select *
                from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::bigint[], ?::text[], ?::text[], ?::text[],
                        ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::boolean[], ?::text[],
                        ?::text[])
                    as t(item_id, identity, document_id, pointer, sequence, guid, link, title,
                        author, published, updated, body_kind, body, language, publisher, excerpt, origin,
                        tags)
            ), inserted as (
                insert into landing.news_item
                    (item_id, identity, source_id, document_id, pointer, business_date, sequence,
                     guid, link, title, author, published, updated, body_kind, body, language, publisher, excerpt, origin, tags)
                select item_id, identity, ?, document_id, pointer, ?, sequence,
                    guid, link, title, author, published, updated, body_kind, body, language, publisher, excerpt, origin,
                    coalesce(string_to_array(tags, chr(31)), '{}')
                from delivered
                on conflict (item_id) do nothing
                returning item_id
            )
            -- duplicates are counted by themselves, so that the books can disagree
            select
                (select count(*) from inserted),
                (select count(*) from delivered d where exists (select from landing.news_item n where n.item_id = d.item_id))
                + (select count(*) - count(distinct item_id) from delivered d
                    where not exists (select from landing.news_item n where n.item_id = d.item_id))
            """;

    private final Run run;
    private final String sourceId;

    NewsLanding(Run run, String sourceId) {
        this.run = run;
        this.sourceId = sourceId;
    }

    @Override
    public Saved insert(Connection connection, List<Line.Item> lines) throws SQLException {
        IdentityHashMap<Line.Item, String> identities = new Identities(run, sourceId).of(connection, lines);
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            array(connection, insert, 1, lines, line -> itemId(line, identities.getOrDefault(line, "")));
            array(connection, insert, 2, lines, line -> Keys.key(sourceId, identities.getOrDefault(line, "")));
            array(connection, insert, 3, lines, line -> line.document().id());
            array(connection, insert, 4, lines, line -> line.item().pointer());
            Object[] sequences = lines.stream().map(Line.Item::sequence).toArray();
            insert.setArray(5, connection.createArrayOf("bigint", sequences));
            array(connection, insert, 6, lines, line -> line.item().guid());
            array(connection, insert, 7, lines, line -> line.item().link());
            array(connection, insert, 8, lines, line -> line.item().title());
            array(connection, insert, 9, lines, line -> line.item().author());
            array(connection, insert, 10, lines, line -> line.item().published());
            array(connection, insert, 11, lines, line -> line.item().updated());
            array(connection, insert, 12, lines, line -> line.item().bodyKind().name());
            array(connection, insert, 13, lines, line -> line.item().body());
            array(connection, insert, 14, lines, line -> line.item().language());
            array(connection, insert, 15, lines, line -> line.item().publisher());
            Object[] excerpts =
                    lines.stream().map(line -> line.item().excerpt()).toArray();
            insert.setArray(16, connection.createArrayOf("boolean", excerpts));
            array(connection, insert, 17, lines, NewsLanding::origin);
            array(connection, insert, 18, lines, NewsLanding::tags);
            insert.setString(19, sourceId);
            insert.setObject(20, run.businessDate());
            try (ResultSet count = insert.executeQuery()) {
                count.next();
                return new Saved(count.getLong(1), count.getLong(2));
            }
        }
    }

    private static void array(
            Connection connection,
            PreparedStatement insert,
            int position,
            List<Line.Item> lines,
            Function<Line.Item, @Nullable String> value)
            throws SQLException {
        @Nullable Object[] values = new @Nullable Object[lines.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = value.apply(lines.get(i));
        }
        insert.setArray(position, connection.createArrayOf("text", values));
    }

    private String itemId(Line.Item line, String identity) {
        NewsItem item = line.item();
        String content = String.join(
                "\u001f",
                text(item.title()),
                text(item.author()),
                text(item.published()),
                text(item.updated()),
                item.body());
        // what has no name of its own is known by its content, in whatever file or archive it comes again
        boolean named = item.guid() != null || item.link() != null;
        return Keys.key(sourceId, named ? identity : "", Keys.sha256(content.getBytes(StandardCharsets.UTF_8)));
    }

    /** Separated by U+001F, since an array of arrays would have to be a rectangle; null where there are none. */
    private static @Nullable String tags(Line.Item line) {
        List<String> tags = line.item().tags();
        return tags.isEmpty() ? null : String.join("\u001f", tags);
    }

    private static @Nullable String origin(Line.Item line) {
        Origin origin = line.item().origin();
        return origin == null ? null : origin.compact();
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
