package io.sillok.ingest.batch;

import static io.sillok.ingest.batch.Night.query;
import static io.sillok.ingest.batch.SampleWatch.DAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.sillok.ingest.archive.Archive;
import io.sillok.ingest.source.ReplayedNight;
import io.sillok.model.database.TestDatabase;
import io.sillok.model.watch.AddressTemplate;
import io.sillok.model.watch.Source.Kind;
import io.sillok.model.watch.Source.Schedule;
import io.sillok.model.watch.WebAccess;
import io.sillok.model.watch.WebAccess.Connector;
import io.sillok.model.watch.WebAccess.Follow;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;

class TableInPartsTest {
    private static final String BOOKS =
            "select concat_ws(' ', what, fetched, loaded, duplicate, quarantined, filtered) from ops.balance where source_id = 'table' order by 1";
    private static final String KOSIS =
            "https://kosis.example/list?apiKey=${env:KEY}&prdSe=Y&startPrdDe=%d&endPrdDe=%d";
    private static final String TOO_MUCH = "{err:\"31\",errMsg:\"too many\"}";
    private static final String EMPTY = "{err:\"30\",errMsg:\"none\"}";

    @TempDir
    private Path folder;

    @TempDir
    private Path store;

    private final DataSource database = TestDatabase.create();
    private final FakeWeb web = new FakeWeb();

    private SampleWatch watch(Connector connector, String format, String address) {
        WebAccess access = new WebAccess(
                new AddressTemplate(address),
                List.of(java.net.URI.create(address.replaceAll("[${}]", "")).getHost()),
                List.of(),
                Follow.NONE,
                200,
                Duration.ZERO,
                7,
                connector);
        return new SampleWatch(folder).web("table", Kind.STATISTICS, format, Schedule.DAILY, access);
    }

    private JobExecution run(SampleWatch sample) throws Exception {
        return run(sample, 1);
    }

    private JobExecution run(SampleWatch sample, long attempt) throws Exception {
        return new Night(database, sample.watch(), new Archive(store), web.night(sample.watch(), store))
                .run(DAY, attempt);
    }

    private void json(String address, String body) {
        web.bytes(address.replace("${env:KEY}", "geheim%2Bx%2Fy"), body, StandardCharsets.UTF_8, "text/html");
    }

    private static String kosis(int from, int to) {
        return String.format(Locale.ROOT, KOSIS, from, to);
    }

    private static String rows(int... years) {
        StringBuilder rows = new StringBuilder("[");
        for (int year : years) {
            rows.append(rows.length() == 1 ? "" : ",")
                    .append(
                            "{\"ORG_ID\":\"101\",\"TBL_ID\":\"T1\",\"ITM_ID\":\"I\",\"C1\":\"29\",\"PRD_SE\":\"A\",\"PRD_DE\":\"")
                    .append(year)
                    .append("\",\"DT\":\"")
                    .append(year % 100)
                    .append("\",\"UNIT_NM\":\"명\"}");
        }
        return rows.append(']').toString();
    }

    private static String page(int page, int pages, int year) {
        return String.format(
                Locale.ROOT,
                "[{\"page\":%d,\"pages\":%d,\"per_page\":1,\"total\":%d,\"lastupdated\":\"2025-07-01\"},[{\"indicator\":{\"id\":\"X\",\"value\":\"X\"},"
                        + "\"country\":{\"id\":\"KR\",\"value\":\"Korea\"},\"countryiso3code\":\"KOR\",\"date\":\"%d\",\"value\":%d}]]",
                page,
                pages,
                pages,
                year,
                page);
    }

    @Test
    void pagesMakeOneDocument() throws Exception {
        String address = "https://bank.example/KOR/X?format=json&per_page=1";
        json(address, page(1, 3, 2023));
        json(address + "&page=2", page(2, 3, 2022));
        json(address + "&page=3", page(3, 3, 2021));
        SampleWatch sample = watch(Connector.WORLDBANK, "worldbank-json", address);
        assertThat(run(sample).getStatus()).isEqualTo(BatchStatus.COMPLETED);
        assertThat(query(database, BOOKS)).containsExactly("document 1 1 0 0 0", "row 3 3 0 0 0");
        assertThat(query(database, "select period || ' ' || value from landing.stat_row order by 1"))
                .containsExactly("2021 3", "2022 2", "2023 1");
        assertThat(query(database, "select code from ops.finding")).isEmpty();
        assertThat(query(database, "select uri from landing.document")).containsExactly(address);
    }

