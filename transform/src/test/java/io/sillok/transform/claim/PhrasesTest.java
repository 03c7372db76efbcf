package io.sillok.transform.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PhrasesTest {
    private static final Phrases PHRASES = Phrases.of(List.of("수소", "수소차", "Hydrogen", "", "수소"));

    private static int[] places(String phrase, String sentence) {
        return PHRASES.in(sentence).of(PHRASES.phrase(phrase));
    }

    @Test
    void aPhraseIsFoundWhereverItBegins() {
        assertThat(places("수소", "수소차와 수소")).containsExactly(0, 5);
        assertThat(places("수소차", "수소차와 수소")).containsExactly(0);
    }

    @Test
    void theCaseOfItsLettersDoesNotMatter() {
        assertThat(places("Hydrogen", "green hydrogen, HYDROGEN")).containsExactly(6, 16);
    }

    @Test
    void aSentenceWithoutAnyHoldsNone() {
        assertThat(PHRASES.in("버스 스무 대").none()).isTrue();
        assertThat(places("수소", "버스 스무 대")).isEmpty();
    }

    @Test
    void anEmptyPhraseStandsNowhere() {
        assertThat(places("", "수소차")).isEmpty();
    }
}
