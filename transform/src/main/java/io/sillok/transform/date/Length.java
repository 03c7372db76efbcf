package io.sillok.transform.date;

import static io.sillok.transform.figure.Letters.at;
import static io.sillok.transform.figure.Letters.skipSpaces;
import static io.sillok.transform.figure.Letters.startsWith;
import static io.sillok.transform.scan.Hangul.isHangul;

import io.sillok.transform.figure.DayCounts;
import io.sillok.transform.figure.Letters;
import io.sillok.transform.figure.Numeral;
import io.sillok.transform.figure.NumeralReader;
import io.sillok.transform.figure.Particles;
import io.sillok.transform.scan.LetterSet;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A length of time in whole days: 사흘, 2년 1개월 21일, 몇 주, 1년 반.
 *
 * @param end behind its last word
 * @param word whether it cannot be taken for a date: 사흘 and 2주, unlike 3일
 */
record Length(int years, int months, int days, int end, boolean word) {
    private static final BigDecimal FURTHEST = new BigDecimal(3000);
    private static final Length NOTHING = new Length(0, 0, 0, 0, false);

    private static final String SOME_DAYS = "며칠";
    private static final String SOME = "몇 ";
    private static final LetterSet FIRST = LetterSet.where(
            c -> c == SOME_DAYS.charAt(0) || c == SOME.charAt(0) || DayCounts.mayBegin(c) || NumeralReader.mayBegin(c));

    /** 몇: a few are three. */
    private static final int A_FEW = 3;

    /** Whether a length may begin with the letter; where none may, none does. */
    static boolean mayBegin(char letter) {
        return FIRST.has(letter);
    }

    LocalDate from(LocalDate day, int sign) {
        return day.plusYears((long) sign * years)
                .plusMonths((long) sign * months)
                .plusDays((long) sign * days);
    }

    /** The same in another number of its unit. */
    Length times(int number, int of) {
        return new Length(years * number / of, months * number / of, days * number / of, end, word);
    }

    boolean yearsOnly() {
        return months == 0 && days == 0;
    }

    /** Reads the length that begins here; null where none does, as 0일 is none. */
    static @Nullable Length read(CharSequence text, int at) {
        if (!mayBegin(at(text, at))) {
            return null;
        }
        DayCounts.Found word = DayCounts.read(text, at);
        if (word != null) {
            int end = at + word.word().length();
            return word.unit().equals("year")
                    ? new Length(0, 6, 0, end, true)
                    : new Length(0, 0, word.value().intValueExact(), half(text, end), true);
        }
        Length sum = NOTHING;
        int i = at;
        for (int terms = 0; terms < 3; terms++) {
            Length term = term(text, i);
            if (term == null) {
                break;
            }
            sum = new Length(
                    sum.years + term.years,
                    sum.months + term.months,
                    sum.days + term.days,
                    term.end,
                    sum.word || term.word);
            int next = term.end;
            next = at(text, next) == ',' ? next + 1 : next;
            next = skipSpaces(text, next);
            i = startsWith(text, next, "하고 ") ? next + 3 : next;
        }
        boolean none = sum.years == 0 && sum.months == 0 && sum.days == 0;
        return none ? null : sum.andHalf(text);
    }

    /** 1년 반, 두 달 반. */
    private Length andHalf(CharSequence text) {
        int half = half(text, end);
        if (half == end || days > 0) {
            return this;
        }
        return months > 0 ? new Length(years, months, 15, half, true) : new Length(years, 6, 0, half, true);
    }

    /** Behind 반, where it stands for a half here; half a day does not make another day. */
    private static int half(CharSequence text, int end) {
        int half = Letters.loosely(text, end, " 반");
        return half > end && !isHangul(at(text, half)) ? half : end;
    }

    private static @Nullable Length term(CharSequence text, int at) {
        if (startsWith(text, at, SOME_DAYS)) {
            return new Length(0, 0, A_FEW, at + 2, true);
        }
        boolean few = startsWith(text, at, SOME) && !isHangul(at(text, at - 1));
        Numeral numeral = few ? null : NumeralReader.read(text, at);
        if (numeral == null ? !few : !counts(text, numeral)) {
            return null;
        }
        int n = numeral == null ? A_FEW : numeral.value().intValueExact();
        int i = numeral == null ? at + 1 : numeral.end();
        i = at(text, i) == '여' ? i + 1 : i;
        int unit = skipSpaces(text, i);
        boolean sino = numeral != null && numeral.script() == Numeral.Script.SINO;
        // 이 주 안에 is within this week
        if ("주달".indexOf(at(text, unit)) >= 0 && sino && unit > i && i == at + 1 && at(text, at) == '이') {
            return null;
        }
        if (startsWith(text, unit, "개월")) {
            return new Length(0, n, 0, unit + 2, false);
        }
        if (startsWith(text, unit, "주일") || startsWith(text, unit, "주간")) {
            return new Length(0, 0, 7 * n, unit + 2, true);
        }
        if (startsWith(text, unit, "个月") || startsWith(text, unit, "個月")) {
            return new Length(0, n, 0, unit + 2, true);
        }
        return switch (at(text, unit)) {
            case '天' -> new Length(0, 0, n, unit + 1, true);
            case '周', '週' -> new Length(0, 0, 7 * n, unit + 1, true);
            case '年' -> n >= 100 ? null : new Length(n, 0, 0, unit + 1, true);
            case '년' -> new Length(n, 0, 0, unit + 1, false);
            // 이달 안에 is within this month, 두 달 안에 within two
            case '해' -> sino ? null : new Length(n, 0, 0, unit + 1, false);
            case '달' -> sino ? null : new Length(0, n, 0, unit + 1, false);
            case '주' -> new Length(0, 0, 7 * n, unit + 1, true);
            case '일' -> new Length(0, 0, n, unit + 1, false);
            default -> null;
        };
    }

    private static boolean counts(CharSequence text, Numeral numeral) {
        boolean whole =
                numeral.value().scale() <= 0 && numeral.value().compareTo(FURTHEST) <= 0 && numeral.length() <= 4;
        return whole && (numeral.script() == Numeral.Script.DIGITS || !isHangul(at(text, numeral.begin() - 1)));
    }

    /** Behind the length and a word that says that it lasts (간, 동안), or at its end. */
    int lasting(CharSequence text) {
        for (String word : new String[] {"여간", "여", " 동안", " 간"}) {
            int last = Letters.loosely(text, end, word);
            if (last > end && (Particles.close(text, last) || word.equals("여"))) {
                return last;
            }
        }
        return end;
    }
}
