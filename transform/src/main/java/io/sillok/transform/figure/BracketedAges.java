package io.sillok.transform.figure;

import static io.sillok.transform.figure.Letters.at;
import static io.sillok.transform.figure.Letters.isLatin;
import static io.sillok.transform.scan.Hangul.isHangul;

import io.sillok.transform.figure.Numeral.Script;
import java.math.BigDecimal;

/** Ages in brackets beside what a person is called by: A씨(34), 김모(34·회사원)씨, B씨(여·43). */
final class BracketedAges {
    private static final BigDecimal OLDEST = BigDecimal.valueOf(120);
    /** What stands before 씨 in other words: 날씨, 글씨, 솜씨, 불씨. */
    private static final String NO_NAMES = "날글솜불";

    private static final int LONGEST_CALLING = 14;

    private BracketedAges() {}

    /** Whether the bare number here is the age of the person whom its bracket stands beside. */
    static boolean isOne(String text, Amount amount) {
        int end = amount.end();
        if (")·,".indexOf(at(text, end)) < 0 || amount.numeral().script() != Script.DIGITS || !isAge(amount.value())) {
            return false;
        }
        int open = open(text, amount.begin());
        int close = open < 0 ? -1 : close(text, end);
        return close >= 0
                && (isSexTold(text, open, end, close)
                        || isCalledBefore(text, open)
                        || isCalledBehind(text, open, close + 1));
    }

    private static boolean isAge(BigDecimal value) {
        return value.scale() <= 0 && value.signum() > 0 && value.compareTo(OLDEST) <= 0;
    }

    /** Where the bracket opens, with nothing before the number but 여 or 남; -1 where none does. */
    private static int open(CharSequence text, int begin) {
        int i = begin - 1;
        if (at(text, i) == '(') {
            return i;
        }
        i = at(text, i) == ' ' ? i - 1 : i;
        boolean told = "·,".indexOf(at(text, i)) >= 0 && "여남".indexOf(at(text, i - 1)) >= 0;
        return told && at(text, i - 2) == '(' ? i - 2 : -1;
    }

    /** Where it closes, with no other number on the way; -1 where it does not. */
    private static int close(CharSequence text, int end) {
        int i = end;
        while (at(text, i) != ')' && i - end < LONGEST_CALLING && isCalling(at(text, i))) {
            i++;
        }
        return at(text, i) == ')' ? i : -1;
    }

    private static boolean isCalling(char c) {
        return isHangul(c) || "·, ".indexOf(c) >= 0;
    }

    /** 언니(50·여), 동생(여·43). */
    private static boolean isSexTold(CharSequence text, int open, int end, int close) {
        boolean behind = close == end + 2 && "여남".indexOf(at(text, end + 1)) >= 0;
        return behind || (close == end && "여남".indexOf(at(text, open + 1)) >= 0);
    }

    /** A씨(, 김모 씨(, C양(. */
    private static boolean isCalledBefore(CharSequence text, int open) {
        char before = at(text, open - 2);
        return switch (at(text, open - 1)) {
            case '씨' -> (isHangul(before) && NO_NAMES.indexOf(before) < 0) || isLatin(before) || before == ' ';
            case '군', '양' -> isLatin(before) || before == '모' || (before == ' ' && at(text, open - 3) == '모');
            default -> false;
        };
    }

    /** 김모(34)씨, A(16)군. */
    private static boolean isCalledBehind(CharSequence text, int open, int behind) {
        char last = at(text, open - 1);
        if (!isHangul(last) && !isLatin(last)) {
            return false;
        }
        int at = Letters.skipSpaces(text, behind);
        char word = at(text, at);
        return (word == '씨' || word == '군' || word == '양') && Particles.close(text, at + 1);
    }
}
