package io.sillok.ingest.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class HostBudgetTest {
    private static final Duration DELAY = Duration.ofSeconds(2);

    private final List<Duration> sleeps = new ArrayList<>();
    private Instant now = TestWeb.NIGHT;
    private final HostBudget budget = new HostBudget(() -> now, this::sleep, new Random(3), Duration.ofMinutes(1));

    private void sleep(Duration wait) {
        sleeps.add(wait);
        now = now.plus(wait);
    }

    @Test
    void firstRequestWaitsForNothingAndTheNextForTheRestOfTheDelay() throws Exception {
        use("a.example");
        assertThat(sleeps).isEmpty();
        now = now.plusMillis(1_500);
        use("a.example");
        assertThat(sleeps).singleElement().satisfies(s -> assertThat(s)
                .isBetween(Duration.ofMillis(500), Duration.ofMillis(701)));
    }

    @Test
    void hostsDoNotWaitForEachOther() throws Exception {
        use("a.example");
        use("b.example");
        assertThat(sleeps).isEmpty();
    }

    @Test
    void turnInWhichNothingWasSentCostsNothing() throws Exception {
        budget.take("a.example", DELAY).close();
        use("a.example");
        assertThat(sleeps).isEmpty();
    }

    @Test
    void clockSetBackDoesNotMakeTheWaitLonger() throws Exception {
        use("a.example");
        now = now.minus(Duration.ofHours(1));
        use("a.example");
        assertThat(sleeps).singleElement().satisfies(s -> assertThat(s).isLessThan(Duration.ofSeconds(3)));
    }

    @Test
    void longQuietClosesTheHostAndAShorterOneDoesNotOpenItAgain() throws Exception {
        Instant until = now.plus(Duration.ofHours(1));
        try (HostBudget.Turn turn = budget.take("a.example", DELAY)) {
            turn.quiet(until);
            turn.quiet(now.plusSeconds(5));
        }
        try (HostBudget.Turn turn = budget.take("a.example", DELAY)) {
            assertThat(turn.closedUntil()).contains(until);
        }
        now = until;
        try (HostBudget.Turn turn = budget.take("a.example", DELAY)) {
            assertThat(turn.closedUntil()).isEmpty();
        }
    }

    @Test
    void manyThreadsNeverAskOneHostAtOnce() throws Exception {
        HostBudget shared =
                new HostBudget(() -> TestWeb.NIGHT, d -> Thread.sleep(1), new Random(5), Duration.ofMinutes(1));
        AtomicInteger inside = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                all.add(threads.submit(() -> {
                    try (HostBudget.Turn turn = shared.take("a.example", DELAY)) {
                        most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                        turn.used();
                        Thread.sleep(1);
                        inside.decrementAndGet();
                    }
                    return null;
                }));
            }
            for (Future<?> one : all) {
                one.get(20, TimeUnit.SECONDS);
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(most).hasValue(1);
    }

    private void use(String host) throws InterruptedException {
        try (HostBudget.Turn turn = budget.take(host, DELAY)) {
            turn.used();
        }
    }
}
