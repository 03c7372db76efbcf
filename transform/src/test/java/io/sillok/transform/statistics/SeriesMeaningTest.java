package io.sillok.transform.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import io.sillok.model.watch.Watch;
import io.sillok.transform.gate.QualityGate;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What is known of a series beside its values; every value is invented. */
class SeriesMeaningTest {
    private static final LocalDate FIRST = LocalDate.of(2025, 9, 8);
    private static final Watch WATCH = SampleWatch.create();

    @RegisterExtension
    final LoadedStatistics database = new LoadedStatistics(WATCH, new QualityGate(WATCH));

    @Test
    void labelsSayWhatCodesLeaveOpen() throws SQLException, IOException {
        deliver(
                0,
                List.of(
                        Row.of(Map.of("item", "a"), "2025-08", "103.4", "IX: Index, 2020=100")
                                .described(Map.of("TITLE", "Reef; Index, 2020=100; Seasonally adjusted")),
                        Row.of(Map.of("item", "b"), "2025-08", "1.7", "PA: Per cent")
                                .described(Map.of("TITLE", "Reef; Growth rate, same period previous year")),
                        Row.of(Map.of("item", "c"), "2025-08", "1.7", "USD: some dollars"),
                        Row.of(Map.of("item", "d"), "2025-08", "1.7", "ZZ: fathoms of old")));
        assertThat(texts("select concat_ws(' ', series_key, unit_id, transformation, base_period, adjustment)"
                        + " from reporting.series"))
                .containsExactly("register/cpi:a index 2020 S", "register/cpi:b percent GY", "register/cpi:c USD");
        assertThat(texts("select message from ops.quarantine"))
                .singleElement()
                .asString()
                .contains("unit 'ZZ: fathoms of old' is not known");
    }

    @Test
    void anIndexOfAnotherBaseIsASeriesOfItsOwnAndNoRevision() throws SQLException, IOException {
        deliver(0, months("2015=100", 100));
        deliver(1, months("2020=100", 93));
        assertThat(
                        texts(
                                "select series_key || ' ' || base_period || ' ' || coalesce(rebases, '-') from reporting.series"))
                .containsExactly("register/cpi:a 2015 -", "register/cpi:a@2020 2020 register/cpi:a");
        assertThat(texts(
                        "select series_key || ' ' || count(*) from reporting.observation join reporting.series using (series_id)"
                                + " where recorded_to = 'infinity' and not deleted group by series_key"))
                .containsExactly("register/cpi:a 12", "register/cpi:a@2020 12");
        assertThat(texts("select kind || ' ' || count(*) from ops.change group by kind"))
                .containsExactly("added 12");
        assertThat(texts("select code from ops.finding")).containsExactly("series_rebased");
        assertThat(texts("select load_id::text from ops.held_load")).isEmpty();
        deliver(2, months("2020=100", "93.4"));
        assertThat(texts(
                        "select distinct s.series_key || ' ' || c.kind from ops.change c join reporting.series s using (series_id)"
                                + " where run_id = (select max(run_id) from ops.run)"))
                .containsExactly("register/cpi:a@2020 modified");
    }

    @Test
    void rowsOfTwoBasesInOneDeliveryNeverMix() throws SQLException, IOException {
        List<Row> rows = new ArrayList<>(months("2015=100", 100));
        rows.addAll(months("2020년=100", 93));
        deliver(0, rows);
        assertThat(texts("select series_key || ' ' || min(value) || ' ' || max(value) from reporting.observation"
                        + " join reporting.series using (series_id) group by series_key"))
                .containsExactly("register/cpi:a 101 112", "register/cpi:a@2020 94 105");
        assertThat(texts("select code from ops.finding")).containsExactly("series_rebased");
    }

    @Test
    void namesAndCodesSayWhatKindOfNumbersASeriesHas() throws SQLException, IOException {
        deliver(
                0,
                List.of(
                        row(Map.of("item", "T1"), Map.of("TITLE", "소비자물가지수; 전년동월비"), "%"),
                        row(Map.of("item", "T2"), Map.of("TITLE", "산업생산지수(계절조정)", "BASE_PER", "2020"), "index"),
                        row(Map.of("item", "T3", "TRANSFORMATION", "G1"), Map.of("TITLE", "전년동월비"), "%"),
                        row(Map.of("item", "T4"), Map.of(), "%")));
        assertThat(texts(
                        "select concat_ws(' ', dimensions ->> 'item', coalesce(transformation, '-'), coalesce(base_period, '-'),"
                                + " coalesce(adjustment, '-')) from reporting.series"))
                .containsExactly("T1 GY - -", "T2 - 2020 S", "T3 G1 - -", "T4 - - -");
        assertThat(texts("select message from ops.finding where code = 'series_meaning_contradicted'"))
                .singleElement()
                .asString()
                .contains("transformation G1 and GY")
                .contains("register/cpi:G1.T3");
    }

