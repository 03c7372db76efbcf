package io.sillok.report.text;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A number's digits, without a sign.
 *
 * @param plain without grouping
 * @param exact false where decimals were rounded away
 */
public record Digits(String plain, boolean exact) {
    private static final BigDecimal TENTH = new BigDecimal("0.1");
    /** No publisher gives so many decimals; dividing does. */
    private static final int ENDLESS = 12;

    /** At most so many decimals, half up, and no zeros at the end of them; below one, three significant digits are kept. */
    public static Digits of(BigDecimal value, int decimals) {
        BigDecimal abs = value.abs().stripTrailingZeros();
        int kept = decimals;
        if (decimals > 0 && abs.signum() != 0 && abs.compareTo(BigDecimal.ONE) < 0) {
            // scale - precision zeros stand before the first digit that counts
            kept = Math.max(decimals, abs.scale() - abs.precision() + 3);
        }
        BigDecimal rounded = abs.scale() > kept ? abs.setScale(kept, RoundingMode.HALF_UP) : abs;
        BigDecimal shown = rounded.signum() == 0 ? BigDecimal.ZERO : rounded.stripTrailingZeros();
        return new Digits(shown.toPlainString(), shown.compareTo(abs) == 0);
    }

    /** Exact up to two decimals; what has more is rounded to one, and below a tenth as {@link #of} does. For shares and rates. */
    public static Digits ofShare(BigDecimal value) {
        Digits two = of(value, 2);
        if (two.exact() || value.abs().compareTo(TENTH) < 0) {
            return two;
        }
        BigDecimal rounded = value.abs().setScale(1, RoundingMode.HALF_UP).stripTrailingZeros();
        return new Digits(rounded.toPlainString(), false);
    }

    /** Every digit; of a quotient that goes on and on, six decimals. */
    public static Digits all(BigDecimal value) {
        return of(value, value.stripTrailingZeros().scale() > ENDLESS ? 6 : ENDLESS);
    }

    /** With a comma between thousands. */
    public String grouped() {
        int point = plain.indexOf('.');
        String whole = point < 0 ? plain : plain.substring(0, point);
        StringBuilder grouped = new StringBuilder();
        for (int i = 0; i < whole.length(); i++) {
            if (i > 0 && (whole.length() - i) % 3 == 0) {
                grouped.append(',');
            }
            grouped.append(whole.charAt(i));
        }
        return point < 0
                ? grouped.toString()
                : grouped.append(plain, point, plain.length()).toString();
    }
}
