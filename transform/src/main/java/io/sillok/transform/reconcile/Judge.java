package io.sillok.transform.reconcile;

import io.sillok.model.Basis;
import io.sillok.model.Verdict;
import io.sillok.model.watch.Indicator;
import io.sillok.transform.store.RegionIds;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Holds a claim against its indicator's series: of what was done, planned or aimed at, as the claim's basis says; for the
 * claim's period, or where the text names none for the latest published; by the observation in force at the end of the day
 * on which the article appeared. A claim whose verdict a later revision would change was {@link Verdict#REVISED_SINCE}.
 * Pure.
 */
final class Judge {
    private final ZoneId zone;
    private final UnitFactors units;
    private final RegionIds regions;

    Judge(ZoneId zone, UnitFactors units, RegionIds regions) {
        this.zone = zone;
        this.units = units;
        this.regions = regions;
    }

    /**
     * The judgement as of a night.
     *
     * @param series by series key; those not known yet are missing
     * @param asOf the night's end: what was recorded later is not looked at
     */
    Judgement judge(ClaimedFigure claim, Indicator indicator, Map<String, SeriesHistory> series, Instant asOf) {
        if (claim.region() != null
                && !regions.orAsWritten(claim.region()).equals(regions.orAsWritten(indicator.region()))) {
            return Judgement.unverifiable("region_differs", null, claim);
        }
        Basis basis = claim.basis() == null ? unsaid(indicator) : claim.basis();
        String key = key(basis, indicator);
        if (key == null) {
            return withoutOwnSeries(claim, basis, indicator, series, asOf);
        }
        Judgement judgement = against(claim, indicator, key, series, asOf);
        boolean ahead = claim.from() != null && claim.from().isAfter(claim.published());
        if (claim.basis() == null && (judgement.verdict() == Verdict.MISMATCH || ahead)) {
            for (Basis other : new Basis[] {Basis.PLAN, Basis.TARGET}) {
                String otherKey = key(other, indicator);
                Judgement otherwise = otherKey == null ? null : against(claim, indicator, otherKey, series, asOf);
                if (otherwise != null && agrees(otherwise)) {
                    // what lies ahead can only be intended
                    if (ahead) {
                        return otherwise;
                    }
                    return new Judgement(
                            Verdict.UNVERIFIABLE,
                            "basis_unsaid_agrees_with_" + other.label(),
                            judgement.series(),
                            judgement.official(),
                            judgement.gap(),
                            judgement.formula());
                }
            }
        }
        return judgement;
    }

    /** What a text that does not say must mean: what was done, where that is counted at all. */
    private static Basis unsaid(Indicator indicator) {
        if (indicator.actual() != null) {
            return Basis.ACTUAL;
        }
        return indicator.plan() != null || indicator.target() == null ? Basis.PLAN : Basis.TARGET;
    }

    private static @Nullable String key(Basis basis, Indicator indicator) {
        return switch (basis) {
            case ACTUAL -> indicator.actual();
            case PLAN, BUDGET -> indicator.plan();
            case TARGET -> indicator.target();
            case FORECAST -> null;
        };
    }

    /** Money set aside that equals the money spent is confirmed by it; what is only intended is never an error. */
    private Judgement withoutOwnSeries(
            ClaimedFigure claim, Basis basis, Indicator indicator, Map<String, SeriesHistory> series, Instant asOf) {
        Basis there = unsaid(indicator);
        String key = key(there, indicator);
        if (key == null) {
            return Judgement.unverifiable("no_series", null, claim);
        }
        if (basis == Basis.BUDGET) {
            Judgement judgement = against(claim, indicator, key, series, asOf);
            if (agrees(judgement)) {
                return judgement;
            }
        }
        return Judgement.unverifiable(basis.label() + "_is_not_" + there.label(), null, claim);
    }

    private static boolean agrees(Judgement judgement) {
        return switch (judgement.verdict()) {
            case MATCH, ROUNDED, THRESHOLD_MET, REVISED_SINCE -> true;
            case MISMATCH, UNVERIFIABLE -> false;
        };
    }

    private Judgement against(
            ClaimedFigure claim, Indicator indicator, String key, Map<String, SeriesHistory> all, Instant asOf) {
        SeriesHistory series = all.get(key);
        if (series == null) {
            return Judgement.unverifiable("no_series_yet", null, claim);
        }
        String unit = series.unit() == null ? indicator.unit() : series.unit();
        Optional<BigDecimal> factor = units.factor(claim.unit(), unit);
        if (factor.isEmpty()) {
            return Judgement.unverifiable(
                    units.money(claim.unit()) && units.money(unit) ? "currency_differs" : "unit_differs",
                    series,
                    claim);
        }
        Instant then = claim.published().plusDays(1).atStartOfDay(zone).toInstant();
        if (then.isAfter(asOf)) {
            then = asOf;
        }
        if (!series.anyInForce(then)) {
            return Judgement.unverifiable("no_observation_yet", series, claim);
        }
        ClaimedFigure converted = converted(claim, factor.get());
        LocalDate from = claim.from();
        LocalDate to = claim.to();
        if (from == null || to == null) {
            return withoutPeriod(converted, indicator, series, key.equals(indicator.actual()), then, asOf);
        }
        Recorded official = series.covering(from, to, then).orElse(null);
        if (official == null) {
            return Judgement.unverifiable(
                    series.anyWithin(from, to) ? "period_spans_several" : "period_not_covered", series, claim);
        }
        return compare(converted, indicator, series, official, asOf);
    }

    /**
     * What was done is known up to the latest period, and a number that is an earlier period's is no error where the text
     * does not say which; a plan or target may be for any period still ahead, and only the number can tell which.
     */
    private static Judgement withoutPeriod(
            ClaimedFigure claim,
            Indicator indicator,
            SeriesHistory series,
            boolean actual,
            Instant then,
            Instant asOf) {
        List<Recorded> ahead = actual ? List.of() : series.ahead(then, claim.published());
        if (ahead.size() > 1) {
            return ahead.stream()
                    .map(official -> compare(claim, indicator, series, official, asOf))
                    .filter(Judge::agrees)
                    .findFirst()
                    .orElseGet(() -> Judgement.unverifiable("period_unsaid", series, claim));
        }
        Recorded official = ahead.isEmpty() ? series.latest(then).orElseThrow() : ahead.get(0);
        Judgement judgement = compare(claim, indicator, series, official, asOf);
        if (actual && judgement.verdict() == Verdict.MISMATCH) {
            for (Recorded earlier : series.before(official, then)) {
                Judgement other = compare(claim, indicator, series, earlier, asOf);
                if (other.verdict() == Verdict.MATCH || other.reason().equals("rounded_to_its_precision")) {
                    return new Judgement(
                            Verdict.UNVERIFIABLE,
                            "period_unsaid_agrees_with_earlier",
                            series,
                            earlier,
                            other.gap(),
                            other.formula());
                }
            }
        }
        return judgement;
    }

    private static Judgement compare(
            ClaimedFigure claim, Indicator indicator, SeriesHistory series, Recorded official, Instant asOf) {
        BigDecimal then = official.value();
        if (then == null) {
            return Judgement.unverifiable("value_missing", series, claim);
        }
        Comparison comparison = Comparison.of(claim, then, indicator.tolerance());
        BigDecimal gap = claim.value().subtract(then);
        Recorded now = series.inForce(official.period(), asOf).orElse(official);
        BigDecimal revised = now.value();
        if (revised != null && revised.compareTo(then) != 0) {
            Comparison again = Comparison.of(claim, revised, indicator.tolerance());
            if (again.agrees() != comparison.agrees()) {
                return new Judgement(
                        Verdict.REVISED_SINCE,
                        comparison.agrees() ? "revised_away" : "revised_towards",
                        series,
                        official,
                        gap,
                        comparison.formula() + "; " + again.formula());
            }
        }
        return new Judgement(comparison.verdict(), comparison.reason(), series, official, gap, comparison.formula());
    }

    private static ClaimedFigure converted(ClaimedFigure claim, BigDecimal factor) {
        if (factor.compareTo(BigDecimal.ONE) == 0) {
            return claim;
        }
        // the surface tells its precision in its own unit; beside another unit the value's own digits must do
        return new ClaimedFigure(
                claim.published(),
                claim.from(),
                claim.to(),
                claim.region(),
                claim.basis(),
                "",
                claim.value().multiply(factor),
                claim.low() == null ? null : claim.low().multiply(factor),
                claim.high() == null ? null : claim.high().multiply(factor),
                claim.approximation(),
                claim.unit());
    }
}
