package io.sillok.transform.figure;

import static io.sillok.transform.figure.Letters.at;
import static io.sillok.transform.figure.Letters.isDigit;
import static io.sillok.transform.figure.Letters.skipSpaces;
import static io.sillok.transform.figure.Letters.startsWith;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads signs, fractions and decimals in words around a {@link Numeral}; {@link Powers} the powers. */
final class AmountReader {
    /** A value without a finite decimal is given to so many significant digits. */
    static final MathContext PRECISION = new MathContext(15, RoundingMode.HALF_EVEN);

    static final String HALF = "절반";

    private static final String[] MINUS = {"마이너스", "마이나스", "음수", "영하", "負", "负", "零下"};
    private static final String[] PLUS = {"플러스", "영상"};
    private static final String VULGAR = "½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞";
    private static final int[][] VULGAR_PARTS = {
        {1, 2}, {1, 3}, {2, 3}, {1, 4}, {3, 4}, {1, 5}, {2, 5}, {3, 5}, {4, 5}, {1, 6}, {5, 6}, {1, 8}, {3, 8}, {5, 8},
        {7, 8}
    };

    /** 영하 3∼7도: the end of a range of degrees. */
    private static final Pattern TO_DEGREES =
            Pattern.compile("[~∼〜～–-]\\s?(?:영[하상]\\s?)?[0-9]{1,2}(?:\\.[0-9])?\\s?[도℃°]");

    private static final int LONGEST_END = 16;

    private AmountReader() {}

    /** Reads the amount that begins here; null where none does. */
    static @Nullable Amount read(CharSequence text, int at) {
        for (String word : MINUS) {
            if (startsWith(text, at, word)) {
                Amount amount = behindWord(text, at, word);
                return amount == null ? null : amount.negated(at);
            }
        }
        for (String word : PLUS) {
            if (startsWith(text, at, word)) {
                Amount amount = behindWord(text, at, word);
                return amount == null ? null : amount.signed(at);
            }
        }
        char c = at(text, at);
        if (isSign(c) || isTriangle(text, at)) {
            boolean digits = isDigit(at(text, at + 1)) || at(text, at + 1) == '.';
            Amount amount = digits ? unsigned(text, at + 1) : null;
            return amount == null ? null : c == '+' || c == '＋' ? amount.signed(at) : amount.negated(at);
        }
        return unsigned(text, at);
    }

    private static @Nullable Amount behindWord(CharSequence text, int at, String word) {
        int from = skipSpaces(text, at + word.length());
        // 음수이다: the particle, not two
        boolean particle = from == at + word.length() && at(text, from) == '이';
        Amount amount = particle ? null : unsigned(text, from);
        // 영상이 (the video): above zero only where degrees follow
        boolean frost = word.startsWith("영");
        boolean degrees = amount != null && degreesBehind(text, amount.end());
        return frost && !degrees ? null : amount;
    }

    private static boolean degreesBehind(CharSequence text, int end) {
        int i = skipSpaces(text, end);
        if ("도℃°".indexOf(at(text, i)) >= 0) {
            return true;
        }
        Matcher to = TO_DEGREES.matcher(text).region(i, Math.min(text.length(), i + LONGEST_END));
        return to.lookingAt();
    }

    static boolean isSign(char c) {
        return c == '-' || c == '–' || c == '−' || c == '－' || c == '+' || c == '＋';
    }

    /** (△3.2%): official tables write minus as a white triangle; outside brackets it marks the items of a list. */
    static boolean isTriangle(CharSequence text, int at) {
        return at(text, at) == '△' && at(text, at - 1) == '(' && isDigit(at(text, at + 1));
    }

