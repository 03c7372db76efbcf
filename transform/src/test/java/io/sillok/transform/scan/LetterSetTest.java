package io.sillok.transform.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LetterSetTest {
    @Test
    void allLettersAreAskedOnce() {
        int[] asked = {0};
        LetterSet odd = LetterSet.where(letter -> {
            asked[0]++;
            return letter % 2 == 1;
        });
        for (int pass = 0; pass < 2; pass++) {
            for (int c = 0; c <= Character.MAX_VALUE; c++) {
                assertThat(odd.has((char) c)).as("letter %d", c).isEqualTo(c % 2 == 1);
            }
        }
        assertThat(asked[0]).isEqualTo(1 << Character.SIZE);
    }

    @Test
    void wordsBeginWithTheirFirstLetters() {
        LetterSet first = LetterSet.beginning(List.of("가나", "다라"));
        assertThat("가나다라".chars().filter(c -> first.has((char) c)).count()).isEqualTo(2);
        assertThat(LetterSet.of("가").has('나')).isFalse();
    }
}
