package io.sillok.transform.figure;

import static io.sillok.transform.figure.Letters.at;
import static io.sillok.transform.figure.Letters.isDigit;
import static io.sillok.transform.figure.Letters.isLatin;
import static io.sillok.transform.figure.Letters.skipSpaces;
import static io.sillok.transform.scan.Hangul.isHangul;

import io.sillok.transform.figure.Numeral.Script;
import java.util.List;

/** Two numbers against each other: 4-1, 53대 46, 3.5대 1, 이 대 일. */
final class Scores {
    private static final String DASHES = "-–—−";

    private Scores() {}

    /** Both numbers, where digits begin a score; empty where they do not. */
    static List<Figure> read(String text, Amount first) {
        boolean dash = DASHES.indexOf(at(text, first.end())) >= 0;
        char before = at(text, first.begin() - 1);
        boolean fits = dash ? small(first) : first.simple() && !first.numeral().multiplied();
        if (!fits || isHangul(before) || before == '-') {
            return List.of();
        }
        int second = dash ? first.end() + 1 : against(text, first.end());
        Amount other = second >= 0 && isDigit(at(text, second)) ? AmountReader.read(text, second) : null;
        if (other == null
                || !small(other)
                || DASHES.indexOf(at(text, other.end())) >= 0
                || isLatin(at(text, other.end()))) {
            return List.of();
        }
        boolean counted = Counters.standard().behind(text, other.end(), Script.DIGITS) != null;
        return counted || !Particles.close(text, other.end()) ? List.of() : both(text, first, other);
    }

    /** Both numbers, where a score in letters begins here. */
    static List<Figure> spoken(String text, int begin) {
        if (NumeralReader.sinoDigit(at(text, begin)) < 0) {
            return List.of();
        }
        int second = Letters.isSpace(at(text, begin + 1)) ? against(text, begin + 1) : -1;
        boolean digit = second >= 0
                && isHangul(at(text, second))
                && NumeralReader.sinoDigit(at(text, second)) >= 0
                && Particles.close(text, second + 1);
        Amount first = digit ? AmountReader.read(text, begin) : null;
        Amount other = digit ? AmountReader.read(text, second) : null;
        return first == null || other == null || other.end() != second + 1 ? List.of() : both(text, first, other);
    }

    /** Where the second number stands behind 대; -1 where there is none. */
    private static int against(String text, int at) {
        int word = skipSpaces(text, at);
        // 7.8대1; 3대 1
        boolean against = Letters.isSpace(at(text, word + 1)) || (word == at && isDigit(at(text, word + 1)));
        return at(text, word) == '대' && against ? skipSpaces(text, word + 1) : -1;
    }

    private static List<Figure> both(String text, Amount first, Amount other) {
        return List.of(
                Counted.number(first.end(), first.value()).figure(text, first.begin()),
                Counted.number(other.end(), other.value()).figure(text, other.begin()));
    }

    private static boolean small(Amount amount) {
        return amount.simple() && amount.numeral().plain() && amount.numeral().length() <= 3;
    }
}
