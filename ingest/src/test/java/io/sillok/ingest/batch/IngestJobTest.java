package io.sillok.ingest.batch;

import static io.sillok.ingest.batch.Night.query;
import static io.sillok.ingest.batch.Night.tables;
import static io.sillok.ingest.batch.SampleWatch.DAY;
import static io.sillok.ingest.batch.SampleWatch.feed;
import static io.sillok.ingest.batch.SampleWatch.register;
import static org.assertj.core.api.Assertions.assertThat;

import io.sillok.ingest.archive.Archive;
import io.sillok.model.database.TestDatabase;
import io.sillok.model.watch.Source.Kind;
import io.sillok.model.watch.Source.Schedule;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.jdbc.datasource.DelegatingDataSource;

class IngestJobTest {
    private static final String BOOKS =
            "select concat_ws(' ', source_id, what, fetched, loaded, duplicate, quarantined, filtered) from ops.balance order by 1";

    @TempDir
    private Path folder;

    @TempDir
    private Path store;

    private final DataSource database = TestDatabase.create();

    @Test
    void everyKindOfDeliveryLandsAndTheBooksBalance() throws Exception {
        SampleWatch sample = mixed();
        JobExecution execution = night(sample).run(DAY);
        assertThat(execution.getAllFailureExceptions()).isEmpty();
        assertThat(execution.getStatus()).isEqualTo(BatchStatus.COMPLETED);
        assertThat(query(database, BOOKS))
                .containsExactly(
                        "feed document 2 2 0 0 0",
                        "feed item 8 6 1 1 0",
                        "pages document 3 2 0 1 0",
                        "pages item 2 2 0 0 0",
                        "register document 1 1 0 0 0",
                        "register row 2503 2502 0 1 0",
                        "world document 2 1 0 1 0",
                        "world row 2 2 0 0 0");
        assertThat(query(database, "select code || ' ' || pointer from ops.quarantine order by 1"))
                .containsExactly("answer_refused ", "item_malformed item 5", "not_text ", "row_malformed row 4");
        assertThat(query(database, "select convert_from(raw, 'UTF8') from ops.quarantine where code = 'row_malformed'"))
                .containsExactly("i2,부족\n");
        assertThat(query(database, "select body from landing.news_item where source_id = 'pages' and body like '%세종%'"))
                .singleElement()
                .asString()
                .contains("세종대왕이 똠방각하를 만났다");
        assertThat(query(database, "select charset from landing.document where uri like '%euckr%'"))
                .containsExactly("x-windows-949");
        assertThat(query(database, "select status from landing.stat_row where source_id = 'world' and value is null"))
                .containsExactly("M");
        assertThat(query(database, "select status || ' ' || coalesce(message, '-') from ops.run"))
                .containsExactly("done -");
        assertThat(
                        query(
                                database,
                                "select concat_ws(' ', source_id, last_delivery, last_new, deliveries) from ops.freshness where source_id = 'feed'"))
                .containsExactly("feed 2025-09-25 2025-09-25 2");
    }

    @Test
    void documentsAreFetchedAtTheRunsAsOf() throws Exception {
        night(mixed()).run(DAY);
        assertThat(query(database, "select distinct fetched_at at time zone 'UTC' from landing.document"))
                .containsExactly("2025-09-25 15:00:00");
    }

    @Test
    void anotherAttemptChangesNothingButItsOwnLineInTheLedger() throws Exception {
        SampleWatch sample = mixed();
        night(sample).run(DAY);
        var items = query(database, "select row_to_json(t)::text from landing.news_item t order by item_id");
        var rows = query(database, "select row_to_json(t)::text from landing.stat_row t order by document_id, row_no");
        assertThat(night(sample).run(DAY, 2).getStatus()).isEqualTo(BatchStatus.COMPLETED);
        assertThat(query(database, "select row_to_json(t)::text from landing.news_item t order by item_id"))
                .isEqualTo(items);
        assertThat(query(database, "select row_to_json(t)::text from landing.stat_row t order by document_id, row_no"))
                .isEqualTo(rows);
        // what was refused is tried again, what was decoded is known
        assertThat(
                        query(
                                database,
                                "select concat_ws(' ', fetched, loaded, duplicate, quarantined) from ops.balance where run_id = 2 and source_id = 'pages' and what = 'document'"))
                .containsExactly("3 0 2 1");
    }

    @Test
    void aFeedsTagsLandInItsOrder() throws Exception {
        SampleWatch sample = new SampleWatch(folder).news("f", "rss", Schedule.DAILY);
        sample.put(
                "news/f/2025-09-25/1.xml",
                "<rss><channel><item><guid>a</guid><title>제목</title><category>산업, AI</category><category>광주</category>"
                        + "<pubDate>2025-09-25</pubDate><description>글</description></item>"
                        + "<item><guid>b</guid><title>둘</title><pubDate>2025-09-25</pubDate><description>글</description></item>"
                        + "</channel></rss>");
        new Night(database, sample.watch(), new Archive(store)).run(DAY);
        assertThat(query(database, "select array_to_string(tags, '|') from landing.news_item order by sequence"))
                .containsExactly("산업, AI|광주", "");
    }

