package io.sillok.transform.date;

import static io.sillok.transform.figure.Letters.at;
import static io.sillok.transform.figure.Letters.isDigit;
import static io.sillok.transform.figure.Letters.skipSpaces;

import io.sillok.transform.figure.Letters;
import org.jspecify.annotations.Nullable;

/**
 * Whole numbers in front of one unit: {@code 25}, {@code 5~14}, {@code 17·18}.
 *
 * @param first the first of them
 * @param last the last of them, the same where there is one only
 * @param digits how many digits the last has
 * @param several whether there are two
 * @param range whether what lies between them is meant too
 * @param end behind the last digit
 */
record Numbers(int first, int last, int digits, boolean several, boolean range, int end) {
    private static final int LONGEST = 4;

    /** Reads one or two numbers that begin here; null where none does, or one too long for any part of a date. */
    static @Nullable Numbers read(CharSequence text, int at) {
        int end = run(text, at);
        if (end == at || end - at > LONGEST) {
            return null;
        }
        int first = value(text, at, end);
        int sign = skipSpaces(text, end);
        char c = at(text, sign);
        boolean range = "~∼〜～∽至".indexOf(c) >= 0 || ((c == '-' || c == '–') && sign == end);
        boolean list = c == '·' || c == 'ㆍ' || c == '・' || c == ',' || c == '、';
        if (range || list) {
            int from = skipSpaces(text, sign + 1);
            // '24~'28년
            from = (at(text, from) == '\'' || at(text, from) == '’') && end - at != 1 ? from + 1 : from;
            int to = run(text, from);
            if (to > from && to - from <= LONGEST) {
                // 2022~26년, 1980~90년대: of the same century
                boolean brief = end - at == LONGEST && to - from == 2;
                int last = value(text, from, to) + (brief ? first / 100 * 100 : 0);
                int unit = skipSpaces(text, to);
                boolean united = "월일년月日年".indexOf(at(text, unit)) >= 0 || Letters.startsWith(text, unit, "분기");
                // 30~1일, 12~2월: over the edge of the month or year
                boolean over = range && last < first && (at(text, unit) == '월' || at(text, unit) == '일');
                if (united && (last > first || over) && at(text, unit) != '\n') {
                    return new Numbers(first, last, brief ? LONGEST : to - from, true, range, to);
                }
            }
        }
        return new Numbers(first, first, end - at, false, false, end);
    }

    private static int run(CharSequence text, int at) {
        int i = at;
        while (isDigit(at(text, i)) && i - at <= LONGEST) {
            i++;
        }
        return i;
    }

    private static int value(CharSequence text, int begin, int end) {
        int n = 0;
        for (int i = begin; i < end; i++) {
            n = 10 * n + Letters.digit(text.charAt(i));
        }
        return n;
    }
}
