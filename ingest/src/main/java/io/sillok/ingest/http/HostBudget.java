package io.sillok.ingest.http;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** One connection at a time to a host, and a rest after each, however many feeds come from it. */
final class HostBudget {
    private final InstantSource clock;
    private final Sleeper sleeper;
    private final RandomGenerator random;
    private final Duration patience;
    private final Map<String, Lane> lanes = new ConcurrentHashMap<>();

    HostBudget(InstantSource clock, Sleeper sleeper, RandomGenerator random, Duration patience) {
        this.clock = clock;
        this.sleeper = sleeper;
        this.random = random;
        this.patience = patience;
    }

    /**
     * Waits for a host's turn and takes it; the caller gives it back by closing it.
     *
     * @param delay since the end of the last turn; up to a tenth of it is added by chance, so that we do not knock like a clock
     */
    Turn take(String host, Duration delay) throws InterruptedException {
        Lane lane = lanes.computeIfAbsent(host, h -> new Lane());
        lane.lock.lockInterruptibly();
        boolean taken = false;
        try {
            Turn turn = new Turn(lane);
            if (turn.closedUntil().isEmpty()) {
                rest(lane, delay);
            }
            taken = true;
            return turn;
        } finally {
            if (!taken) {
                lane.lock.unlock();
            }
        }
    }

    private void rest(Lane lane, Duration delay) throws InterruptedException {
        Instant now = clock.instant();
        Duration wait = Duration.ZERO;
        if (lane.last != null) {
            Duration since = Duration.between(lane.last, now);
            // a clock that was set back must not make the wait longer than the delay
            wait = since.isNegative() ? delay : delay.minus(since);
        }
        if (!wait.isNegative() && !wait.isZero()) {
            wait = wait.plusMillis(chance(delay.toMillis() / 10 + 1));
        }
        if (lane.quiet != null) {
            Duration asked = Duration.between(now, lane.quiet);
            wait = asked.compareTo(wait) > 0 ? asked : wait;
        }
        if (!wait.isNegative() && !wait.isZero()) {
            sleeper.sleep(wait);
        }
    }

    private long chance(long bound) {
        synchronized (random) {
            return random.nextLong(bound);
        }
    }

    /** A host's turn; nobody else asks the host before it is closed. */
    final class Turn implements AutoCloseable {
        private final Lane lane;

        private Turn(Lane lane) {
            this.lane = lane;
        }

        /** Until when the host wants no request, where that is longer than we wait; nothing may be asked then. */
        Optional<Instant> closedUntil() {
            Instant quiet = lane.quiet;
            return quiet != null && quiet.isAfter(clock.instant().plus(patience))
                    ? Optional.of(quiet)
                    : Optional.empty();
        }

        /** The host asked for quiet. */
        void quiet(Instant until) {
            if (lane.quiet == null || until.isAfter(lane.quiet)) {
                lane.quiet = until;
            }
        }

        /** Something was sent: the rest counts from the end of this turn. */
        void used() {
            lane.used = true;
        }

        @Override
        public void close() {
            if (lane.used) {
                lane.last = clock.instant();
                lane.used = false;
            }
            lane.lock.unlock();
        }
    }

    /** Guarded by its lock. */
    private static final class Lane {
        private final ReentrantLock lock = new ReentrantLock(true);
        private @Nullable Instant last;
        private @Nullable Instant quiet;
        private boolean used;
    }
}
