package io.sillok.transform.claim;

import static org.assertj.core.api.Assertions.assertThat;

import io.sillok.model.watch.Phrasing;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PhrasesTest {
    private static final Phrases PHRASES = Phrases.of(
            Stream.of("수소", "수소차", "Hydrogen", "수소").map(Phrasing::of).toList(), Set.of("나주"));

    private static Phrases.Places in(String sentence) {
        return PHRASES.in(sentence, new SmallText(sentence));
    }

    private static int[] places(String phrase, String sentence) {
        return in(sentence).of(PHRASES.phrase(Phrasing.of(phrase)));
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
        assertThat(in("버스 스무 대").none()).isTrue();
        assertThat(places("수소", "버스 스무 대")).isEmpty();
    }

    @Test
    void aPhraseWithinAnotherWordIsNone() {
        assertThat(places("수소", "탄화수소와 나주수소, 녹색 수소")).containsExactly(8, 15);
        assertThat(places("Hydrogen", "dehydrogenase")).isEmpty();
    }

    @Test
    void whatMustBeSaidBesideItMayStandElsewhereOnlyIfItIsAName() {
        Phrases.Phrase phrase = PHRASES.phrase(Phrasing.of("수소차 + 보급/Sold + 나주"));
        SmallText text = new SmallText("나주에서 SOLD 수소차 20대. 보급은 끝났다. 수소차 30대");
        assertThat(PHRASES.in("나주에서 SOLD 수소차 20대", text).accompany(phrase)).isTrue();
        assertThat(PHRASES.in("수소차 20대를 보급", text).accompany(phrase)).isTrue();
        assertThat(PHRASES.in("수소차 30대", text).accompany(phrase)).isFalse();
    }
}
