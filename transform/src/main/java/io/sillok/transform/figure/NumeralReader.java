package io.sillok.transform.figure;

import static io.sillok.transform.figure.Letters.at;
import static io.sillok.transform.figure.Letters.isDigit;

import io.sillok.transform.figure.Numeral.Script;
import io.sillok.transform.scan.Hangul;
import io.sillok.transform.scan.LetterSet;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The grammar of Korean and Chinese numbers:
 *
 * <pre>
 * number  = { section myriad } [ section ]       myriads fall: 조, 억, 만
 * section = { [ digits ] hundred } [ digits ]    hundreds fall: 천, 백, 십
 * digits  = 12.5 | 이 | 二 | 다섯
 * </pre>
 *
 * A space may stand behind a multiplier. What would not fall belongs to the next number.
 */
public final class NumeralReader {
    private static final String SINO = "영일이삼사오육칠팔구";
    private static final String HAN = "〇一二三四五六七八九";
    private static final String HAN_FORMAL = "零壹貳參肆伍陸柒捌玖";
    private static final int LONGEST = 64;
    private static final BigDecimal[] POWERS = new BigDecimal[17];

    static {
        Arrays.setAll(POWERS, BigDecimal.TEN::pow);
    }

    /** The value of each letter that is a digit, else -1. */
    private static final byte[] SINO_DIGITS = new byte[1 << Character.SIZE];

    static {
        Arrays.fill(SINO_DIGITS, (byte) -1);
        for (String digits : List.of(SINO, HAN, HAN_FORMAL)) {
            for (int i = 0; i < digits.length(); i++) {
                SINO_DIGITS[digits.charAt(i)] = (byte) i;
            }
        }
        SINO_DIGITS['공'] = 0;
        SINO_DIGITS['륙'] = 6;
        SINO_DIGITS['两'] = 2;
        SINO_DIGITS['兩'] = 2;
    }

    private static final LetterSet FIRST = LetterSet.where(c -> isDigit(c)
            || c == '.'
            || sinoDigit(c) >= 0
            || hundred(c) > 0
            || myriad(c) > 0
            || NativeNumerals.mayBegin(c));

    private final CharSequence text;
    private final int begin;
    private int end;
    private boolean digits;
    private boolean hangul;
    private boolean han;
    private boolean words;
    private boolean multiplied;
    private boolean rough;

    private NumeralReader(CharSequence text, int begin) {
        this.text = text;
        this.begin = begin;
        this.end = begin;
    }

    /** Whether a number may begin with the letter; where none may, none does. */
    public static boolean mayBegin(char letter) {
        return FIRST.has(letter);
    }

    /** Reads the longest number that begins here; null where none does. */
    public static @Nullable Numeral read(CharSequence text, int at) {
        return mayBegin(at(text, at)) ? new NumeralReader(text, at).number(true) : null;
    }

    /** Reads a number below ten thousand, so that 조 and 만 are left for what follows: {@code 제3조}, {@code 오분의 일만}. */
    public static @Nullable Numeral readSmall(CharSequence text, int at) {
        return mayBegin(at(text, at)) ? new NumeralReader(text, at).number(false) : null;
    }

    /** The value of one Sino-Korean or Chinese digit, or -1. */
    static int sinoDigit(char c) {
        return SINO_DIGITS[c];
    }

    /** The power of ten of 십, 백, 천, or 0. */
    static int hundred(char c) {
        return switch (c) {
            case '십', '十', '拾' -> 1;
            case '백', '百' -> 2;
            case '천', '千', '仟' -> 3;
            default -> 0;
        };
    }

    /** The power of ten of 만, 억, 조, 경, or 0. */
    static int myriad(char c) {
        return switch (c) {
            case '만', '萬', '万' -> 4;
            case '억', '億', '亿' -> 8;
            case '조', '兆' -> 12;
            case '경', '京' -> 16;
            default -> 0;
        };
    }

    /** 여, 余 and 多: and some more. */
    static boolean isRough(char c) {
        return c == '여' || c == '余' || c == '多' || c == '餘';
    }

