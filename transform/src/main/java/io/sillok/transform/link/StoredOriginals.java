package io.sillok.transform.link;

import io.sillok.transform.store.SqlFile;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The originals of one night and before, by their bands in {@code reporting.article_band}. What a night costs is what its own
 * articles ask for; bands are kept for a fortnight and made again where an earlier day is needed.
 */
final class StoredOriginals implements Originals {
    private static final String LIKE = SqlFile.read(StoredOriginals.class, "like.sql");
    private static final String UNBANDED = SqlFile.read(StoredOriginals.class, "unbanded.sql");
    private static final String BEFORE = SqlFile.read(StoredOriginals.class, "before.sql");
    private static final int KEPT_DAYS = 14;
    private static final int CHUNK = 200;
    /** A headline that has less of a marked one has another matter. */
    private static final int MAYBE_SAME_MATTER = 300;

    private final Connection connection;
    private final LocalDate night;
    private final StoredTexts texts;
    private final Set<String> taken = new LinkedHashSet<>();

    StoredOriginals(Connection connection, LocalDate night, StoredTexts texts) {
        this.connection = connection;
        this.night = night;
        this.texts = texts;
    }

    /** Forgets this night's own, if it ran before, and brings back what it needs of earlier ones. */
    void prepare() throws SQLException {
        for (String table : List.of("article_band", "article_banded")) {
            try (PreparedStatement delete = connection.prepareStatement(
                    "delete from reporting." + table + " where business_date = ? or business_date < ?")) {
                delete.setObject(1, night);
                delete.setObject(2, night.minusDays(KEPT_DAYS));
                delete.executeUpdate();
            }
        }
        Map<String, LocalDate> dates = new LinkedHashMap<>();
        try (PreparedStatement select = connection.prepareStatement(UNBANDED)) {
            select.setObject(1, night);
            select.setInt(2, CopyDesk.DAYS);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    dates.put(row.getString("article_id"), row.getObject("business_date", LocalDate.class));
                }
            }
        }
        List<String> missing = List.copyOf(dates.keySet());
        for (int from = 0; from < missing.size(); from += CHUNK) {
            for (CopyText text : texts.get(missing.subList(from, Math.min(from + CHUNK, missing.size())))) {
                keep(text, dates.getOrDefault(text.id(), night));
            }
        }
    }

    @Override
    public List<CopyText> like(CopyText text) throws SQLException {
        List<String> ids = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(LIKE)) {
            LocalDate day = text.article().published();
            select.setArray(1, connection.createArrayOf("bigint", box(text.bands())));
            select.setObject(2, day.minusDays(CopyDesk.DAYS));
            select.setObject(3, day.plusDays(CopyDesk.DAYS));
            select.setObject(4, night);
            select.setInt(5, text.bands().length);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    if (!row.getString(1).equals(text.id())) {
                        ids.add(row.getString(1));
                    }
                }
            }
        }
        return texts.get(ids);
    }

    @Override
    public List<CopyText> before(CopyText update) throws SQLException {
        String headline = UpdateMark.of(update.article().title()).headline();
        Set<String> ids = new LinkedHashSet<>();
        try (PreparedStatement select = connection.prepareStatement(BEFORE)) {
            LocalDate day = update.article().published();
            select.setString(1, update.article().sourceId());
            select.setObject(2, day.minusDays(CopyDesk.DAYS));
            select.setObject(3, day);
            select.setObject(4, night);
            select.setArray(5, connection.createArrayOf("text", taken.toArray()));
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    String other = UpdateMark.of(row.getString("title")).headline();
                    if (Likeness.titles(headline, other) >= MAYBE_SAME_MATTER && ids.size() < CHUNK) {
                        ids.add(row.getString("article_id"));
                    }
                }
            }
        }
        for (CopyText like : like(update)) {
            if (like.article().sourceId().equals(update.article().sourceId())) {
                ids.add(like.id());
            }
        }
        ids.remove(update.id());
        return texts.get(ids);
    }

    @Override
    public void add(CopyText original) throws SQLException {
        keep(original, night);
    }

    /** That an article of this night was taken in, as an original or not. */
    void taken(String id) {
        taken.add(id);
    }

    private void keep(CopyText text, LocalDate businessDate) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into reporting.article_banded (article_id, business_date) values (?, ?) on conflict do nothing")) {
            insert.setString(1, text.id());
            insert.setObject(2, businessDate);
            insert.executeUpdate();
        }
        if (text.bands().length == 0) {
            return;
        }
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into reporting.article_band (band, published_on, business_date, article_id, bands)
                select b, ?, ?, ?, ? from unnest(?::bigint[]) b on conflict do nothing
                """)) {
            insert.setObject(1, text.article().published());
            insert.setObject(2, businessDate);
            insert.setString(3, text.id());
            insert.setInt(4, text.bands().length);
            insert.setArray(5, connection.createArrayOf("bigint", box(text.bands())));
            insert.executeUpdate();
        }
    }

    @Override
    public void remove(CopyText original) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement(
                "delete from reporting.article_band where band = any (?) and published_on = ? and article_id = ?")) {
            delete.setArray(1, connection.createArrayOf("bigint", box(original.bands())));
            delete.setObject(2, original.article().published());
            delete.setString(3, original.id());
            delete.executeUpdate();
        }
        try (PreparedStatement delete =
                connection.prepareStatement("delete from reporting.article_banded where article_id = ?")) {
            delete.setString(1, original.id());
            delete.executeUpdate();
        }
    }

    @Override
    public CopyText text(String id) throws SQLException {
        return texts.get(id);
    }

    private static Long[] box(long[] values) {
        return Arrays.stream(values).boxed().toArray(Long[]::new);
    }
}
