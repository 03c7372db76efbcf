package io.sillok.transform.story;

import io.sillok.model.Keys;
import io.sillok.model.ops.Run;
import io.sillok.model.watch.Watch;
import io.sillok.transform.store.SqlFile;
import io.sillok.transform.store.WatchNames;
import java.sql.Connection;
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
import org.jspecify.annotations.Nullable;

/**
 * Groups the night's relevant articles with those that tell of the same event. An article joins the story of what it
 * copies or corrects, else the one that {@link Kinship} speaks most for, else it begins one. A story keeps the id of its
 * first article however it grows; only articles of this night and before are looked at.
 */
public final class Stories {
    private static final String ARTICLES = SqlFile.read(Stories.class, "articles_for_stories.sql");
    private static final String EVENTS = SqlFile.read(Stories.class, "events_for_stories.sql");

    private final WatchNames names;
    private final StoryRows rows;
    /** Named in nearly everything, and so telling nothing: the places whose areas the watch is about. */
    private final Set<String> everywhere = new HashSet<>();

    public Stories(Watch watch) {
        this.names = new WatchNames(watch);
        this.rows = new StoryRows(watch, names);
        everywhere.add(watch.place());
        watch.areas().values().forEach(everywhere::addAll);
    }

    /** Places the articles of the run's business date, in the caller's transaction. */
    public void group(Connection connection, Run run) throws SQLException {
        Map<String, StoryArticle> tonight = new LinkedHashMap<>();
        Map<String, String> storyOf = new HashMap<>();
        Map<String, List<StoryArticle>> members = new LinkedHashMap<>();
        Set<String> touched = new TreeSet<>();
        read(connection, run, tonight, storyOf, members, touched);
        for (StoryArticle article : tonight.values()) {
            String story = storyFor(article, storyOf, members);
            storyOf.put(article.id(), story);
            members.computeIfAbsent(story, ignored -> new ArrayList<>()).add(article);
            touched.add(story);
        }
        rows.reserve(connection, touched);
        place(connection, run, tonight.keySet(), storyOf);
        rows.refresh(connection, touched);
    }

    private String storyFor(
            StoryArticle article, Map<String, String> storyOf, Map<String, List<StoryArticle>> members) {
        for (String other : new @Nullable String[] {article.copyOf(), article.supersedes()}) {
            String story = other == null ? null : storyOf.get(other);
            if (story != null) {
                return story;
            }
        }
        String best = null;
        int most = 0;
        for (Map.Entry<String, List<StoryArticle>> story : members.entrySet()) {
            for (StoryArticle member : story.getValue()) {
                int kinship = Kinship.between(article, member, everywhere);
                if (kinship > most) {
                    best = story.getKey();
                    most = kinship;
                }
            }
        }
        return best != null ? best : Keys.key("story", article.id());
    }

    private void read(
            Connection connection,
            Run run,
            Map<String, StoryArticle> tonight,
            Map<String, String> storyOf,
            Map<String, List<StoryArticle>> members,
            Set<String> touched)
            throws SQLException {
        Map<String, StoryArticle> all = new LinkedHashMap<>();
        Map<String, String> before = new HashMap<>();
        try (PreparedStatement select = connection.prepareStatement(ARTICLES)) {
            select.setObject(1, run.businessDate());
            select.setInt(2, Kinship.DAYS);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    Set<String> named = texts(row, "named");
                    named.addAll(names.in(row.getString("title")));
                    StoryArticle article = new StoryArticle(
                            row.getString("article_id"),
                            row.getObject("published_on", LocalDate.class),
                            row.getString("title"),
                            row.getString("language"),
                            row.getString("copy_of"),
                            row.getString("supersedes"),
                            named,
                            texts(row, "figures"),
                            texts(row, "indicators"),
                            new ArrayList<>());
                    all.put(article.id(), article);
                    String story = row.getString("story_id");
                    if (row.getBoolean("tonight")) {
                        tonight.put(article.id(), article);
                        if (story != null) {
                            touched.add(story);
                        }
                    } else {
                        before.put(article.id(), story);
                    }
                }
            }
        }
        readEvents(connection, all);
        for (Map.Entry<String, String> placed : before.entrySet()) {
            storyOf.put(placed.getKey(), placed.getValue());
        }
        for (StoryArticle article : all.values()) {
            String story = before.get(article.id());
            if (story != null) {
                members.computeIfAbsent(story, ignored -> new ArrayList<>()).add(article);
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