    @Test
    void aFileLookedAtEveryNightIsTakenOnceForEachContent() throws Exception {
        SampleWatch sample =
                new SampleWatch(folder).csv("register", "file:register.csv").put("register.csv", register(3));
        night(sample).run(DAY);
        night(sample).run(DAY.plusDays(1));
        sample.put("register.csv", register(4));
        night(sample).run(DAY.plusDays(2));
        assertThat(
                        query(
                                database,
                                "select concat_ws(' ', run_id, fetched, loaded, duplicate) from ops.balance where what = 'document' order by 1"))
                .containsExactly("1 1 1 0", "2 1 0 1", "3 1 1 0");
        assertThat(
                        query(
                                database,
                                "select concat_ws(' ', business_date, count(*)) from landing.stat_row group by business_date order by 1"))
                .containsExactly("2025-09-25 3", "2025-09-27 4");
        assertThat(query(database, "select concat_ws(' ', last_delivery, last_new, deliveries) from ops.freshness"))
                .containsExactly("2025-09-27 2025-09-27 2");
    }

    @Test
    void aSourceThatIsDueAndGivesNothingFailsTheRunUntilItDelivers() throws Exception {
        SampleWatch sample = new SampleWatch(folder)
                .news("daily", "rss", Schedule.DAILY)
                .news("late", "rss", Schedule.WEEKDAYS)
                .put("news/daily/2025-09-25/a.xml", feed(0, 3))
                .put("news/late/2025-09-24/a.xml", feed(0, 3));
        assertThat(night(sample).run(DAY).getStatus()).isEqualTo(BatchStatus.FAILED);
        assertThat(query(database, "select source_id || ' ' || code from ops.finding order by code"))
                .as("what is dated before the watch's first night belongs to none")
                .containsExactly("late delivery_unmatched", "late unexpected_zero");
        assertThat(query(database, "select status || message from ops.run"))
                .singleElement()
                .asString()
                .startsWith("failed[late] nothing was delivered for 2025-09-25");

        sample.put("news/late/2025-09-25-b.xml", feed(3, 5));
        assertThat(night(sample).run(DAY).getStatus()).isEqualTo(BatchStatus.COMPLETED);
        assertThat(query(database, BOOKS))
                .containsExactly(
                        "daily document 1 1 0 0 0",
                        "daily item 3 3 0 0 0",
                        "late document 1 1 0 0 0",
                        "late item 2 2 0 0 0");
        assertThat(query(database, "select status || coalesce(message, '') from ops.run"))
                .containsExactly("done");
    }

    @Test
    void nobodyExpectsAWeekdayPaperOnASunday() throws Exception {
        SampleWatch sample = new SampleWatch(folder).news("paper", "rss", Schedule.WEEKDAYS);
        Files.createDirectories(folder.resolve("news/paper"));
        assertThat(night(sample).run(java.time.LocalDate.of(2025, 9, 28)).getStatus())
                .isEqualTo(BatchStatus.COMPLETED);
    }

    @Test
    void rowsLostBehindTheBooksFailTheRun() throws Exception {
        SampleWatch sample = new SampleWatch(folder)
                .news("feed", "rss", Schedule.DAILY)
                .put("news/feed/2025-09-25/a.xml", feed(0, 5));
        execute("create function landing.lose() returns trigger language plpgsql as"
                + " $$ begin if new.guid = 'g3' then return null; end if; return new; end $$");
        execute("create trigger lose before insert on landing.news_item for each row execute function landing.lose()");
        assertThat(night(sample).run(DAY).getStatus()).isEqualTo(BatchStatus.FAILED);
        assertThat(query(database, "select message from ops.finding"))
                .singleElement()
                .asString()
                .contains("5 fetched, but 4 loaded, 0 duplicate, 0 quarantined and 0 filtered");
    }

