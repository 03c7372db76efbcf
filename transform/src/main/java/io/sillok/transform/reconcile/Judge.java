package io.sillok.transform.reconcile;

import io.sillok.model.Approximation;
import io.sillok.model.Basis;
import io.sillok.model.Period;
import io.sillok.model.Transformation;
import io.sillok.model.Verdict;
import io.sillok.model.region.RegionSuccession;
import io.sillok.model.watch.Indicator;
import io.sillok.transform.store.RegionIds;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
    private final ChangeJudge changes;

    Judge(ZoneId zone, UnitFactors units, RegionIds regions) {
        this.zone = zone;
        this.units = units;
        this.regions = regions;
        this.changes = new ChangeJudge(units);
    }

    /**
     * The judgement as of a night.
     *
     * @param series by series key; those not known yet are missing
     * @param asOf the night's end: what was recorded later is not looked at
     */
    Judgement judge(ClaimedFigure claim, Indicator indicator, Map<String, SeriesHistory> series, Instant asOf) {
        Judgement judgement = ofItsPlace(claim, indicator, series, asOf);
        boolean open = judgement.verdict() == Verdict.MISMATCH
                || judgement.reason().matches("period_not_covered|change_base_not_covered|period_unsaid.*");
        return open ? ended(claim, indicator, judgement) : judgement;
    }

    /** A place that has become part of another is not what a later text of that name must mean, and nothing is added up. */
    private Judgement ended(ClaimedFigure claim, Indicator indicator, Judgement judgement) {
        SeriesHistory series = judgement.series();
        String region = series == null || series.region() == null ? indicator.region() : series.region();
        LocalDate day = claim.to() == null || claim.to().isAfter(claim.published()) ? claim.published() : claim.to();
        List<RegionSuccession> became = regions.endedBy(region, day);
        if (became.isEmpty()) {
            return judgement;
        }
        RegionSuccession last = became.get(became.size() - 1);
        return new Judgement(
                Verdict.UNVERIFIABLE,
                "region_ended",
                series,
                null,
                null,
                "%s → %s, %s".formatted(last.predecessorId(), last.successorId(), last.onDate()));
    }

    private Judgement ofItsPlace(
            ClaimedFigure claim, Indicator indicator, Map<String, SeriesHistory> series, Instant asOf) {
        if (claim.region() != null
                && !regions.orAsWritten(claim.region()).equals(regions.orAsWritten(indicator.region()))) {
            return Judgement.unverifiable("region_differs", null, claim);
        }
        if (claim.transformation() != null && claim.transformation().move()) {
            return change(claim, claim.transformation(), indicator, series, asOf);
        }
        Basis basis = claim.basis() == null ? unsaid(indicator) : claim.basis();
        String key = claim.transformation() == Transformation.CUMULATIVE
                        && basis == Basis.ACTUAL
                        && indicator.cumulative() != null
                ? indicator.cumulative()
                : key(basis, indicator);
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

    /** What is only intended has not moved yet: a claim of a move is held against what was done, whatever else it says. */
    private Judgement change(
            ClaimedFigure claim,
            Transformation claimed,
            Indicator indicator,
            Map<String, SeriesHistory> series,
            Instant asOf) {
        if (claim.basis() != null && claim.basis() != Basis.ACTUAL) {
            return Judgement.unverifiable(claim.basis().label() + "_is_not_" + Basis.ACTUAL.label(), null, claim);
        }
        // what is published rests on the year or the period before, and on no other
        String own = claim.base() != null ? null : ChangeJudge.key(claimed, indicator, series);
        if (own != null) {
            Judgement judgement = against(claim.signed(), indicator, own, series, asOf);
            if (judgement.verdict() != Verdict.UNVERIFIABLE
                    || indicator.actual() == null
                    || own.equals(indicator.actual())) {
                return judgement;
            }
        }
        if (indicator.actual() == null) {
            return Judgement.unverifiable("no_series", null, claim);
        }
        return changes.ofLevels(claim, claimed, indicator, series.get(indicator.actual()), then(claim, asOf), asOf);
    }

    /** The end of the day on which the article appeared. */
    Instant then(ClaimedFigure claim, Instant asOf) {
        Instant then = claim.published().plusDays(1).atStartOfDay(zone).toInstant();
        return then.isAfter(asOf) ? asOf : then;
    }

    /** Whether a claim speaks of the numbers that a series has. Of a series of which nobody says, the watch's author does. */
    private static boolean fits(ClaimedFigure claim, SeriesHistory series) {
        Transformation claimed = claim.transformation() == null ? Transformation.LEVEL : claim.transformation();
        Transformation kept = series.transformation();
        return kept == null || kept == claimed || claimed == Transformation.CHANGE && kept.rate();
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
        if (!fits(claim, series)) {
            return Judgement.unverifiable("transformation_differs", series, claim);
        }
        String unit = unit(claim, series, indicator);
        Optional<BigDecimal> factor = units.factor(claim.unit(), unit);
        if (factor.isEmpty()) {
            return Judgement.unverifiable(
                    units.money(claim.unit()) && units.money(unit) ? "currency_differs" : "unit_differs",
                    series,
                    claim);
        }
        Instant then = then(claim, asOf);
        if (!series.anyInForce(then)) {
            return Judgement.unverifiable("no_observation_yet", series, claim);
        }
        ClaimedFigure converted = claim.times(factor.get());
        LocalDate from = claim.from();
        LocalDate to = claim.to();
        if (from == null || to == null) {
            return withoutPeriod(converted, indicator, series, done(key, indicator), then, asOf);
        }
        Recorded official = series.covering(from, to, then).orElse(null);
        if (official == null) {
            return Judgement.unverifiable(
                    series.anyWithin(from, to) ? "period_spans_several" : "period_not_covered", series, claim);
        }
        Judgement judgement = compare(converted, indicator, series, official, asOf);
        return saysNothingOfPart(official.period(), converted, judgement)
                ? new Judgement(
                        Verdict.UNVERIFIABLE, "period_longer", series, official, judgement.gap(), judgement.formula())
                : judgement;
    }

    /**
     * Whether a number of a longer period than the claimed one, a year's for a month's, leaves open what the claimed one's was: another number
     * may be right for the part, and a bound that the whole keeps the part need not. A day stands for what there was on it.
     */
    private static boolean saysNothingOfPart(Period official, ClaimedFigure claim, Judgement judgement) {
        boolean whole = official.start().equals(claim.from()) && official.end().equals(claim.to());
        boolean number = claim.approximation() == Approximation.EXACT || claim.approximation() == Approximation.ABOUT;
        boolean same = number && agrees(judgement);
        return !whole && !Objects.equals(claim.from(), claim.to()) && !same;
    }

    private static boolean done(String key, Indicator indicator) {
        return !key.equals(indicator.plan()) && !key.equals(indicator.target());
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

    /** A rate of change that does not name its unit is in per cent. */
    private static String unit(ClaimedFigure claim, SeriesHistory series, Indicator indicator) {
        boolean rate = claim.transformation() != null && claim.transformation().rate();
        return series.unit() != null ? series.unit() : rate ? "percent" : indicator.unit();
    }
}
