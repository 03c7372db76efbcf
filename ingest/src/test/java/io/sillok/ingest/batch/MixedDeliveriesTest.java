package io.sillok.ingest.batch;

import static io.sillok.ingest.batch.Night.query;
import static io.sillok.ingest.batch.SampleWatch.DAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.sillok.ingest.archive.Archive;
import io.sillok.ingest.container.Archives;
import io.sillok.model.database.TestDatabase;
import io.sillok.model.watch.Source.Kind;
import io.sillok.model.watch.Source.Schedule;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;

/** A folder of deliveries of every kind, good, cut, garbled, doubled and nested: the books balance, and nothing comes twice. */
class MixedDeliveriesTest {
    private static final int DELIVERIES = Integer.getInteger("sillok.deliveries", 500);
    private static final LocalDate NEXT = DAY.plusDays(1);
    private static final LocalDate THIRD = DAY.plusDays(2);

    @TempDir
    private Path folder;

    @TempDir
    private Path store;

    private final DataSource database = TestDatabase.create();

    @Test
    void theBooksBalanceAndWhatComesAgainInAnotherContainerIsKnown() throws Exception {
        SampleWatch sample = new SampleWatch(folder)
                .news("mixed", "auto", Schedule.IRREGULAR)
                .source(
                        "tables",
                        Kind.STATISTICS,
                        "folder:tables",
                        "csv",
                        Schedule.IRREGULAR,
                        Map.of("dataset", "register", "period", "기준일", "value", "값", "dimension.item", "항목"));
        MixedDeliveries deliveries = new MixedDeliveries(20250925);
        List<Object> plain = new ArrayList<>();
        int news = 0;
        for (int i = 0; i < DELIVERIES; i++) {
            if (i % 8 == 0) {
                MixedDeliveries.File file = deliveries.table();
                sample.put("tables/%s/%06d%s".formatted(DAY, i, file.ending()), file.bytes());
                continue;
            }
            MixedDeliveries.File file = deliveries.news();
            sample.put("news/mixed/%s/%06d%s".formatted(DAY, i, file.ending()), file.bytes());
            sample.put("news/mixed/%s/again/%06d%s".formatted(NEXT, i, file.ending()), file.bytes());
            news++;
            plain.add("%06d%s".formatted(i, file.ending()));
            plain.add(file.bytes());
            if (plain.size() == 100 || i == DELIVERIES - 1) {
                sample.put("news/mixed/%s/%06d.zip".formatted(THIRD, i), Archives.zip(plain.toArray()));
                plain.clear();
            }
        }
        night(sample, DAY);
        assertThat(books("document", "fetched")).isEqualTo(DELIVERIES);
        assertThat(books("item", "loaded"))
                .isEqualTo(count("select count(*) from landing.news_item"))
                .isGreaterThan(DELIVERIES);
        assertThat(books("row", "loaded")).isEqualTo(count("select count(*) from landing.stat_row"));
        assertThat(books("item", "duplicate")).isPositive();
        assertThat(books("item", "filtered")).isPositive();
        // every kind of badness has come up
        assertThat(query(database, "select distinct code from ops.quarantine"))
                .contains(
                        "archive_bomb",
                        "archive_member_unreadable",
                        "item_malformed",
                        "not_text",
                        "record_unstorable",
                        "row_malformed",
                        "warc_truncated");
        List<String> items = query(database, "select item_id || identity from landing.news_item order by 1");

        night(sample, NEXT);
        assertThat(books("document", "fetched")).isEqualTo(DELIVERIES + news);
        assertThat(query(database, "select item_id || identity from landing.news_item order by 1"))
                .as("the same files under other names")
                .isEqualTo(items);

        night(sample, THIRD);
        assertThat(query(database, "select item_id || identity from landing.news_item order by 1"))
                .as("the same files within archives")
                .isEqualTo(items);
    }

    private void night(SampleWatch sample, LocalDate date) throws Exception {
        JobExecution execution = new Night(database, sample.watch(), new Archive(store)).run(date);
        assertThat(execution.getAllFailureExceptions()).isEmpty();
        assertThat(execution.getStatus()).isEqualTo(BatchStatus.COMPLETED);
        assertThat(count("select count(*) from ops.balance where not balanced")).isZero();
        assertThat(count("select sum(quarantined) from ops.balance"))
                .isEqualTo(count("select count(*) from ops.quarantine"));
    }

    private long books(String what, String column) throws SQLException {
        return count("select sum(%s) from ops.balance where what = '%s'".formatted(column, what));
    }

    private long count(String sql) throws SQLException {
        return Long.parseLong(query(database, sql).get(0));
    }
}
