package io.sillok.transform.date;

import static io.sillok.transform.figure.Letters.loosely;

import io.sillok.transform.figure.Letters;
import io.sillok.transform.figure.Numeral;
import io.sillok.transform.figure.NumeralReader;
import io.sillok.transform.scan.LetterSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which one of several: 첫째, 두 번째, 셋째, 마지막, 18번째.
 *
 * @param n from one; -1 for the last
 * @param end behind the word
 */
record Nth(int n, int end) {
    private static final List<Map.Entry<String, Integer>> WORDS = List.of(
            Map.entry("첫 번째", 1),
            Map.entry("첫째", 1),
            Map.entry("첫", 1),
            Map.entry("두 번째", 2),
            Map.entry("둘째", 2),
            Map.entry("세 번째", 3),
            Map.entry("셋째", 3),
            Map.entry("네 번째", 4),
            Map.entry("넷째", 4),
            Map.entry("다섯 번째", 5),
            Map.entry("다섯째", 5),
            Map.entry("마지막", -1));

    private static final LetterSet FIRST =
            LetterSet.beginning(WORDS.stream().map(Map.Entry::getKey).toList());

    /** Whether such a word may begin with the letter. */
    static boolean mayBegin(char letter) {
        return Letters.isDigit(letter) || FIRST.has(letter);
    }

    /** Reads the word that stands here; null where none does. */
    static @Nullable Nth read(CharSequence text, int at) {
        if (!mayBegin(Letters.at(text, at))) {
            return null;
        }
        for (Map.Entry<String, Integer> word : WORDS) {
            int end = loosely(text, at, word.getKey());
            if (end >= 0) {
                return new Nth(word.getValue(), end);
            }
        }
        if (!Letters.isDigit(Letters.at(text, at))) {
            return null;
        }
        Numeral numeral = NumeralReader.readSmall(text, at);
        int end = numeral == null ? -1 : loosely(text, numeral.end(), " 번 째");
        return numeral == null || end < 0 || !numeral.plain() || numeral.length() > 2
                ? null
                : new Nth(numeral.value().intValueExact(), end);
    }
}
