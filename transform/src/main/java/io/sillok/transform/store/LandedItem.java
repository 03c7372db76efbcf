package io.sillok.transform.store;

import io.sillok.model.landing.NewsItem;
import io.sillok.model.landing.Origin;
import io.sillok.model.ops.Run;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code landing.news_item} with where it came from.
 *
 * @param identity the same for every version of one article
 * @param sha256 of its document's bytes
 * @param uri of its document
 */
public record LandedItem(
        String itemId,
        String identity,
        String sourceId,
        String documentId,
        String sha256,
        String uri,
        long sequence,
        NewsItem item) {
    private static final String NEXT = SqlFile.read(LandedItem.class, "next_items.sql");

    /** A place in the order of source and arrival; {@link #START} lies before all. */
    public record Position(String sourceId, long sequence, String itemId) {
        public static final Position START = new Position("", -1, "");
    }

    public Position position() {
        return new Position(sourceId, sequence, itemId);
    }

    /** Up to {@code limit} items of the run's business date that follow {@code after}, by source and arrival. */
    public static List<LandedItem> next(Connection connection, Run run, Position after, int limit) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(NEXT)) {
            select.setObject(1, run.businessDate());
            select.setString(2, after.sourceId());
            select.setLong(3, after.sequence());
            select.setString(4, after.itemId());
            select.setInt(5, limit);
            List<LandedItem> items = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    items.add(new LandedItem(
                            row.getString("item_id"),
                            row.getString("identity"),
                            row.getString("source_id"),
                            row.getString("document_id"),
                            row.getString("sha256"),
                            row.getString("uri"),
                            row.getLong("sequence"),
                            new NewsItem(
                                    row.getString("pointer"),
                                    row.getString("guid"),
                                    row.getString("link"),
                                    row.getString("title"),
                                    row.getString("author"),
                                    row.getString("published"),
                                    row.getString("updated"),
                                    NewsItem.BodyKind.valueOf(row.getString("body_kind")),
                                    row.getString("body"),
                                    row.getString("language"),
                                    List.of((String[]) row.getArray("tags").getArray()),
                                    origin(row.getString("origin")),
                                    row.getString("publisher"),
                                    row.getBoolean("excerpt"))));
                }
            }
            return items;
        }
    }

    private static @Nullable Origin origin(@Nullable String compact) {
        return compact == null ? null : Origin.parse(compact);
    }
}
