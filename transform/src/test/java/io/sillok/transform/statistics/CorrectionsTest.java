package io.sillok.transform.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import io.sillok.model.Period;
import io.sillok.model.database.Sql;
import io.sillok.model.database.TestDatabase;
import io.sillok.model.ops.Books;
import io.sillok.model.ops.Run;
import io.sillok.model.ops.RunLedger;
import io.sillok.model.region.Regions;
import io.sillok.model.watch.Correction;
import io.sillok.transform.store.Landing;
import io.sillok.transform.store.Landing.Row;
import io.sillok.transform.store.SampleWatch;
import java.io.IOException;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Wrong values of publishers are put right while the publisher still delivers them, and not a night longer. */
class CorrectionsTest {
    private static final LocalDate FIRST = LocalDate.of(2025, 9, 8);
    private static final UnitNames UNITS = name -> name.equals("억원")
            ? Optional.of(new UnitNames.Scaled("KRW", new BigDecimal("100000000")))
            : Optional.empty();

    private Connection connection;
    private Landing landing;

    @BeforeEach
    void open() throws SQLException {
        connection = TestDatabase.create().getConnection();
        connection.setAutoCommit(false);
        landing = new Landing(connection);
        Sql.execute(connection, "insert into reporting.unit values ('KRW', 'money')");
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
    }

    private static Correction correction(String expect, String value) {
        return new Correction(
                "register/d:a",
                Period.parse("2024").orElseThrow(),
                expect,
                value,
                "digits swapped",
                "yearbook, page 3");
    }

    private DatasetLoad.Result deliver(int night, String value, Correction... corrections)
            throws SQLException, IOException {
        LocalDate date = FIRST.plusDays(night);
        landing.statistics(
                "register",
                date,
                "d",
                List.of(
                        Row.of(Map.of("item", "a"), "2024", value, "억원").status("P"),
                        Row.of(Map.of("item", "a"), "2023", "70", "억원").status("P")));
        Run run = RunLedger.open(connection, "transform", date, 1, Landing.asOf(date));
        DatasetLoad load = new DatasetLoad(SampleWatch.correcting(corrections), UNITS, Regions.load());
        DatasetLoad.Result result = load.load(connection, run, new DeliveredDataset("register", "d"));
        assertThat(Books.of(connection, run)).allMatch(Books.Entry::balanced);
        connection.commit();
        return result;
    }

    private List<String> of2024() throws SQLException {
        return strings("select value || ' from ' || value_text || ' ' || status from reporting.observation"
                + " where period_start = '2024-01-01' order by recorded_from");
    }

    private List<String> strings(String sql) throws SQLException {
        return Sql.texts(connection, sql);
    }

    @Test
    void aWrongValueIsPutRightInItsOwnUnitAndStaysBesideTheRightOne() throws SQLException, IOException {
        assertThat(deliver(0, "1,807", correction("1807", "1870.5")).quarantined())
                .isZero();
        assertThat(of2024()).containsExactly("187050000000 from 1,807 A");
        assertThat(strings(
                        "select delivered || ' → ' || corrected || ', ' || reason || ', ' || source || ', ' || pointer"
                                + " from reporting.correction"))
                .containsExactly("1,807 → 1870.5, digits swapped, yearbook, page 3, row 1");
    }

    @Test
    void theSameWrongValueAgainChangesNothing() throws SQLException, IOException {
        deliver(0, "1807", correction("1807", "1870"));
        assertThat(deliver(1, "1807", correction("1807", "1870")).written()).isZero();
        assertThat(of2024()).hasSize(1);
    }

    @Test
    void aCorrectionThatComesLaterIsARevision() throws SQLException, IOException {
        deliver(0, "1807");
        deliver(1, "1807", correction("1807", "1870"));
        assertThat(of2024()).containsExactly("180700000000 from 1807 P", "187000000000 from 1807 A");
    }

    @Test
    void onceThePublisherHasMendedItTheRowIsPutAwayAndTheValueInForceStays() throws SQLException, IOException {
        deliver(0, "1807", correction("1807", "1870"));
        DatasetLoad.Result result = deliver(1, "1870", correction("1807", "1870"));
        assertThat(result.quarantined()).isEqualTo(1);
        assertThat(result.tombstones()).isZero();
        assertThat(of2024()).containsExactly("187000000000 from 1807 A");
        assertThat(strings("select code || ' ' || message from ops.quarantine"))
                .singleElement()
                .asString()
                .startsWith("correction_outdated ")
                .contains("row 1", "'1870'", "expected: the wrong value '1807'");
        deliver(2, "1870");
        assertThat(of2024()).containsExactly("187000000000 from 1807 A", "187000000000 from 1870 P");
    }

    @Test
    void aNumberThatIsNoneMayBeTakenAwayAndATextThatIsNoNumberMadeOne() throws SQLException, IOException {
        deliver(0, "9999", correction("9999", ".."));
        assertThat(strings("select status from reporting.observation where value is null"))
                .containsExactly("O");
        deliver(1, "l870", correction("l870", "1870"));
        assertThat(strings("select value::text from reporting.observation where value_text = 'l870'"))
                .containsExactly("187000000000");
    }

    @Test
    void whatIsInForceIsPutRightWithoutAnotherDelivery() throws SQLException, IOException {
        deliver(0, "1,807");
        Correction correction = correction("1807", "1870.5");
        CorrectionsInForce corrections = new CorrectionsInForce(SampleWatch.correcting(correction));
        LocalDate next = FIRST.plusDays(1);
        Run run = RunLedger.open(connection, "transform", next, 1, Landing.asOf(next));
        assertThat(corrections.apply(connection, run)).isEqualTo(1);
        List<String> after = List.of("180700000000 from 1,807 P", "187050000000 from 1,807 A");
        assertThat(of2024()).isEqualTo(after);
        assertThat(corrections.apply(connection, run)).as("again").isZero();
        assertThat(strings("select kind || ' ' || old_value || ' ' || new_value from ops.change where run_id = "
                        + run.id()))
                .containsExactly("modified 180700000000 187050000000");
        assertThat(strings("select delivered || ' ' || pointer from reporting.correction"))
                .containsExactly("1,807 row 1");
        assertThat(deliver(2, "1807", correction).written())
                .as("the same wrong value, delivered")
                .isZero();
        assertThat(of2024()).isEqualTo(after);
        assertThat(new CorrectionsInForce(SampleWatch.correcting(correction("1900", "1"))).apply(connection, run))
                .as("another wrong value is expected")
                .isZero();
    }
}
