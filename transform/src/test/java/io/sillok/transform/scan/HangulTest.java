package io.sillok.transform.scan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HangulTest {
    @ParameterizedTest
    @CsvSource({"가, 0, 0", "각, 0, 1", "했, 18, 20", "쌀, 10, 8", "힣, 18, 27"})
    void aSyllableIsTakenApart(char syllable, int initial, int finalConsonant) {
        assertThat(Hangul.isHangul(syllable)).isTrue();
        assertThat(Hangul.initialOf(syllable)).isEqualTo(initial);
        assertThat(Hangul.finalOf(syllable)).isEqualTo(finalConsonant);
        assertThat(Hangul.isClosed(syllable)).isEqualTo(finalConsonant != 0);
    }

    @ParameterizedTest
    @CsvSource({"ㄱ", "a", "一", "1", "\uABFF", "\uD7A4"})
    void whatIsNoSyllableHasNoConsonants(char letter) {
        assertThat(Hangul.isHangul(letter)).isFalse();
        assertThat(Hangul.initialOf(letter)).isEqualTo(-1);
        assertThat(Hangul.finalOf(letter)).isZero();
        assertThat(Hangul.isClosed(letter)).isFalse();
    }

    @Test
    void wordsAreAllOrPartlyHangul() {
        assertThat(Hangul.isAllHangul("광주")).isTrue();
        assertThat(Hangul.isAllHangul("광주AI")).isFalse();
        assertThat(Hangul.hasHangul("AI광주")).isTrue();
        assertThat(Hangul.hasHangul("AI")).isFalse();
    }
}
