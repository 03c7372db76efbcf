package io.sillok.transform.figure;

import static io.sillok.transform.figure.Letters.at;
import static io.sillok.transform.figure.Letters.isDigit;

import io.sillok.transform.scan.Hangul;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Numbers in digits: {@code 1,234,567.89}, full-width digits, thin spaces between thousands, {@code .5}.
 *
 * @param end behind the last digit
 * @param value without trailing zeros
 * @param whole whether there is no decimal point
 */
record Digits(int end, BigDecimal value, boolean whole) {
    /** Longer runs are identifiers, not numbers. */
    private static final int LONGEST = 40;

    /** What parts thousands in some countries, and other things in more. */
    private static final String RARE = " \u00a0'’";

    /** Reads the number that begins here; null where none does, or what does is no number ({@code 1.2.3}). */
    static @Nullable Digits read(CharSequence text, int begin) {
        StringBuilder digits = new StringBuilder();
        int end = run(text, begin, digits);
        // (홍길동.55) and No.5 part a name from a number
        boolean point = at(text, begin) == '.'
                && isDigit(at(text, begin + 1))
                && !Character.isLetterOrDigit(at(text, begin - 1));
        if (end == begin && !point) {
            return null;
        }
        if (end - begin > LONGEST) {
            return null;
        }
        if (end > begin && end - begin <= 3) {
            end = thousands(text, end, digits);
        }
        boolean whole = true;
        if ((at(text, end) == '.' || at(text, end) == '．') && isDigit(at(text, end + 1))) {
            whole = false;
            digits.append('.');
            end = run(text, end + 1, digits);
            if (at(text, end) == '.' && isDigit(at(text, end + 1))) {
                return null;
            }
        }
        if (digits.length() > LONGEST) {
            return null;
        }
        return new Digits(end, tidy(new BigDecimal(digits.toString())), whole);
    }

    /** Without trailing zeros behind the point, and never in powers of ten. */
    static BigDecimal tidy(BigDecimal value) {
        if (value.scale() == 0) {
            return value;
        }
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /** The end of the run of digits here; what is kept of it is bounded, the walk is not. */
    private static int run(CharSequence text, int begin, StringBuilder digits) {
        int i = begin;
        while (isDigit(at(text, i))) {
            if (digits.length() <= LONGEST) {
                digits.append((char) ('0' + Letters.digit(text.charAt(i))));
            }
            i++;
        }
        return i;
    }

    private static int thousands(CharSequence text, int begin, StringBuilder digits) {
        char separator = at(text, begin);
        boolean common = separator == ',' || separator == '，' || separator == '\u202f' || separator == '\u2009';
        if (!common && RARE.indexOf(separator) < 0) {
            return begin;
        }
        StringBuilder more = new StringBuilder();
        int i = begin;
        while (at(text, i) == separator && isDigit(at(text, i + 1)) && more.length() <= LONGEST) {
            int next = run(text, i + 1, more);
            if (next - i != 4) {
                return begin;
            }
            i = next;
        }
        return common || rarely(text, i, separator, more.length()) ? keep(digits, more, i) : begin;
    }

    private static int keep(StringBuilder digits, StringBuilder more, int end) {
        digits.append(more);
        return end;
    }

    /**
     * Whether groups of three with a space or an apostrophe between are one number: 12 345 678명, 1'234.50. Two groups (2 500) may be two numbers, and so
     * may three that stand alone, in the row of a table.
     */
    private static boolean rarely(CharSequence text, int end, char separator, int length) {
        boolean decimals = (at(text, end) == '.' || at(text, end) == '．') && isDigit(at(text, end + 1));
        boolean unit = Hangul.isHangul(at(text, end)) || "%％$€".indexOf(at(text, end)) >= 0;
        boolean apostrophe = separator == '\'' || separator == '’';
        return length >= 6 ? decimals || unit : apostrophe && decimals && length == 3;
    }
}
