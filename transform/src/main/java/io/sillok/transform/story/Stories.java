package io.sillok.transform.story;

import io.sillok.model.ops.Run;
import io.sillok.model.watch.Watch;
import io.sillok.transform.store.SqlFile;
import io.sillok.transform.store.WatchNames;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Groups the night's relevant articles with those that tell of the same happening ({@link StoryBook}). A story keeps the id of
 * its first article however it grows; only articles of this night and before are looked at.
 */
public final class Stories {
    private static final String ARTICLES = SqlFile.read(Stories.class, "articles_for_stories.sql");
    private static final String EVENTS = SqlFile.read(Stories.class, "events_for_stories.sql");

    private final WatchNames names;
    private final StoryRows rows;
    private final StoryBook book;

    public Stories(Watch watch) {
        this.names = new WatchNames(watch);
        this.rows = new StoryRows(watch, names);
        // named in nearly everything, and so telling nothing: the places whose areas the watch is about
        Set<String> everywhere = new HashSet<>();
        everywhere.add(watch.place());
        watch.areas().values().forEach(everywhere::addAll);
        this.book = new StoryBook(everywhere);
    }

    /** Places the articles of the run's business date, in the caller's transaction. */
    public void group(Connection connection, Run run) throws SQLException {
        Map<String, StoryArticle> tonight = new LinkedHashMap<>();
        Map<String, String> storyOf = new HashMap<>();
        List<StoryArticle> before = new ArrayList<>();
        Set<String> touched = new TreeSet<>();
        read(connection, run, tonight, before, storyOf, touched);
        Map<String, String> placed = book.place(tonight.values(), before, storyOf);
        storyOf.putAll(placed);
        touched.addAll(placed.values());
        rows.reserve(connection, touched);
        place(connection, run, tonight.keySet(), storyOf);
        rows.refresh(connection, touched);
    }

    private void read(
            Connection connection,
            Run run,
            Map<String, StoryArticle> tonight,
            List<StoryArticle> before,
            Map<String, String> storyOf,
            Set<String> touched)
            throws SQLException {
        Map<String, StoryArticle> all = new LinkedHashMap<>();
        try (PreparedStatement select = connection.prepareStatement(ARTICLES)) {
            select.setObject(1, run.businessDate());
            select.setInt(2, Kinship.DAYS);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    Set<String> named = texts(row, "named");
                    named.addAll(names.in(row.getString("title")));
                    String title = row.getString("title");
                    StoryArticle article = new StoryArticle(
                            row.getString("article_id"),
                            row.getObject("published_on", LocalDate.class),
                            title,
                            row.getString("language"),
                            List.of((String[]) row.getArray("told").getArray()),
                            row.getString("recurs"),
                            named,
                            texts(row, "figures"),
                            texts(row, "claimed"),
                            days(row),
                            Words.of(title + "\n" + row.getString("beginning")),
                            Words.of(title),
                            Words.list(title),
                            new ArrayList<>());
                    all.put(article.id(), article);
                    String story = row.getString("story_id");
                    if (row.getBoolean("tonight")) {
                        tonight.put(article.id(), article);
                        if (story != null) {
                            touched.add(story);
                        }
                    } else {
                        before.add(article);
                        storyOf.put(article.id(), story);
                    }
                }
            }
        }
        readEvents(connection, all);
        readStoriesTold(connection, run, tonight.values(), storyOf);
    }

    /** What an article of this night copies or corrects may be older than the days that stories go on for. */
    private static void readStoriesTold(
            Connection connection, Run run, Collection<StoryArticle> tonight, Map<String, String> storyOf)
            throws SQLException {
        Object[] told = tonight.stream().flatMap(a -> a.told().stream()).toArray();
        try (PreparedStatement select = connection.prepareStatement(
                "select a.article_id, a.story_id from reporting.article a join unnest(?::text[]) as t (article_id) using (article_id)"
                        + " cross join (select ?::date as night) g"
                        + " where a.story_id is not null and a.business_date < g.night")) {
            select.setArray(1, connection.createArrayOf("text", told));
            select.setObject(2, run.businessDate());
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    storyOf.put(row.getString(1), row.getString(2));
                }
            }
        }
    }

    private static void readEvents(Connection connection, Map<String, StoryArticle> articles) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(EVENTS)) {
            select.setArray(
                    1, connection.createArrayOf("text", articles.keySet().toArray()));
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    Set<String> who = texts(row, "participants");
                    for (String column : new String[] {"place", "about_id"}) {
                        if (row.getString(column) != null) {
                            who.add(row.getString(column));
                        }
                    }
                    StoryArticle article = articles.get(row.getString("article_id"));
                    if (article != null) {
                        article.events()
                                .add(new StoryEvent(
                                        row.getString("kind"),
                                        row.getObject("from_date", LocalDate.class),
                                        row.getObject("to_date", LocalDate.class),
                                        who));
                    }
                }
            }
        }
    }

    private static Set<LocalDate> days(ResultSet row) throws SQLException {
        Set<LocalDate> days = new TreeSet<>();
        for (Date day : (Date[]) row.getArray("days").getArray()) {
            days.add(day.toLocalDate());
        }
        return days;
    }

    private static Set<String> texts(ResultSet row, String column) throws SQLException {
        return new TreeSet<>(Arrays.asList((String[]) row.getArray(column).getArray()));
    }

    private static void place(Connection connection, Run run, Collection<String> placed, Map<String, String> storyOf)
            throws SQLException {
        Map<String, String> wanted = new TreeMap<>();
        placed.forEach(id -> wanted.put(id, storyOf.get(id)));
        try (PreparedStatement update = connection.prepareStatement("""
                update reporting.article a set story_id = w.story_id
                from reporting.article own
                left join unnest(?::text[], ?::text[]) as w (article_id, story_id) using (article_id)
                where own.article_id = a.article_id and a.business_date = ? and a.story_id is distinct from w.story_id
                """)) {
            update.setArray(1, connection.createArrayOf("text", wanted.keySet().toArray()));
            update.setArray(2, connection.createArrayOf("text", wanted.values().toArray()));
            update.setObject(3, run.businessDate());
            update.executeUpdate();
        }
    }
}
