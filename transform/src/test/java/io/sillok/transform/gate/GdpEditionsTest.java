package io.sillok.transform.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.sillok.model.watch.Watch;
import io.sillok.transform.statistics.DatasetLoad;
import io.sillok.transform.statistics.LoadedStatistics;
import io.sillok.transform.store.KnownValues;
import io.sillok.transform.store.Landing.Row;
import io.sillok.transform.store.SampleWatch;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * A public series as it was revised: GDP in current US$ ({@code NY.GDP.MKTP.CD}) of ten countries from 2005 on, in three editions of
 * the World Bank's World Development Indicators, CC BY 4.0. {@code gdp-editions.csv} names each by the number of its file: 713242
 * ("Last Updated Date" 2019-12-20), 4770391 (with values up to 2021), 6298258 (up to 2022).
 */
class GdpEditionsTest {
    private static final LocalDate FIRST = LocalDate.of(2025, 9, 8);
    private static final Watch WATCH = SampleWatch.create();
    private static final List<String> EDITIONS = List.of("713242", "4770391", "6298258");

    @RegisterExtension
    final LoadedStatistics database = LoadedStatistics.inDollars(WATCH, new QualityGate(WATCH));

    @Test
    void whatWasKnownOnEachDayIsExactlyThatDaysEdition() throws SQLException, IOException {
        Map<String, BigDecimal> expected = new TreeMap<>();
        List<Map<String, BigDecimal>> known = new ArrayList<>();
        for (int night = 0; night < EDITIONS.size(); night++) {
            Map<String, BigDecimal> edition = edition(EDITIONS.get(night));
            assertThat(deliver(night, edition).held()).as("an honest edition").isZero();
            expected.putAll(edition);
            known.add(new TreeMap<>(expected));
        }
        assertThat(known.get(0).get("AGO 2016")).isEqualByComparingTo("101123851090.455");
        assertThat(known.get(1).get("AGO 2016")).isEqualByComparingTo("49840491178.1518");
        assertThat(known.get(2).get("AGO 2016")).isEqualByComparingTo("52761617225.9253");
        for (int night = 0; night < EDITIONS.size(); night++) {
            assertThat(known(FIRST.plusDays(night)))
                    .as("edition %s", EDITIONS.get(night))
                    .isEqualTo(known.get(night));
        }
        assertThat(known(FIRST.minusDays(1))).isEmpty();
        assertThat(known(FIRST.plusYears(1))).isEqualTo(known.get(2));
    }

    @Test
    void editionsThatCarryTheirDateAreKnownFromItWhateverTheOrder() throws SQLException, IOException {
        // only the first one says its date; those of the other two are put in their order
        Map<String, LocalDate> days = new HashMap<>();
        days.put("713242", LocalDate.of(2019, 12, 20));
        days.put("4770391", LocalDate.of(2023, 1, 1));
        days.put("6298258", LocalDate.of(2024, 1, 1));
        int night = 0;
        for (String name : List.of("6298258", "713242", "4770391")) {
            LocalDate day = Objects.requireNonNull(days.get(name));
            List<Row> rows = new ArrayList<>();
            edition(name).forEach((cell, value) -> rows.add(row(cell, value, day.toString())));
            load(night++, rows);
        }
        Map<String, BigDecimal> expected = new TreeMap<>();
        for (String name : EDITIONS) {
            expected.putAll(edition(name));
            assertThat(known(Objects.requireNonNull(days.get(name)))).as(name).isEqualTo(expected);
        }
        assertThat(known(LocalDate.of(2019, 12, 19))).isEmpty();
    }

    @Test
    void aFileWithShiftedYearsIsHeldBack() throws SQLException, IOException {
        deliver(0, edition("4770391"));
        Map<String, BigDecimal> shifted = new TreeMap<>();
        edition("4770391")
                .forEach((cell, value) ->
                        shifted.put(cell.substring(0, 4) + (Integer.parseInt(cell.substring(4)) + 1), value));
        assertThat(deliver(1, shifted).held()).isEqualTo(shifted.size());
        assertThat(reasons()).contains("labels_shifted");
        assertThat(known(FIRST.plusDays(1))).isEqualTo(edition("4770391"));
    }

    @Test
    void aFileInThousandsIsHeldBack() throws SQLException, IOException {
        deliver(0, edition("4770391"));
        Map<String, BigDecimal> thousands = changed(edition("6298258"), v -> v.movePointLeft(3));
        assertThat(deliver(1, thousands).held()).isEqualTo(thousands.size());
        assertThat(reasons()).contains("unit_switched");
        assertThat(known(FIRST.plusDays(1))).isEqualTo(edition("4770391"));
        // the next honest edition comes into force
        assertThat(deliver(2, edition("6298258")).held()).isZero();
    }

    private static Map<String, BigDecimal> changed(Map<String, BigDecimal> edition, UnaryOperator<BigDecimal> how) {
        Map<String, BigDecimal> changed = new TreeMap<>();
        edition.forEach((cell, value) -> changed.put(cell, how.apply(value).stripTrailingZeros()));
        return changed;
    }

    /** Value by country and year. */
    private static Map<String, BigDecimal> edition(String name) throws IOException {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        Map<String, BigDecimal> edition = new TreeMap<>();
        try (InputStream in = Objects.requireNonNull(GdpEditionsTest.class.getResourceAsStream("gdp-editions.csv"));
                Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            for (CSVRecord record : format.parse(reader)) {
                if (record.get("edition").equals(name)) {
                    Map<String, String> cells = new LinkedHashMap<>(record.toMap());
                    cells.forEach((column, cell) -> {
                        if (column.matches("\\d{4}") && !cell.isEmpty()) {
                            edition.put(
                                    record.get("country") + " " + column, new BigDecimal(cell).stripTrailingZeros());
                        }
                    });
                }
            }
        }
        assertThat(edition).as(name).hasSizeGreaterThan(130);
        return edition;
    }

    private static Row row(String cell, BigDecimal value, @org.jspecify.annotations.Nullable String vintage) {
        return Row.of(Map.of("economy", cell.substring(0, 3)), cell.substring(4), value.toPlainString(), "US$")
                .edition(vintage);
    }

    private DatasetLoad.Result deliver(int night, Map<String, BigDecimal> values) throws SQLException, IOException {
        List<Row> rows = new ArrayList<>();
        values.forEach((cell, value) -> rows.add(row(cell, value, null)));
        return load(night, rows);
    }

    private DatasetLoad.Result load(int night, List<Row> rows) throws SQLException, IOException {
        return database.deliver("partial", FIRST.plusDays(night), "gdp", rows);
    }

    private List<String> reasons() throws SQLException {
        return database.texts("select code from ops.held_reason where holds order by position");
    }

    private Map<String, BigDecimal> known(LocalDate day) throws SQLException {
        return KnownValues.on(database.connection(), day);
    }
}