    @Test
    void whatIsSaidLaterOfAKnownSeriesIsKept() throws SQLException, IOException {
        deliver(0, List.of(row(Map.of("item", "T1"), Map.of(), "%")));
        deliver(1, List.of(row(Map.of("item", "T1"), Map.of("TITLE", "전년동월비"), "%")));
        assertThat(texts("select transformation || ' ' || title from reporting.series"))
                .containsExactly("GY 전년동월비");
        deliver(2, List.of(row(Map.of("item", "T1"), Map.of(), "%")));
        assertThat(texts("select transformation || ' ' || title from reporting.series"))
                .containsExactly("GY 전년동월비");
    }

    @Test
    void aPlanIsWrittenInTheCodesOfItsTime() throws SQLException, IOException {
        database.execute(
                "insert into reporting.region (region_id, kind, name_ko, name_en) values ('KR-29', 'city', '광주', 'Gwangju')");
        deliver(0, List.of(Row.of(Map.of("area", "29"), "2030", "1")));
        assertThat(texts("select region_id from reporting.series")).containsExactly("KR-29");
        assertThat(texts("select code from ops.finding")).isEmpty();
    }

    @Test
    void aPlaceThatOnlyWordsNameIsTheOneOfThatName() throws SQLException, IOException {
        database.execute(
                "insert into reporting.region (region_id, kind, name_ko, name_en) values ('KR-29', 'city', '광주', 'Gwangju')");
        deliver(
                0,
                List.of(
                        row(Map.of("C1", "24"), Map.of("REF_AREA", "광주광역시"), "%"),
                        row(Map.of("C1", "24010"), Map.of("REF_AREA", "등대동"), "%")));
        assertThat(texts("select (dimensions ->> 'C1') || ' ' || coalesce(region_id, 'none') from reporting.series"))
                .containsExactly("24 KR-29", "24010 none");
        assertThat(texts("select code from ops.finding")).isEmpty();
    }

    @Test
    void codesOfAMergedPlaceResolveByThePeriodAndTheirMisuseIsSaid() throws SQLException, IOException {
        database.execute(
                "insert into reporting.region (region_id, kind, name_ko, name_en) values ('KR-29', 'city', '광주', 'Gwangju'),"
                        + " ('KR-46', 'province', '전남', 'Jeonnam'), ('KR-12', 'city', '전남광주', 'Jeonnam-Gwangju')");
        // kr-mois: 29 until the merger of 2026-07-01, 12 from then on
        deliver(
                400,
                List.of(
                        Row.of(Map.of("area", "29"), "2026-06", "1390000"),
                        Row.of(Map.of("area", "46"), "2026-06", "1770000"),
                        Row.of(Map.of("area", "12"), "2026-07", "3160000")));
        assertThat(texts("select (dimensions ->> 'area') || ' ' || region_id from reporting.series"))
                .containsExactly("12 KR-12", "29 KR-29", "46 KR-46");
        assertThat(texts("select code from ops.finding")).isEmpty();
        deliver(
                401,
                List.of(
                        Row.of(Map.of("area", "29"), "2026-06", "1390000"),
                        Row.of(Map.of("area", "29"), "2026-07", "1389000"),
                        Row.of(Map.of("area", "29"), "2026-08", "1388000"),
                        Row.of(Map.of("area", "46"), "2026-06", "1770000"),
                        Row.of(Map.of("area", "12"), "2025-07", "3170000"),
                        Row.of(Map.of("area", "12"), "2026-07", "3160000")));
        assertThat(texts("select message from ops.finding where code = 'region_out_of_time'"))
                .hasSize(2)
                .satisfiesExactly(
                        m -> assertThat(m)
                                .contains("'12' (KR-12) stands at 1 new value(s)")
                                .contains("KR-12 was KR-46"),
                        m -> assertThat(m)
                                .contains(
                                        "'29' (KR-29) stands at 2 new value(s) for periods from 2026-07-01 to 2026-08-01")
                                .contains("KR-29 became part of KR-12 on 2026-07-01"));
        assertThat(texts("select sum(value)::text from reporting.observation where recorded_to = 'infinity'"))
                .as("each value once, nothing added up")
                .containsExactly("12267000");
    }

    private static Row row(Map<String, String> codes, Map<String, String> attributes, String unit) {
        return Row.of(codes, "2025-08", "1.7", unit).described(attributes);
    }

    private static List<Row> months(String unit, int level) {
        return months(unit, String.valueOf(level));
    }

    private static List<Row> months(String unit, String level) {
        List<Row> rows = new ArrayList<>();
        for (int month = 1; month <= 12; month++) {
            rows.add(Row.of(
                    Map.of("item", "a"),
                    String.format(Locale.ROOT, "2024-%02d", month),
                    new BigDecimal(level).add(new BigDecimal(month)).toPlainString(),
                    unit));
        }
        return rows;
    }

    private void deliver(int night, List<Row> rows) throws SQLException, IOException {
        database.deliver("register", FIRST.plusDays(night), "cpi", rows);
    }

    private List<String> texts(String sql) throws SQLException {
        return database.texts(sql + " order by 1");
    }
}
