package io.sillok.transform.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sillok.model.ops.Books;
import io.sillok.transform.store.Landing.Row;
import io.sillok.transform.store.SampleWatch;
import java.io.IOException;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatasetLoadTest {
    private static final LocalDate FIRST = LocalDate.of(2025, 9, 8);
    private static final UnitNames UNITS = name -> switch (name) {
        case "company", "USD", "KRW" -> Optional.of(new UnitNames.Scaled(name, BigDecimal.ONE));
        case "억원" -> Optional.of(new UnitNames.Scaled("KRW", new BigDecimal("100000000")));
        default -> Optional.empty();
    };

    @RegisterExtension
    final LoadedStatistics database = new LoadedStatistics(SampleWatch.create(), LoadGate.OPEN, UNITS, """
            insert into reporting.unit values ('company', 'count'), ('USD', 'money'), ('KRW', 'money');
            insert into reporting.region (region_id, kind, name_ko, name_en) values ('KR-29', 'city', '광주', 'Gwangju'),
                ('KR', 'country', '한국', 'Korea')
            """);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void theObservationsAreThoseOfAnOracleThatKeepsLists(long seed) throws SQLException, IOException {
        Random random = new Random(seed);
        Oracle oracle = new Oracle();
        for (int night = 0; night < 12; night++) {
            LocalDate date = FIRST.plusDays(night);
            String source = random.nextInt(4) == 0 ? "partial" : "register";
            List<Row> rows = new ArrayList<>();
            SortedMap<String, BigDecimal> delivered = new TreeMap<>();
            for (int series = 0; series < 4; series++) {
                for (int year = 2020; year < 2025; year++) {
                    if (random.nextInt(5) > 0) {
                        boolean missing = random.nextInt(6) == 0;
                        int value = random.nextInt(4) * 1000;
                        rows.add(Row.of(
                                Map.of("item", "s" + series),
                                String.valueOf(year),
                                missing ? ".." : String.format(Locale.ROOT, "%,d", value)));
                        delivered.put(
                                source + "/d:s" + series + "@" + year + "-01-01",
                                missing ? Oracle.NONE : new BigDecimal(value));
                    }
                }
            }
            database.landing().statistics(source, date, "d", rows);
            long written = oracle.deliver(date, source + "/d:", delivered, source.equals("register"));
            DatasetLoad.Result result = database.load(source, date, "d");
            assertThat(result.written() + result.tombstones())
                    .as("night %s", date)
                    .isEqualTo(written);
            List<String> before = database.observations();
            assertThat(database.load(source, date, "d").tombstones())
                    .as("again")
                    .isZero();
            assertThat(database.observations()).as("again").isEqualTo(before);
        }
        assertThat(database.observations()).isEqualTo(oracle.rows());
    }

    /** What was known when, kept as plain lists. */
    private static final class Oracle {
        static final BigDecimal NONE = new BigDecimal("-1");
        private static final BigDecimal DELETED = new BigDecimal("-2");
        private final SortedMap<String, List<Map.Entry<LocalDate, BigDecimal>>> cells = new TreeMap<>();

        long deliver(LocalDate night, String prefix, SortedMap<String, BigDecimal> delivered, boolean complete) {
            SortedMap<String, BigDecimal> news = new TreeMap<>(delivered);
            if (complete) {
                cells.keySet().stream().filter(c -> c.startsWith(prefix)).forEach(c -> news.putIfAbsent(c, DELETED));
            }
            long written = 0;
            for (Map.Entry<String, BigDecimal> cell : news.entrySet()) {
                List<Map.Entry<LocalDate, BigDecimal>> known =
                        cells.computeIfAbsent(cell.getKey(), ignored -> new ArrayList<>());
                if (known.isEmpty() || !known.get(known.size() - 1).getValue().equals(cell.getValue())) {
                    known.add(Map.entry(night, cell.getValue()));
                    written++;
                }
            }
            return written;
        }

        List<String> rows() {
            List<String> rows = new ArrayList<>();
            cells.forEach((cell, known) -> {
                for (int i = 0; i < known.size(); i++) {
                    BigDecimal value = known.get(i).getValue();
                    rows.add("%s %s..%s %s %s"
                            .formatted(
                                    cell,
                                    known.get(i).getKey(),
                                    i + 1 < known.size() ? known.get(i + 1).getKey() : "infinity",
                                    value.signum() < 0 ? "null" : value.toPlainString(),
                                    value.equals(DELETED) ? "deleted" : value.equals(NONE) ? "O" : "A"));
                }
            });
            return rows;
        }
    }

    @Test
    void aRowThatCannotBeReadIsQuarantinedAndTheRestLoads() throws SQLException, IOException {
        database.landing()
                .statistics(
                        "register",
                        FIRST,
                        "budget",
                        List.of(
                                Row.of(Map.of("item", "a", "area", "29"), "2024", "4,269", "억원"),
                                Row.of(Map.of("item", "b", "area", "29"), "2024", "1", "억월"),
                                Row.of(Map.of("item", "c", "area", "99"), "2024", "1", "억원"),
                                Row.of(Map.of("item", "d", "area", "29"), "해마다", "1", "억원"),
                                Row.of(Map.of("item", "e", "area", "29"), "2024", "열둘", "억원"),
                                Row.of(Map.of("item", "f", "area", "29"), "2024", "12¹", "억원"),
                                Row.of(Map.of("item", "g", "area", "29"), "2024", "-", "억원")
                                        .multiplied("3")
                                        .status("M")));
        DatasetLoad.Result result = database.load("register", FIRST, "budget");
        assertThat(result).isEqualTo(new DatasetLoad.Result(7, 2, 0, 5, 0, 0));
        assertThat(database.texts("select code from ops.quarantine order by 1"))
                .containsExactly(
                        "period_unknown", "region_unknown", "unit_unknown", "value_unreadable", "value_unreadable");
        assertThat(database.texts(
                        "select series_key || ' ' || unit_id || ' ' || region_id || ' ' || coalesce(value::text,"
                                + " 'none') || ' ' || status from reporting.observation join reporting.series using"
                                + " (series_id) order by 1"))
                .containsExactly(
                        "register/budget:29.a KRW KR-29 426900000000 A", "register/budget:29.g KRW KR-29 none M");
        assertThat(Books.of(database.connection(), database.run(FIRST)))
                .containsExactly(new Books.Entry("register", "observation", 7, 2, 0, 5, 0));
    }

    @Test
    void aMultiplierIsFoldedIntoTheValueAndKeptAsDelivered() throws SQLException, IOException {
        database.landing()
                .statistics(
                        "partial",
                        FIRST,
                        "gdp",
                        List.of(Row.of(Map.of("country", "KOR"), "2024", "1.87", "USD")
                                .multiplied("12")
                                .status("P")));
        database.load("partial", FIRST, "gdp");
        assertThat(database.texts("select value || ' ' || value_text || ' ' || unit_mult || ' ' || status from"
                        + " reporting.observation"))
                .containsExactly("1870000000000 1.87 12 P");
    }

    @Test
    void anUnreadableValueIsNotTakenForDeleted() throws SQLException, IOException {
        loadTwoItems();
        database.landing()
                .statistics("register", FIRST.plusDays(1), "d", List.of(Row.of(Map.of("item", "a"), "2024", "하나")));
        DatasetLoad.Result result = database.load("register", FIRST.plusDays(1), "d");
        assertThat(result.tombstones()).isEqualTo(1);
        assertThat(database.texts("select series_key from reporting.observation join reporting.series using (series_id)"
                        + " where deleted"))
                .containsExactly("register/d:b");
    }

    @Test
    void aRowWhoseCellIsNotKnownStopsAllDeletions() throws SQLException, IOException {
        loadTwoItems();
        database.landing()
                .statistics("register", FIRST.plusDays(1), "d", List.of(Row.of(Map.of("item", "a"), "언젠가", "1")));
        assertThat(database.load("register", FIRST.plusDays(1), "d").tombstones())
                .isZero();
        assertThat(database.texts("select code from ops.finding")).containsExactly("deletions_not_judged");
    }

    @Test
    void ofSeveralDocumentsOneThatStaysKeepsItsValues() throws SQLException, IOException {
        loadTwoItems();
        // the second night's file of item b says the same again, and nothing of it lands; the other one has changed
        LocalDate second = FIRST.plusDays(1);
        String same = database.landing()
                .statistics("register", second, "same", List.of(Row.of(Map.of("item", "b"), "2024", "2")));
        database.execute("update landing.document set same_as = document_id where document_id = '" + same + "'");
        database.landing().statistics("register", second, "d", List.of(Row.of(Map.of("item", "c"), "2024", "3")));
        assertThat(database.load("register", second, "d").tombstones()).isZero();
        assertThat(database.texts("select message from ops.finding where code = 'deletions_not_judged'"))
                .singleElement()
                .asString()
                .contains("says what it said before");
    }

    @Test
    void atFixedAddressesOneThatStaysKeepsItsValues() throws SQLException, IOException {
        database.landing()
                .statistics("register", FIRST, "a.csv", "d", List.of(Row.of(Map.of("item", "a"), "2024", "1")));
        String same = database.landing()
                .statistics("register", FIRST, "b.csv", "d", List.of(Row.of(Map.of("item", "b"), "2024", "2")));
        database.load("register", FIRST, "d");
        // the second night has a.csv anew and b.csv as it was, of which no document is left
        LocalDate second = FIRST.plusDays(1);
        database.landing()
                .statistics("register", second, "a.csv", "d", List.of(Row.of(Map.of("item", "a"), "2024", "3")));
        database.execute("insert into landing.delivered_again values ('" + second + "', '" + same + "')");
        assertThat(database.load("register", second, "d")).isEqualTo(new DatasetLoad.Result(1, 1, 0, 0, 0, 0));
        assertThat(database.texts("select code from ops.finding")).containsExactly("deletions_not_judged");
        // the third night has a.csv alone: b.csv is gone, and so is what it held
        LocalDate third = FIRST.plusDays(2);
        database.landing()
                .statistics("register", third, "a.csv", "d", List.of(Row.of(Map.of("item", "a"), "2024", "4")));
        assertThat(database.load("register", third, "d").tombstones()).isEqualTo(1);
    }

    @Test
    void theLaterOfTwoValuesForOneCellCountsAndIsSaid() throws SQLException, IOException {
        database.landing()
                .statistics(
                        "register",
                        FIRST,
                        "d",
                        List.of(
                                Row.of(Map.of("item", "a"), "2024", "1"),
                                Row.of(Map.of("item", "a"), "2024", "1.0"),
                                Row.of(Map.of("item", "a"), "2024", "2")));
        assertThat(database.load("register", FIRST, "d")).isEqualTo(new DatasetLoad.Result(3, 1, 2, 0, 0, 0));
        assertThat(database.texts("select value::text from reporting.observation"))
                .containsExactly("2");
        assertThat(database.texts("select code || ' ' || pointer from ops.finding"))
                .containsExactly("two_values_for_one_cell row 3");
    }

    @Test
    void aNightMadeUpForLaterDoesNotTouchWhatIsKnownSince() throws SQLException, IOException {
        database.landing()
                .statistics("partial", FIRST.plusDays(5), "d", List.of(Row.of(Map.of("item", "a"), "2024", "7")));
        database.load("partial", FIRST.plusDays(5), "d");
        database.landing().statistics("partial", FIRST, "d", List.of(Row.of(Map.of("item", "a"), "2024", "5")));
        database.load("partial", FIRST, "d");
        assertThat(database.observations())
                .containsExactly(
                        "partial/d:a@2024-01-01 2025-09-08..2025-09-13 5 A",
                        "partial/d:a@2024-01-01 2025-09-13..infinity 7 A");
    }

    @Test
    void changesAreListedWithOldAndNewValue() throws SQLException, IOException {
        List<List<Row>> nights = List.of(
                List.of(Row.of(Map.of("item", "a"), "2024", "1")),
                List.of(Row.of(Map.of("item", "a"), "2024", "3")),
                List.of(Row.of(Map.of("item", "b"), "2024", "9")),
                List.of(Row.of(Map.of("item", "a"), "2024", "3"), Row.of(Map.of("item", "b"), "2024", "9")));
        for (int i = 0; i < nights.size(); i++) {
            database.landing().statistics("register", FIRST.plusDays(i), "d", nights.get(i));
            database.load("register", FIRST.plusDays(i), "d");
        }
        assertThat(database.texts("select kind || ' ' || series_id || ' ' || coalesce(old_value::text, '-') || ' ' ||"
                        + " coalesce(new_value::text, '-') from ops.change order by run_id, series_id"))
                .containsExactly("modified 1 1 3", "deleted 1 3 -", "added 2 - 9", "added 1 - 3");
    }

    @Test
    void rowsLostInACrashAreSaidByDocument() throws SQLException {
        String lost = database.landing()
                .statistics("register", FIRST, "d", List.of(Row.of(Map.of("item", "a"), "2024", "1")));
        database.landing().statistics("register", FIRST, "e", List.of(Row.of(Map.of("item", "a"), "2024", "1")));
        DeliveredDataset.requireRows(database.connection(), database.run(FIRST), SampleWatch.create());
        database.execute("delete from landing.stat_key where dataset = 'd'");
        assertThatThrownBy(() ->
                        DeliveredDataset.requireRows(database.connection(), database.run(FIRST), SampleWatch.create()))
                .isInstanceOfSatisfying(
                        LandingRowsLost.class, e -> assertThat(e.documentIds()).containsExactly(lost));
    }

    /** On the first night, a is 1 and b is 2. */
    private void loadTwoItems() throws SQLException, IOException {
        database.landing()
                .statistics(
                        "register",
                        FIRST,
                        "d",
                        List.of(Row.of(Map.of("item", "a"), "2024", "1"), Row.of(Map.of("item", "b"), "2024", "2")));
        database.load("register", FIRST, "d");
    }
}
