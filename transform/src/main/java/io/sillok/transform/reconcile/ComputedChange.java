package io.sillok.transform.reconcile;

import io.sillok.model.Period;
import io.sillok.model.Transformation;
import io.sillok.transform.reading.Days;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A change that is computed of two levels of one series, both as known at one time.
 *
 * @param later the level that it leads to
 * @param earlier the one that it starts from
 * @param value in per cent, or in the level's unit
 * @param formula in numbers and signs
 */
record ComputedChange(Recorded later, Recorded earlier, BigDecimal value, String formula) {
    private static final BigDecimal HUNDRED = new BigDecimal(100);
    /** As many decimals as any rate is printed with, and some more. */
    private static final int DECIMALS = 6;

    /**
     * The change to this level; empty where the earlier one was not known at that time, or is nothing to divide by.
     *
     * @param base the period that it starts from; null for the one that the transformation says
     */
    static Optional<ComputedChange> of(
            SeriesHistory series, Recorded later, Transformation transformation, @Nullable Days base, Instant at) {
        BigDecimal to = later.value();
        Recorded earlier = (base == null
                        ? series.inForce(base(later.period(), transformation), at)
                        : series.exactly(base.from(), base.to(), at).filter(r -> r.period()
                                .start()
                                .isBefore(later.period().start())))
                .orElse(null);
        BigDecimal from = earlier == null ? null : earlier.value();
        if (to == null || earlier == null || from == null) {
            return Optional.empty();
        }
        if (!transformation.rate()) {
            BigDecimal difference = to.subtract(from);
            return Optional.of(new ComputedChange(
                    later,
                    earlier,
                    difference,
                    "%s − %s = %s"
                            .formatted(Comparison.plain(to), Comparison.plain(from), Comparison.plain(difference))));
        }
        if (from.signum() <= 0) {
            return Optional.empty(); // a rate of change from nothing, or from below it, says nothing
        }
        BigDecimal rate = to.divide(from, MathContext.DECIMAL128)
                .subtract(BigDecimal.ONE)
                .multiply(HUNDRED)
                .setScale(DECIMALS, RoundingMode.HALF_UP)
                .stripTrailingZeros();
        return Optional.of(new ComputedChange(
                later,
                earlier,
                rate.scale() < 0 ? rate.setScale(0) : rate,
                "(%s / %s − 1) × 100 = %s"
                        .formatted(Comparison.plain(to), Comparison.plain(from), Comparison.plain(rate))));
    }

    /** The period that a change to this one starts from. */
    private static Period base(Period period, Transformation transformation) {
        return switch (transformation) {
            case YEAR_CHANGE, YEAR_DIFFERENCE, CUMULATIVE_YEAR_CHANGE -> period.yearBefore();
            case PERIOD_CHANGE, PERIOD_DIFFERENCE -> period.previous();
            case LEVEL, CHANGE, CUMULATIVE ->
                throw new IllegalArgumentException(transformation + " starts from no period");
        };
    }
}
