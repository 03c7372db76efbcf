package io.sillok.transform.figure;

import static io.sillok.transform.figure.Letters.at;

import io.sillok.transform.figure.Counters.Counter;
import io.sillok.transform.figure.Numeral.Script;
import io.sillok.transform.scan.Hangul;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whether letters that could be a number are one: 이번, 사업, 조성, 만일 and 천사 are none.
 *
 * <p>A single syllable counts only in front of a unit that leaves no doubt; what is longer, where the word ends behind it.
 */
final class Spelled {
    /** Units of one syllable that a single Sino-Korean digit may precede, behind a space: 일 년, 삼 주. */
    private static final Set<String> AFTER_ONE_SYLLABLE =
            Set.of("년", "주", "세", "위", "회", "배", "층", "등", "도", "톤", "분", "초", "명", "원");

    /** Units of one syllable that ten, a hundred or a thousand may precede without a space: 백원, 십불. */
    private static final Set<String> AFTER_ROUND = Set.of("원", "불", "년", "층", "위", "등", "명", "배");

    /** Units that end other words behind two letters of numbers: 백일장, 백만장, 만점. */
    private static final Set<String> ENDS_WORDS = Set.of("장", "대", "줄", "점", "수");

    /** Ranks that a digit may precede without a space: 이등, 삼위. */
    private static final Set<String> RANKS = Set.of("등", "위", "층", "순위", "등급");

    /** What half of it is spoken of, behind a space: 반 컵, 반 시간. */
    private static final Set<String> HALVED =
            Set.of("시간", "컵", "잔", "병", "그릇", "마리", "봉지", "바퀴", "숟가락", "큰술", "작은술", "접시", "상자");

    private static final String[] TALK_OF_NUMBERS = {
        "숫자", "정답", "답은", "답이", "정수", "자연수", "분수", "짝수", "홀수", "소수", "음수", "양수", "확률", "number"
    };

    private static final int NEAR = 30;

    private Spelled() {}

    /** Whether a number in letters is meant as one, given the unit found behind it, if any. */
    static boolean isNumber(CharSequence text, Amount amount, Counters.@Nullable Match unit) {
        Numeral numeral = amount.numeral();
        if (numeral.script() == Script.DIGITS) {
            return true;
        }
        if (uncertain(text, amount.begin())) {
            return false;
        }
        boolean fills = fills(text, amount.begin(), unit == null ? amount.end() : unit.end());
        if (fills) {
            return true;
        }
        boolean word = Particles.close(text, unit == null ? amount.end() : unit.end())
                || (unit != null && (Counted.goesOn(text, unit) || isPriced(text, unit)));
        if (numeral.script() == Script.HAN && !amount.simple()) {
            // 三分之一
            return numeral.begin() > amount.begin();
        }
        if (numeral.script() == Script.HAN) {
            return unit != null && (numeral.length() > 1 || at(text, numeral.begin()) != '一') && numeral.length() < 16;
        }
        if (unit != null) {
            return word && counted(text, amount, unit.counter(), unit.end());
        }
        return word && bare(text, amount);
    }

    /** 오백억 원대, 오천 원권: a class of prices, and a note. */
    private static boolean isPriced(CharSequence text, Counters.Match unit) {
        boolean note = unit.counter().type() == FigureType.MONEY && at(text, unit.end()) == '권';
        return Counted.isInTheRange(text, unit.counter(), unit.end())
                || (note && Particles.close(text, unit.end() + 1));
    }

    /** 몇 천 원, 수 백 명: how many is left open. */
    private static boolean uncertain(CharSequence text, int begin) {
        int end = Letters.skipSpacesBack(text, begin);
        char before = at(text, end - 1);
        return end < begin && (before == '몇' || before == '수') && !Hangul.isHangul(at(text, end - 2));
    }

    /** Whether nothing else stands on the line. */
    private static boolean fills(CharSequence text, int begin, int end) {
        int from = Letters.skipSpacesBack(text, begin);
        int to = Letters.skipSpaces(text, end);
        return from == 0 && to == text.length();
    }

