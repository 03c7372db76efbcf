package io.sillok.ingest.source;

import io.sillok.ingest.http.Fetched;
import java.io.Closeable;
import java.io.IOException;
import java.time.Instant;

/**
 * What an address has answered.
 *
 * @param fetched closed with this
 * @param at when it was asked, on the clock on the wall
 */
public record Answer(Fetched fetched, Instant at) implements Closeable {
    @Override
    public void close() throws IOException {
        fetched.close();
    }
}
