package io.sillok.ingest.batch;

import io.sillok.ingest.source.Links;
import io.sillok.model.Keys;
import io.sillok.model.landing.NewsItem;
import io.sillok.model.landing.NewsItem.BodyKind;
import io.sillok.model.ops.Run;
import io.sillok.model.watch.Source;
import io.sillok.model.watch.WebAccess;
import java.io.IOException;
import java.net.URI;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The entries of lists whose pages are fetched: {@code ops.lead}. */
final class Leads {
    /** A sitemap that an index names: its entries are entries of the index. */
    private static final String SITEMAP = "sitemap ";

    /** No list names as many in one night, so that those of a later night come before. */
    private static final long LEADS_A_NIGHT = 10_000_000L;

    private static final String NOTE = """
            insert into ops.lead
                (lead_id, source_id, link, place, first_seen, guid, title, author, published, updated, language, tags)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict do nothing
            """;
    private static final String PLACE =
            "select coalesce(max(place) + 1, ?) from ops.lead where source_id = ? and first_seen = ?";
    private static final String OPEN = """
            select lead_id, link, status, failures, next_attempt
            from ops.lead l
            where source_id = ? and status in ('waiting', 'failed', 'refused')
                and not exists (select from ops.fetch f where f.run_id = ? and f.source_id = l.source_id and f.address = l.link)
            order by place
            """;

    private static final String ASKED = """
            select count(*)
            from ops.fetch f
            join ops.lead l on l.source_id = f.source_id and l.link = f.address
            where f.run_id = ? and f.source_id = ?
            """;

    private Leads() {}

    /** Where an entry of a list leads, if its page is to take its place. */
    static Optional<URI> link(Source source, NewsItem entry) {
        WebAccess web = source.web();
        return web == null ? Optional.empty() : Links.followable(entry.link(), web);
    }

    static boolean isList(Source source, LandingDocument document) {
        WebAccess web = source.web();
        return web != null && web.follow() == WebAccess.Follow.ARTICLES && document.lead() == null;
    }

    /** Whether an entry does not land by itself. */
    static boolean isFollowed(Source source, LandingDocument document, NewsItem entry) {
        return isList(source, document)
                && (isSitemap(entry) || link(source, entry).isPresent());
    }

    static boolean isSitemap(NewsItem entry) {
        return entry.pointer().startsWith(SITEMAP);
    }

    /** A page's item, with what its entry in the list knew where the page itself is silent. */
    static NewsItem complete(NewsItem page, @Nullable NewsItem entry) {
        return entry == null
                ? page
                : new NewsItem(
                        page.pointer(),
                        or(page.guid(), entry.guid()),
                        or(page.link(), entry.link()),
                        or(page.title(), entry.title()),
                        or(page.author(), entry.author()),
                        or(page.published(), entry.published()),
                        or(page.updated(), entry.updated()),
                        page.bodyKind(),
                        page.body(),
                        or(page.language(), entry.language()),
                        page.tags().isEmpty() ? entry.tags() : page.tags(),
                        page.origin());
    }

    /** What a list names, read from the archive: entries in their order, the sitemaps of an index among them. */
    static List<NewsItem> entries(DocumentSteps list) throws IOException {
        List<NewsItem> entries = new ArrayList<>();
        Line line;
        do {
            line = list.next();
            if (line instanceof Line.Followed followed) {
                entries.add(followed.entry());
            }
        } while (!(line instanceof Line.End));
        return entries;
    }

    /** Notes entries that nobody has named before. Those of a later night stand before those of an earlier one. */
    static void note(Connection connection, Run run, Source source, List<NewsItem> entries) throws SQLException {
        long place = place(connection, run, source);
        try (PreparedStatement note = connection.prepareStatement(NOTE)) {
            for (NewsItem entry : entries) {
                String link = link(source, entry).orElseThrow().toString();
                note.setString(1, Keys.key(source.id(), link));
                note.setString(2, source.id());
                note.setString(3, link);
                note.setLong(4, place++);
                note.setObject(5, run.businessDate());
                note.setString(6, clean(entry.guid()));
                note.setString(7, clean(entry.title()));
                note.setString(8, clean(entry.author()));
                note.setString(9, clean(entry.published()));
                note.setString(10, clean(entry.updated()));
                note.setString(11, clean(entry.language()));
                note.setArray(
                        12,
                        connection.createArrayOf(
                                "text", entry.tags().stream().map(Leads::clean).toArray()));
                note.addBatch();
            }
            note.executeBatch();
        }
    }

    private static long place(Connection connection, Run run, Source source) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(PLACE)) {
            select.setLong(1, -run.businessDate().toEpochDay() * LEADS_A_NIGHT);
            select.setString(2, source.id());
            select.setObject(3, run.businessDate());
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    /** A page still to be fetched. */
    record Open(String id, URI link, int failures, java.time.@Nullable Instant notBefore) {}

    /** Those that have not been asked in this run, the newest night's first. */
    static List<Open> open(Connection connection, Run run, Source source) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(OPEN)) {
            select.setString(1, source.id());
            select.setLong(2, run.id());
            List<Open> open = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    Timestamp next = row.getTimestamp(5);
                    open.add(new Open(
                            row.getString(1),
                            URI.create(row.getString(2)),
                            row.getInt(4),
                            next == null ? null : next.toInstant()));
                }
            }
            return open;
        }
    }

    /** How many pages have been asked in this run. */
    static int asked(Connection connection, Run run, Source source) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(ASKED)) {
            select.setLong(1, run.id());
            select.setString(2, source.id());
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    /** How many pages nobody has asked yet. */
    static long waiting(Connection connection, Source source) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "select count(*) from ops.lead where source_id = ? and status = 'waiting'")) {
            select.setString(1, source.id());
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    /** An entry out of the columns guid, link, title, author, published, updated, language, tags. */
    static NewsItem entry(ResultSet row, int first) throws SQLException {
        Array tags = row.getArray(first + 7);
        return new NewsItem(
                "lead",
                row.getString(first),
                row.getString(first + 1),
                row.getString(first + 2),
                row.getString(first + 3),
                row.getString(first + 4),
                row.getString(first + 5),
                BodyKind.TEXT,
                "",
                row.getString(first + 6),
                List.of((String[]) tags.getArray()),
                null);
    }

    /** The database takes no NUL; the entry's own words are in the archive. */
    private static @Nullable String clean(@Nullable String text) {
        return text == null ? null : text.replace('\u0000', '\ufffd');
    }

    private static @Nullable String or(@Nullable String own, @Nullable String other) {
        return own == null || own.isBlank() ? other : own;
    }
}
