package io.sillok.transform.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import io.sillok.model.database.Sql;
import io.sillok.model.database.TestDatabase;
import io.sillok.model.ops.Run;
import io.sillok.model.ops.RunLedger;
import io.sillok.model.region.Regions;
import io.sillok.transform.store.Landing;
import io.sillok.transform.store.SampleWatch;
import java.io.IOException;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Loads large enough to go in without a key: 600 items by 200 months, one row for each. */
class FirstLoadTest {
    private static final LocalDate NIGHT = LocalDate.of(2025, 9, 8);
    private static final int ROWS = 120_000;
    private static final UnitNames UNITS = name -> name.equals("천명")
            ? Optional.of(new UnitNames.Scaled("person", new BigDecimal("1000")))
            : name.equals("명") ? Optional.of(new UnitNames.Scaled("person", BigDecimal.ONE)) : Optional.empty();

    private static final String PARTS = "select relname from pg_inherits join pg_class c on c.oid = inhrelid"
            + " where inhparent = 'reporting.observation'::regclass order by inhrelid";
    private static final String LOOSE =
            "select relname from pg_class where relname like 'observation\\_from%' and relkind = 'r'"
                    + " and not relispartition";

    private DataSource database;
    private Connection connection;
    private DatasetLoad load;

    @BeforeEach
    void land() throws SQLException {
        database = TestDatabase.create();
        connection = database.getConnection();
        connection.setAutoCommit(false);
        load = new DatasetLoad(SampleWatch.create(), UNITS, Regions.load());
        execute("insert into reporting.unit values ('person', 'count')");
        new Landing(connection).statistics("register", NIGHT, "large", List.of());
        execute("""
                update landing.document set records = 120000;
                insert into landing.stat_key
                select ('x' || document_id)::bit(64)::bigint, item, 'large', '{"item":"K' || item || '"}', 1
                from landing.document, generate_series(1, 600) item;
                insert into landing.stat_form
                select ('x' || document_id)::bit(64)::bigint, month,
                    to_char(date '2000-01-01' + make_interval(months => month - 1), 'YYYY.MM'),
                    case when month <= 100 then '명' else '천명' end
                from landing.document, generate_series(1, 200) month;
                insert into landing.stat_cell
                select ('x' || document_id)::bit(64)::bigint, (item - 1) * 200 + month, item, month,
                    item * 1000 + month + 0.5, case when month = 7 then (item * 1000 + month + 0.5) || '0' end,
                    'row ' || (item - 1) * 200 + month + 1
                from landing.document, generate_series(1, 600) item, generate_series(1, 200) month
                """);
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
    }

    @Test
    void everyPlainRowIsInForceWithItsValueItsTextAndItsPlace() throws SQLException, IOException {
        DatasetLoad.Result result = load(1);

        assertThat(result).isEqualTo(new DatasetLoad.Result(ROWS, ROWS, 0, 0, 0, 0));
        assertThat(strings("""
                select concat_ws(' ', s.series_key, o.period_start, o.value, coalesce(o.value_text, '='), o.status, o.unit_mult,
                    o.recorded_to, o.pointer)
                from reporting.observation o join reporting.series s using (series_id)
                where s.series_key like '%:K600' and o.period_start in ('2000-07-01', '2000-08-01', '2010-08-01')
                order by o.period_start"""))
                .containsExactly(
                        "register/large:K600 2000-07-01 600007.5 600007.50 A 0 infinity row 119808",
                        "register/large:K600 2000-08-01 600008.5 = A 0 infinity row 119809",
                        "register/large:K600 2010-08-01 600128500 600128.5 A 0 infinity row 119929");
        assertThat(strings("select count(*) || ' ' || count(distinct series_id) from reporting.observation"))
                .containsExactly("120000 600");
        assertThat(strings("select conname from pg_constraint where conrelid = 'reporting.observation'::regclass"
                        + " and contype = 'p'"))
                .containsExactly("observation_pkey");
    }

