package io.sillok.transform.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class WordsByLetterTest {
    @Test
    void theLongestWordStandsFirst() {
        WordsByLetter<String> words = WordsByLetter.of(List.of("가", "나라", "가나다", "가나"), Function.identity());
        assertThat(words.beginning('가')).containsExactly("가나다", "가나", "가");
        assertThat(words.beginning('나')).containsExactly("나라");
        assertThat(words.beginning('다')).isEmpty();
        assertThat(words.mayBegin('나')).isTrue();
        assertThat(words.mayBegin('다')).isFalse();
    }

    @Test
    void wordsOfOneLengthKeepTheirOrder() {
        WordsByLetter<String> words = WordsByLetter.of(List.of("가다", "가나"), Function.identity());
        assertThat(words.beginning('가')).containsExactly("가다", "가나");
    }

    @Test
    void eachLetterHasItsWordsHoweverManyThereAre() {
        List<String> all = new ArrayList<>();
        for (char letter = '가'; letter <= '힣'; letter = (char) (letter + 3)) {
            all.add(String.valueOf(letter));
        }
        WordsByLetter<String> words = WordsByLetter.of(all, Function.identity());
        for (char letter = '가'; letter <= '힣'; letter++) {
            assertThat(words.beginning(letter)).hasSize((letter - '가') % 3 == 0 ? 1 : 0);
        }
    }
}