    private @Nullable Numeral number(boolean withMyriads) {
        BigDecimal total = BigDecimal.ZERO;
        BigDecimal scale = BigDecimal.ONE;
        int lastMyriad = Integer.MAX_VALUE;
        boolean lone = false;
        while (end - begin < LONGEST) {
            int sectionBegin = behindSpaces(lastMyriad < Integer.MAX_VALUE);
            boolean apart = sectionBegin > end && !isHundreds(sectionBegin);
            if (lone && isDigit(at(text, sectionBegin)) && (apart || isAge(sectionBegin))) {
                // 만 18세, 만18세: a full eighteen years, but 만 5천 명
                break;
            }
            if (lastMyriad < Integer.MAX_VALUE && sectionBegin > end && startsAnew(sectionBegin)) {
                break;
            }
            int saved = end;
            Section section = section(sectionBegin, lastMyriad == Integer.MAX_VALUE);
            int after = section == null ? sectionBegin : withMyriads ? apart(section) : section.end;
            int multiplier = section != null && isRough(at(text, after)) && withMyriads ? apart(after + 1) : after;
            if (multiplier > after && power(multiplier) > 0) {
                rough = true;
                after = multiplier;
            }
            int power = withMyriads && (section != null || sectionBegin == begin) ? power(after) : 0;
            // 억 and 조 alone are other words
            if (section == null && (power != 4 || lastMyriad < Integer.MAX_VALUE)) {
                end = saved;
                break;
            }
            lone = section == null;
            if (section == null) {
                note(at(text, after));
            }
            BigDecimal value = section == null ? BigDecimal.ONE : section.value;
            if (power == 4 && myriad(at(text, after + 1)) == 8 && han(at(text, after + 1))) {
                power = 12;
                after++;
            }
            BigDecimal unit = POWERS[power];
            if (lastMyriad < Integer.MAX_VALUE
                    && (power >= lastMyriad || value.multiply(unit).compareTo(POWERS[lastMyriad]) >= 0)) {
                end = saved;
                break;
            }
            total = total.add(value.multiply(unit));
            scale = lastMyriad == Integer.MAX_VALUE || power > 0
                    ? unit.multiply(section == null ? BigDecimal.ONE : section.scale)
                    : scale;
            if (power == 0) {
                end = after;
                break;
            }
            multiplied = true;
            end = after + 1;
            lastMyriad = power;
        }
        if (end == begin) {
            return null;
        }
        Script script =
                digits ? Script.DIGITS : han && !hangul ? Script.HAN : words && !hangul ? Script.NATIVE : Script.SINO;
        return new Numeral(begin, end, Digits.tidy(total), script, scale, multiplied, rough);
    }

    /** The power of ten of the multiplier here, or 0: 兆 may be mega-, and 경 begins words (101경비단). */
    private int power(int at) {
        char c = at(text, at);
        boolean other = (c == '兆' && !Trillions.meant(text, begin, at))
                || (c == '경' && at(text, at + 1) != '원' && !Particles.close(text, at + 1));
        return other ? 0 : myriad(c);
    }

    /** 구조 3명: behind letters and a space, digits go on with a number only where a multiplier follows them, as in 일억 5천만, and never behind 조. */
    private boolean startsAnew(int from) {
        if (digits || !isDigit(at(text, from))) {
            return false;
        }
        Digits number = Digits.read(text, from);
        boolean goesOn = number != null && hundred(at(text, number.end())) + myriad(at(text, number.end())) > 0;
        return !goesOn || (myriad(at(text, end - 1)) == 12 && end - begin == 2);
    }

    /** 5천, 3백: what goes on with a number. */
    private boolean isHundreds(int from) {
        Digits number = Digits.read(text, from);
        return number != null && hundred(at(text, number.end())) > 0;
    }

    /** 18세, 3년: what 만 in the sense of "full" stands before. */
    private boolean isAge(int from) {
        Digits number = Digits.read(text, from);
        if (number == null || number.end() - from > 3) {
            return false;
        }
        int unit = Letters.skipSpaces(text, number.end());
        return "세살년".indexOf(at(text, unit)) >= 0 || Letters.startsWith(text, unit, "개월");
    }