    @Test
    void aRecordThatTheDatabaseRefusesIsPutAwayAlone() throws Exception {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 2500; i++) {
            lines.append("{\"id\":\"%d\",\"text\":\"글 %d%s\"}\n".formatted(i, i, i % 1000 == 7 ? "\\u0000" : ""));
        }
        SampleWatch sample = new SampleWatch(folder)
                .news("lines", "jsonl", Schedule.DAILY)
                .put("news/lines/2025-09-25/a.jsonl", lines.toString());
        assertThat(night(sample).run(DAY).getStatus()).isEqualTo(BatchStatus.COMPLETED);
        assertThat(query(database, BOOKS)).containsExactly("lines document 1 1 0 0 0", "lines item 2500 2497 0 3 0");
        assertThat(query(
                        database,
                        "select concat_ws(' ', code, pointer, parser_version) from ops.quarantine order by 1"))
                .containsExactly(
                        "record_unstorable line 1008 jsonl/1",
                        "record_unstorable line 2008 jsonl/1",
                        "record_unstorable line 8 jsonl/1");
    }

    @Test
    void aStatisticsFileThatBreaksOffIsReadWholeOrNotAtAll() throws Exception {
        StringBuilder json = new StringBuilder("[{\"page\":1,\"pages\":1,\"total\":3000},[");
        for (int i = 0; i < 2200; i++) {
            json.append("{\"indicator\":{\"id\":\"X\"},\"countryiso3code\":\"KOR\",\"date\":\"%d\",\"value\":%d},"
                    .formatted(i, i));
        }
        SampleWatch sample = new SampleWatch(folder)
                .source("world", Kind.STATISTICS, "folder:world", "worldbank-json", Schedule.DAILY, Map.of())
                .put("world/2025-09-25-x.json", json.toString());
        assertThat(night(sample).run(DAY).getStatus()).isEqualTo(BatchStatus.COMPLETED);
        assertThat(query(database, BOOKS)).containsExactly("world document 1 0 0 1 0", "world row 2200 0 0 0 2200");
        assertThat(query(database, "select count(*) from landing.stat_row")).containsExactly("0");
        assertThat(query(database, "select code from ops.quarantine")).containsExactly("json_malformed");
    }

    @Test
    void aFileOverTheCapIsNamedAndNotRead() throws Exception {
        SampleWatch sample = new SampleWatch(folder)
                .news("feed", "rss", Schedule.DAILY)
                .put("news/feed/2025-09-25/big.xml", feed(0, 500))
                .put("news/feed/2025-09-25/small.xml", feed(0, 2));
        JobExecution execution = new Night(database, sample.watch(), new Archive(store), 4096).run(DAY);
        assertThat(execution.getStatus()).isEqualTo(BatchStatus.COMPLETED);
        assertThat(query(database, BOOKS)).containsExactly("feed document 2 1 0 1 0", "feed item 2 2 0 0 0");
        assertThat(query(database, "select code from ops.quarantine")).containsExactly("file_too_large");
        assertThat(query(database, "select archive_key from landing.document where not decoded"))
                .containsExactly("reference:news/feed/2025-09-25/big.xml");
    }

    @Test
    void itRunsWithTheRightsOfTheIngestRole() throws Exception {
        DataSource limited = new DelegatingDataSource(database) {
            @Override
            public Connection getConnection() throws SQLException {
                Connection connection = super.getConnection();
                try (Statement statement = connection.createStatement()) {
                    statement.execute("set role sillok_ingest");
                }
                return connection;
            }
        };
        JobExecution execution = new Night(limited, mixed().watch(), new Archive(store)).run(DAY);
        assertThat(execution.getAllFailureExceptions()).isEmpty();
        assertThat(execution.getStatus()).isEqualTo(BatchStatus.COMPLETED);
    }

    @Test
    void tablesAreTheSameOnEveryDatabase() throws Exception {
        SampleWatch sample = mixed();
        night(sample).run(DAY);
        DataSource other = TestDatabase.create();
        new Night(other, sample.watch(), new Archive(store)).run(DAY);
        assertThat(tables(other)).isEqualTo(tables(database));
    }

    /** Feeds with a broken item and a repeated one, pages, a table with a short line, the World Bank's two kinds of answer. */
    private SampleWatch mixed() throws Exception {
        return new SampleWatch(folder)
                .news("feed", "rss", Schedule.DAILY)
                .news("pages", "auto", Schedule.DAILY)
                .csv("register", "file:register.csv")
                .source("world", Kind.STATISTICS, "folder:world", "worldbank-json", Schedule.DAILY, Map.of())
                .put(
                        "news/feed/2025-09-25/a.xml",
                        feed(0, 4).replace("</channel>", "<item><title></title></item></channel>"))
                .put("news/feed/2025-09-25-b.xml", feed(3, 6))
                .put(
                        "news/pages/2025-09-25/euckr.html",
                        "<html><head><meta charset=euc-kr></head><body>세종대왕이 똠방각하를 만났다</body></html>",
                        Charset.forName("x-windows-949"))
                .put("news/pages/2025-09-25/plain.txt", "그냥 글이다.\n")
                .put("news/pages/2025-09-25/picture.html", new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 0, 0, 13})
                .put(
                        "register.csv",
                        register(2).concat("i2,부족\n").concat(register(2500).substring(9)))
                .put("world/2025-09-25-gdp.json", """
                        [{"page":1,"pages":1,"per_page":50,"total":2},
                         [{"indicator":{"id":"GDP","value":"GDP"},"country":{"id":"KR"},"countryiso3code":"KOR","date":"2024","value":1.86e12,"unit":"","obs_status":""},
                          {"indicator":{"id":"GDP","value":"GDP"},"country":{"id":"KR"},"countryiso3code":"KOR","date":"2025","value":null,"unit":"","obs_status":""}]]
                        """)
                .put(
                        "world/2025-09-25-wrong.json",
                        "[{\"message\":[{\"id\":\"120\",\"value\":\"no such indicator\"}]}]");
    }

    private Night night(SampleWatch sample) throws Exception {
        return new Night(database, sample.watch(), new Archive(store));
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
