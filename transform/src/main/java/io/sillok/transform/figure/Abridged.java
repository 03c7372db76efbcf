package io.sillok.transform.figure;

import static io.sillok.transform.figure.Letters.at;

import java.math.BigDecimal;

/** Numbers that leave out their last multiplier, as prices are said: 1억 5천 is 1억 5천만, 1조 5천 is 1조 5천억. */
final class Abridged {
    private static final BigDecimal MYRIAD = BigDecimal.TEN.pow(4);

    private Abridged() {}

    /** The value that is meant where nothing is counted behind the number. */
    static BigDecimal value(CharSequence text, Amount amount, BigDecimal value) {
        boolean thousands = at(text, amount.end() - 1) == '천'
                && amount.simple()
                && amount.numeral().script() == Numeral.Script.DIGITS;
        if (!thousands) {
            return value;
        }
        BigDecimal rest = value.remainder(MYRIAD);
        BigDecimal more = value.subtract(rest);
        // 1만 5천 has its multiplier
        if (rest.signum() <= 0
                || more.signum() == 0
                || more.remainder(MYRIAD.pow(2)).signum() != 0) {
            return value;
        }
        BigDecimal times = more.remainder(MYRIAD.pow(3)).signum() == 0 ? MYRIAD.pow(2) : MYRIAD;
        return more.add(rest.multiply(times));
    }
}
