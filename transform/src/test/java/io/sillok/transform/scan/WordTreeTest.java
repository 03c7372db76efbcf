package io.sillok.transform.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WordTreeTest {
    private static final String LETTERS = "가나다라";

    private static String word(Random random, int longest) {
        StringBuilder word = new StringBuilder();
        for (int i = 1 + random.nextInt(longest); i > 0; i--) {
            word.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return word.toString();
    }

    @Test
    void agreesWithASetOfTheSameWords() {
        Random random = new Random(1392);
        Set<String> words = new HashSet<>();
        for (int i = 0; i < 200; i++) {
            words.add(word(random, 6));
        }
        WordTree tree = WordTree.of(words);
        WordTree endings = WordTree.ofEndings(words);
        for (int i = 0; i < 5_000; i++) {
            String text = word(random, 20);
            int from = random.nextInt(text.length());
            int to = from + random.nextInt(text.length() - from + 1);
            assertThat(tree.contains(text, from, to)).isEqualTo(words.contains(text.substring(from, to)));
            int longest = 0;
            int longestEnding = 0;
            for (int length = 1; length <= to - from; length++) {
                longest = words.contains(text.substring(from, from + length)) ? length : longest;
                longestEnding = words.contains(text.substring(to - length, to)) ? length : longestEnding;
            }
            assertThat(tree.longestAt(text, from, to)).isEqualTo(longest);
            assertThat(endings.longestEnding(text, from, to)).isEqualTo(longestEnding);
        }
    }

    @Test
    void noWordsHoldNothing() {
        WordTree tree = WordTree.of(Set.of());
        assertThat(tree.contains("가", 0, 1)).isFalse();
        assertThat(tree.contains("가", 0, 0)).isFalse();
        assertThat(tree.longestAt("가", 0, 1)).isZero();
        assertThat(tree.mayBegin('가')).isFalse();
        assertThat(tree.longest()).isZero();
    }
}