    /**
     * The place of a multiplier behind a space, where what follows leaves no doubt that it is one: 3 억 원, 이십일 조 삼백. Else the place behind
     * the section.
     */
    private int apart(Section section) {
        boolean much = isDigit(at(text, section.end - 1)) || section.end - begin > 1;
        return much ? apart(section.end) : section.end;
    }

    private int apart(int from) {
        int i = Letters.skipSpaces(text, from);
        int power = myriad(at(text, i));
        if (i == from || power == 0) {
            return from;
        }
        if (!Hangul.isHangul(at(text, i))) {
            return isDigit(at(text, from - 1)) && countedInHan(i) ? i : from;
        }
        char next = at(text, Letters.skipSpaces(text, i + 1));
        boolean money = next == '원' || Letters.startsWith(text, Letters.skipSpaces(text, i + 1), "달러");
        boolean goesOn =
                Letters.isSpace(at(text, i + 1)) && (isDigit(next) || hundred(next) > 0 || sinoDigit(next) > 2);
        boolean people = Letters.isSpace(at(text, i + 1)) && power == 4 && "명개장대건톤".indexOf(next) >= 0;
        boolean counted = isRough(at(text, from - 1)) && Counters.standard().behind(text, i + 1, Script.DIGITS) != null;
        return money || goesOn || people || counted || (power == 8 && Particles.close(text, i + 1)) ? i : from;
    }

    /** 2.5 亿元, 3.2 万亿元: whether something is counted behind a multiplier that a blank parts from its digits. */
    private boolean countedInHan(int multiplier) {
        int end = myriad(at(text, multiplier)) == 4 && myriad(at(text, multiplier + 1)) == 8
                ? multiplier + 2
                : multiplier + 1;
        return Counters.standard().behind(text, end, Script.DIGITS) != null;
    }

    private record Section(int end, BigDecimal value, BigDecimal scale) {}

    private @Nullable Section section(int from, boolean first) {
        BigDecimal total = BigDecimal.ZERO;
        BigDecimal scale = BigDecimal.ONE;
        int last = 4;
        int i = from;
        boolean any = false;
        while (i - from < LONGEST) {
            int termBegin = any && last < 4 ? spaced(i) : i;
            boolean mayBeWords = ((first || !any) && i == begin) || (any && last < 4);
            Term term = term(termBegin, mayBeWords, last > 1);
            int after = term == null ? termBegin : term.end;
            after = term != null && !any && first ? beforeMoney(after) : after;
            int power = thousandOfUnits(after) ? 0 : hundred(at(text, after));
            if (power > 0 && (term == null || !term.words)) {
                BigDecimal value = term == null ? BigDecimal.ONE : term.value;
                BigDecimal unit = POWERS[power];
                if (power >= last || (any && value.compareTo(BigDecimal.TEN) >= 0)) {
                    break;
                }
                if (termBegin > i && !sinoMayFollowSpace(termBegin)) {
                    break;
                }
                note(at(text, termBegin));
                note(at(text, after));
                total = total.add(value.multiply(unit));
                scale = any ? BigDecimal.ONE : unit;
                last = power;
                multiplied = true;
                i = after + 1;
                any = true;
                continue;
            }
            if (term == null || (any && term.value.compareTo(POWERS[last]) >= 0)) {
                break;
            }
            boolean lonely = termBegin > i && !isDigit(at(text, termBegin)) && !Particles.close(text, after);
            if (lonely || (termBegin > i && !sinoMayFollowSpace(termBegin))) {
                break;
            }
            if (!term.words) {
                note(at(text, termBegin));
            }
            words |= term.words;
            total = total.add(term.value);
            return new Section(after, total, any ? BigDecimal.ONE : scale);
        }
        return any ? new Section(i, total, scale) : null;
    }

    /** 60千克, 3千米: the thousand belongs to the unit. */
    private boolean thousandOfUnits(int at) {
        return at > begin && at(text, at) == '千' && "克米瓦".indexOf(at(text, at + 1)) >= 0;
    }