    @Test
    void rowsPutInByNumbersAreThoseThatAreJoined() throws SQLException, IOException {
        execute("""
                update landing.stat_cell set number = null, value = null where key_no = 5 and form_no = 5;
                update landing.stat_form set status = 'E' where form_no = 9
                """);
        Savepoint landed = connection.setSavepoint();
        assertThat(load(1)).isEqualTo(new DatasetLoad.Result(ROWS, ROWS, 0, 0, 0, 0));
        List<String> byNumbers = observations();

        connection.rollback(landed);
        // a key of another dataset: now those of this one are not all that the document has
        execute(
                "insert into landing.stat_key select document_key, 601, 'other', '{}', 1 from landing.stat_key limit 1");
        assertThat(load(1)).isEqualTo(new DatasetLoad.Result(ROWS, ROWS, 0, 0, 0, 0));

        assertThat(observations()).isEqualTo(byNumbers).hasSize(ROWS);
    }

    @Test
    void numbersServeWhereTheKeysOfOneDocumentCountThroughAsTheirSeriesDo() throws SQLException, IOException {
        LandedDocuments documents = LandedDocuments.of(connection, NIGHT, "register");
        execute("delete from landing.stat_key where key_no > 2");
        try (Staging staging = new Staging(connection)) {
            staging.key(documents.last(), 1, 0, 8, 0);
            staging.key(documents.last(), 2, 0, 9, 0);
            execute("""
                    insert into stage_form (document_key, form_no, kind_no, period_start, unit_mult, status, absent_status) values
                        (1, 1, 0, '2000-01-01', 0, 'A', 'O'), (1, 4, 0, '2000-04-01', 0, 'A', 'O'), (1, 3, 0, '2000-03-01', 3, 'E', 'O')
                    """);
            staging.flush();
            NumberedRows rows = NumberedRows.of(connection, documents);
            assertThat(rows).isNotNull();
            assertThat(rows.document()).isEqualTo(documents.last());
            assertThat(rows.seriesLessKey()).isEqualTo(7);
            assertThat(rows.series()).isEqualTo(new ObservationParts.Range(8, 10));
            assertThat(rows.forms())
                    .extracting(forms -> forms.values().toString())
                    .containsExactly(
                            "[2000-01-01, null, 2000-03-01, 2000-04-01]",
                            "[1, null, 2, 1]",
                            "[null, null]",
                            "[0, 3]",
                            "[A, E]",
                            "[O, O]");

            for (String other : List.of(
                    "update stage_key set key_no = 3 where key_no = 2",
                    "update stage_key set series_id = 10 where key_no = 2",
                    "update stage_key set series_id = 8 where key_no = 2",
                    "update stage_key set kind_no = 1 where key_no = 2",
                    "delete from stage_key where key_no = 2",
                    "delete from stage_key",
                    "insert into landing.stat_key select document_key, 3, 'other', '{}', 1 from stage_key limit 1")) {
                Savepoint before = connection.setSavepoint();
                execute(other);
                assertThat(NumberedRows.of(connection, documents)).as(other).isNull();
                connection.rollback(before);
            }
            LandedDocuments two = new LandedDocuments(
                    List.of(documents.last(), "0123456789abcdef"), documents.positions(), documents.records(), 0);
            assertThat(NumberedRows.of(connection, two)).as("two documents").isNull();
        }
    }

    @Test
    void halvesMadeSideBySideAreThoseMadeInOneGo() throws SQLException, IOException {
        execute("""
                update landing.stat_cell set number = null, value = null where key_no = 5 and form_no = 5;
                update landing.stat_cell set number = null, value = '1,234.50' where key_no = 601 - 1 and form_no = 5;
                update landing.document set other_values = 1
                """);
        Savepoint landed = connection.setSavepoint();
        assertThat(load(1)).isEqualTo(new DatasetLoad.Result(ROWS, ROWS, 0, 0, 0, 0));
        List<String> inOneGo = observations();
        assertThat(strings(PARTS)).containsExactly("observation_default", "observation_from_1");
        connection.rollback(landed);
        connection.commit(); // what has landed is there to be read on another connection
        load = new DatasetLoad(SampleWatch.create(), UNITS, Regions.load(), LoadGate.OPEN, database);

        assertThat(load(1)).isEqualTo(new DatasetLoad.Result(ROWS, ROWS, 0, 0, 0, 0));

        assertThat(observations()).isEqualTo(inOneGo).hasSize(ROWS);
        assertThat(strings(PARTS)).containsExactly("observation_default", "observation_from_1", "observation_from_301");
        assertThat(
                        strings(
                                "select concat_ws(' ', min(series_id), max(series_id), count(*)) from reporting.observation_from_301"))
                .containsExactly("301 600 60000");
    }