    private static boolean counted(CharSequence text, Amount amount, Counter counter, int end) {
        Numeral numeral = amount.numeral();
        boolean syllable = counter.surface().length() == 1;
        boolean spaced =
                at(text, end - counter.surface().length() - 1) == ' ' || Letters.isSpace(at(text, amount.end()));
        char first = at(text, numeral.begin());
        if (first == '반' || first == '절') {
            return counter.type() == FigureType.MEASURE
                    || counter.surface().equals("년")
                    || (spaced && first == '반' && HALVED.contains(counter.surface()));
        }
        if (!amount.simple() || numeral.script() == Script.NATIVE) {
            return true;
        }
        if (numeral.length() > 1 && numeral.multiplied()) {
            return multiplied(text, numeral, counter, spaced);
        }
        if (NumeralReader.myriad(first) > 4) {
            return false;
        }
        if (numeral.multiplied()) {
            return spaced || afterRound(first, counter);
        }
        // 이유로, 사유로: for this reason, not two euros
        if ((first == '이' || first == '사') && counter.surface().equals("유로")) {
            return false;
        }
        if (first == '이' && (spaced || counter.surface().equals("불"))) {
            // 이 달러, 이불 (a quilt); 이불 삼십센트 is money again
            return Counted.goesOn(text, new Counters.Match(counter, end));
        }
        if (!syllable) {
            return true;
        }
        return spaced
                ? AFTER_ONE_SYLLABLE.contains(counter.surface())
                : RANKS.contains(counter.surface()) || Counted.goesOn(text, new Counters.Match(counter, end));
    }

    /** 백원, 천년, 만달러, 백번째; but 만년 (ever), 만세 (hurrah) and 천송이, a name. */
    private static boolean afterRound(char multiplier, Counter counter) {
        if (counter.surface().length() > 1) {
            return counter.type() != FigureType.COUNT;
        }
        boolean ever = multiplier == '만' && counter.surface().equals("년");
        return !ever && AFTER_ROUND.contains(counter.surface());
    }

    /** 오백명, 이만 명, 일조 원; but 구조대, 백만장자, 백일장, 이만 줄인다. */
    private static boolean multiplied(CharSequence text, Numeral numeral, Counter counter, boolean spaced) {
        boolean trillions = NumeralReader.myriad(at(text, numeral.end() - 1)) == 12;
        if (trillions && numeral.length() == 2) {
            return counter.type() == FigureType.MONEY || counter.type() == FigureType.ORDINAL;
        }
        boolean tens = counter.surface().equals("대") && NumeralReader.hundred(at(text, numeral.end() - 1)) == 1;
        return spaced || numeral.length() > 2 || tens || !ENDS_WORDS.contains(counter.surface());
    }

    private static boolean bare(CharSequence text, Amount amount) {
        Numeral numeral = amount.numeral();
        if (!amount.simple()) {
            // a sign or a division is proof enough, but half of something is not a number on its own
            boolean half = at(text, numeral.begin()) == '반' || at(text, numeral.begin()) == '절';
            return !half || amount.value().signum() < 0 || Hedges.behind(text, amount.end()) != null;
        }
        if (numeral.script() == Script.NATIVE) {
            NativeNumerals.Found found = NativeNumerals.read(text, numeral.begin());
            // 하나, 둘 and 열 (heat) are too common as other words
            int value = numeral.value().intValue();
            return found != null && found.alone() && value > 2 && value != 10;
        }
        if (numeral.multiplied() && numeral.length() > 2) {
            return true;
        }
        return numeral.length() > 1 && talkOfNumbers(text, numeral);
    }

    private static boolean talkOfNumbers(CharSequence text, Numeral numeral) {
        String near = text.subSequence(
                        Math.max(0, numeral.begin() - NEAR), Math.min(text.length(), numeral.end() + NEAR))
                .toString();
        for (String word : TALK_OF_NUMBERS) {
            if (near.contains(word)) {
                return true;
            }
        }
        return near.contains("다른 수");
    }
}
