package io.sillok.transform.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.sillok.model.database.Sql;
import io.sillok.model.database.TestDatabase;
import io.sillok.model.ops.Books;
import io.sillok.model.ops.Run;
import io.sillok.model.ops.RunLedger;
import io.sillok.model.region.Regions;
import io.sillok.model.watch.Watch;
import io.sillok.transform.statistics.DatasetLoad;
import io.sillok.transform.statistics.DeliveredDataset;
import io.sillok.transform.statistics.UnitNames;
import io.sillok.transform.store.Landing;
import io.sillok.transform.store.Landing.Row;
import io.sillok.transform.store.SampleWatch;
import java.io.IOException;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Loads that are held back on a real database: what is in force, what is kept, and what deciding does. */
class QualityGateTest {
    private static final LocalDate FIRST = LocalDate.of(2025, 9, 8);
    private static final UnitNames UNITS = name -> switch (name) {
        case "KRW", "USD" -> Optional.of(new UnitNames.Scaled(name, BigDecimal.ONE));
        case "천원" -> Optional.of(new UnitNames.Scaled("KRW", new BigDecimal("1000")));
        default -> Optional.empty();
    };
    private static final Watch WATCH = SampleWatch.create();

    private Connection connection;
    private Landing landing;
    private DatasetLoad load;
    private double[] levels;

    @BeforeEach
    void open() throws SQLException, IOException {
        connection = TestDatabase.create().getConnection();
        connection.setAutoCommit(false);
        landing = new Landing(connection);
        load = new DatasetLoad(WATCH, UNITS, Regions.load(), new QualityGate(WATCH), null);
        execute("insert into reporting.unit values ('KRW', 'money'), ('USD', 'money')");
        levels = SeriesDraft.growing(new Random(11), 48, 150_000, 0.004, 0.003);
        deliver("register", 0, months(2021, 36, 0, 1, "KRW"));
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
    }

