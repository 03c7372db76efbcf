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
        /** Nobody there. */
        NOT_CONNECTED,
        /** Nobody there in time. */
        CONNECT_TIMED_OUT,
        TIMED_OUT,
        TRUNCATED,
        TOO_LARGE,
        HEAD_TOO_LARGE,
        BROKEN
    }

    record Trouble(Kind kind, String problem) {}

    /** Whether nothing was sent, so that another address of the same name may be tried. */
    boolean unsent() {
        return trouble != null && (trouble.kind() == Kind.NOT_CONNECTED || trouble.kind() == Kind.CONNECT_TIMED_OUT);
    }

    @Override
    public void close() throws IOException {
        body.close();
    }
}
