package io.sillok.transform.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is remembered of words from one text to the next changes nothing that is read. */
class RememberedWordsTest {
    private static final int MANY_WORDS = 60_000;

    private static List<String> texts() {
        List<String> texts = new ArrayList<>();
        Examples.load("mentions.yaml").forEach(example -> texts.add(example.input()));
        Examples.load("people.yaml").forEach(example -> texts.add(example.input()));
        return texts;
    }

    private static String read(String text) {
        return ExamplesTest.read(text).mentions().toString();
    }

    /** More words than are remembered at once. */
    private static String manyWords(Random random) {
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < MANY_WORDS; i++) {
            for (int letters = 2 + random.nextInt(2); letters > 0; letters--) {
                words.append((char) ('가' + random.nextInt('힣' - '가')));
            }
            words.append(i % 12 == 0 ? ".\n" : " ");
        }
        return words.toString();
    }

    @Test
    void otherTextsReadBeforeChangeNothing() {
        List<String> texts = texts();
        List<String> before = texts.stream().map(RememberedWordsTest::read).toList();
        ExamplesTest.read(manyWords(new Random(1443)));
        Collections.reverse(texts);
        List<String> after =
                new ArrayList<>(texts.stream().map(RememberedWordsTest::read).toList());
        Collections.reverse(after);
        assertThat(after).isEqualTo(before);
    }

    @Test
    void textsReadAtOnceAreReadAsOneByOne() {
        List<String> texts = texts();
        List<String> before = texts.stream().map(RememberedWordsTest::read).toList();
        ExamplesTest.read(manyWords(new Random(1446)));
        List<String> atOnce = IntStream.range(0, 4 * texts.size())
                .parallel()
                .mapToObj(i -> read(texts.get(i % texts.size())))
                .toList();
        for (int i = 0; i < atOnce.size(); i++) {
            assertThat(atOnce.get(i)).isEqualTo(before.get(i % texts.size()));
        }
    }
}