    @Test
    void whatWasMadeBesideAKilledNightIsDropped() throws SQLException, IOException {
        connection.commit();
        load = new DatasetLoad(SampleWatch.create(), UNITS, Regions.load(), LoadGate.OPEN, database);
        load(1);
        connection.rollback();
        assertThat(strings(LOOSE)).containsExactly("observation_from_301");

        ObservationParts.tidy(connection);
        connection.commit();

        assertThat(strings(LOOSE)).isEmpty();
        assertThat(load(1)).isEqualTo(new DatasetLoad.Result(ROWS, ROWS, 0, 0, 0, 0));
        ObservationParts.tidy(connection);
        assertThat(strings(PARTS)).as("what is attached stays").hasSize(3);
    }

    @Test
    void whatIsStillMadeForAKilledNightIsWaitedForAndDropped() throws Exception {
        connection.commit();
        try (Connection killed = database.getConnection()) {
            killed.setAutoCommit(false);
            Sql.execute(killed, """
                    select reporting.fill_observation_part(
                        1, 601, (select document_id from landing.document), 0, array[date '2000-01-01'], array[1],
                        array[null::numeric], array[0], array['A'], array['O'], now(), 1
                    )
                    """);
            CompletableFuture<Void> tidy = CompletableFuture.runAsync(() -> {
                try (Connection next = database.getConnection()) {
                    ObservationParts.tidy(next);
                } catch (SQLException e) {
                    throw new IllegalStateException(e);
                }
            });
            while (strings("select 1 from pg_locks where locktype = 'advisory' and not granted")
                    .isEmpty()) {
                assertThat(tidy).as("nothing is waited for").isNotDone();
                Thread.sleep(10);
            }
            killed.commit();
            tidy.get();
        }
        assertThat(strings(LOOSE)).isEmpty();
    }

    @Test
    void rowsThatTheOtherConnectionDoesNotSeeAreSettledHere() throws SQLException, IOException {
        load = new DatasetLoad(SampleWatch.create(), UNITS, Regions.load(), LoadGate.OPEN, database);

        assertThat(load(1)).isEqualTo(new DatasetLoad.Result(ROWS, ROWS, 0, 0, 0, 0));

        assertThat(strings(LOOSE)).isEmpty();
        assertThat(strings("select count(*) from reporting.observation")).containsExactly("120000");
    }

    @Test
    void aDatasetWhosePlaceIsTakenGoesInBesideTheOthers() throws SQLException, IOException {
        execute("""
                insert into reporting.dataset (dataset_id, source_id, name) values ('register/other', 'register', 'other');
                select reporting.make_observation_part(300);
                select reporting.attach_observation_part(300, 301)
                """);

        assertThat(load(1)).isEqualTo(new DatasetLoad.Result(ROWS, ROWS, 0, 0, 0, 0));

        assertThat(strings(PARTS)).containsExactly("observation_default", "observation_from_300");
        assertThat(strings("select count(*) || ' ' || count(distinct series_id) from reporting.observation"))
                .containsExactly("120000 600");
    }

    @Test
    void rowsThatAreNotPlainAreReadOneByOneBesideTheOthers() throws SQLException, IOException {
        execute("""
                update landing.stat_cell set number = null, value = '1,234.50' where key_no = 3 and form_no = 5;
                update landing.stat_cell set number = null, value = 'many' where key_no = 4 and form_no = 5;
                update landing.stat_cell set number = null, value = 'some' where key_no = 600;
                update landing.stat_cell set number = null, value = null where key_no = 5 and form_no = 5;
                update landing.document set other_values = 202
                """);

        DatasetLoad.Result result = load(1);

        assertThat(result).isEqualTo(new DatasetLoad.Result(ROWS, ROWS - 201, 0, 201, 0, 0));
        assertThat(strings("""
                select concat_ws(' ', s.series_key, o.value, o.value_text, o.status)
                from reporting.observation o join reporting.series s using (series_id)
                where s.series_key ~ ':K[3-5]$' and o.period_start = '2000-05-01' order by 1""")).containsExactly("register/large:K3 1234.5 1,234.50 A", "register/large:K5 O");
        assertThat(strings("select count(*) from reporting.series where series_key like '%:K600'"))
                .as("a series of which no value could be read does not begin")
                .containsExactly("0");
        assertThat(strings("select count(*) from ops.quarantine where code = 'value_unreadable'"))
                .containsExactly("201");
    }