    @Test
    void whatIsTooMuchIsAskedInHalves() throws Exception {
        json(kosis(2015, 2018), TOO_MUCH);
        json(kosis(2015, 2016), rows(2015, 2016));
        json(kosis(2017, 2018), TOO_MUCH);
        json(kosis(2017, 2017), rows(2017));
        json(kosis(2018, 2018), EMPTY);
        SampleWatch sample = watch(Connector.KOSIS, "kosis-json", kosis(2015, 2018));
        assertThat(run(sample).getStatus()).isEqualTo(BatchStatus.COMPLETED);
        assertThat(query(database, "select period from landing.stat_row order by row_no"))
                .containsExactly("2015", "2016", "2017");
        assertThat(query(database, BOOKS)).containsExactly("document 1 1 0 0 0", "row 3 3 0 0 0");
        assertThat(query(
                                database,
                                "select string_agg(uri || address || coalesce(ops.fetch_part.warc, ''), '') from landing.document, ops.fetch_part")
                        .get(0))
                .doesNotContain("geheim");
    }

    @Test
    void aTableLandsWholeOrNotAtAllAndARestartAsksOnlyForWhatIsMissing() throws Exception {
        json(kosis(2015, 2018), TOO_MUCH);
        json(kosis(2015, 2016), rows(2015, 2016));
        web.failing(kosis(2017, 2018).replace("${env:KEY}", "geheim%2Bx%2Fy"), 503, null);
        SampleWatch sample = watch(Connector.KOSIS, "kosis-json", kosis(2015, 2018));
        assertThat(run(sample).getStatus()).isEqualTo(BatchStatus.FAILED);
        assertThat(query(database, "select count(*) from landing.document")).containsExactly("0");
        json(kosis(2017, 2018), rows(2017));
        web.pass(Duration.ofHours(1));
        assertThat(run(sample).getStatus()).isEqualTo(BatchStatus.COMPLETED);
        assertThat(query(database, "select period from landing.stat_row order by row_no"))
                .containsExactly("2015", "2016", "2017");
        assertThat(web.addresses())
                .filteredOn(asked -> asked.contains("endPrdDe=2016"))
                .hasSize(1);
    }

    @Test
    void aUsedUpQuotaTakesNothingAndSaysSo() throws Exception {
        json(kosis(2015, 2018), TOO_MUCH);
        json(kosis(2015, 2016), rows(2015, 2016));
        json(kosis(2017, 2018), "{\"err\":\"40\",\"errMsg\":\"quota\"}");
        SampleWatch sample = watch(Connector.KOSIS, "kosis-json", kosis(2015, 2018));
        assertThat(run(sample).getStatus()).isEqualTo(BatchStatus.FAILED);
        assertThat(query(database, "select code from ops.finding order by 1")).contains("quota_used_up");
        assertThat(query(database, "select count(*) from landing.document")).containsExactly("0");
        // it is left alone for the day
        web.pass(Duration.ofHours(1));
        int before = web.asked().size();
        run(sample);
        assertThat(web.asked()).hasSize(before);
    }

    @Test
    void aServerThatAlwaysGivesTheSamePageIsLeft() throws Exception {
        String address = "https://ecos.example/api/StatisticSearch/${env:KEY}/json/kr/1/1/T/A/2015/2024";
        String body = "{\"StatisticSearch\":{\"list_total_count\":9,\"row\":[]}}";
        for (int row = 1; row < 9; row++) {
            json(address.replace("/1/1/", "/" + row + "/" + row + "/"), body);
        }
        SampleWatch sample = watch(Connector.ECOS, "auto", address);
        assertThat(run(sample).getStatus()).isEqualTo(BatchStatus.FAILED);
        assertThat(query(database, "select code from ops.finding order by 1")).contains("parts_endless");
        assertThat(web.asked()).hasSize(2);
    }

    @Test
    void anEmptyAnswerIsADeliveryOfItsOwn() throws Exception {
        json(kosis(2015, 2018), EMPTY);
        run(watch(Connector.KOSIS, "kosis-json", kosis(2015, 2018)));
        assertThat(query(database, "select count(*) from landing.document")).containsExactly("1");
    }

    @Test
    void anArchiveGivesTheSameTableAgain() throws Exception {
        json(kosis(2015, 2018), TOO_MUCH);
        json(kosis(2015, 2016), rows(2015, 2016));
        json(kosis(2017, 2018), rows(2017, 2018));
        SampleWatch sample = watch(Connector.KOSIS, "kosis-json", kosis(2015, 2018));
        run(sample);
        DataSource again = TestDatabase.create();
        Path other = folder.resolve("other-store");
        JobExecution replayed = new Night(
                        again,
                        sample.watch(),
                        new Archive(other),
                        new ReplayedNight(ReplayedNight.archive(store).orElseThrow(), other))
                .run(DAY);
        assertThat(replayed.getStatus()).isEqualTo(BatchStatus.COMPLETED);
        String documents = "select concat_ws(' ', document_id, uri, sha256, bytes) from landing.document";
        assertThat(query(again, documents)).isEqualTo(query(database, documents));
    }
}
