package io.sillok.ingest.batch;

import static io.sillok.ingest.batch.Night.query;
import static io.sillok.ingest.batch.Night.tables;
import static io.sillok.ingest.batch.SampleWatch.DAY;
import static io.sillok.ingest.batch.SampleWatch.feed;
import static io.sillok.ingest.batch.SampleWatch.register;
import static org.assertj.core.api.Assertions.assertThat;

import io.sillok.ingest.archive.Archive;
import io.sillok.ingest.source.LiveNight;
import io.sillok.ingest.source.NightWeb;
import io.sillok.ingest.source.ReplayedNight;
import io.sillok.model.database.TestDatabase;
import io.sillok.model.watch.AddressTemplate;
import io.sillok.model.watch.Source.Kind;
import io.sillok.model.watch.Source.Schedule;
import io.sillok.model.watch.WebAccess;
import io.sillok.model.watch.WebAccess.Follow;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;

class WebNightTest {
    private static final String FEED = "https://news.example/feed";
    private static final String BOOKS =
            "select concat_ws(' ', run_id, source_id, what, fetched, loaded, duplicate, quarantined, filtered) from ops.balance order by 1";

    /** Every so many-th commit is deadly; 1 tries them all. */
    private static final int STRIDE = Integer.getInteger("sillok.kill.stride", 47);

    @TempDir
    private Path folder;

    @TempDir
    private Path store;

    private final DataSource database = TestDatabase.create();
    private final FakeWeb web = new FakeWeb();

    private SampleWatch sample() {
        return new SampleWatch(folder);
    }

    private SampleWatch feedOnly(Schedule schedule) {
        return sample().web("news", Kind.NEWS, "rss", schedule, WebAccess.of(FEED));
    }

    private static WebAccess following(int limit) {
        return new WebAccess(
                new AddressTemplate(FEED),
                List.of("news.example"),
                List.of(),
                Follow.ARTICLES,
                limit,
                Duration.ZERO,
                7,
                null);
    }

    private JobExecution run(SampleWatch sample, LocalDate date) throws Exception {
        return run(database, sample, date, web.night(sample.watch(), store), store);
    }

    private static JobExecution run(DataSource database, SampleWatch sample, LocalDate date, NightWeb night, Path store)
            throws Exception {
        return new Night(database, sample.watch(), new Archive(store), night).run(date);
    }

    private void nextDay() {
        web.pass(Duration.ofDays(1));
    }

    @Test
    void anAnswerLandsWithWhatTheServerSaidOfIt() throws Exception {
        web.page(FEED, feed(0, 3), "\"one\"");
        assertThat(run(feedOnly(Schedule.DAILY), DAY).getStatus()).isEqualTo(BatchStatus.COMPLETED);
        assertThat(query(database, BOOKS)).containsExactly("1 news document 1 1 0 0 0", "1 news item 3 3 0 0 0");
        assertThat(
                        query(
                                database,
                                "select concat_ws(' ', uri, http_status, etag, content_type, coalesce(final_uri, '-'), warc) from landing.document"))
                .containsExactly(
                        "https://news.example/feed 200 \"one\" text/html; charset=utf-8 - warc/2025-09-25/news-0001.warc.gz");
        assertThat(store.resolve("warc/2025-09-25/news-0001.warc.gz")).isRegularFile();
    }

    @Test
    void theTransportsCharsetCounts() throws Exception {
        web.bytes(FEED, feed(0, 1), Charset.forName("EUC-KR"), "application/xml; charset=\"euc-kr\"");
        run(feedOnly(Schedule.DAILY), DAY);
        assertThat(query(database, "select charset from landing.document")).containsExactly("x-windows-949");
        assertThat(query(database, "select body from landing.news_item")).containsExactly("본문 0번입니다.");
    }

    @Test
    void unchangedIsNoDeliveryButNoSilenceEither() throws Exception {
        SampleWatch sample = feedOnly(Schedule.DAILY);
        web.page(FEED, feed(0, 3), "\"one\"");
        run(sample, DAY);
        nextDay();
        assertThat(run(sample, DAY.plusDays(1)).getStatus()).isEqualTo(BatchStatus.COMPLETED);
        assertThat(query(database, BOOKS)).contains("2 news document 0 0 0 0 0");
        assertThat(query(database, "select concat_ws(' ', last_delivery, last_new, deliveries) from ops.freshness"))
                .containsExactly("2025-09-26 2025-09-25 1");
    }

