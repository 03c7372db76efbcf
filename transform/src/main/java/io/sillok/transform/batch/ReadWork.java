package io.sillok.transform.batch;

import io.sillok.model.Finding;
import io.sillok.model.Severity;
import io.sillok.model.ops.Books;
import io.sillok.model.ops.Quarantine;
import io.sillok.model.ops.Run;
import io.sillok.model.watch.Source;
import io.sillok.model.watch.Watch;
import io.sillok.transform.reading.ReadArticle;
import io.sillok.transform.reading.ReadingContext;
import io.sillok.transform.store.ArticleStore;
import io.sillok.transform.store.Balance;
import io.sillok.transform.store.LandedItem;
import io.sillok.transform.store.Relevance;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ExecutionContext;

/** News of the night into articles, some hundred at a time, by source and order of arrival. */
final class ReadWork implements Work {
    /** Which version of the reader put an item into quarantine. */
    private static final String PARSER = "article/1";

    private static final int CHUNK = 200;

    private final Watch watch;
    private final ArticleReading reading;
    private final Relevance relevance;

    ReadWork(Watch watch, ArticleReading reading) {
        this.watch = watch;
        this.reading = reading;
        this.relevance = new Relevance(watch);
    }

    private record Read(LandedItem landed, ReadArticle article) {}

    @Override
    public boolean next(Piece piece) throws SQLException {
        LandedItem.Position after = position(piece.checkpoint());
        if (after.equals(LandedItem.Position.START)) {
            Balance.restart(piece.connection(), piece.run(), "article");
        }
        List<LandedItem> items = LandedItem.next(piece.connection(), piece.run(), after, CHUNK);
        TreeMap<String, int[]> rejected = new TreeMap<>();
        TreeMap<String, int[]> fetched = new TreeMap<>();
        List<Read> read = new ArrayList<>();
        for (LandedItem item : items) {
            count(fetched, item);
            Source source = watch.source(item.sourceId())
                    .orElseThrow(() -> new IllegalStateException(
                            "landing.news_item has items of source '%s', which the watch does not have"
                                    .formatted(item.sourceId())));
            String language = item.item().language() == null
                    ? source.language()
                    : item.item().language();
            try {
                read.add(new Read(
                        item,
                        reading.read(
                                item.item(), new ReadingContext(piece.run().businessDate(), source.zone(), language))));
            } catch (RuntimeException | StackOverflowError e) {
                // reading is pure: whatever it throws is about this item
                reject(piece, item, String.valueOf(e), rejected);
            }
        }
        write(piece, read, rejected);
        for (String source : fetched.keySet()) {
            int all = fetched.get(source)[0];
            int[] bad = rejected.getOrDefault(source, new int[1]);
            Books.add(
                    piece.connection(),
                    piece.run(),
                    new Books.Entry(source, "article", all, all - (long) bad[0], 0, bad[0], 0));
        }
        items.forEach(item -> piece.counts().incrementReadCount());
        if (!items.isEmpty()) {
            keep(piece.checkpoint(), items.get(items.size() - 1).position());
        }
        return items.size() == CHUNK;
    }

    /** All at once; where the database refuses one for its content, one by one. */
    private void write(Piece piece, List<Read> read, Map<String, int[]> rejected) throws SQLException {
        if (read.isEmpty() || tryToWrite(piece, read) == null) {
            return;
        }
        for (Read one : read) {
            SQLException refusal = tryToWrite(piece, List.of(one));
            if (refusal != null) {
                reject(piece, one.landed(), String.valueOf(refusal.getMessage()), rejected);
            }
        }
    }

    /** Gives what the database finds wrong with the content; anything else that goes wrong is thrown. */
    private @Nullable SQLException tryToWrite(Piece piece, List<Read> read) throws SQLException {
        Connection connection = piece.connection();
        Savepoint before = connection.setSavepoint();
        try {
            ArticleStore store = new ArticleStore(piece.run());
            for (Read one : read) {
                store.add(one.landed(), one.article(), relevance.of(one.article()));
            }
            store.write(connection);
            for (Read one : read) {
                for (Finding finding : one.article().findings()) {
                    Quarantine.note(connection, piece.run(), one.landed().sourceId(), finding);
                }
            }
            connection.releaseSavepoint(before);
            piece.counts().incrementWriteCount(read.size());
            return null;
        } catch (SQLException e) {
            String state = String.valueOf(e.getSQLState());
            if (!state.startsWith("22") && !state.startsWith("23")) {
                throw e;
            }
            connection.rollback(before);
            return e;
        }
    }

    private static void reject(Piece piece, LandedItem item, String problem, Map<String, int[]> rejected)
            throws SQLException {
        count(rejected, item);
        Finding finding = new Finding(
                "article_unreadable",
                Severity.ERROR,
                item.uri(),
                item.item().pointer(),
                "the article could not be read: " + problem,
                null,
                "Look at it by 'sillok quarantine show' and report it with the item's text; the day's other items were read");
        Run run = piece.run();
        Quarantine.add(
                piece.connection(),
                run,
                item.sourceId(),
                item.documentId(),
                finding,
                PARSER,
                item.item().body().getBytes(StandardCharsets.UTF_8));
    }

    private static void count(Map<String, int[]> counts, LandedItem item) {
        counts.computeIfAbsent(item.sourceId(), ignored -> new int[1])[0]++;
    }

    private static LandedItem.Position position(ExecutionContext checkpoint) {
        return checkpoint.containsKey("source")
                ? new LandedItem.Position(
                        checkpoint.getString("source"), checkpoint.getLong("sequence"), checkpoint.getString("item"))
                : LandedItem.Position.START;
    }

    private static void keep(ExecutionContext checkpoint, LandedItem.Position position) {
        checkpoint.putString("source", position.sourceId());
        checkpoint.putLong("sequence", position.sequence());
        checkpoint.putString("item", position.itemId());
    }
}