    private static @Nullable Amount unsigned(CharSequence text, int at) {
        int vulgar = VULGAR.indexOf(at(text, at));
        if (vulgar >= 0) {
            Numeral part = new Numeral(
                    at, at + 1, quotient(VULGAR_PARTS[vulgar]), Numeral.Script.DIGITS, BigDecimal.ONE, false, false);
            return new Amount(at, at + 1, part.value(), part, false);
        }
        Numeral numeral = NumeralReader.read(text, at);
        if (numeral == null) {
            return half(text, at);
        }
        Amount vulgarPart = withVulgarPart(text, numeral);
        if (vulgarPart != null) {
            return vulgarPart;
        }
        Amount divided = fraction(text, numeral);
        if (divided != null) {
            return divided;
        }
        Amount mixed = mixedFraction(text, numeral);
        if (mixed != null) {
            return mixed;
        }
        if (numeral.script() == Numeral.Script.DIGITS) {
            Amount slashed = slashed(text, numeral);
            Amount raised = slashed == null && !numeral.multiplied() ? Powers.read(text, numeral) : slashed;
            return raised == null ? Amount.of(numeral) : raised;
        }
        return spokenDecimal(text, numeral);
    }

    /** 1½, 2 ¾. */
    private static @Nullable Amount withVulgarPart(CharSequence text, Numeral whole) {
        int at = whole.plain() ? skipSpaces(text, whole.end()) : whole.end();
        int vulgar = whole.plain() ? VULGAR.indexOf(at(text, at)) : -1;
        return vulgar < 0
                ? null
                : new Amount(whole.begin(), at + 1, whole.value().add(quotient(VULGAR_PARTS[vulgar])), whole, false);
    }

    /** 삼분의 일, 3분의 1: the denominator comes first. */
    private static @Nullable Amount fraction(CharSequence text, Numeral denominator) {
        int i = skipSpaces(text, denominator.end());
        boolean korean = startsWith(text, i, "분의");
        if ((!korean && !startsWith(text, i, "分之")) || denominator.value().signum() == 0) {
            return null;
        }
        // 오분의 일만: 만 is the particle
        Numeral numerator = NumeralReader.readSmall(text, skipSpaces(text, i + 2));
        if (numerator == null || numerator.script() == Numeral.Script.NATIVE) {
            return null;
        }
        Numeral upper = spokenDecimal(text, numerator).numeral();
        BigDecimal value = upper.value().divide(denominator.value(), PRECISION);
        return new Amount(denominator.begin(), upper.end(), Digits.tidy(value), upper, false);
    }

    /** 일과 사분의 일. */
    private static @Nullable Amount mixedFraction(CharSequence text, Numeral whole) {
        char c = at(text, whole.end());
        if (c != '과' && c != '와') {
            return null;
        }
        Numeral denominator = NumeralReader.read(text, skipSpaces(text, whole.end() + 1));
        Amount divided = denominator == null ? null : fraction(text, denominator);
        Amount part = divided == null && denominator != null ? simpleFraction(text, denominator) : divided;
        if (part == null || part.value().compareTo(BigDecimal.ONE) >= 0) {
            return null;
        }
        BigDecimal value = whole.value().add(part.value());
        return new Amount(whole.begin(), part.end(), Digits.tidy(value.round(PRECISION)), part.numeral(), false);
    }

    /** 3/4, 2 1/4; not 1/2/3, and not a quotient above one, which is rather a date or a rate (15/8). */
    private static @Nullable Amount slashed(CharSequence text, Numeral first) {
        Amount simple = simpleFraction(text, first);
        if (simple != null || !first.plain()) {
            return simple;
        }
        int i = skipSpaces(text, first.end());
        Numeral numerator = i > first.end() && isDigit(at(text, i)) ? NumeralReader.read(text, i) : null;
        Amount part = numerator == null ? null : simpleFraction(text, numerator);
        return part == null
                ? null
                : new Amount(
                        first.begin(),
                        part.end(),
                        Digits.tidy(first.value().add(part.value()).round(PRECISION)),
                        part.numeral(),
                        false);
    }