    private record Term(int end, BigDecimal value, boolean words) {}

    /** Behind digits and a space, where a multiplier and a currency follow: 3 천 달러, 1 백만 파운드. Else the same place. */
    private int beforeMoney(int from) {
        int i = Letters.skipSpaces(text, from);
        int unit = i;
        while (unit - i < 3
                && Hangul.isHangul(at(text, unit))
                && hundred(at(text, unit)) + myriad(at(text, unit)) > 0) {
            unit++;
        }
        boolean multiplied = i > from && unit > i && isDigit(at(text, from - 1)) && hundred(at(text, i)) > 0;
        Counters.Match match = multiplied ? Counters.standard().behind(text, unit, Script.DIGITS) : null;
        return match != null && match.counter().type() == FigureType.MONEY ? i : from;
    }

    /**
     * @param mayBeWords whether Korean's own numbers may stand here
     * @param tens whether ten and more of them may: 백스물셋, but 십하나
     */
    private @Nullable Term term(int from, boolean mayBeWords, boolean tens) {
        char c = at(text, from);
        if (isDigit(c) || (c == '.' && from == begin)) {
            Digits number = Digits.read(text, from);
            return number == null ? null : new Term(number.end(), number.value(), false);
        }
        NativeNumerals.Found found =
                !mayBeWords || digits ? null : tens ? NativeNumerals.read(text, from) : NativeNumerals.ones(text, from);
        if (found != null) {
            rough |= NativeNumerals.isRough(text, from);
            return new Term(found.end(), BigDecimal.valueOf(found.value()), true);
        }
        int digit = sinoDigit(c);
        // 2천이 넘는: behind digits a lone 이 is a particle
        boolean particle = (digits && Hangul.isHangul(c) && hundred(at(text, from + 1)) == 0) || isCopula(from);
        return digit < 0 || particle ? null : sino(from, digit);
    }

    /** 이백삼십이다, 오만이 넘는: behind a multiplier, 이 with an ending of "to be" or before 넘 is no two. */
    private boolean isCopula(int from) {
        char before = at(text, from - 1);
        boolean multiplier = from > begin && hundred(before) + myriad(before) > 0;
        if (!multiplier || at(text, from) != '이') {
            return false;
        }
        char next = at(text, from + 1);
        int word = Letters.skipSpaces(text, from + 1);
        boolean bound = "상하내나".indexOf(next) >= 0 && Particles.close(text, from + 2);
        return "다라며고었지".indexOf(next) >= 0
                || bound
                || (word > from + 1 && (at(text, word) == '넘' || Letters.startsWith(text, word, "안 ")));
    }

    /** One digit; in Chinese characters also a year's row of them: 二〇二五. */
    private Term sino(int from, int digit) {
        int i = from + 1;
        long value = digit;
        while (han(at(text, from)) && han(at(text, i)) && sinoDigit(at(text, i)) >= 0 && i - from < 12) {
            value = 10 * value + sinoDigit(at(text, i));
            i++;
        }
        return new Term(i, BigDecimal.valueOf(value), false);
    }

    /** Behind a space, Hangul goes on with a number only where that was begun in Hangul: 3억 이상 is no 3억 2. */
    private boolean sinoMayFollowSpace(int at) {
        return isDigit(at(text, at)) || (!digits && !han);
    }

    private int behindSpaces(boolean allowed) {
        return allowed ? spaced(end) : end;
    }

    private int spaced(int from) {
        int i = Letters.skipSpaces(text, from);
        if (i == from) {
            return from;
        }
        char c = at(text, i);
        boolean goesOn = isDigit(c) || ((sinoDigit(c) >= 0 || hundred(c) > 0) && sinoMayFollowSpace(i));
        return goesOn ? i : from;
    }

    private void note(char c) {
        if (isDigit(c) || c == '.') {
            digits = true;
        } else if (han(c)) {
            han = true;
        } else if (sinoDigit(c) >= 0 || hundred(c) > 0 || myriad(c) > 0) {
            hangul = true;
        }
    }

    private static boolean han(char c) {
        return Letters.isHan(c);
    }
}
