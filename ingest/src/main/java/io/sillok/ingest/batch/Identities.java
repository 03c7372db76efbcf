package io.sillok.ingest.batch;

import io.sillok.model.Finding;
import io.sillok.model.Keys;
import io.sillok.model.Severity;
import io.sillok.model.landing.NewsItem;
import io.sillok.model.ops.Quarantine;
import io.sillok.model.ops.Run;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What each item is known by: the same for every version of one article. That is the publisher's id, else the address, else in a
 * feed headline and time, else the place in the delivery. Publishers change ids while address and headline stay: such an item keeps
 * what it was known by before.
 */
final class Identities {
    /**
     * The article that was delivered last under this address and headline, by another document, and what it was first known by. A
     * month is as far as feeds reach back; it lets the index on business date and source serve.
     */
    private static final String EARLIER = """
            select distinct on (n.link, n.title)
                n.link, n.title, n.identity, n.document_id, first.guid, first.link as first_link
            from landing.news_item n
            join (select distinct * from unnest(?::text[], ?::text[], ?::text[]) as t(link, title, document_id)) d
                on n.link = d.link and n.title = d.title and n.document_id <> d.document_id
            cross join lateral (
                select f.guid, f.link
                from landing.news_item f
                where f.identity = n.identity
                order by f.business_date, f.sequence
                limit 1
            ) first
            where n.source_id = ? and n.business_date between ?::date - 31 and ?
            order by n.link, n.title, n.business_date, n.sequence
            """;

    private static final String KNOWN =
            "select distinct identity from landing.news_item where identity = any (?::text[])";

    private final Run run;
    private final String sourceId;

    /** What an article is known by, and the document that said so. */
    private record Known(String identity, @Nullable String guid, String documentId) {}

    private record Place(String link, String title) {}

    Identities(Run run, String sourceId) {
        this.run = run;
        this.sourceId = sourceId;
    }

    /** By line; what has changed is noted. */
    IdentityHashMap<Line.Item, String> of(Connection connection, List<Line.Item> lines) throws SQLException {
        Map<Place, Known> earlier = earlier(connection, lines);
        Set<String> known = known(connection, lines);
        IdentityHashMap<Line.Item, String> identities = new IdentityHashMap<>();
        Map<String, Change> changes = new LinkedHashMap<>();
        for (Line.Item line : lines) {
            String own = own(line);
            NewsItem item = line.item();
            if (item.link() != null && item.title() != null) {
                String document = line.document().id();
                Known before = earlier.putIfAbsent(
                        new Place(item.link(), item.title()), new Known(own, item.guid(), document));
                if (before != null
                        && !before.identity.equals(own)
                        && !before.documentId.equals(document)
                        && !known.contains(Keys.key(sourceId, own))) {
                    changes.computeIfAbsent(document, d -> new Change(line, before)).count++;
                    own = before.identity;
                }
            }
            identities.put(line, own);
        }
        for (Change change : changes.values()) {
            Quarantine.note(connection, run, sourceId, change.finding());
        }
        return identities;
    }

    private static String own(Line.Item line) {
        NewsItem item = line.item();
        if (item.guid() != null) {
            return item.guid();
        } else if (item.link() != null) {
            return item.link();
        }
        boolean feed = item.pointer().startsWith("item ") && item.title() != null;
        return feed
                // a feed's items move on with every new one: their place says nothing
                ? "title " + item.title() + "\u001f" + (item.published() == null ? "" : item.published())
                : line.document().uri() + "#" + item.pointer();
    }

    private Map<Place, Known> earlier(Connection connection, List<Line.Item> lines) throws SQLException {
        List<Line.Item> placed = lines.stream()
                .filter(line -> line.item().link() != null && line.item().title() != null)
                .toList();
        Map<Place, Known> earlier = new HashMap<>();
        if (placed.isEmpty()) {
            return earlier;
        }
        try (PreparedStatement query = connection.prepareStatement(EARLIER)) {
            query.setArray(
                    1,
                    texts(
                            connection,
                            placed.stream().map(line -> line.item().link()).toArray()));
            query.setArray(
                    2,
                    texts(
                            connection,
                            placed.stream().map(line -> line.item().title()).toArray()));
            query.setArray(
                    3,
                    texts(
                            connection,
                            placed.stream().map(line -> line.document().id()).toArray()));
            query.setString(4, sourceId);
            query.setObject(5, run.businessDate());
            query.setObject(6, run.businessDate());
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    for (String first : new String[] {row.getString("guid"), row.getString("first_link")}) {
                        if (first != null && Keys.key(sourceId, first).equals(row.getString("identity"))) {
                            earlier.putIfAbsent(
                                    new Place(row.getString("link"), row.getString("title")),
                                    new Known(first, row.getString("guid"), row.getString("document_id")));
                        }
                    }
                }
            }
        }
        return earlier;
    }

    private Set<String> known(Connection connection, List<Line.Item> lines) throws SQLException {
        Set<String> known = new HashSet<>();
        try (PreparedStatement query = connection.prepareStatement(KNOWN)) {
            Object[] keys =
                    lines.stream().map(line -> Keys.key(sourceId, own(line))).toArray();
            query.setArray(1, texts(connection, keys));
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    known.add(row.getString(1));
                }
            }
        }
        return known;
    }

    private static Array texts(Connection connection, Object[] values) throws SQLException {
        return connection.createArrayOf("text", values);
    }

    /** Items of one document that have other ids than before. */
    private static final class Change {
        private final Line.Item first;
        private final Known before;
        private int count;

        Change(Line.Item first, Known before) {
            this.first = first;
            this.before = before;
        }

        Finding finding() {
            NewsItem item = first.item();
            return new Finding(
                    "id_changed",
                    Severity.INFO,
                    first.document().uri(),
                    item.pointer(),
                    "%d item(s) have other ids than before, the first '%s' and not '%s', under the same address and headline"
                            .formatted(count, shortened(item.guid()), shortened(before.guid())),
                    "ids that stay",
                    "Nothing has to be done: each goes on as the article that it was; tell the publisher");
        }

        private static String shortened(@Nullable String id) {
            return id == null ? "" : id.length() <= 80 ? id : id.substring(0, 80) + "…";
        }
    }
}
