package io.sillok.transform.arithmetic;

import io.sillok.transform.figure.Figure;
import io.sillok.transform.figure.FigureType;
import io.sillok.transform.figure.Precision;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * What a figure may stand for before it was rounded, or cut, to what is printed; or what such figures make together.
 *
 * @param low the least
 * @param high the most
 */
record Interval(BigDecimal low, BigDecimal high) {
    private static final MathContext DIGITS = new MathContext(20, RoundingMode.HALF_EVEN);
    private static final BigDecimal HUNDRED = new BigDecimal(100);

    /** How far a number that ends in two noughts may lie from what was counted. */
    private static final BigDecimal ROUND = new BigDecimal("0.005");

    Interval {
        if (low.compareTo(high) > 0) {
            throw new IllegalArgumentException("from %s to %s".formatted(low, high));
        }
    }

    /** One unit of the last place either way: some round, some cut. Whole things counted one by one are exact, unless the number is a round one. */
    static Interval of(Figure figure) {
        BigDecimal value = figure.value();
        BigDecimal step = Precision.of(figure.surface(), value);
        boolean counted = (figure.type() == FigureType.COUNT || figure.type() == FigureType.MONEY)
                && step.compareTo(BigDecimal.ONE) == 0;
        BigDecimal margin = counted ? BigDecimal.ZERO : step;
        if (isRound(value, step)) {
            margin = margin.max(value.abs().multiply(ROUND));
        }
        return new Interval(value.subtract(margin), value.add(margin));
    }

    private static boolean isRound(BigDecimal value, BigDecimal step) {
        return value.signum() != 0
                && value.divide(step, DIGITS).remainder(HUNDRED).signum() == 0;
    }

    Interval plus(Interval other) {
        return new Interval(low.add(other.low), high.add(other.high));
    }

    Interval minus(Interval other) {
        return new Interval(low.subtract(other.high), high.subtract(other.low));
    }

    /** This divided by another of positive numbers. */
    Interval over(Interval other) {
        return new Interval(low.divide(other.high, DIGITS), high.divide(other.low, DIGITS));
    }

    Interval times(BigDecimal factor) {
        return new Interval(low.multiply(factor), high.multiply(factor));
    }

    Interval less(BigDecimal number) {
        return new Interval(low.subtract(number), high.subtract(number));
    }

    boolean positive() {
        return low.signum() > 0;
    }

    boolean meets(Interval other) {
        return low.compareTo(other.high) <= 0 && other.low.compareTo(high) <= 0;
    }

    boolean above(Interval other) {
        return low.compareTo(other.high) > 0;
    }
}
