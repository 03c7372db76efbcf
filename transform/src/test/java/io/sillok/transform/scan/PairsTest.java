package io.sillok.transform.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PairsTest {
    private static boolean condition(String pair) {
        return pair.hashCode() % 3 != 0;
    }

    private static char letter(Random random, int letters) {
        return (char) ('가' + random.nextInt(letters));
    }

    @Test
    void answersAreThoseOfTheConditionHoweverManyAreAsked() {
        Pairs pairs = new Pairs(PairsTest::condition);
        PairNumbers before = PairNumbers.current();
        Random random = new Random(1450);
        for (int i = 0; i < 300_000; i++) {
            char letter = letter(random, i % 2 == 0 ? 10 : 1_000);
            char next = letter(random, i % 2 == 0 ? 10 : 1_000);
            assertThat(pairs.has(letter, next)).isEqualTo(condition("" + letter + next));
        }
        assertThat(PairNumbers.current()).as("more pairs than have numbers").isNotSameAs(before);
    }

    @Test
    void answersAreTheSameWhoeverAsksMeanwhile() {
        Pairs pairs = new Pairs(PairsTest::condition);
        long wrong = IntStream.range(0, 8)
                .parallel()
                .mapToLong(seed -> {
                    Random random = new Random(seed);
                    return IntStream.range(0, 100_000)
                            .filter(i -> {
                                char letter = letter(random, 400);
                                char next = letter(random, 400);
                                return pairs.has(letter, next) != condition("" + letter + next);
                            })
                            .count();
                })
                .sum();
        assertThat(wrong).isZero();
    }

    @Test
    void whatIsAskedOnceIsRemembered() {
        int[] asked = {0};
        Pairs pairs = new Pairs(pair -> ++asked[0] > 0);
        for (int i = 0; i < 3; i++) {
            assertThat(pairs.has('가', '나')).isTrue();
        }
        assertThat(asked[0]).isLessThan(3);
    }

    @Test
    void aPairKeepsItsNumberAndSharesItWithNone() {
        PairNumbers numbers = unused();
        Map<Integer, String> pairs = new HashMap<>();
        Random random = new Random(1446);
        for (int i = 0; i < 20_000; i++) {
            char letter = i == 0 ? 0 : letter(random, 80);
            char next = i == 0 ? 0 : letter(random, 80);
            int number = numbers.of(letter, next);
            String pair = "" + letter + next;
            if (number != PairNumbers.NONE) {
                assertThat(pairs.putIfAbsent(number, pair)).isIn(null, pair);
            }
        }
        assertThat(pairs).hasSizeGreaterThan(6_000);
        assertThat(PairNumbers.current().of('가', '나')).isBetween(0, PairNumbers.MOST - 1);
    }

    /** Numbers of which none is taken, whatever other tests have read before. */
    private static PairNumbers unused() {
        PairNumbers used = PairNumbers.current();
        for (int pair = 0; PairNumbers.current() == used; pair++) {
            used.of((char) ('가' + pair / 1_000), (char) ('가' + pair % 1_000));
        }
        return PairNumbers.current();
    }
}