    private static @Nullable Amount simpleFraction(CharSequence text, Numeral numerator) {
        if (!numerator.plain() || at(text, numerator.end()) != '/' || at(text, numerator.begin() - 1) == '/') {
            return null;
        }
        // 1/3만큼: 만 belongs to the particle
        Numeral denominator = NumeralReader.readSmall(text, numerator.end() + 1);
        if (denominator == null
                || !denominator.plain()
                || at(text, denominator.end()) == '/'
                || denominator.value().compareTo(numerator.value()) <= 0) {
            return null;
        }
        BigDecimal value = numerator.value().divide(denominator.value(), PRECISION);
        return new Amount(numerator.begin(), denominator.end(), Digits.tidy(value), denominator, false);
    }

    /** 일점이삼: digits behind the point, one by one. */
    private static Amount spokenDecimal(CharSequence text, Numeral whole) {
        int i = whole.end();
        boolean spoken = whole.script() == Numeral.Script.SINO || whole.script() == Numeral.Script.HAN;
        if (!spoken || (at(text, i) != '점' && at(text, i) != '點' && at(text, i) != '点')) {
            return Amount.of(whole);
        }
        int from = skipSpaces(text, i + 1);
        StringBuilder decimals = new StringBuilder();
        int end = from;
        while (decimals.length() < 20 && NumeralReader.sinoDigit(at(text, end)) >= 0) {
            decimals.append(NumeralReader.sinoDigit(at(text, end)));
            end++;
        }
        if (decimals.length() == 0 || (from > i + 1 && !surelyDecimals(text, whole, decimals, end))) {
            return Amount.of(whole);
        }
        BigDecimal value = whole.value().add(new BigDecimal("0." + decimals));
        Numeral numeral = new Numeral(
                whole.begin(), end, Digits.tidy(value), whole.script(), BigDecimal.ONE, whole.multiplied(), false);
        return Amount.of(numeral);
    }

    /** 영점 오, 이백점 영삼, 이점 칠오, but 삼점 이사회: whether digits behind a point and a space are decimals. */
    private static boolean surelyDecimals(CharSequence text, Numeral whole, CharSequence decimals, int end) {
        if (decimals.charAt(0) == '0') {
            return true;
        }
        boolean over = Particles.close(text, end);
        if (over && (whole.value().signum() == 0 || decimals.length() > 1)) {
            return true;
        }
        boolean line = beforeSign(text, whole.begin()) == 0 && Letters.skipSpaces(text, end) == text.length();
        Counters.Match unit = Counters.standard().behind(text, end, whole.script());
        boolean measured = unit != null
                && (unit.counter().type() == FigureType.MEASURE
                        || unit.counter().type() == FigureType.PERCENT);
        return line || measured;
    }

    /** Where the blanks before a number and its sign in words begin. */
    private static int beforeSign(CharSequence text, int begin) {
        int before = Letters.skipSpacesBack(text, begin);
        for (String[] signs : new String[][] {MINUS, PLUS}) {
            for (String word : signs) {
                if (Letters.endsWith(text, before, word)) {
                    return Letters.skipSpacesBack(text, before - word.length());
                }
            }
        }
        return before;
    }

    private static @Nullable Amount half(CharSequence text, int at) {
        int length = startsWith(text, at, HALF) ? HALF.length() : at(text, at) == '반' || at(text, at) == '半' ? 1 : 0;
        if (length == 0) {
            return null;
        }
        BigDecimal value = new BigDecimal("0.5");
        Numeral.Script script = at(text, at) == '半' ? Numeral.Script.HAN : Numeral.Script.SINO;
        Numeral half = new Numeral(at, at + length, value, script, BigDecimal.ONE, false, false);
        return new Amount(at, at + length, value, half, false);
    }

    private static BigDecimal quotient(int[] parts) {
        return Digits.tidy(BigDecimal.valueOf(parts[0]).divide(BigDecimal.valueOf(parts[1]), PRECISION));
    }
}