    @Test
    void aTableOfWhichTheServerSaysThatItHasNotChangedIsNotMissing() throws Exception {
        String address = "https://gauge.example/r.csv";
        SampleWatch sample = sample().web("gauge", Kind.STATISTICS, "csv", Schedule.IRREGULAR, WebAccess.of(address));
        web.page(address, register(5), "\"one\"");
        run(sample, DAY);
        nextDay();
        run(sample, DAY.plusDays(1));
        assertThat(query(database, "select outcome from ops.fetch order by run_id"))
                .containsExactly("page", "unchanged");
        assertThat(query(
                        database,
                        "select a.business_date || ' ' || d.uri from landing.delivered_again a"
                                + " join landing.document d using (document_id)"))
                .containsExactly("2025-09-26 " + address);
    }

    @Test
    void validatorsAreLeftOutWhenItIsTimeForAllOfIt() throws Exception {
        SampleWatch sample = feedOnly(Schedule.DAILY);
        web.page(FEED, feed(0, 3), "\"one\"");
        for (int day = 0; day < 9; day++) {
            run(sample, DAY.plusDays(day));
            nextDay();
        }
        assertThat(web.asked().stream().map(request -> request.validators().none()))
                .containsExactly(true, false, false, false, false, false, false, true, false);
    }

    @Test
    void aSourceThatFailsStopsNoOtherAndFailsANightOnWhichItIsDue() throws Exception {
        SampleWatch sample = feedOnly(Schedule.DAILY)
                .web("gauge", Kind.STATISTICS, "csv", Schedule.IRREGULAR, WebAccess.of("https://gauge.example/r.csv"));
        web.failing(FEED, 503, null)
                .bytes("https://gauge.example/r.csv", register(5), Charset.forName("UTF-8"), "text/csv");
        assertThat(run(sample, DAY).getStatus()).isEqualTo(BatchStatus.FAILED);
        assertThat(query(database, "select message from ops.run"))
                .singleElement()
                .asString()
                .contains("nothing was delivered for 2025-09-25", "the server answered 503", FEED);
        assertThat(query(database, "select count(*) from landing.stat_row")).containsExactly("5");
        // the same date again, at once and then after a while: it is not asked before its time, and not asked twice
        run(sample, DAY);
        assertThat(web.addresses()).hasSize(2);
        web.pass(Duration.ofMinutes(6)).page(FEED, feed(0, 3), "\"one\"");
        assertThat(run(sample, DAY).getStatus()).isEqualTo(BatchStatus.COMPLETED);
        assertThat(web.addresses()).hasSize(3);
        assertThat(query(database, "select status from ops.run")).containsExactly("done");
    }

    @Test
    void failuresAreCountedByNightAndNeverEndTheAsking() throws Exception {
        SampleWatch sample = feedOnly(Schedule.IRREGULAR);
        web.failing(FEED, 500, null);
        for (int day = 0; day < 12; day++) {
            assertThat(run(sample, DAY.plusDays(day)).getStatus()).isEqualTo(BatchStatus.COMPLETED);
            nextDay();
        }
        assertThat(web.addresses()).hasSize(12);
        assertThat(query(database, "select failures from ops.fetch_state")).containsExactly("12");
        assertThat(query(database, "select count(*) from ops.finding where code = 'http_status'"))
                .containsExactly("12");
        web.page(FEED, feed(0, 1), null);
        run(sample, DAY.plusDays(12));
        assertThat(query(database, "select concat_ws(' ', failures, last_outcome, message) from ops.fetch_state"))
                .containsExactly("0 page");
    }

    @Test
    void aServerThatAsksForThreeDaysOfRestGetsThem() throws Exception {
        SampleWatch sample = feedOnly(Schedule.IRREGULAR);
        web.failing(FEED, 429, Instant.parse("2025-09-28T16:00:00Z"));
        for (int day = 0; day < 4; day++) {
            run(sample, DAY.plusDays(day));
            nextDay();
        }
        assertThat(web.addresses()).hasSize(2);
        assertThat(query(database, "select outcome from ops.fetch order by run_id"))
                .containsExactly("failed", "postponed", "postponed", "failed");
    }

