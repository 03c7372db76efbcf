package io.sillok.transform.reconcile;

import io.sillok.model.Approximation;
import io.sillok.model.Verdict;
import io.sillok.transform.figure.Precision;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * A claim's number beside an official one.
 *
 * @param verdict MATCH, ROUNDED, THRESHOLD_MET or MISMATCH
 * @param reason a stable word
 * @param formula in numbers and signs
 */
record Comparison(Verdict verdict, String reason, String formula) {
    boolean agrees() {
        return verdict != Verdict.MISMATCH;
    }

    /** Both numbers in one unit. */
    static Comparison of(ClaimedFigure claim, BigDecimal official, BigDecimal tolerance) {
        BigDecimal value = claim.value();
        int order = official.compareTo(value);
        return switch (claim.approximation()) {
            case AT_LEAST -> threshold(order >= 0, official, order >= 0 ? "≥" : "<", value);
            case MORE_THAN -> threshold(order > 0, official, order > 0 ? ">" : "≤", value);
            case AT_MOST -> threshold(order <= 0, official, order <= 0 ? "≤" : ">", value);
            case LESS_THAN -> threshold(order < 0, official, order < 0 ? "<" : "≥", value);
            case RANGE -> range(claim, official, tolerance);
            case EXACT, ABOUT -> value(claim, official, tolerance);
        };
    }

    private static Comparison threshold(boolean kept, BigDecimal official, String sign, BigDecimal bound) {
        return new Comparison(
                kept ? Verdict.THRESHOLD_MET : Verdict.MISMATCH,
                kept ? "threshold_kept" : "threshold_missed",
                "%s %s %s".formatted(plain(official), sign, plain(bound)));
    }

    private static Comparison range(ClaimedFigure claim, BigDecimal official, BigDecimal tolerance) {
        BigDecimal low = claim.low();
        BigDecimal high = claim.high();
        if (low == null || high == null) {
            return value(claim, official, tolerance);
        }
        boolean within = official.compareTo(low) >= 0 && official.compareTo(high) <= 0;
        return new Comparison(
                within ? Verdict.THRESHOLD_MET : Verdict.MISMATCH,
                within ? "within_range" : "outside_range",
                "%s %s [%s, %s]".formatted(plain(official), within ? "∈" : "∉", plain(low), plain(high)));
    }

    private static Comparison value(ClaimedFigure claim, BigDecimal official, BigDecimal tolerance) {
        BigDecimal value = claim.value();
        if (value.compareTo(official) == 0) {
            return new Comparison(Verdict.MATCH, "equal", "%s = %s".formatted(plain(value), plain(official)));
        }
        BigDecimal step = Precision.of(claim.surface(), value);
        if (rounds(official, step, RoundingMode.HALF_UP, value)) {
            return rounded("rounded_to_its_precision", official, step, value);
        }
        if (claim.approximation() == Approximation.ABOUT) {
            BigDecimal coarse = Precision.round(value).max(step);
            // 여 and its like stand for what has been cut off
            if (rounds(official, coarse, RoundingMode.HALF_UP, value)
                    || rounds(official, coarse, RoundingMode.DOWN, value)) {
                return rounded("about", official, coarse, value);
            }
        }
        BigDecimal gap = value.subtract(official).abs();
        boolean within = official.signum() != 0 && gap.compareTo(official.abs().multiply(tolerance)) <= 0;
        String relative = official.signum() == 0
                ? "∞"
                : gap.divide(official.abs(), MathContext.DECIMAL64)
                        .setScale(6, RoundingMode.HALF_UP)
                        .stripTrailingZeros()
                        .toPlainString();
        return new Comparison(
                within ? Verdict.ROUNDED : Verdict.MISMATCH,
                within ? "within_tolerance" : "differs",
                "|%s − %s| / %s = %s %s %s"
                        .formatted(
                                plain(value),
                                plain(official),
                                plain(official.abs()),
                                relative,
                                within ? "≤" : ">",
                                plain(tolerance)));
    }

    private static boolean rounds(BigDecimal official, BigDecimal step, RoundingMode mode, BigDecimal value) {
        return official.divide(step, 0, mode).multiply(step).compareTo(value) == 0;
    }

    private static Comparison rounded(String reason, BigDecimal official, BigDecimal step, BigDecimal value) {
        return new Comparison(
                Verdict.ROUNDED, reason, "round(%s, %s) = %s".formatted(plain(official), plain(step), plain(value)));
    }

    static String plain(BigDecimal value) {
        BigDecimal plain = value.stripTrailingZeros();
        return (plain.scale() < 0 ? plain.setScale(0) : plain).toPlainString();
    }
}
