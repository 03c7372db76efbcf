package io.sillok.transform.reconcile;

import io.sillok.model.Transformation;
import io.sillok.model.Verdict;
import io.sillok.model.watch.Indicator;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Holds what a claim says of a move against it: a rate over the year that its publisher gives, or the rate between two levels as known on
 * the article's day. Never a level against a rate, nor a rate against a level.
 */
final class ChangeJudge {
    private final UnitFactors units;

    ChangeJudge(UnitFactors units) {
        this.units = units;
    }

    /** Key of the series whose values are such changes, or null where the indicator has none. */
    static @Nullable String key(Transformation claimed, Indicator indicator, Map<String, SeriesHistory> series) {
        String own =
                switch (claimed) {
                    case YEAR_CHANGE -> indicator.yoy();
                    case PERIOD_CHANGE -> indicator.pop();
                    case CHANGE ->
                        indicator.yoy() == null ? indicator.pop() : indicator.pop() == null ? indicator.yoy() : null;
                    case LEVEL, CUMULATIVE, CUMULATIVE_YEAR_CHANGE, PERIOD_DIFFERENCE, YEAR_DIFFERENCE -> null;
                };
        if (own != null) {
            return own;
        }
        SeriesHistory actual = indicator.actual() == null ? null : series.get(indicator.actual());
        Transformation kept = actual == null ? null : actual.transformation();
        return kept != null && kept.move() && (kept == claimed || claimed == Transformation.CHANGE && kept.rate())
                ? indicator.actual()
                : null;
    }

    /**
     * The judgement by two levels.
     *
     * @param levels the indicator's own series, or null where it is not known yet
     * @param then the end of the article's day
     */
    Judgement ofLevels(
            ClaimedFigure claim,
            Transformation claimed,
            Indicator indicator,
            @Nullable SeriesHistory levels,
            Instant then,
            Instant asOf) {
        if (claimed == Transformation.CHANGE && claim.base() == null) {
            return Judgement.unverifiable("change_base_unsaid", levels, claim);
        }
        if (levels == null) {
            return Judgement.unverifiable("no_series_yet", null, claim);
        }
        Transformation kept = levels.transformation();
        boolean cumulative = claimed == Transformation.CUMULATIVE_YEAR_CHANGE;
        if (kept != null && kept != (cumulative ? Transformation.CUMULATIVE : Transformation.LEVEL)
                || kept == null && cumulative) {
            return Judgement.unverifiable("transformation_differs", levels, claim);
        }
        String unit = levels.unit() == null ? indicator.unit() : levels.unit();
        Optional<BigDecimal> factor = factor(claim.unit(), unit, claimed);
        if (factor.isEmpty()) {
            return Judgement.unverifiable("unit_differs", levels, claim);
        }
        if (!levels.anyInForce(then)) {
            return Judgement.unverifiable("no_observation_yet", levels, claim);
        }
        ClaimedFigure signed = claim.signed().times(factor.get());
        LocalDate from = claim.from();
        LocalDate to = claim.to();
        if (from == null || to == null) {
            return withoutPeriod(signed, claimed, indicator, levels, then, asOf);
        }
        Recorded later = levels.exactly(from, to, then).orElse(null);
        if (later == null) {
            return Judgement.unverifiable(
                    levels.anyWithin(from, to) ? "period_spans_several" : "period_not_covered", levels, claim);
        }
        return ComputedChange.of(levels, later, claimed, claim.base(), then)
                .map(change -> compare(signed, claimed, indicator, levels, change, asOf))
                .orElseGet(() -> Judgement.unverifiable("change_base_not_covered", levels, claim));
    }

    /** A text that does not say for when speaks of the latest period, or of one before it; where none agrees, nobody can say. */
    private static Judgement withoutPeriod(
            ClaimedFigure claim,
            Transformation claimed,
            Indicator indicator,
            SeriesHistory levels,
            Instant then,
            Instant asOf) {
        Recorded latest = levels.latest(then).orElseThrow();
        ComputedChange change =
                ComputedChange.of(levels, latest, claimed, claim.base(), then).orElse(null);
        if (change != null) {
            Judgement judgement = compare(claim, claimed, indicator, levels, change, asOf);
            if (judgement.verdict() != Verdict.MISMATCH) {
                return judgement;
            }
        }
        List<Recorded> before = levels.before(latest, then);
        for (Recorded earlier : before) {
            ComputedChange other = ComputedChange.of(levels, earlier, claimed, claim.base(), then)
                    .orElse(null);
            Judgement judgement = other == null ? null : compare(claim, claimed, indicator, levels, other, asOf);
            if (judgement != null && judgement.reason().matches("equal|rounded_to_its_precision")) {
                return new Judgement(
                        Verdict.UNVERIFIABLE,
                        "period_unsaid_agrees_with_earlier",
                        levels,
                        judgement.official(),
                        judgement.gap(),
                        judgement.formula(),
                        judgement.computed());
            }
        }
        return Judgement.unverifiable("period_unsaid", levels, claim);
    }

    private Optional<BigDecimal> factor(String claimed, String unit, Transformation transformation) {
        boolean share = unit.equals("percent");
        if (transformation.rate()) {
            // a rate of change of what is itself a rate is hardly ever meant
            return claimed.equals("percent") && !share ? Optional.of(BigDecimal.ONE) : Optional.empty();
        }
        return claimed.equals("percentage-point")
                ? share ? Optional.of(BigDecimal.ONE) : Optional.empty()
                : units.factor(claimed, unit);
    }

    private static Judgement compare(
            ClaimedFigure claim,
            Transformation claimed,
            Indicator indicator,
            SeriesHistory levels,
            ComputedChange change,
            Instant asOf) {
        Comparison comparison = Comparison.of(claim, change.value(), indicator.tolerance());
        String formula = change.formula() + "; " + comparison.formula();
        BigDecimal gap = claim.value().subtract(change.value());
        ComputedChange now = levels.inForce(change.later().period(), asOf)
                .flatMap(later -> ComputedChange.of(levels, later, claimed, claim.base(), asOf))
                .orElse(change);
        if (now.value().compareTo(change.value()) != 0) {
            Comparison again = Comparison.of(claim, now.value(), indicator.tolerance());
            if (again.agrees() != comparison.agrees()) {
                return new Judgement(
                        Verdict.REVISED_SINCE,
                        comparison.agrees() ? "revised_away" : "revised_towards",
                        levels,
                        change.later(),
                        gap,
                        formula + "; " + now.formula() + "; " + again.formula(),
                        change);
            }
        }
        return new Judgement(comparison.verdict(), comparison.reason(), levels, change.later(), gap, formula, change);
    }
}