    @Test
    void aDateThatIsOverIsNotAskedAndNotMissed() throws Exception {
        SampleWatch sample = feedOnly(Schedule.DAILY);
        web.failing(FEED, 500, null);
        assertThat(run(sample, DAY).getStatus()).isEqualTo(BatchStatus.FAILED);
        nextDay();
        assertThat(run(sample, DAY).getStatus()).isEqualTo(BatchStatus.COMPLETED);
        assertThat(web.addresses()).hasSize(1);
        assertThat(query(database, "select code from ops.finding where code = 'date_not_asked'"))
                .hasSize(1);
        assertThat(run(sample, DAY.plusDays(1)).getStatus()).isEqualTo(BatchStatus.FAILED);
        assertThat(web.addresses()).hasSize(2);
    }

    @Test
    void noTransactionIsOpenWhileAServerIsWaitedFor() throws Exception {
        List<String> open = new ArrayList<>();
        web.page(FEED, feed(0, 3), null).whileAsked(() -> {
            try {
                open.addAll(
                        query(
                                database,
                                "select query from pg_stat_activity where datname = current_database() and state like 'idle in transaction%'"));
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
        run(feedOnly(Schedule.DAILY), DAY);
        assertThat(web.addresses()).hasSize(1);
        assertThat(open).isEmpty();
    }

    @Test
    void secretsAreSentAndKeptNowhere() throws Exception {
        String address = "https://gauge.example/r.csv?day={date}&key=${env:KEY}";
        SampleWatch sample = sample().web("gauge", Kind.STATISTICS, "csv", Schedule.DAILY, WebAccess.of(address));
        web.bytes(
                "https://gauge.example/r.csv?day=2025-09-25&key=geheim%2Bx%2Fy",
                register(2), Charset.forName("UTF-8"), "text/csv");
        assertThat(run(sample, DAY).getStatus()).isEqualTo(BatchStatus.COMPLETED);
        assertThat(query(database, "select uri from landing.document"))
                .containsExactly("https://gauge.example/r.csv?day=2025-09-25&key=*KEY*");
        List<String> everything = new ArrayList<>(tables(database));
        for (String table : new String[] {"ops.fetch_state", "ops.fetch", "batch.batch_job_execution_params"}) {
            everything.addAll(query(database, "select row_to_json(t)::text from " + table + " t"));
        }
        everything.add(warcs());
        assertThat(everything).noneMatch(text -> text.contains("geheim"));
        assertThat(warcs()).contains("*KEY*");
    }

    @Test
    void aSecretThatIsMissingIsSaid() throws Exception {
        run(
                sample().web(
                                "gauge",
                                Kind.STATISTICS,
                                "csv",
                                Schedule.IRREGULAR,
                                WebAccess.of("https://gauge.example/${env:NONE}")),
                DAY);
        assertThat(web.addresses()).isEmpty();
        assertThat(query(database, "select message from ops.finding"))
                .singleElement()
                .asString()
                .contains("NONE", "secret_missing");
    }

    private void articles(int from, int to) {
        StringBuilder feed = new StringBuilder("<rss version=\"2.0\"><channel><title>소식</title>");
        for (int i = from; i < to; i++) {
            feed.append(
                    "<item><guid isPermaLink=\"false\">g%1$d</guid><link>https://news.example/a/%1$d?utm_source=rss#top</link><title>제목 %1$d</title><author>예시 기자</author><pubDate>Thu, 25 Sep 2025 09:0%1$d:00 +0900</pubDate><description>요약</description></item>"
                            .formatted(i));
            web.page(
                    "https://news.example/a/" + i,
                    "<html><head><title>제목</title></head><body><article><p>본문 %d번 전체입니다.</p></article></body></html>"
                            .formatted(i),
                    null);
        }
        feed.append(
                "<item><guid>other</guid><link>https://elsewhere.example/1</link><title>남의 것</title><description>남의 요약</description></item>");
        web.page(FEED, feed.append("</channel></rss>").toString(), null);
    }

    @Test
    void thePagesOfEntriesTakeTheirPlace() throws Exception {
        articles(0, 3);
        SampleWatch sample = sample().web("news", Kind.NEWS, "rss", Schedule.DAILY, following(10));
        assertThat(run(sample, DAY).getStatus()).isEqualTo(BatchStatus.COMPLETED);
        assertThat(query(database, BOOKS)).containsExactly("1 news document 4 4 0 0 0", "1 news item 7 4 0 0 3");
        assertThat(
                        query(
                                database,
                                "select concat_ws('|', guid, link, title, author, published, body like '%본문%전체%') from landing.news_item where guid <> 'other' order by sequence"))
                .containsExactly(
                        "g0|https://news.example/a/0|제목 0|예시 기자|Thu, 25 Sep 2025 09:00:00 +0900|t",
                        "g1|https://news.example/a/1|제목 1|예시 기자|Thu, 25 Sep 2025 09:01:00 +0900|t",
                        "g2|https://news.example/a/2|제목 2|예시 기자|Thu, 25 Sep 2025 09:02:00 +0900|t");
        // what may not be followed lands as it was delivered
        assertThat(query(database, "select body from landing.news_item where guid = 'other'"))
                .containsExactly("남의 요약");
        assertThat(web.addresses()).hasSize(4).noneMatch(address -> address.contains("utm_"));
        nextDay();
        articles(1, 4);
        run(sample, DAY.plusDays(1));
        assertThat(web.addresses().subList(4, 6)).containsExactly(FEED, "https://news.example/a/3");
        assertThat(web.addresses()).hasSize(6);
    }

    @Test
    void pagesBeyondTheLimitWaitAndPagesThatFailAreAskedAgain() throws Exception {
        articles(0, 5);
        web.failing("https://news.example/a/1", 500, null);
        SampleWatch sample = sample().web("news", Kind.NEWS, "rss", Schedule.DAILY, following(3));
        run(sample, DAY);
        assertThat(query(database, "select concat_ws(' ', link, status) from ops.lead order by place"))
                .containsExactly(
                        "https://news.example/a/0 landed",
                        "https://news.example/a/1 failed",
                        "https://news.example/a/2 landed",
                        "https://news.example/a/3 waiting",
                        "https://news.example/a/4 waiting");
        assertThat(query(database, "select message from ops.finding where code = 'leads_waiting'"))
                .singleElement()
                .asString()
                .contains("2 articles wait");
        nextDay();
        articles(0, 5);
        assertThat(run(sample, DAY.plusDays(1)).getStatus()).isEqualTo(BatchStatus.COMPLETED);
        assertThat(query(database, "select distinct status from ops.lead")).containsExactly("landed");
        assertThat(query(database, "select count(*) from ops.balance where not balanced"))
                .containsExactly("0");
        assertThat(query(database, "select count(distinct guid) from landing.news_item"))
                .containsExactly("6");
    }

    @Test
    void aPageThatStaysMissingIsGoneAfterThreeNights() throws Exception {
        articles(0, 1);
        web.failing("https://news.example/a/0", 404, null);
        SampleWatch sample = sample().web("news", Kind.NEWS, "rss", Schedule.IRREGULAR, following(3));
        for (int day = 0; day < 5; day++) {
            run(sample, DAY.plusDays(day));
            nextDay();
        }
        assertThat(web.addresses().stream().filter(address -> address.endsWith("/a/0")))
                .hasSize(3);
        assertThat(query(database, "select status from ops.lead")).containsExactly("gone");
    }

    private SampleWatch twoSources() {
        return sample().web("news", Kind.NEWS, "rss", Schedule.DAILY, following(45))
                .web("gauge", Kind.STATISTICS, "csv", Schedule.IRREGULAR, WebAccess.of("https://gauge.example/r.csv"))
                .web("silent", Kind.NEWS, "rss", Schedule.IRREGULAR, WebAccess.of("https://silent.example/feed"));
    }

    private void twoSourcesAnswer() {
        articles(0, 50);
        web.failing("https://silent.example/feed", 503, Instant.parse("2025-09-26T10:00:00Z"))
                .failing("https://news.example/a/7", 500, null)
                .bytes("https://gauge.example/r.csv", register(1500), Charset.forName("UTF-8"), "text/csv");
    }

    private static List<String> everything(DataSource database) throws SQLException {
        List<String> rows = new ArrayList<>(tables(database));
        rows.addAll(query(database, "select row_to_json(t)::text from ops.fetch_state t order by source_id, address"));
        rows.addAll(
                query(database, "select row_to_json(t)::text from ops.fetch t order by run_id, source_id, address"));
        rows.addAll(query(database, "select row_to_json(t)::text from ops.lead t order by source_id, place"));
        return rows;
    }

    @Test
    void anArchiveReplayedGivesTheSameRowsAndAsksNobody() throws Exception {
        twoSourcesAnswer();
        SampleWatch sample = twoSources();
        run(sample, DAY);
        nextDay();
        articles(40, 60);
        run(sample, DAY.plusDays(1));
        int asked = web.addresses().size();

        DataSource again = TestDatabase.create();
        Path other = Files.createDirectory(folder.resolve("other"));
        ReplayedNight replayed = new ReplayedNight(ReplayedNight.archive(store).orElseThrow(), other);
        for (int day = 0; day < 2; day++) {
            assertThat(run(again, sample, DAY.plusDays(day), replayed, other).getStatus())
                    .isEqualTo(BatchStatus.COMPLETED);
        }
        assertThat(everything(again)).isEqualTo(everything(database));
        assertThat(web.addresses()).hasSize(asked);
        // and the archive that the replay leaves can be replayed in its turn
        DataSource third = TestDatabase.create();
        for (int day = 0; day < 2; day++) {
            run(third, sample, DAY.plusDays(day), new ReplayedNight(other, other), other);
        }
        assertThat(everything(third)).isEqualTo(everything(database));
    }

    @Test
    void aNightKilledAnywhereAndStartedAgainLeavesWhatAnUndisturbedOneLeaves() throws Exception {
        twoSourcesAnswer();
        SampleWatch sample = twoSources();
        run(sample, DAY);
        List<String> undisturbed = withoutFileNumbers(everything(database));
        int kills = 0;
        for (int fatal = 6; ; fatal += STRIDE) {
            DataSource killed = TestDatabase.create();
            MortalDataSource mortal = new MortalDataSource(killed, fatal, fatal % 2 == 0);
            Path archive = Files.createDirectory(folder.resolve("killed" + fatal));
            try {
                run(mortal, sample, DAY, web.night(sample.watch(), archive), archive);
            } catch (Exception e) {
                assertThat(mortal.dead()).as("a failure of its own: %s", e).isTrue();
            }
            if (!mortal.dead()) {
                break;
            }
            kills++;
            JobExecution last = run(killed, sample, DAY, web.night(sample.watch(), archive), archive);
            assertThat(last.getStatus())
                    .as("%s", last.getAllFailureExceptions())
                    .isEqualTo(BatchStatus.COMPLETED);
            assertThat(withoutFileNumbers(everything(killed)))
                    .as("killed at commit %d", fatal)
                    .isEqualTo(undisturbed);
            DataSource replayed = TestDatabase.create();
            run(replayed, sample, DAY, new ReplayedNight(archive, archive), archive);
            assertThat(withoutFileNumbers(everything(replayed)))
                    .as("replayed after a kill")
                    .isEqualTo(undisturbed);
        }
        assertThat(kills).isGreaterThan(30 / STRIDE);
    }

    private static List<String> withoutFileNumbers(List<String> rows) {
        return rows.stream()
                .map(row -> row.replaceAll("-\\d{4}\\.warc", "-n.warc"))
                .toList();
    }

    @Test
    void aStopEndsTheWaitInOrderAndTheNightGoesOnLater() throws Exception {
        articles(0, 5);
        SampleWatch sample = sample().web("news", Kind.NEWS, "rss", Schedule.DAILY, following(10));
        LiveNight night = web.night(sample.watch(), store);
        AtomicInteger questions = new AtomicInteger();
        web.whileAsked(() -> {
            if (questions.incrementAndGet() == 4) {
                night.interrupt();
            }
        });
        JobExecution stopped = run(database, sample, DAY, night, store);
        assertThat(stopped.getStatus()).isEqualTo(BatchStatus.STOPPED);
        assertThat(query(database, "select count(*) from ops.lead where status = 'landed'"))
                .containsExactly("2");
        web.whileAsked(() -> {});
        assertThat(run(sample, DAY).getStatus()).isEqualTo(BatchStatus.COMPLETED);
        assertThat(query(database, BOOKS)).containsExactly("1 news document 6 6 0 0 0", "1 news item 11 6 0 0 5");
        assertThat(web.addresses()).hasSize(7); // the one that was waited for is asked again, no other
    }

    /** All that the archive's WARC files hold, as Latin-1. */
    private String warcs() throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.walk(store.resolve("warc"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                try (GZIPInputStream in = new GZIPInputStream(Files.newInputStream(file))) {
                    all.append(new String(in.readAllBytes(), java.nio.charset.StandardCharsets.ISO_8859_1));
                }
            }
        }
        return all.toString();
    }
}