    /** So many months of the level, from a year on; {@code shift} takes the values of later months. */
    private List<Row> months(int year, int count, int shift, double factor, String unit) {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            rows.add(Row.of(
                    Map.of("item", "a"),
                    String.format(Locale.ROOT, "%d-%02d", year + i / 12, i % 12 + 1),
                    BigDecimal.valueOf(Math.round(levels[i + shift] * factor * 1000))
                            .movePointLeft(3)
                            .toPlainString(),
                    unit));
        }
        return rows;
    }

    private DatasetLoad.Result deliver(String source, int night, List<Row> rows) throws SQLException, IOException {
        landing.statistics(source, FIRST.plusDays(night), "d", rows);
        return load(source, night);
    }

    private DatasetLoad.Result load(String source, int night) throws SQLException, IOException {
        Run run = run(night);
        execute("delete from ops.balance where run_id = " + run.id());
        DatasetLoad.Result result = load.load(connection, run, new DeliveredDataset(source, "d"));
        assertThat(Books.of(connection, run)).isNotEmpty().allMatch(Books.Entry::balanced);
        connection.commit();
        return result;
    }

    private Run run(int night) throws SQLException {
        LocalDate date = FIRST.plusDays(night);
        return RunLedger.open(connection, "transform", date, 1, Landing.asOf(date));
    }

    /** What the transform of a night does first. */
    private int takeAccepted(int night) throws SQLException, IOException {
        Run run = run(night);
        List<HeldLoad> accepted = HeldLoad.accepted(connection, run.id(), 0);
        for (HeldLoad held : accepted) {
            load.loadLate(connection, run, held.delivered(), held.lastSeen(), held.gate());
            held.merged(connection, run.id());
        }
        connection.commit();
        return accepted.size();
    }

    private List<String> inForce() throws SQLException {
        return strings(
                "select series_key || '@' || period_start || ' ' || value || ' ' || ((recorded_from at time zone 'Asia/Seoul')::date - 1)"
                        + " from reporting.observation join reporting.series using (series_id)"
                        + " where recorded_to = 'infinity' and not deleted order by 1");
    }

    private List<String> loads() throws SQLException {
        return strings(
                "select load_id || ' ' || status || ' ' || added || '+' || modified || '~' || deleted || '-' from ops.held_load order by load_id");
    }

    private List<String> codes() throws SQLException {
        return strings("select distinct code || ' ' || severity from ops.finding order by 1");
    }

    private List<String> strings(String sql) throws SQLException {
        return Sql.texts(connection, sql);
    }

    private void execute(String sql) throws SQLException {
        Sql.execute(connection, sql);
    }

    @Test
    void honestLoadsComeIntoForce() throws SQLException, IOException {
        List<Row> revised = new ArrayList<>(months(2021, 38, 0, 1, "KRW"));
        revised.set(35, Row.of(Map.of("item", "a"), "2023-12", "171234.5", "KRW"));
        DatasetLoad.Result result = deliver("register", 1, revised);
        assertThat(result.held()).isZero();
        assertThat(inForce()).hasSize(38);
        assertThat(loads()).isEmpty();
    }

    @Test
    void aFileWithShiftedYearsIsHeldAndNothingOfItIsInForce() throws SQLException, IOException {
        List<String> before = inForce();
        DatasetLoad.Result result = deliver("register", 1, months(2022, 36, 0, 1, "KRW"));
        assertThat(result.held()).isEqualTo(36);
        assertThat(result.written()).isZero();
        assertThat(inForce()).isEqualTo(before);
        assertThat(loads()).containsExactly("1 held 12+24~12-");
        assertThat(codes()).contains("labels_shifted ERROR");
        assertThat(strings("select count(*)::text from ops.held_cell")).containsExactly("48");
        assertThat(strings("select held::text from ops.load order by run_id desc limit 1"))
                .containsExactly("true");
    }

    @Test
    void aFileInAnotherUnitIsHeld() throws SQLException, IOException {
        List<String> before = inForce();
        assertThat(deliver("register", 1, months(2021, 37, 0, 1, "천원")).held()).isEqualTo(37);
        assertThat(codes()).contains("unit_switched ERROR");
        assertThat(deliver("register", 2, months(2021, 37, 0, 0.001, "KRW")).held())
                .isEqualTo(37);
        assertThat(deliver("register", 3, months(2021, 37, 0, 1, "USD")).quarantined())
                .isEqualTo(37);
        assertThat(inForce()).isEqualTo(before);
        assertThat(loads()).containsExactly("1 superseded 1+36~0-", "2 superseded 1+36~0-", "3 held 0+0~0-");
    }

    @Test
    void aTableCutShortIsHeldWhereMissingMeansDeleted() throws SQLException, IOException {
        assertThat(deliver("register", 1, months(2021, 12, 0, 1, "KRW")).held()).isEqualTo(12);
        assertThat(codes()).contains("revision_large ERROR");
        assertThat(inForce()).hasSize(36);
    }

    @Test
    void runningTheNightAgainChangesNothing() throws SQLException, IOException {
        deliver("register", 1, months(2022, 36, 0, 1, "KRW"));
        List<String> findings = strings("select finding_id from ops.finding order by 1");
        assertThat(load("register", 1).held()).isEqualTo(36);
        assertThat(loads()).containsExactly("1 held 12+24~12-");
        assertThat(strings("select finding_id from ops.finding order by 1")).isEqualTo(findings);
    }

    @Test
    void theSameContentAgainIsTheSameHeldLoadAndARejectedOneStaysOut() throws SQLException, IOException {
        deliver("register", 1, months(2022, 36, 0, 1, "KRW"));
        deliver("register", 2, months(2022, 36, 0, 1, "KRW"));
        assertThat(loads()).containsExactly("1 held 12+24~12-");
        assertThat(strings("select last_seen::text from ops.held_load")).containsExactly("2025-09-10");
        execute("update ops.held_load set status = 'rejected'");
        assertThat(deliver("register", 3, months(2022, 36, 0, 1, "KRW")).held()).isEqualTo(36);
        assertThat(loads()).containsExactly("1 rejected 12+24~12-");
        assertThat(deliver("register", 4, months(2021, 37, 0, 1, "KRW")).held()).isZero();
        assertThat(inForce()).hasSize(37);
    }

    @Test
    void anAcceptedLoadIsKnownFromTheNextNightOn() throws SQLException, IOException {
        deliver("register", 1, months(2022, 36, 0, 1, "KRW"));
        assertThat(takeAccepted(2)).isZero();
        execute("update ops.held_load set status = 'accepted'");
        assertThat(takeAccepted(2)).isEqualTo(1);
        assertThat(inForce())
                .hasSize(36)
                .allMatch(row -> row.endsWith(" 2025-09-10"))
                .last()
                .asString()
                .contains("2024-12-01");
        assertThat(loads()).containsExactly("1 merged 12+24~12-");
        List<String> after = strings("select o::text from reporting.observation o order by 1");
        assertThat(takeAccepted(2)).as("the same run, started again").isEqualTo(1);
        assertThat(strings("select o::text from reporting.observation o order by 1"))
                .isEqualTo(after);
        assertThat(takeAccepted(3)).as("the next run").isZero();
        assertThat(strings("select kind || ' ' || count(*) from ops.change group by kind order by 1"))
                .containsExactly("added 12", "deleted 12", "modified 24");
    }

    @Test
    void aNightRunAgainAfterItsLoadWasAcceptedBringsItIn() throws SQLException, IOException {
        deliver("register", 1, months(2022, 36, 0, 1, "KRW"));
        execute("update ops.held_load set status = 'accepted'");
        assertThat(load("register", 1).held()).isZero();
        assertThat(loads()).containsExactly("1 merged 12+24~12-");
        assertThat(inForce())
                .hasSize(36)
                .last()
                .asString()
                .contains("2024-12-01")
                .endsWith(" 2025-09-09");
        assertThat(load("register", 1).held()).isZero();
    }

    @Test
    void whatWasRecordedAfterAnAcceptedLoadIsLeftAsItIs() throws SQLException, IOException {
        deliver("partial", 0, months(2021, 36, 0, 1, "KRW"));
        deliver("partial", 1, months(2021, 36, 0, 1000, "KRW"));
        deliver("partial", 2, List.of(Row.of(Map.of("item", "a"), "2023-12", "171234.5", "KRW")));
        assertThat(loads()).containsExactly("1 held 0+36~0-");
        execute("update ops.held_load set status = 'accepted'");
        takeAccepted(3);
        assertThat(strings("select value::text from reporting.observation join reporting.series using (series_id)"
                        + " where series_key = 'partial/d:a' and recorded_to = 'infinity' and value < 1000000"))
                .containsExactly("171234.5");
    }

    @Test
    void whatWasSaidAgainAfterAnAcceptedLoadIsLeftAsItIs() throws SQLException, IOException {
        deliver("partial", 0, months(2021, 36, 0, 1, "KRW"));
        deliver("partial", 1, months(2021, 36, 0, 1000, "KRW"));
        deliver("partial", 2, months(2021, 2, 0, 1, "KRW")); // which writes nothing
        execute("update ops.held_load set status = 'accepted'");
        takeAccepted(3);
        assertThat(valuesOfPartial("value < 1000000")).hasSize(2);
    }

    @Test
    void whatWasTakenBackAfterAnAcceptedLoadStaysAway() throws SQLException, IOException {
        deliver("partial", 0, months(2021, 36, 0, 1, "KRW"));
        deliver("partial", 1, months(2021, 38, 0, 1000, "KRW"));
        deliver("partial", 2, List.of(Row.deletion(Map.of("item", "a"), "2024-01")));
        execute("update ops.held_load set status = 'accepted'");
        takeAccepted(3);
        assertThat(valuesOfPartial("period_start >= '2024-01-01'")).containsExactly("2024-02-01");
    }

    @Test
    void theSameContentAgainIsNewerThanWhatWasSaidMeanwhile() throws SQLException, IOException {
        deliver("partial", 0, months(2021, 36, 0, 1, "KRW"));
        deliver("partial", 1, months(2021, 36, 0, 1000, "KRW"));
        deliver("partial", 2, months(2021, 2, 0, 1, "KRW"));
        deliver("partial", 3, months(2021, 36, 0, 1000, "KRW"));
        assertThat(loads()).containsExactly("1 held 0+36~0-");
        execute("update ops.held_load set status = 'accepted'");
        takeAccepted(4);
        assertThat(valuesOfPartial("value < 1000000")).isEmpty();
    }

    @Test
    void theLaterOfTwoHeldLoadsCountsThoughTheEarlierWasAcceptedFirst() throws SQLException, IOException {
        deliver("partial", 0, months(2021, 36, 0, 1, "KRW"));
        deliver("partial", 1, months(2021, 36, 0, 1000, "KRW"));
        deliver("partial", 2, months(2021, 36, 0, 100, "KRW"));
        execute("update ops.held_load set status = 'accepted' where load_id = 1");
        takeAccepted(3);
        execute("update ops.held_load set status = 'accepted' where load_id = 2");
        takeAccepted(4);
        assertThat(valuesOfPartial("value < 100000000")).hasSize(36);
        assertThat(loads()).containsExactly("1 merged 0+36~0-", "2 merged 0+36~0-");
    }

    private List<String> valuesOfPartial(String condition) throws SQLException {
        return strings("select period_start::text from reporting.observation join reporting.series using (series_id)"
                + " where series_key = 'partial/d:a' and recorded_to = 'infinity' and not deleted and "
                + condition);
    }

    @Test
    void aGoodLoadOvertakesAHeldOneOfASourceThatHoldsEverything() throws SQLException, IOException {
        deliver("register", 1, months(2022, 36, 0, 1, "KRW"));
        execute("update ops.held_load set status = 'accepted'");
        deliver("register", 2, months(2021, 37, 0, 1, "KRW"));
        assertThat(loads()).containsExactly("1 superseded 12+24~12-");
        assertThat(takeAccepted(3)).isZero();
    }

    @Test
    void aMessageThatEmptiesATableIsHeldAndTakesItBackOnceAccepted() throws SQLException, IOException {
        assertThat(deliver("register", 1, List.of(Row.deletion(Map.of(), ""))))
                .isEqualTo(new DatasetLoad.Result(1, 0, 0, 0, 1, 0));
        assertThat(loads()).containsExactly("1 held 0+0~36-");
        assertThat(strings("select code from ops.held_reason where holds")).containsExactly("revision_large");
        execute("update ops.held_load set status = 'accepted'");
        takeAccepted(2);
        assertThat(strings("select kind || ' ' || count(*) from ops.change group by kind"))
                .containsExactly("deleted 36");
    }

    @Test
    void aFirstLoadThatSaysTwoThingsAboutManyCellsIsHeld() throws SQLException, IOException {
        List<Row> rows = new ArrayList<>(months(2021, 36, 0, 1, "KRW"));
        rows.addAll(months(2021, 36, 5, 1, "KRW"));
        assertThat(deliver("partial", 0, rows).held()).isEqualTo(36);
        assertThat(strings("select code from ops.held_reason where holds")).containsExactly("duplicates_many");
        assertThat(inForce()).hasSize(36).allMatch(row -> row.startsWith("register"));
    }
}
