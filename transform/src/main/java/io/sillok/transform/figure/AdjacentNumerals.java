package io.sillok.transform.figure;

import static io.sillok.transform.figure.Letters.at;
import static io.sillok.transform.figure.Letters.startsWith;
import static io.sillok.transform.scan.Hangul.isHangul;

import io.sillok.transform.figure.Numeral.Script;
import io.sillok.transform.scan.LetterSet;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Words for two numbers at once, in front of what they count: 한두 명, 서너 달, 대여섯 곳, 이삼십 명, 오륙백 원. */
final class AdjacentNumerals {
    private record Word(String text, int low, int high) {}

    private static final List<Word> NATIVE = List.of(
            new Word("한두", 1, 2),
            new Word("두서너", 2, 4),
            new Word("두세", 2, 3),
            new Word("두셋", 2, 3),
            new Word("서너", 3, 4),
            new Word("서넛", 3, 4),
            new Word("너덧", 4, 5),
            new Word("네댓", 4, 5),
            new Word("너댓", 4, 5),
            new Word("네다섯", 4, 5),
            new Word("대여섯", 5, 6),
            new Word("대엿", 5, 6),
            new Word("다섯여섯", 5, 6),
            new Word("예닐곱", 6, 7),
            new Word("일고여덟", 7, 8),
            new Word("일여덟", 7, 8),
            new Word("엳아홉", 8, 9),
            new Word("여덟아홉", 8, 9));

    private static final LetterSet FIRST =
            LetterSet.beginning(NATIVE.stream().map(Word::text).toList());

    private AdjacentNumerals() {}

    /** Reads such a word with its counting word; null where none begins here. */
    static @Nullable Figure read(String text, int begin) {
        for (Word word : FIRST.has(at(text, begin)) ? NATIVE : List.<Word>of()) {
            if (startsWith(text, begin, word.text)) {
                int end = begin + word.text.length();
                Numeral high = new Numeral(
                        begin, end, BigDecimal.valueOf(word.high), Script.NATIVE, BigDecimal.ONE, false, false);
                return counted(text, high, BigDecimal.valueOf(word.low), BigDecimal.valueOf(word.high));
            }
        }
        int low = sino(text, begin);
        int high = low < 1 ? 0 : sino(text, begin + 1);
        // 일이 is also work, and the object of it
        return high == low + 1 && low > 1 && low < 9 ? sino(text, begin, low) : null;
    }

    /** 이삼십 명, 사오 년: two digits in a row, and the multipliers behind them. */
    private static @Nullable Figure sino(String text, int begin, int low) {
        int end = begin + 2;
        int power = 0;
        while (NumeralReader.hundred(at(text, end)) + NumeralReader.myriad(at(text, end)) > 0 && power < 16) {
            power += NumeralReader.hundred(at(text, end)) + NumeralReader.myriad(at(text, end));
            end++;
        }
        BigDecimal scale = BigDecimal.TEN.pow(power);
        BigDecimal high = scale.multiply(BigDecimal.valueOf(low + 1L));
        Numeral numeral = new Numeral(begin, end, high, Script.SINO, scale, power > 0, false);
        return counted(text, numeral, scale.multiply(BigDecimal.valueOf(low)), high);
    }

    private static int sino(String text, int at) {
        char c = at(text, at);
        return isHangul(c) ? NumeralReader.sinoDigit(c) : -1;
    }

    private static @Nullable Figure counted(String text, Numeral numeral, BigDecimal low, BigDecimal high) {
        int end = at(text, numeral.end()) == '여' ? numeral.end() + 1 : numeral.end();
        Counters.Match match = Counters.standard().behind(text, end, numeral);
        if (match == null || !Particles.close(text, match.end())) {
            return null;
        }
        boolean apart =
                Letters.isSpace(at(text, end)) || match.counter().surface().length() > 1 || numeral.multiplied();
        if (numeral.script() == Script.SINO && !apart) {
            return null;
        }
        BigDecimal multiplier = match.counter().multiplier();
        return Counted.of(match, high.multiply(multiplier)).range(text, numeral.begin(), low.multiply(multiplier));
    }
}
