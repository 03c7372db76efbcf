package io.sillok.transform.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import io.sillok.model.Approximation;
import io.sillok.model.Basis;
import io.sillok.model.Period;
import io.sillok.model.Transformation;
import io.sillok.model.region.Regions;
import io.sillok.model.unit.UnitEntry;
import io.sillok.model.unit.Units;
import io.sillok.model.watch.Indicator;
import io.sillok.transform.reading.Days;
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

    private static final String LEVELS = "register/cpi:a";
    private static final String RATES = "register/cpi:yoy";

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
            1조원              | 1000000000000 | exact     | 1040000000000 | ROUNDED       | rounded_to_its_precision
            1조원              | 1000000000000 | exact     | 1400000000000 | MISMATCH      | differs
            3천억원            | 300000000000  | exact     | 340000000000  | MISMATCH      | differs
            2조원              | 2000000000000 | exact     | 1950000000000 | ROUNDED       | rounded_to_its_precision
            1만명              | 10000         | exact     | 13000         | MISMATCH      | differs
            0.1%               | 0.1           | exact     | 0.14          | ROUNDED       | rounded_to_its_precision
            3%                 | 3             | exact     | 3.4           | ROUNDED       | rounded_to_its_precision
            20명               | 20            | exact     | 24            | MISMATCH      | differs
            약 20명            | 20            | about     | 24            | ROUNDED       | about
            1160여개           | 1160          | about     | 1166          | ROUNDED       | about
            1160여개           | 1160          | about     | 1186          | MISMATCH      | differs
            1160여개           | 1160          | about     | 1158          | MISMATCH      | differs
            약 1160개          | 1160          | about     | 1158          | ROUNDED       | about
            약 1160개          | 1160          | about     | 1166          | ROUNDED       | about
            약 100억원         | 10000000000   | about     | 10400000000   | ROUNDED       | about
            약 100억원         | 10000000000   | about     | 10900000000   | ROUNDED       | about
            약 100억원         | 10000000000   | about     | 11900000000   | MISMATCH      | differs
            약 100억원         | 10000000000   | about     | 19900000000   | MISMATCH      | differs
            약 100억원         | 10000000000   | about     | 5100000000    | MISMATCH      | differs
            약 200억원         | 20000000000   | about     | 16500000000   | ROUNDED       | about
            약 200억원         | 20000000000   | about     | 15500000000   | MISMATCH      | differs
            100여개            | 100           | about     | 118           | ROUNDED       | about
            100여개            | 100           | about     | 145           | MISMATCH      | differs
            100억여원          | 10000000000   | about     | 11800000000   | ROUNDED       | about
            20여개             | 20            | about     | 28            | ROUNDED       | about
            20여개             | 20            | about     | 18            | MISMATCH      | differs
            30개 남짓          | 30            | about     | 36            | ROUNDED       | about
            500개 안팎         | 500           | about     | 460           | ROUNDED       | about
            500개 안팎         | 500           | about     | 398           | MISMATCH      | differs
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
            170     | company | actual   | 2025-09-25 | -       | MISMATCH     | differs
            160     | company | actual   | 2025-09    | -       | MATCH        | equal
            40      | company | actual   | 2025-09    | -       | UNVERIFIABLE | period_longer
            90      | company | actual   | 2025-Q2    | -       | UNVERIFIABLE | period_longer
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
        ClaimedFigure claim = claimFor("2025", "80개", "80", Approximation.EXACT);
        assertThat(judge.judge(claim, SampleWatch.indicator(), series, THEN).reason())
                .isEqualTo("period_spans_several");
        assertThat(judge(series, "80", THEN).verdict().name()).isEqualTo("MATCH");
    }

    @Test
    void aBoundThatAYearKeepsSaysNothingOfItsHalf() {
        ClaimedFigure half = claimFor("2025-S1", "100개 이상", "100", Approximation.AT_LEAST);
        Judgement judgement = judge.judge(half, SampleWatch.indicator(), register(), THEN);
        assertThat(judgement.reason()).isEqualTo("period_longer");
        assertThat(judgement.formula()).isEqualTo("160 ≥ 100");
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

    @ParameterizedTest(name = "{0} {1} {2} for {3} is {4}: {5}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            # surface | unit             | transformation | falls | period  | verdict      | reason
            1.7%      | percent          | GY             | false | 2025-08 | ROUNDED      | rounded_to_its_precision
            2.7%      | percent          | GY             | false | 2025-08 | MISMATCH     | differs
            1.7%      | percent          | GY             | true  | 2025-08 | MISMATCH     | differs
            0.1%      | percent          | G1             | true  | 2025-08 | ROUNDED      | rounded_to_its_precision
            0.1%      | percent          | G1             | false | 2025-08 | MISMATCH     | differs
            1.9       | index            | DY             | false | 2025-08 | MATCH        | equal
            1.7%      | percent          | GY             | false | -       | ROUNDED      | rounded_to_its_precision
            3.5%      | percent          | GY             | false | -       | UNVERIFIABLE | period_unsaid_agrees_with_earlier
            9.9%      | percent          | GY             | false | -       | UNVERIFIABLE | period_unsaid
            1.7%      | percent          | G              | false | 2025-08 | UNVERIFIABLE | change_base_unsaid
            1.7%      | percent          | GY             | false | 2025    | UNVERIFIABLE | period_spans_several
            1.7%      | percent          | GY             | false | 2024-07 | UNVERIFIABLE | change_base_not_covered
            1.7%      | percent          | GYTD           | false | 2025-08 | UNVERIFIABLE | transformation_differs
            116.6     | index            | -              | false | 2025-08 | MATCH        | equal
            """)
    void aMoveIsHeldAgainstTheRateBetweenTwoLevels(
            String surface,
            String unit,
            @Nullable String transformation,
            boolean falls,
            @Nullable String period,
            String verdict,
            String reason) {
        Judgement judgement = judge.judge(
                moved(surface, unit, transformation, falls, period), prices(null), Map.of(LEVELS, levels(null)), THEN);
        assertThat(judgement.verdict().name()).as(judgement.formula()).isEqualTo(verdict);
        assertThat(judgement.reason()).isEqualTo(reason);
    }

    @Test
    void theFormulaShowsBothLevels() {
        Judgement judgement = judge.judge(
                moved("1.7%", "percent", "GY", false, "2025-08"), prices(null), Map.of(LEVELS, levels(null)), THEN);
        assertThat(judgement.formula()).isEqualTo("(116.6 / 114.7 − 1) × 100 = 1.656495; round(1.656495, 0.1) = 1.7");
        ComputedChange computed = java.util.Objects.requireNonNull(judgement.computed());
        assertThat(computed.later().period()).hasToString("2025-08");
        assertThat(computed.earlier().period()).hasToString("2024-08");
    }

    @Test
    void aRateThatItsPublisherGivesComesBeforeOneThatIsComputed() {
        SeriesHistory rates = new SeriesHistory(
                8,
                RATES,
                "percent",
                null,
                Transformation.YEAR_CHANGE,
                List.of(recorded("2025-08", BEFORE, Instant.MAX, "1.8")));
        Map<String, SeriesHistory> series = Map.of(LEVELS, levels(null), RATES, rates);
        assertThat(judge.judge(moved("1.8%", "percent", "GY", false, "2025-08"), prices(RATES), series, THEN)
                        .reason())
                .isEqualTo("equal");
        assertThat(judge.judge(moved("1.7%", "percent", "GY", false, "2025-08"), prices(RATES), series, THEN)
                        .reason())
                .isEqualTo("differs");
        assertThat(judge.judge(moved("1.8%", "percent", "G", false, "2025-08"), prices(RATES), series, THEN)
                        .reason())
                .as("the only rate that there is")
                .isEqualTo("equal");
    }

    @ParameterizedTest(name = "a {0} against a {1}: {2}")
    @CsvSource(
            nullValues = "-",
            value = {
                "-, GY, transformation_differs",
                "-, YTD, transformation_differs",
                "-, N, equal",
                "-, -, equal",
                "YTD, YTD, equal",
                "YTD, N, transformation_differs",
                "YTD, -, equal"
            })
    void likeIsHeldAgainstLike(@Nullable String claimed, @Nullable String kept, String reason) {
        SeriesHistory series =
                levels(kept == null ? null : Transformation.ofCode(kept).orElseThrow());
        Judgement judgement = judge.judge(
                moved("116.6", "index", claimed, false, "2025-08"), prices(null), Map.of(LEVELS, series), THEN);
        assertThat(judgement.reason()).isEqualTo(reason);
    }

    @Test
    void bothLevelsAreThoseKnownOnTheArticlesDay() {
        SeriesHistory series = levels(null);
        series.rows().removeIf(r -> r.period().toString().equals("2024-08"));
        series.rows().add(recorded("2024-08", BEFORE, LATER, "114.7"));
        series.rows().add(recorded("2024-08", LATER, Instant.MAX, "110.0"));
        ClaimedFigure claim = moved("1.7%", "percent", "GY", false, "2025-08");
        assertThat(judge.judge(claim, prices(null), Map.of(LEVELS, series), THEN)
                        .reason())
                .isEqualTo("rounded_to_its_precision");
        Judgement since = judge.judge(claim, prices(null), Map.of(LEVELS, series), LATER);
        assertThat(since.verdict().name()).isEqualTo("REVISED_SINCE");
        assertThat(since.formula()).contains("116.6 / 114.7").contains("116.6 / 110");
    }

    @Test
    void pointsAreTheDifferenceOfPercentages() {
        SeriesHistory rate = new SeriesHistory(
                9,
                LEVELS,
                "percent",
                List.of(
                        recorded("2024-08", BEFORE, Instant.MAX, "2.3"),
                        recorded("2025-08", BEFORE, Instant.MAX, "2.0")));
        assertThat(judge.judge(
                                moved("0.3%포인트", "percentage-point", "DY", true, "2025-08"),
                                prices(null),
                                Map.of(LEVELS, rate),
                                THEN)
                        .verdict()
                        .name())
                .isEqualTo("MATCH");
        assertThat(judge.judge(
                                moved("0.3%", "percent", "GY", true, "2025-08"),
                                prices(null),
                                Map.of(LEVELS, rate),
                                THEN)
                        .reason())
                .isEqualTo("unit_differs");
    }

    private static Indicator prices(@Nullable String yoy) {
        return new Indicator(
                "prices",
                "funding",
                Map.of("ko", "물가", "en", "Prices"),
                "index",
                Map.of("ko", "물가", "en", "Prices"),
                "KR",
                LEVELS,
                null,
                null,
                yoy,
                null,
                null,
                List.of("물가"),
                new BigDecimal("0.005"));
    }

    private static SeriesHistory levels(@Nullable Transformation transformation) {
        List<Recorded> rows = new ArrayList<>();
        String[] values = {"110.0", "114.7", "116.0", "116.7", "116.6"};
        String[] periods = {"2024-07", "2024-08", "2025-06", "2025-07", "2025-08"};
        for (int i = 0; i < values.length; i++) {
            rows.add(recorded(periods[i], BEFORE, Instant.MAX, values[i]));
        }
        rows.add(0, recorded("2024-06", BEFORE, Instant.MAX, "112.1"));
        return new SeriesHistory(7, LEVELS, "index", null, transformation, rows);
    }

    @ParameterizedTest(name = "{0} from {2} to {3}")
    @CsvSource(
            nullValues = "-",
            value = {
                // surface | transformation | from | period | verdict | reason
                "4.0%, G, 2024-06, 2025-08, ROUNDED, rounded_to_its_precision",
                "3.0%, G, 2024-06, 2025-08, MISMATCH, differs",
                "4.0%, G, 2024-06, -, ROUNDED, rounded_to_its_precision",
                "4.1%, G, 2024-06, 2025-07, ROUNDED, rounded_to_its_precision",
                "4.0%, G, 2024-Q2, 2025-08, UNVERIFIABLE, change_base_not_covered",
                "4.0%, G, 2025-08, 2025-07, UNVERIFIABLE, change_base_not_covered",
                "4.5, D1, 2024-06, 2025-08, MATCH, equal"
            })
    void aChangeFromANamedPeriodIsHeldAgainstTheTwoLevels(
            String surface,
            String transformation,
            String from,
            @Nullable String period,
            String verdict,
            String reason) {
        Period base = Period.parse(from).orElseThrow();
        ClaimedFigure claim =
                moved(surface, surface.endsWith("%") ? "percent" : "index", transformation, false, period);
        ClaimedFigure based = new ClaimedFigure(
                claim.published(),
                claim.from(),
                claim.to(),
                claim.region(),
                claim.basis(),
                claim.surface(),
                claim.value(),
                claim.low(),
                claim.high(),
                claim.approximation(),
                claim.unit(),
                claim.transformation(),
                claim.falls(),
                new Days(base.start(), base.end()));
        // what is published over the year says nothing of another base
        Judgement judgement = judge.judge(based, prices(RATES), Map.of(LEVELS, levels(null)), THEN);
        assertThat(judgement.verdict() + " " + judgement.reason()).isEqualTo(verdict + " " + reason);
    }

    private static ClaimedFigure moved(
            String surface, String unit, @Nullable String transformation, boolean falls, @Nullable String period) {
        Period about = period == null ? null : Period.parse(period).orElseThrow();
        return new ClaimedFigure(
                PUBLISHED,
                about == null ? null : about.start(),
                about == null ? null : about.end(),
                null,
                Basis.ACTUAL,
                surface,
                new BigDecimal(surface.replaceAll("[^0-9.]", "")),
                null,
                null,
                Approximation.EXACT,
                unit,
                transformation == null
                        ? null
                        : Transformation.ofCode(transformation).orElseThrow(),
                falls,
                null);
    }

    @ParameterizedTest(name = "{1} of {0} in an article of {2}: {3}")
    @CsvSource(
            nullValues = "-",
            value = {
                "2026-06, 1390000, 2026-08-20, equal",
                "2026-06, 1400000, 2026-08-20, differs",
                "2026-07, 1390000, 2026-08-20, region_ended",
                "-, 3160000, 2026-08-20, region_ended",
                "-, 1390000, 2026-08-20, equal",
                "-, 3160000, 2026-06-20, differs"
            })
    void aMergedPlacesNameIsNotHeldAgainstWhatItWas(
            @Nullable String period, BigDecimal value, LocalDate published, String reason) {
        Period about = period == null ? null : Period.parse(period).orElseThrow();
        SeriesHistory population = new SeriesHistory(
                5,
                "register/support:organisations",
                "company",
                "KR-29",
                null,
                List.of(
                        recorded("2026-05", BEFORE, Instant.MAX, "1391000"),
                        recorded("2026-06", BEFORE, Instant.MAX, "1390000")));
        ClaimedFigure claim = new ClaimedFigure(
                published,
                about == null ? null : about.start(),
                about == null ? null : about.end(),
                null,
                Basis.ACTUAL,
                value + "개",
                value,
                null,
                null,
                Approximation.EXACT,
                "company");
        Judgement judgement = judge.judge(
                claim,
                SampleWatch.indicator(),
                Map.of(population.key(), population),
                published.plusDays(1).atStartOfDay(SampleWatch.ZONE).toInstant());
        assertThat(judgement.reason()).as(judgement.formula()).isEqualTo(reason);
        if (reason.equals("region_ended")) {
            assertThat(judgement.formula()).isEqualTo("KR-29 → KR-12, 2026-07-01");
            assertThat(judgement.verdict().name()).isEqualTo("UNVERIFIABLE");
        }
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

    private static ClaimedFigure claimFor(String period, String surface, String value, Approximation meant) {
        Period about = Period.parse(period).orElseThrow();
        return new ClaimedFigure(
                PUBLISHED,
                about.start(),
                about.end(),
                null,
                Basis.ACTUAL,
                surface,
                new BigDecimal(value),
                null,
                null,
                meant,
                "company");
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
