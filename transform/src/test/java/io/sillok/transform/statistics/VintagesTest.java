package io.sillok.transform.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import io.sillok.transform.store.KnownValues;
import io.sillok.transform.store.Landing.Row;
import io.sillok.transform.store.SampleWatch;
import java.io.IOException;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Editions of a series that its publisher revises and dates; every value is invented. */
class VintagesTest {
    private static final LocalDate FIRST = LocalDate.of(2025, 9, 8);

    @RegisterExtension
    final LoadedStatistics database = LoadedStatistics.inDollars(SampleWatch.create(), LoadGate.OPEN);

    /** An edition: its day, and a value for each country and year that it speaks of. */
    private record Edition(LocalDate day, Map<String, BigDecimal> values) {
        List<Row> rows() {
            List<Row> rows = new ArrayList<>();
            values.forEach((cell, value) -> rows.add(
                    Row.of(Map.of("economy", cell.substring(0, 3)), cell.substring(4), value.toPlainString(), "US$")
                            .edition(day.toString())));
            return rows;
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void whatWasKnownOnADayIsTheNewestEditionOfThatDayInWhateverOrderTheyWereLoaded(long seed)
            throws SQLException, IOException {
        Random random = new Random(seed);
        List<Edition> editions = editions(random);
        List<Edition> order = new ArrayList<>(editions);
        Collections.shuffle(order, random);
        LocalDate night = FIRST;
        while (!order.isEmpty()) {
            // one, or several in one file
            List<Edition> together = order.subList(0, Math.min(order.size(), 1 + random.nextInt(3)));
            List<Row> rows = new ArrayList<>();
            together.forEach(edition -> rows.addAll(edition.rows()));
            together.clear();
            load(night, rows);
            night = night.plusDays(1);
        }
        for (LocalDate day = LocalDate.of(2018, 12, 1);
                day.isBefore(LocalDate.of(2025, 9, 1));
                day = day.plusDays(17)) {
            assertThat(known(day)).as("known on %s", day).isEqualTo(newest(editions, day));
        }
        for (Edition edition : editions) {
            assertThat(known(edition.day()))
                    .as("known on %s", edition.day())
                    .isEqualTo(newest(editions, edition.day()));
            assertThat(known(edition.day().minusDays(1)))
                    .as("known before %s", edition.day())
                    .isEqualTo(newest(editions, edition.day().minusDays(1)));
        }
    }

    @Test
    void anEditionLoadedAgainWritesNothing() throws SQLException, IOException {
        List<Row> rows = new Edition(LocalDate.of(2024, 7, 1), Map.of("KOR 2023", new BigDecimal("1712.8"))).rows();
        assertThat(load(FIRST, rows).written()).isEqualTo(1);
        assertThat(load(FIRST.plusDays(1), rows).written()).isZero();
        assertThat(database.count("select count(*) from reporting.observation")).isEqualTo(1);
    }

    @Test
    void anEditionThatIsAlteredAfterwardsKeepsItsHistory() throws SQLException, IOException {
        LocalDate day = LocalDate.of(2024, 7, 1);
        load(FIRST, new Edition(day, Map.of("KOR 2023", new BigDecimal("1712.8"))).rows());
        load(FIRST.plusDays(3), new Edition(day, Map.of("KOR 2023", new BigDecimal("1720.5"))).rows());
        assertThat(known(day)).containsExactly(Map.entry("KOR 2023", new BigDecimal("1712.8")));
        assertThat(known(FIRST.plusDays(2))).containsExactly(Map.entry("KOR 2023", new BigDecimal("1712.8")));
        assertThat(known(FIRST.plusDays(3))).containsExactly(Map.entry("KOR 2023", new BigDecimal("1720.5")));
        assertThat(database.count("select count(*) from ops.finding where code = 'edition_altered'"))
                .isEqualTo(1);
    }

    @Test
    void anOlderEditionThatIsAlteredDoesNotReplaceANewerOne() throws SQLException, IOException {
        LocalDate day = LocalDate.of(2024, 7, 1);
        load(FIRST, new Edition(day, Map.of("KOR 2023", new BigDecimal("1712.8"))).rows());
        load(FIRST.plusDays(1), new Edition(day.plusYears(1), Map.of("KOR 2023", new BigDecimal("1839"))).rows());
        load(FIRST.plusDays(2), new Edition(day, Map.of("KOR 2023", new BigDecimal("1"))).rows());
        assertThat(known(day)).containsExactly(Map.entry("KOR 2023", new BigDecimal("1712.8")));
        assertThat(known(FIRST.plusDays(2))).containsExactly(Map.entry("KOR 2023", new BigDecimal("1839")));
    }

    @Test
    void anEditionWhoseDateCannotBeReadGoesToQuarantine() throws SQLException, IOException {
        DatasetLoad.Result result = load(
                FIRST,
                List.of(Row.of(Map.of("economy", "KOR"), "2023", "1", "US$").edition("in autumn")));
        assertThat(result.quarantined()).isEqualTo(1);
        assertThat(database.count("select count(*) from ops.quarantine where code = 'vintage_unknown'"))
                .isEqualTo(1);
    }

    private static List<Edition> editions(Random random) {
        List<Edition> editions = new ArrayList<>();
        LocalDate day = LocalDate.of(2019, 1, 15);
        Map<String, BigDecimal> values = new TreeMap<>();
        for (int edition = 0; edition < 7; edition++) {
            for (String country : List.of("KOR", "CHN", "JPN")) {
                for (int year = 2015; year < 2019 + edition; year++) {
                    if (random.nextInt(3) == 0) {
                        values.put(country + " " + year, BigDecimal.valueOf(10_000 + random.nextInt(5_000), 1));
                    }
                }
            }
            editions.add(new Edition(day, new TreeMap<>(values)));
            day = day.plusDays(60 + random.nextInt(300));
        }
        return editions;
    }

    /** By walking the editions, with no intervals anywhere. */
    private static Map<String, BigDecimal> newest(List<Edition> editions, LocalDate day) {
        Map<String, BigDecimal> known = new TreeMap<>();
        for (Edition edition : editions) {
            if (!edition.day().isAfter(day)) {
                edition.values().forEach((cell, value) -> known.put(cell, value.stripTrailingZeros()));
            }
        }
        return known;
    }

    private Map<String, BigDecimal> known(LocalDate day) throws SQLException {
        return KnownValues.on(database.connection(), day);
    }

    private DatasetLoad.Result load(LocalDate night, List<Row> rows) throws SQLException, IOException {
        return database.deliver("partial", night, "gdp", rows);
    }
}
