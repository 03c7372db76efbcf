package io.sillok.transform.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import io.sillok.model.ops.Books;
import io.sillok.transform.store.Landing.Row;
import io.sillok.transform.store.SampleWatch;
import java.io.IOException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Messages that take back what they said; every value is invented. */
class DeletionsTest {
    private static final LocalDate FIRST = LocalDate.of(2025, 9, 8);

    @RegisterExtension
    final LoadedStatistics database = new LoadedStatistics(SampleWatch.create(), LoadGate.OPEN);

    @Test
    void aDeletionClosesWhatIsInForceAndSaysByWhat() throws SQLException, IOException {
        deliver(0, tide("low", "reef", "2024", "1"), tide("low", "reef", "2025", "2"));
        DatasetLoad.Result result = deliver(1, Row.deletion(codes("low", "reef"), "2025"));
        assertThat(result).isEqualTo(new DatasetLoad.Result(1, 1, 0, 0, 0, 1));
        assertThat(database.observations())
                .containsExactly(
                        "partial/tides:low.reef@2024-01-01 2025-09-08..infinity 1 A",
                        "partial/tides:low.reef@2025-01-01 2025-09-08..2025-09-09 2 A",
                        "partial/tides:low.reef@2025-01-01 2025-09-09..infinity null deleted");
        assertThat(database.texts(
                        "select kind || ' ' || old_value || ' ' || coalesce(new_value::text, '-') from ops.change"))
                .containsExactly("deleted 2 -");
        assertThat(database.texts("select o.pointer || ' ' || (o.run_id = "
                        + database.run(night(1)).id()
                        + ") || ' ' || d.business_date from reporting.observation o"
                        + " join landing.document d using (document_id) where deleted"))
                .containsExactly("row 1 true 2025-09-09");
        assertThat(Books.of(database.connection(), database.run(night(1))))
                .containsExactly(new Books.Entry("partial", "observation", 1, 1, 0, 0, 0));
    }

    @Test
    void whatIsLeftOutMayBeAny() throws SQLException, IOException {
        Row[] all = {
            tide("low", "reef", "2024", "1"),
            tide("low", "reef", "2025", "2"),
            tide("high", "reef", "2025", "3"),
            tide("low", "bay", "2025", "4"),
            tide("low", "bay", "2025-01", "5")
        };
        deliver(0, all);
        DatasetLoad.Result result = deliver(
                1,
                Row.deletion(Map.of("place", "reef"), ""),
                Row.deletion(Map.of("kind", "low"), "2025"),
                Row.deletion(Map.of("place", "cove"), ""),
                Row.deletion(Map.of("berth", "7"), "2025"));
        // the month of that series is refused: its series is of years
        assertThat(result).isEqualTo(new DatasetLoad.Result(4, 2, 2, 0, 0, 4));
        assertThat(inForce()).isEmpty();
        assertThat(deliver(2, all).written()).isEqualTo(4);
        assertThat(deliver(3, Row.deletion(Map.of(), "")).tombstones()).isEqualTo(4);
        assertThat(database.texts("select code from ops.finding")).isEmpty();
    }

    @Test
    void aMonthIsNotTheYearThatBeginsWithIt() throws SQLException, IOException {
        deliver(0, tide("low", "reef", "2025", "1"), tide("low", "bay", "2025-01", "5"));
        deliver(1, Row.deletion(Map.of("kind", "low"), "2025-01"));
        assertThat(inForce()).containsExactly("partial/tides:low.reef 2025-01-01 1");
    }

    @Test
    void theSameAgainAndWhatIsNotKnownWriteNothing() throws SQLException, IOException {
        deliver(0, tide("low", "reef", "2025", "2"));
        deliver(1, Row.deletion(codes("low", "reef"), "2025"));
        List<String> before = database.observations();
        assertThat(deliver(2, Row.deletion(codes("low", "reef"), "2025"), Row.deletion(codes("low", "reef"), "1999")))
                .isEqualTo(new DatasetLoad.Result(2, 0, 2, 0, 0, 0));
        assertThat(database.observations()).isEqualTo(before);
        assertThat(database.count("select count(*) from reporting.series")).isEqualTo(1);
        assertThat(database.texts("select code from ops.quarantine")).isEmpty();
        assertThat(database.deliver("partial", night(3), "unheard", List.of(Row.deletion(Map.of("a", "b"), ""))))
                .isEqualTo(new DatasetLoad.Result(1, 0, 1, 0, 0, 0));
    }

    @Test
    void ofOneMessageTheLaterRowCounts() throws SQLException, IOException {
        deliver(0, tide("low", "reef", "2024", "1"), tide("low", "reef", "2025", "2"));
        DatasetLoad.Result result = deliver(
                1,
                Row.deletion(Map.of("place", "reef"), ""),
                tide("low", "reef", "2024", "1"),
                tide("high", "reef", "2024", "9"),
                Row.deletion(codes("high", "reef"), "2024"));
        assertThat(result).isEqualTo(new DatasetLoad.Result(4, 1, 3, 0, 0, 1));
        assertThat(inForce()).containsExactly("partial/tides:low.reef 2024-01-01 1");
        assertThat(database.texts("select code from ops.finding")).isEmpty();
    }

