package io.sillok.ingest.http;

import java.io.Closeable;
import java.io.IOException;

/** Where pages come from: the network ({@link PoliteWeb}), or an archive of an earlier night. */
public interface Web extends Closeable {
    /**
     * Asks for one address and follows where it leads. Never throws for what the other side does: that is
     * {@link Fetched.Refused} or {@link Fetched.Failed}. The caller closes what it gets.
     *
     * @throws IOException where our own disk fails
     */
    Fetched get(Request request) throws IOException, InterruptedException;
}
