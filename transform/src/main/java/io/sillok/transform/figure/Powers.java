package io.sillok.transform.figure;

import static io.sillok.transform.figure.Letters.at;
import static io.sillok.transform.figure.Letters.isDigit;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Reads powers behind a number in digits: {@code 1e10}, {@code 2.5^-1}, {@code 10⁸}, {@code 1.2×10^6}, {@code 2의 10제곱}. */
final class Powers {
    private static final int HIGHEST = 400;
    private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";
    private static final String TIMES = "×xX*·";

    private Powers() {}

    /** An exponent found, and where it ends. */
    private record Exponent(int end, int value) {}

    /** Reads the power that begins with this number; null where it is not raised. */
    static @Nullable Amount read(CharSequence text, Numeral base) {
        Amount scientific = scientific(text, base);
        if (scientific != null) {
            return scientific;
        }
        char c = at(text, base.end());
        Exponent exponent =
                c == '^' || c == 'e' || c == 'E' ? signed(text, base.end() + 1) : superscript(text, base.end());
        exponent = exponent == null ? spoken(text, base) : exponent;
        if (exponent == null || (exponent.value < 0 && base.value().signum() == 0)) {
            return null;
        }
        BigDecimal value = c == 'e' || c == 'E'
                ? base.value().scaleByPowerOfTen(exponent.value)
                : base.value().pow(exponent.value, AmountReader.PRECISION);
        return new Amount(base.begin(), exponent.end, Digits.tidy(value), base, false);
    }

    /** 1.2×10^6, 3×10⁸. */
    private static @Nullable Amount scientific(CharSequence text, Numeral factor) {
        int sign = Letters.skipSpaces(text, factor.end());
        int ten = Letters.skipSpaces(text, sign + 1);
        if (TIMES.indexOf(at(text, sign)) < 0 || at(text, ten) != '1' || at(text, ten + 1) != '0') {
            return null;
        }
        Exponent exponent = at(text, ten + 2) == '^' ? signed(text, ten + 3) : superscript(text, ten + 2);
        return exponent == null
                ? null
                : new Amount(
                        factor.begin(),
                        exponent.end,
                        Digits.tidy(factor.value().scaleByPowerOfTen(exponent.value)),
                        factor,
                        false);
    }

    private static @Nullable Exponent signed(CharSequence text, int at) {
        int i = at;
        boolean negative = false;
        for (int signs = 0;
                signs < 3 && (at(text, i) == '-' || at(text, i) == '+' || at(text, i) == '−');
                signs++, i++) {
            negative ^= at(text, i) != '+';
        }
        Digits exponent = Digits.read(text, i);
        if (exponent == null
                || !exponent.whole()
                || exponent.value().compareTo(BigDecimal.valueOf(HIGHEST)) > 0
                || Letters.isLatin(at(text, exponent.end()))) {
            return null;
        }
        int power = exponent.value().intValueExact();
        return new Exponent(exponent.end(), negative ? -power : power);
    }

    /** Behind a number, not behind the name of a unit: m² is no power of anything here. */
    private static @Nullable Exponent superscript(CharSequence text, int at) {
        boolean negative = at(text, at) == '⁻';
        int i = negative ? at + 1 : at;
        int value = 0;
        while (SUPERSCRIPTS.indexOf(at(text, i)) >= 0 && value <= HIGHEST) {
            value = 10 * value + SUPERSCRIPTS.indexOf(at(text, i));
            i++;
        }
        boolean none = i == at || (negative && i == at + 1) || value > HIGHEST;
        return none ? null : new Exponent(i, negative ? -value : value);
    }

    /** 2의 10제곱, 10의 9승. */
    private static @Nullable Exponent spoken(CharSequence text, Numeral base) {
        int from = Letters.skipSpaces(text, base.end() + 1);
        if (!base.plain() || at(text, base.end()) != '의' || !isDigit(at(text, from))) {
            return null;
        }
        Digits exponent = Digits.read(text, from);
        boolean power =
                exponent != null && exponent.whole() && exponent.value().compareTo(BigDecimal.valueOf(HIGHEST)) <= 0;
        if (exponent == null || !power) {
            return null;
        }
        if (Letters.startsWith(text, exponent.end(), "제곱")) {
            return new Exponent(exponent.end() + 2, exponent.value().intValueExact());
        }
        boolean ten = base.value().compareTo(BigDecimal.TEN) == 0 && at(text, exponent.end()) == '승';
        return ten ? new Exponent(exponent.end() + 1, exponent.value().intValueExact()) : null;
    }
}
