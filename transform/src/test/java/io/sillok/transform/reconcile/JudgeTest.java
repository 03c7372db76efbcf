package io.sillok.transform.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import io.sillok.model.Approximation;
import io.sillok.model.Basis;
import io.sillok.model.Period;
import io.sillok.model.region.Regions;
import io.sillok.model.unit.UnitEntry;
import io.sillok.model.unit.Units;
import io.sillok.model.watch.Indicator;
import io.sillok.transform.store.RegionIds;
import io.sillok.transform.store.SampleWatch;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JudgeTest {
    private static final LocalDate PUBLISHED = LocalDate.of(2025, 9, 25);
    private static final Instant BEFORE =
            LocalDate.of(2025, 9, 9).atStartOfDay(SampleWatch.ZONE).toInstant();
    private static final Instant THEN =
            PUBLISHED.plusDays(1).atStartOfDay(SampleWatch.ZONE).toInstant();
    private static final Instant LATER =
            PUBLISHED.plusDays(8).atStartOfDay(SampleWatch.ZONE).toInstant();

    private final Judge judge =
            new Judge(SampleWatch.ZONE, factors(), new RegionIds(SampleWatch.create(), Regions.load()));

    @ParameterizedTest(name = "{0} ({1} {2}) against {3} is {4}: {5}")
    @CsvSource(delimiter = '|', textBlock = """
            # surface          | value         | meant     | official      | verdict       | reason
            1166개             | 1166          | exact     | 1166          | MATCH         | equal
            1,166개            | 1166          | exact     | 1,167         | MISMATCH      | differs
            1166개             | 1166          | exact     | 1166.0        | MATCH         | equal
            4269억원           | 426900000000  | exact     | 426942000000  | ROUNDED       | rounded_to_its_precision
            4269억원           | 426900000000  | exact     | 427000000000  | ROUNDED       | within_tolerance
            4269억원           | 426900000000  | exact     | 436900000000  | MISMATCH      | differs
            2조5000억원        | 2500000000000 | exact     | 2499950000001 | ROUNDED       | rounded_to_its_precision
            88.5PF             | 88.5          | exact     | 88.54         | ROUNDED       | rounded_to_its_precision
            88.5PF             | 88.5          | exact     | 89.6          | MISMATCH      | differs
            1.87 trillion      | 1870000000000 | exact     | 1874400000000 | ROUNDED       | rounded_to_its_precision
            1.9조 달러         | 1900000000000 | exact     | 1870000000000 | ROUNDED       | rounded_to_its_precision
            20명               | 20            | exact     | 24            | MISMATCH      | differs
            약 20명            | 20            | about     | 24            | ROUNDED       | about
            1160여개           | 1160          | about     | 1166          | ROUNDED       | about
            1160여개           | 1160          | about     | 1186          | MISMATCH      | differs
            1000개 이상        | 1000          | at-least  | 1000          | THRESHOLD_MET | threshold_kept
            1000개가 넘는      | 1000          | more-than | 1000          | MISMATCH      | threshold_missed
            1000개가 넘는      | 1000          | more-than | 1166          | THRESHOLD_MET | threshold_kept
            1200개 미만        | 1200          | less-than | 1166          | THRESHOLD_MET | threshold_kept
            1000개 이하        | 1000          | at-most   | 1166          | MISMATCH      | threshold_missed
            열 곳              | 10            | exact     | 10            | MATCH         | equal
            0개                | 0             | exact     | 3             | MISMATCH      | differs
            3개                | 3             | exact     | 0             | MISMATCH      | differs
            """)
    void numbersAreComparedAsTheyAreMeant(
            String surface, BigDecimal value, String meant, String official, String verdict, String reason) {
        Comparison comparison = Comparison.of(
                claim(surface, value, meant, "company"),
                new BigDecimal(official.replace(",", "")),
                new BigDecimal("0.0005"));
        assertThat(comparison.verdict().name()).as(comparison.formula()).isEqualTo(verdict);
        assertThat(comparison.reason()).isEqualTo(reason);
    }

    @ParameterizedTest(name = "{0} {1} {2} for {3} in {4} is {5}: {6}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            # value | unit    | basis    | period     | region  | verdict      | reason
            160     | company | actual   | -          | -       | MATCH        | equal
            160     | company | -        | -          | -       | MATCH        | equal
            160     | count   | actual   | -          | -       | MATCH        | equal
            160     | person  | actual   | -          | -       | UNVERIFIABLE | unit_differs
            120     | company | actual   | 2023       | -       | MATCH        | equal
            160     | company | actual   | 2025-09-25 | -       | MATCH        | equal
            160     | company | actual   | 2020       | -       | UNVERIFIABLE | period_not_covered
            170     | company | actual   | -          | -       | MISMATCH     | differs
            170     | company | plan     | -          | -       | MATCH        | equal
            160     | company | plan     | 2025       | -       | MISMATCH     | differs
            160     | company | plan     | -          | -       | UNVERIFIABLE | period_unsaid
            170     | company | -        | -          | -       | UNVERIFIABLE | basis_unsaid_agrees_with_plan
            900     | company | -        | 2030       | -       | MATCH        | equal
            950     | company | -        | 2030       | -       | UNVERIFIABLE | period_not_covered
            900     | company | plan     | 2030       | -       | MATCH        | equal
            160     | company | forecast | -          | -       | UNVERIFIABLE | forecast_is_not_actual
            160     | company | target   | -          | -       | UNVERIFIABLE | target_is_not_actual
            160     | company | actual   | -          | gwangju | MATCH        | equal
            160     | company | actual   | -          | KR-29   | MATCH        | equal
            160     | company | actual   | -          | korea   | UNVERIFIABLE | region_differs
            """)
    void theSeriesIsChosenByBasisPeriodAndPlace(
            BigDecimal value,
            String unit,
            @Nullable String basis,
            @Nullable String period,
            @Nullable String region,
            String verdict,
            String reason) {
        Period about = period == null ? null : Period.parse(period).orElseThrow();
        Judgement judgement = judge.judge(
                new ClaimedFigure(
                        PUBLISHED,
                        about == null ? null : about.start(),
                        about == null ? null : about.end(),
                        region,
                        basis == null ? null : Basis.valueOf(basis.toUpperCase(Locale.ROOT)),
                        value + "개",
                        value,
                        null,
                        null,
                        Approximation.EXACT,
                        unit),
                SampleWatch.indicator(),
                register(),
                THEN);
        assertThat(judgement.verdict().name()).as(judgement.formula()).isEqualTo(verdict);
        assertThat(judgement.reason()).isEqualTo(reason);
    }

    @Test
    void theValueInForceOnTheDayTheArticleAppearedCounts() {
        Map<String, SeriesHistory> series = register();
        SeriesHistory actual = actual(series);
        actual.rows().clear();
        actual.rows().add(recorded("2025", BEFORE, LATER, "160"));
        actual.rows().add(recorded("2025", LATER, Instant.MAX, "170"));
        Judgement that = judge(series, "160", THEN);
        assertThat(that.verdict().name()).isEqualTo("MATCH");
        Judgement since = judge(series, "160", LATER);
        assertThat(since.verdict().name()).isEqualTo("REVISED_SINCE");
        assertThat(since.reason()).isEqualTo("revised_away");
        assertThat(since.official()).isEqualTo(that.official());
        assertThat(judge(series, "170", THEN).verdict().name()).isEqualTo("MISMATCH");
        assertThat(judge(series, "170", LATER).reason()).isEqualTo("revised_towards");
        assertThat(judge(series, "150", LATER).reason()).isEqualTo("differs");
    }

    @Test
    void aValueTakenBackDoesNotMakeARightClaimWrong() {
        Map<String, SeriesHistory> series = register();
        SeriesHistory actual = actual(series);
        actual.rows().clear();
        actual.rows().add(recorded("2025", BEFORE, LATER, "160"));
        actual.rows().add(new Recorded(Period.parse("2025").orElseThrow(), LATER, Instant.MAX, null));
        assertThat(judge(series, "160", LATER).verdict().name()).isEqualTo("MATCH");
    }

    @Test
    void whatWasNotYetRecordedCannotBeHeldAgainstTheArticle() {
        Map<String, SeriesHistory> series = register();
        SeriesHistory actual = actual(series);
        actual.rows().clear();
        actual.rows().add(recorded("2025", LATER, Instant.MAX, "170"));
        assertThat(judge(series, "160", LATER).reason()).isEqualTo("no_observation_yet");
        assertThat(judge(Map.of(), "160", LATER).reason()).isEqualTo("no_series_yet");
    }

    @Test
    void aYearsFigureIsNotHeldAgainstItsMonths() {
        Map<String, SeriesHistory> series = register();
        SeriesHistory actual = actual(series);
        actual.rows().clear();
        for (int month = 1; month < 9; month++) {
            actual.rows().add(recorded("2025-0" + month, BEFORE, Instant.MAX, String.valueOf(month * 10)));
        }
        ClaimedFigure claim = new ClaimedFigure(
                PUBLISHED,
                LocalDate.of(2025, 1, 1),
                LocalDate.of(2025, 12, 31),
                null,
                Basis.ACTUAL,
                "80개",
                new BigDecimal("80"),
                null,
                null,
                Approximation.EXACT,
                "company");
        assertThat(judge.judge(claim, SampleWatch.indicator(), series, THEN).reason())
                .isEqualTo("period_spans_several");
        assertThat(judge(series, "80", THEN).verdict().name()).isEqualTo("MATCH");
    }

    @Test
    void oneOfSeveralPlansAheadMayBeMeantAndNoneIsAnError() {
        Map<String, SeriesHistory> series = new HashMap<>(register());
        SeriesHistory plan = new SeriesHistory(2, "register/support:organisations-plan", "company", new ArrayList<>());
        plan.rows().add(recorded("2025", BEFORE, Instant.MAX, "170"));
        plan.rows().add(recorded("2030", BEFORE, Instant.MAX, "1000"));
        series.put(plan.key(), plan);
        assertThat(planned(series, "1000").verdict().name()).isEqualTo("MATCH");
        assertThat(planned(series, "170").verdict().name()).isEqualTo("MATCH");
        assertThat(planned(series, "500").reason()).isEqualTo("period_unsaid");
    }

    @Test
    void prefixesConvertAndCurrenciesDoNot() {
        UnitFactors factors = factors();
        assertThat(factors.factor("EFLOPS", "PFLOPS"))
                .hasValueSatisfying(f -> assertThat(f).isEqualByComparingTo("1000"));
        assertThat(factors.factor("km", "m"))
                .hasValueSatisfying(f -> assertThat(f).isEqualByComparingTo("1000"));
        assertThat(factors.factor("KRW", "USD")).isEmpty();
        assertThat(factors.factor("percent", "percentage-point")).isEmpty();
    }

    @Test
    void aClaimInAnotherCurrencyIsNotVerified() {
        ClaimedFigure claim = new ClaimedFigure(
                PUBLISHED,
                null,
                null,
                null,
                Basis.ACTUAL,
                "2500조원",
                new BigDecimal("2500000000000000"),
                null,
                null,
                Approximation.EXACT,
                "KRW");
        SeriesHistory gdp = new SeriesHistory(
                3, "partial/gdp:KOR", "USD", List.of(recorded("2024", BEFORE, Instant.MAX, "1870000000000")));
        assertThat(judge.judge(claim, SampleWatch.gdp(), Map.of(gdp.key(), gdp), THEN)
                        .reason())
                .isEqualTo("currency_differs");
    }

    private Judgement planned(Map<String, SeriesHistory> series, String value) {
        ClaimedFigure claim = new ClaimedFigure(
                PUBLISHED,
                null,
                null,
                null,
                Basis.PLAN,
                value + "개",
                new BigDecimal(value),
                null,
                null,
                Approximation.EXACT,
                "company");
        return judge.judge(claim, SampleWatch.indicator(), series, THEN);
    }

    private Judgement judge(Map<String, SeriesHistory> series, String value, Instant asOf) {
        return judge.judge(
                claim(value + "개", new BigDecimal(value), "exact", "company"), SampleWatch.indicator(), series, asOf);
    }

    private static ClaimedFigure claim(String surface, BigDecimal value, String meant, String unit) {
        return new ClaimedFigure(
                PUBLISHED,
                null,
                null,
                null,
                Basis.ACTUAL,
                surface,
                value,
                null,
                null,
                Approximation.valueOf(meant.toUpperCase(Locale.ROOT).replace('-', '_')),
                unit);
    }

    private static Map<String, SeriesHistory> register() {
        Indicator indicator = SampleWatch.indicator();
        SeriesHistory actual = new SeriesHistory(1, String.valueOf(indicator.actual()), "company", new ArrayList<>());
        actual.rows().add(recorded("2023", BEFORE, Instant.MAX, "120"));
        actual.rows().add(recorded("2024", BEFORE, Instant.MAX, "140"));
        actual.rows().add(recorded("2025", BEFORE, Instant.MAX, "160"));
        SeriesHistory plan = new SeriesHistory(
                2,
                String.valueOf(indicator.plan()),
                "company",
                List.of(
                        recorded("2024", BEFORE, Instant.MAX, "150"),
                        recorded("2025", BEFORE, Instant.MAX, "170"),
                        recorded("2030", BEFORE, Instant.MAX, "900")));
        Map<String, SeriesHistory> series = new HashMap<>();
        series.put(actual.key(), actual);
        series.put(plan.key(), plan);
        return series;
    }

    private static SeriesHistory actual(Map<String, SeriesHistory> series) {
        return java.util.Objects.requireNonNull(series.get("register/support:organisations"));
    }

    private static Recorded recorded(String period, Instant from, Instant to, String value) {
        return new Recorded(Period.parse(period).orElseThrow(), from, to, new BigDecimal(value));
    }

    private static UnitFactors factors() {
        Map<String, UnitFactors.Scale> scales = new HashMap<>();
        for (UnitEntry entry : Units.standard().entries()) {
            scales.put(entry.unit().id(), new UnitFactors.Scale(entry.unit(), entry.dimension(), entry.factorToBase()));
        }
        return new UnitFactors(scales);
    }
}
