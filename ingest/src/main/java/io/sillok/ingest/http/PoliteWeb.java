package io.sillok.ingest.http;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.random.RandomGenerator;

/** The network. */
public final class PoliteWeb implements Web {
    /**
     * What it is built from.
     *
     * @param agent who asks
     * @param clock the time of day as it is (not the end of a business date)
     * @param random spreads requests in time
     * @param exchanges hears of everything on the wire
     * @param scratch a folder for bodies too long for memory; made where it is missing
     */
    public record Setup(
            Agent agent,
            InstantSource clock,
            Sleeper sleeper,
            RandomGenerator random,
            Limits limits,
            Exchanges exchanges,
            Resolver resolver,
            Path scratch) {}

    public PoliteWeb(Setup setup) throws IOException {
        throw new UnsupportedOperationException("coming");
    }

    @Override
    public Fetched get(Request request) {
        throw new UnsupportedOperationException("coming");
    }

    @Override
    public void close() {}
}