    @Test
    void ofTwoRowsForOneCellTheLaterCountsAndIsSaid() throws SQLException, IOException {
        execute("""
                update landing.stat_cell set form_no = 1, value = null where key_no = 9 and form_no = 2;
                update landing.stat_cell set number = null, value = '7,7' where key_no = 8 and form_no = 2;
                update landing.document set other_values = 1
                """);

        DatasetLoad.Result result = load(1);

        assertThat(result).isEqualTo(new DatasetLoad.Result(ROWS, ROWS - 2, 1, 1, 0, 0));
        assertThat(strings("""
                select o.value from reporting.observation o join reporting.series s using (series_id)
                where s.series_key like '%:K9' and o.period_start = '2000-01-01'""")).containsExactly("9002.5");
        assertThat(strings("select count(*) from ops.finding where code = 'two_values_for_one_cell'"))
                .containsExactly("1");
        assertThat(strings("select count(*) from ops.quarantine where code = 'value_unreadable'"))
                .as("what was read before the load had to be settled is not read twice")
                .containsExactly("1");
    }

    @Test
    void valuesThatNobodyCountedAreReadAllTheSame() throws SQLException, IOException {
        execute("update landing.stat_cell set number = null, value = '1,234' where key_no = 3 and form_no = 5");

        assertThat(load(1)).isEqualTo(new DatasetLoad.Result(ROWS, ROWS, 0, 0, 0, 0));
        assertThat(strings("select count(*) from reporting.observation where value_text = '1,234'"))
                .containsExactly("1");
    }

    @Test
    void theNightReadAgainChangesNothing() throws SQLException, IOException {
        load(1);
        List<String> once = strings(
                "select md5(string_agg(o::text, '|' order by series_id, period_start)) from"
                        + " (select series_id, period_start, recorded_from, recorded_to, value, status from reporting.observation) o");

        assertThat(load(2).written()).isZero();
        assertThat(
                        strings(
                                "select md5(string_agg(o::text, '|' order by series_id, period_start)) from"
                                        + " (select series_id, period_start, recorded_from, recorded_to, value, status from reporting.observation) o"))
                .isEqualTo(once);
    }

    @Test
    void manyDatasetsFindTheirRowsByAnIndexUntilTheNextRowsLand() throws SQLException {
        String index = "select count(*) from pg_indexes where indexname = 'stat_cell_document'";
        execute("update landing.stat_cell set pointer = pointer || repeat(' ', 100)");

        execute("select landing.look_at_cells(4)");
        assertThat(strings(index)).as("few are read from all rows").containsExactly("0");
        execute("select landing.look_at_cells(5)");
        assertThat(strings(index)).containsExactly("1");
        execute("select landing.expect_cells()");
        assertThat(strings(index)).containsExactly("0");
    }

    private List<String> observations() throws SQLException {
        return strings(
                "select concat_ws('|', s.series_key, to_jsonb(o) - 'series_id' - 'run_id') from reporting.observation o"
                        + " join reporting.series s using (series_id) order by s.series_key, o.period_start");
    }

    private DatasetLoad.Result load(int attempt) throws SQLException, IOException {
        Run run = RunLedger.open(connection, "transform", NIGHT, attempt, Landing.asOf(NIGHT));
        DeliveredDataset.expectRows(connection);
        return load.load(connection, run, new DeliveredDataset("register", "large"));
    }

    private void execute(String sql) throws SQLException {
        Sql.execute(connection, sql);
    }

    private List<String> strings(String sql) throws SQLException {
        return Sql.texts(connection, sql);
    }
}
