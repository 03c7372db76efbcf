package io.sillok.transform.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class BeginningsTest {
    private static boolean condition(String beginning) {
        return beginning.hashCode() % 3 != 0;
    }

    @Test
    void answersAreThoseOfTheConditionHoweverManyAreAsked() {
        Beginnings beginnings = new Beginnings(BeginningsTest::condition);
        Random random = new Random(1450);
        for (int i = 0; i < 100_000; i++) {
            // few letters, so that most are asked again while the table grows, then more than it holds
            int letters = i < 50_000 ? 12 : 400;
            StringBuilder text = new StringBuilder();
            for (int k = 0; k < 5; k++) {
                text.append((char) ('가' + random.nextInt(letters)));
            }
            int length = 2 + i % 3;
            assertThat(beginnings.may(text.toString(), 1, length)).isEqualTo(condition(text.substring(1, 1 + length)));
        }
    }

    @Test
    void whatIsAskedOnceIsRemembered() {
        int[] asked = {0};
        Beginnings beginnings = new Beginnings(beginning -> ++asked[0] > 0);
        for (int i = 0; i < 3; i++) {
            assertThat(beginnings.may("가나다라", 0, 4)).isTrue();
        }
        assertThat(asked[0]).isEqualTo(1);
    }

    @Test
    void zerosAreLettersLikeOthers() {
        Beginnings beginnings = new Beginnings(beginning -> beginning.length() == 2);
        assertThat(beginnings.may("가나", 0, 2)).isTrue();
        assertThat(beginnings.may("가나\0", 0, 3)).isFalse();
        assertThat(beginnings.may("\0가나", 0, 3)).as("not known, so it may").isTrue();
    }
}
