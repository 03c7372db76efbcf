package io.sillok.ingest.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BackoffTest {
    private static final Backoff BACKOFF = new Backoff(Duration.ofMinutes(10), Duration.ofDays(1));

    @ParameterizedTest
    @CsvSource({"1, 10", "2, 20", "3, 40", "8, 1280", "9, 1440", "60, 1440", "2147483647, 1440"})
    void waitDoublesUpToTheCapAndStaysThereForEver(int failures, long minutes) {
        for (int seed = 0; seed < 200; seed++) {
            assertThat(BACKOFF.after(failures, new Random(seed)))
                    .isBetween(Duration.ofMinutes(minutes).dividedBy(2), Duration.ofMinutes(minutes));
        }
    }

    @Test
    void afterASuccessThereIsNoWait() {
        assertThat(BACKOFF.after(0, new Random(1))).isZero();
    }

    @Test
    void sameSeedGivesTheSameWaitAndOthersSpread() {
        assertThat(BACKOFF.after(5, new Random(1))).isEqualTo(BACKOFF.after(5, new Random(1)));
        assertThat(new Random(2)
                        .longs(50)
                        .mapToObj(seed -> BACKOFF.after(5, new Random(seed)))
                        .distinct())
                .hasSizeGreaterThan(40);
    }

    @Test
    void backoffWithoutABaseOrBelowItIsRefused() {
        assertThatThrownBy(() -> new Backoff(Duration.ZERO, Duration.ofDays(1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Backoff(Duration.ofDays(2), Duration.ofDays(1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        " 30 , 30",
        "'Thu, 25 Sep 2025 18:00:10 GMT', 10",
        "'Thursday, 25-Sep-25 18:00:10 GMT', 10",
        "'Thu Sep 25 18:00:10 2025', 10",
        "'Thu, 25 Sep 2025 17:00:00 GMT', 0",
        "999999, 3600",
    })
    void retryAfterIsReadInAllItsForms(String value, long seconds) {
        Instant now = TestWeb.NIGHT;
        assertThat(RetryAfter.at(value, now, Duration.ofHours(1))).contains(now.plusSeconds(seconds));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "-5", "1.5", "٣", "2025-09-25T18:00:00Z"})
    void otherRetryAfterSaysNothing(String value) {
        assertThat(RetryAfter.at(value, TestWeb.NIGHT, Duration.ofHours(1))).isEmpty();
    }
}
