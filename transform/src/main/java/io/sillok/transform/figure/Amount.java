package io.sillok.transform.figure;

import java.math.BigDecimal;

/**
 * A number with its sign, divided or raised where the text does so.
 *
 * @param begin first UTF-16 code unit, inclusive; the sign's, where there is one
 * @param end last UTF-16 code unit, exclusive
 * @param value may be negative
 * @param numeral the number itself, or the last one in a fraction
 * @param simple whether it is the numeral alone, without sign, fraction or power
 */
record Amount(int begin, int end, BigDecimal value, Numeral numeral, boolean simple) {
    static Amount of(Numeral numeral) {
        return new Amount(numeral.begin(), numeral.end(), numeral.value(), numeral, true);
    }

    /** The same, seen from further in front. */
    Amount from(int at) {
        return new Amount(at, end, value, numeral, simple);
    }

    Amount negated(int from) {
        return new Amount(from, end, value.negate(), numeral, false);
    }

    Amount signed(int from) {
        return new Amount(from, end, value, numeral, false);
    }
}
