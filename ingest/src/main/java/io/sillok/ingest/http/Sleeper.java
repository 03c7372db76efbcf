package io.sillok.ingest.http;

import java.time.Duration;

/** Waits; tests have one that only moves their clock. */
@FunctionalInterface
public interface Sleeper {
    Sleeper REAL = duration -> Thread.sleep(duration.toMillis(), duration.toNanosPart() % 1_000_000);

    void sleep(Duration duration) throws InterruptedException;
}
