package io.sillok.report.korean;

import io.sillok.report.text.Digits;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/**
 * A number as Koreans write it: {@code 4,269억}, {@code 2조 5,000억}, {@code 1,166}.
 *
 * @param text without sign and unit
 * @param exact false where digits below the two largest scales, or below two decimals, were rounded away
 */
public record KoreanNumber(String text, boolean exact) {
    private static final String[] SCALES = {"", "만", "억", "조", "경"};
    private static final BigInteger MYRIAD = BigInteger.valueOf(10_000);
    private static final BigDecimal FIRST_SCALE = new BigDecimal(MYRIAD);
    private static final BigDecimal THREE_DIGITS = BigDecimal.valueOf(100);
    private static final int LARGEST = SCALES.length - 1;

    /** Reads well up to two neighbouring scales; what lies below them is rounded half up, and {@link #exact} says so. */
    public static KoreanNumber of(BigDecimal value) {
        BigDecimal abs = value.abs();
        if (abs.compareTo(FIRST_SCALE) < 0) {
            Digits digits = Digits.of(abs, 2);
            // 9,999.999 rounds into the next scale
            return new BigDecimal(digits.plain()).compareTo(FIRST_SCALE) < 0
                    ? new KoreanNumber(digits.grouped(), digits.exact())
                    : new KoreanNumber(scaled(MYRIAD), digits.exact());
        }
        BigInteger whole = abs.setScale(0, RoundingMode.DOWN).toBigInteger();
        int top = 0;
        for (BigInteger rest = whole; rest.compareTo(MYRIAD) >= 0 && top < LARGEST; rest = rest.divide(MYRIAD)) {
            top++;
        }
        BigDecimal step = new BigDecimal(MYRIAD.pow(Math.max(0, top - 1)));
        BigDecimal rounded = abs.divide(step, 0, RoundingMode.HALF_UP).multiply(step);
        BigDecimal topStep = new BigDecimal(MYRIAD.pow(top));
        if (rounded.compareTo(abs) != 0 && top > 0 && abs.compareTo(topStep.multiply(THREE_DIGITS)) >= 0) {
            // the first scale alone has three digits, which is as much as a rounded number deserves
            rounded = abs.divide(topStep, 0, RoundingMode.HALF_UP).multiply(topStep);
        }
        return new KoreanNumber(scaled(rounded.toBigInteger()), rounded.compareTo(abs) == 0);
    }

    /** A share or rate, which has no scales. */
    public static KoreanNumber ofShare(BigDecimal value) {
        Digits digits = Digits.ofShare(value);
        return new KoreanNumber(digits.grouped(), digits.exact());
    }

    /** True where the text ends in a scale word, after which the unit stands apart: {@code 4,269억 원}, but {@code 500원}. */
    public boolean endsInScale() {
        return !text.isEmpty() && !Character.isDigit(text.charAt(text.length() - 1));
    }

    private static String scaled(BigInteger whole) {
        StringBuilder text = new StringBuilder();
        for (int scale = LARGEST; scale >= 0; scale--) {
            BigInteger unit = MYRIAD.pow(scale);
            BigInteger count =
                    scale == LARGEST ? whole.divide(unit) : whole.divide(unit).mod(MYRIAD);
            if (count.signum() != 0) {
                text.append(text.isEmpty() ? "" : " ")
                        .append(Digits.of(new BigDecimal(count), 0).grouped())
                        .append(SCALES[scale]);
            }
        }
        return text.toString();
    }
}
