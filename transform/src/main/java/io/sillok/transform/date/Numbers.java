package io.sillok.transform.date;

import static io.sillok.transform.figure.Letters.at;
import static io.sillok.transform.figure.Letters.isDigit;
import static io.sillok.transform.figure.Letters.skipSpaces;

import io.sillok.transform.figure.Letters;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whole numbers in front of one unit: {@code 25}, {@code 5~14}, {@code 17·18}, {@code 3·6·9·12}.
 *
 * @param first the first of them
 * @param last the last of them, the same where there is one only
 * @param digits how many digits the last has
 * @param several whether there are more than one
 * @param range whether what lies between them is meant too
 * @param end behind the last digit
 * @param members those of a list, the next of which is not the next number; empty where there is none
 */
record Numbers(int first, int last, int digits, boolean several, boolean range, int end, List<Member> members) {
    /** One number of a list, and where it stands. */
    record Member(int value, int begin, int end) {}

    private static final String LIST_SIGNS = "·ㆍ・,、";
    private static final int MOST = 12;

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
        if (LIST_SIGNS.indexOf(c) >= 0) {
            Numbers list = list(text, at, end);
            return list == null ? new Numbers(first, first, end - at, false, false, end, List.of()) : list;
        }
        if (range) {
            int from = skipSpaces(text, sign + 1);
            // '24~'28년
            from = (at(text, from) == '\'' || at(text, from) == '’') && end - at != 1 ? from + 1 : from;
            int to = run(text, from);
            if (to > from && to - from <= LONGEST) {
                // 2022~26년, 1980~90년대: of the same century
                boolean brief = end - at == LONGEST && to - from == 2;
                int last = value(text, from, to) + (brief ? first / 100 * 100 : 0);
                int unit = skipSpaces(text, to);
                // 30~1일, 12~2월: over the edge of the month or year
                boolean over = last < first && (at(text, unit) == '월' || at(text, unit) == '일');
                if (isUnit(text, unit) && (last > first || over)) {
                    return new Numbers(first, last, brief ? LONGEST : to - from, true, true, to, List.of());
                }
            }
        }
        return new Numbers(first, first, end - at, false, false, end, List.of());
    }

    /** Numbers in a row, each higher than the one before it, with a unit behind the last; null where there are none. */
    private static @Nullable Numbers list(CharSequence text, int at, int firstEnd) {
        List<Member> members = new ArrayList<>();
        members.add(new Member(value(text, at, firstEnd), at, firstEnd));
        Member last = members.get(0);
        boolean onEnd = true;
        int sign = skipSpaces(text, firstEnd);
        while (members.size() < MOST && LIST_SIGNS.indexOf(at(text, sign)) >= 0 && !isOfFour(text, sign)) {
            int from = skipSpaces(text, sign + 1);
            int to = run(text, from);
            int n = to == from || to - from > LONGEST ? -1 : value(text, from, to);
            // 1980·90년대
            boolean brief = last.value >= 1000 && to - from == 2;
            n += brief ? last.value / 100 * 100 : 0;
            if (n <= last.value) {
                return null;
            }
            onEnd &= n == last.value + 1 || (brief && n == last.value + 10);
            last = new Member(n, from, to);
            members.add(last);
            sign = skipSpaces(text, to);
        }
        boolean several = members.size() > 1 && isUnit(text, sign);
        return several
                ? new Numbers(
                        members.get(0).value,
                        last.value,
                        last.value >= 1000 ? LONGEST : last.end - last.begin,
                        true,
                        false,
                        last.end,
                        onEnd ? List.of() : members)
                : null;
    }

    private static boolean isUnit(CharSequence text, int at) {
        return "월일년月日年".indexOf(at(text, at)) >= 0 || Letters.startsWith(text, at, "분기");
    }

    /** Whether a quarter goes on in the older way: /4분기, ·4분기. */
    static boolean isOfFour(CharSequence text, int at) {
        return "/·ㆍ・".indexOf(at(text, at)) >= 0 && Letters.startsWith(text, at + 1, "4분기");
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
