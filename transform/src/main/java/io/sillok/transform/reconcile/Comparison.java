package io.sillok.transform.reconcile;

import io.sillok.model.Approximation;
import io.sillok.model.Verdict;
import io.sillok.transform.figure.Precision;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.regex.Pattern;

/**
 * A claim's number beside an official one.
 *
 * @param verdict MATCH, ROUNDED, THRESHOLD_MET or MISMATCH
 * @param reason a stable word
 * @param formula in numbers and signs
 */
record Comparison(Verdict verdict, String reason, String formula) {
    /** No number is about another that is farther from it, as a share of what is claimed. */
    private static final BigDecimal FARTHEST = new BigDecimal("0.2");

    /** Nor is one rounded to it, where it is written with a multiplier. */
    private static final BigDecimal FARTHEST_ROUNDED = new BigDecimal("0.05");

    private static final BigDecimal MULTIPLIED = new BigDecimal(1000);
    private static final BigDecimal HUNDRED = new BigDecimal(100);
    /** 100여 개, 30개 남짓, 100多家: what has been cut off is not nothing. */
    private static final Pattern MORE = Pattern.compile("[0-9십백천만억조]\\s?여|남짓|[0-9十百千万萬亿億]\\s?[多余餘]|[0-9]-odd");

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
        // 1조원 of 1.4조: a single digit before a multiplier, as fine as that is written, says more than what rounds to it
        boolean fine = step.compareTo(MULTIPLIED) < 0 || isWithin(FARTHEST_ROUNDED, value, official);
        if (fine && rounds(official, step, RoundingMode.HALF_UP, value)) {
            return rounded("rounded_to_its_precision", official, step, value);
        }
        if (claim.approximation() == Approximation.ABOUT) {
            boolean more = MORE.matcher(claim.surface()).find();
            BigDecimal finest = finest(value, step, more);
            if (isAbout(value, official, finest, more)) {
                return rounded("about", official, finest, value);
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

    /** Whether an official number is so near to the claimed one, as a share of that. */
    private static boolean isWithin(BigDecimal share, BigDecimal value, BigDecimal official) {
        return value.subtract(official).abs().compareTo(value.abs().multiply(share)) <= 0;
    }

    /**
     * Whether an official number is about the claimed one: within a fifth of it, and rounded to as fine a step as a round number can be
     * meant. What is said to be a little more is no less; below a hundred it may be anything up to the next ten.
     */
    private static boolean isAbout(BigDecimal value, BigDecimal official, BigDecimal finest, boolean more) {
        boolean near =
                isWithin(FARTHEST, value, official) || more && value.abs().compareTo(HUNDRED) < 0;
        return near
                && (rounds(official, finest, RoundingMode.DOWN, value)
                        || !more && rounds(official, finest, RoundingMode.HALF_UP, value));
    }

    /** The place value of its last digit that is not zero; of 100, about which 150 is not, a tenth of that. */
    private static BigDecimal finest(BigDecimal value, BigDecimal step, boolean more) {
        BigDecimal coarse = Precision.round(value);
        boolean one = value.abs().compareTo(coarse) == 0 && !more;
        return (one ? coarse.movePointLeft(1) : coarse).max(step);
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
