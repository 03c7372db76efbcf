package io.sillok.transform.figure;

import java.math.BigDecimal;

/**
 * A number as written, without sign and unit.
 *
 * @param begin first UTF-16 code unit, inclusive
 * @param end last UTF-16 code unit, exclusive
 * @param value more than or equal to zero, multipliers folded in
 * @param script what it is written with
 * @param scale the multiplier that a number to the left of it may share: 1000000000000 in {@code 3~4조}; one if none
 * @param multiplied whether a multiplier (십, 백, 천, 만…) stands in it
 * @param rough whether 여 stands inside it: {@code 4천여만}
 */
public record Numeral(
        int begin, int end, BigDecimal value, Script script, BigDecimal scale, boolean multiplied, boolean rough) {
    /** What a number is written with. */
    public enum Script {
        /** Digits, perhaps with multipliers: {@code 12}, {@code 2조5천억}. */
        DIGITS,
        /** Hangul of Chinese stock: 이십삼. */
        SINO,
        /** Korean words: 열두, 스물. */
        NATIVE,
        /** Chinese characters: 三十五. */
        HAN
    }

    public Numeral {
        if (end <= begin || value.signum() < 0 || scale.signum() <= 0) {
            throw new IllegalArgumentException("numeral [%d,%d) of %s, scale %s".formatted(begin, end, value, scale));
        }
    }

    public int length() {
        return end - begin;
    }

    /** Whether it is nothing but a whole number in digits. */
    public boolean plain() {
        return script == Script.DIGITS && !multiplied && value.scale() <= 0;
    }
}