    @Test
    void aFirstMessageMayTakeBackItsOwnRows() throws SQLException, IOException {
        deliver(0, tide("low", "reef", "2024", "1"), tide("low", "reef", "2025", "2"), Row.deletion(Map.of(), "2024"));
        assertThat(database.observations())
                .containsExactly("partial/tides:low.reef@2025-01-01 2025-09-08..infinity 2 A");
        assertThat(database.texts("select kind from ops.change")).isEmpty();
    }

    @Test
    void aRowWithoutAValueThatMergesLeavesAKnownOneAsItIs() throws SQLException, IOException {
        deliver(0, tide("low", "reef", "2024", "1"), tide("low", "reef", "2025", "2"));
        assertThat(deliver(
                        1,
                        Row.merging(codes("low", "reef"), "2024", null),
                        Row.merging(codes("low", "reef"), "2025", "E"),
                        Row.merging(codes("low", "bay"), "2025", null)))
                .isEqualTo(new DatasetLoad.Result(3, 2, 1, 0, 0, 0));
        assertThat(database.texts("select series_key || ' ' || coalesce(value::text, 'none') || ' ' || status"
                        + " from reporting.observation join reporting.series using (series_id)"
                        + " where recorded_to = 'infinity' order by series_key, period_start"))
                .containsExactly(
                        "partial/tides:low.bay none O", "partial/tides:low.reef 1 A", "partial/tides:low.reef 2 E");
        assertThat(deliver(2, tide("low", "reef", "2026", "3"), Row.merging(codes("low", "reef"), "2026", "P"))
                        .written())
                .isEqualTo(1);
        assertThat(inForce()).contains("partial/tides:low.reef 2026-01-01 3");
    }

    @Test
    void whatIsMergedBehindItsDeletionHasNoValueAndAgainNone() throws SQLException, IOException {
        deliver(0, tide("low", "reef", "2024", "1"), tide("low", "reef", "2025", "2"));
        deliver(1, Row.deletion(Map.of(), ""), Row.merging(codes("low", "reef"), "2024", null));
        List<String> once = database.observations();
        assertThat(once)
                .contains(
                        "partial/tides:low.reef@2024-01-01 2025-09-09..infinity null O",
                        "partial/tides:low.reef@2025-01-01 2025-09-09..infinity null deleted");
        database.load("partial", night(1), "tides");
        assertThat(database.observations()).isEqualTo(once);
    }

    @Test
    void aDeletionWhosePeriodCannotBeReadIsPutAway() throws SQLException, IOException {
        deliver(0, tide("low", "reef", "2024", "1"));
        assertThat(deliver(1, Row.deletion(codes("low", "reef"), "some day")).quarantined())
                .isEqualTo(1);
        assertThat(database.texts("select code || ' ' || message from ops.quarantine"))
                .singleElement()
                .asString()
                .startsWith("period_unknown")
                .contains("row 1");
        assertThat(inForce()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void whatIsInForceIsWhatAListFollowedRowByRowComesTo(long seed) throws SQLException, IOException {
        Random random = new Random(seed);
        String[] kinds = {"low", "high"};
        String[] places = {"reef", "bay", "cove"};
        SortedMap<String, String> oracle = new TreeMap<>();
        for (int night = 0; night < 10; night++) {
            List<Row> rows = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                String kind = kinds[random.nextInt(2)];
                String place = places[random.nextInt(3)];
                String year = String.valueOf(2020 + random.nextInt(4));
                if (random.nextInt(3) > 0) {
                    String value = String.valueOf(random.nextInt(9));
                    rows.add(tide(kind, place, year, value));
                    oracle.put("partial/tides:%s.%s %s-01-01".formatted(kind, place, year), value);
                } else {
                    Map<String, String> codes = new TreeMap<>(codes(kind, place));
                    codes.keySet().removeIf(name -> random.nextInt(3) == 0);
                    String period = random.nextInt(3) == 0 ? "" : year;
                    rows.add(Row.deletion(codes, period));
                    oracle.keySet()
                            .removeIf(cell -> (!codes.containsKey("kind") || cell.contains(":" + kind + "."))
                                    && (!codes.containsKey("place") || cell.contains("." + place + " "))
                                    && cell.contains(" " + period));
                }
            }
            DatasetLoad.Result result = database.deliver("partial", night(night), "tides", rows);
            assertThat(inForce())
                    .as("night %d", night)
                    .isEqualTo(oracle.entrySet().stream()
                            .map(cell -> cell.getKey() + " " + cell.getValue())
                            .toList());
            List<String> before = database.observations();
            DatasetLoad.Result again = database.load("partial", night(night), "tides");
            assertThat(database.observations()).as("again").isEqualTo(before);
            assertThat(again.written() + again.unchanged()).as("again").isEqualTo(result.rows());
            assertThat(again.written()).as("the same books").isEqualTo(result.written());
        }
    }

    private List<String> inForce() throws SQLException {
        return database.texts("select series_key || ' ' || period_start || ' ' || value from reporting.observation"
                + " join reporting.series using (series_id) where recorded_to = 'infinity' and not deleted"
                + " and value is not null order by series_key collate \"C\", period_start");
    }

    private DatasetLoad.Result deliver(int night, Row... rows) throws SQLException, IOException {
        return database.deliver("partial", night(night), "tides", List.of(rows));
    }

    private static LocalDate night(int number) {
        return FIRST.plusDays(number);
    }

    private static Row tide(String kind, String place, String period, String value) {
        return Row.of(codes(kind, place), period, value);
    }

    private static Map<String, String> codes(String kind, String place) {
        return new TreeMap<>(Map.of("kind", kind, "place", place));
    }
}
