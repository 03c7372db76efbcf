package io.sillok.ingest.batch;

import static io.sillok.ingest.batch.Night.query;
import static io.sillok.ingest.batch.Night.tables;
import static io.sillok.ingest.batch.SampleWatch.DAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.sillok.ingest.archive.Archive;
import io.sillok.model.database.TestDatabase;
import io.sillok.model.watch.Source.Schedule;
import java.nio.file.Path;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Articles stay the same whatever their publisher does to their ids. */
class ChangingIdsTest {
    private static final String ITEMS =
            "select concat_ws(' ', guid, title, body, dense_rank() over (order by identity)) from landing.news_item order by business_date, sequence";

    @TempDir
    private Path folder;

    @TempDir
    private Path store;

    private final DataSource database = TestDatabase.create();

    @Test
    void anotherIdUnderTheSameAddressAndHeadlineIsTheSameArticle() throws Exception {
        SampleWatch sample = new SampleWatch(folder).news("f", "rss", Schedule.DAILY);
        sample.put("news/f/2025-09-25/1.xml", feed(item("a", 1, "하나", "글"), item("b", 2, "둘", "글")));
        sample.put("news/f/2025-09-25/2.xml", feed(item("a2", 1, "하나", "글"), item("b", 2, "둘", "글")));
        sample.put("news/f/2025-09-26/1.xml", feed(item("a3", 1, "하나", "고친 글"), item("c", 2, "다른 둘", "글")));
        Night night = new Night(database, sample.watch(), new Archive(store));
        night.run(DAY);
        night.run(DAY.plusDays(1));
        assertThat(query(database, "select count(*) from landing.news_item")).containsExactly("4");
        assertThat(query(
                        database,
                        "select count(distinct identity) from landing.news_item where link = 'https://e.kr/1'"))
                .containsExactly("1");
        assertThat(query(
                        database,
                        "select count(distinct identity) from landing.news_item where link = 'https://e.kr/2'"))
                .containsExactly("2");
        assertThat(
                        query(
                                database,
                                "select pointer || ' ' || message from ops.finding where code = 'id_changed' order by source_id, message"))
                .hasSize(2)
                .allMatch(message -> message.startsWith("item 1 "));
        assertThat(
                        query(
                                database,
                                "select concat_ws(' ', fetched, loaded, duplicate) from ops.balance where what = 'item' order by run_id"))
                .containsExactly("4 2 2", "2 2 0");
    }

    @Test
    void anIdThatIsKnownAlreadyIsNeverTakenForAnother() throws Exception {
        SampleWatch sample = new SampleWatch(folder).news("f", "rss", Schedule.DAILY);
        String two = feed(item("a", 1, "날씨", "아침"), item("b", 1, "날씨", "저녁"));
        sample.put("news/f/2025-09-25/1.xml", two);
        sample.put("news/f/2025-09-26/1.xml", two + " ");
        Night night = new Night(database, sample.watch(), new Archive(store));
        night.run(DAY);
        List<String> before = query(database, ITEMS);
        night.run(DAY.plusDays(1));
        assertThat(query(database, ITEMS)).isEqualTo(before).hasSize(2);
        assertThat(query(database, "select code from ops.finding where code = 'id_changed'"))
                .isEmpty();
    }

    @Test
    void aFeedsItemWithoutIdIsKnownByItsHeadlineAndTime() throws Exception {
        SampleWatch sample = new SampleWatch(folder).news("f", "rss", Schedule.DAILY);
        String old = "<item><title>하나</title><pubDate>2025-09-25</pubDate><description>글</description></item>";
        String fresh = "<item><title>둘</title><pubDate>2025-09-26</pubDate><description>글</description></item>";
        sample.put("news/f/2025-09-25/1.xml", feed(old));
        sample.put("news/f/2025-09-26/1.xml", feed(fresh, old));
        Night night = new Night(database, sample.watch(), new Archive(store));
        night.run(DAY);
        night.run(DAY.plusDays(1));
        assertThat(query(database, "select title from landing.news_item order by business_date, sequence"))
                .containsExactly("하나", "둘");
    }

    @Test
    void runningAgainChangesNothing() throws Exception {
        SampleWatch sample = new SampleWatch(folder).news("f", "rss", Schedule.DAILY);
        sample.put("news/f/2025-09-25/1.xml", feed(item("a", 1, "하나", "글")));
        sample.put("news/f/2025-09-25/2.xml", feed(item("a2", 1, "하나", "고친 글")));
        Night night = new Night(database, sample.watch(), new Archive(store));
        night.run(DAY);
        List<String> items = query(database, ITEMS);
        night.run(DAY, 2);
        assertThat(query(database, ITEMS)).isEqualTo(items).hasSize(2);
        assertThat(tables(database)).isNotEmpty();
    }

    private static String item(String guid, int link, String title, String text) {
        return "<item><guid isPermaLink='false'>%s</guid><link>https://e.kr/%d</link><title>%s</title><pubDate>2025-09-25</pubDate><description>%s</description></item>"
                .formatted(guid, link, title, text);
    }

    private static String feed(String... items) {
        return "<rss><channel>" + String.join("", items) + "</channel></rss>";
    }
}
