package io.sillok.ingest.http;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came back over one connection; nothing in it is redacted.
 *
 * @param status 0 where no response's head came
 * @param trouble what went wrong, or null
 * @param cut whether we stopped reading the body because we did not want more of it
 */
record Answer(
        int status,
        String statusLine,
        List<Header> sent,
        List<Header> received,
        Spool body,
        InetAddress remote,
        Instant begun,
        Duration took,
        @Nullable Trouble trouble,
        boolean cut)
        implements Closeable {
    /** What can go wrong on a connection. */
    enum Kind {
        /** Nothing is sent: trying the next address is harmless. */
        NOT_CONNECTED,
        TIMED_OUT,
        TRUNCATED,
        TOO_LARGE,
        HEAD_TOO_LARGE,
        BROKEN
    }

    record Trouble(Kind kind, String problem) {}

    boolean is(Kind kind) {
        return trouble != null && trouble.kind() == kind;
    }

    @Override
    public void close() throws IOException {
        body.close();
    }
}
