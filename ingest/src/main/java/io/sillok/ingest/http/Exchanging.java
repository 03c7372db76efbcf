package io.sillok.ingest.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.client5.http.HttpHostConnectException;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpMessage;
import org.apache.hc.core5.http.MalformedChunkCodingException;
import org.apache.hc.core5.http.MessageConstraintException;
import org.apache.hc.core5.http.TruncatedChunkException;
import org.jspecify.annotations.Nullable;

/** One exchange while it goes on. */
final class Exchanging {
    private static final int BLOCK = 1 << 14;

    /** Read of a body that is only a redirect's or an error's. */
    private static final long ASIDE = 64 << 10;

    private final Wire.Ask ask;
    private final InetAddress remote;
    private final Spool body;
    private final Instant begun;
    private final long start;
    private int status;
    private String statusLine = "";
    private List<Header> received = List.of();
    private boolean cut;

    Exchanging(Wire.Ask ask, InetAddress remote, Spool body, Instant begun, long start) {
        this.ask = ask;
        this.remote = remote;
        this.body = body;
        this.begun = begun;
        this.start = start;
    }

    @FunctionalInterface
    interface Execution {
        ClassicHttpResponse execute() throws IOException;
    }

    Answer run(Execution execution, HttpUriRequestBase request, HttpClientContext context, AtomicBoolean late)
            throws IOException, InterruptedException {
        Answer.@Nullable Trouble trouble = exchange(execution, request);
        if (Thread.interrupted()) {
            throw new InterruptedException("interrupted while fetching");
        }
        if (late.get() && trouble != null) {
            trouble = new Answer.Trouble(
                    Answer.Kind.TIMED_OUT,
                    status == 0
                            ? "no answer before the deadline"
                            : "the deadline came after %d bytes of the body".formatted(body.bytes()));
        }
        return new Answer(
                status,
                statusLine,
                sent(context, request),
                received,
                body.finish(),
                remote,
                begun,
                Duration.ofNanos(System.nanoTime() - start),
                trouble,
                cut);
    }

    private Answer.@Nullable Trouble exchange(Execution execution, HttpUriRequestBase request) throws IOException {
        ClassicHttpResponse response;
        try {
            response = execution.execute();
        } catch (IOException e) {
            return trouble(e, false);
        }
        try {
            status = response.getCode();
            statusLine = "%s %d %s"
                    .formatted(
                            response.getVersion() == null ? "HTTP/1.1" : response.getVersion(),
                            status,
                            response.getReasonPhrase() == null ? "" : response.getReasonPhrase())
                    .strip();
            received = headers(response);
            return read(response.getEntity());
        } finally {
            // first the connection: closing a response reads the rest of its body, however long that takes
            request.cancel();
            try {
                response.close();
            } catch (IOException e) {
                // nothing more is wanted from it, and the connection is gone already
            }
        }
    }

    private Answer.@Nullable Trouble read(@Nullable HttpEntity entity) throws IOException {
        if (entity == null) {
            return null;
        }
        boolean wanted = status == 200 || status == 203;
        long most = wanted ? ask.most() : Math.min(ask.most(), ASIDE);
        byte[] block = new byte[BLOCK];
        InputStream in;
        try {
            in = entity.getContent();
        } catch (IOException e) {
            return trouble(e, true);
        }
        while (true) {
            int n;
            try {
                n = in.read(block);
            } catch (IOException e) {
                return trouble(e, true);
            }
            if (n < 0) {
                return null;
            }
            long room = most - body.bytes();
            body.write(block, (int) Math.min(n, room));
            if (n > room) {
                cut = ask.cut() || !wanted;
                return cut
                        ? null
                        : new Answer.Trouble(Answer.Kind.TOO_LARGE, "the body is longer than %d bytes".formatted(most));
            }
        }
    }

    private Answer.Trouble trouble(IOException e, boolean inBody) {
        String what = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        if (e instanceof MessageConstraintException) {
            return new Answer.Trouble(
                    inBody ? Answer.Kind.BROKEN : Answer.Kind.HEAD_TOO_LARGE,
                    "the response's head is longer than allowed: " + what);
        }
        if (e instanceof ConnectTimeoutException) {
            return new Answer.Trouble(Answer.Kind.CONNECT_TIMED_OUT, "no connection in time: " + what);
        }
        if (e instanceof HttpHostConnectException
                || e instanceof ConnectException
                || e instanceof NoRouteToHostException) {
            return new Answer.Trouble(Answer.Kind.NOT_CONNECTED, "no connection: " + what);
        }
        if (e instanceof SocketTimeoutException || e instanceof InterruptedIOException) {
            return new Answer.Trouble(
                    Answer.Kind.TIMED_OUT,
                    inBody ? "silence after %d bytes of the body".formatted(body.bytes()) : "silence before an answer");
        }
        if (inBody
                && (e instanceof ConnectionClosedException
                        || e instanceof TruncatedChunkException
                        || e instanceof MalformedChunkCodingException
                        || e instanceof SocketException)) {
            return new Answer.Trouble(
                    Answer.Kind.TRUNCATED, "the body ends after %d bytes: %s".formatted(body.bytes(), what));
        }
        return new Answer.Trouble(
                Answer.Kind.BROKEN,
                e instanceof SSLException ? "no secure connection: " + what : "the connection failed: " + what);
    }

    private static List<Header> sent(HttpClientContext context, HttpUriRequestBase request) {
        return headers(context.getRequest() == null ? request : context.getRequest());
    }

    private static List<Header> headers(HttpMessage message) {
        return Arrays.stream(message.getHeaders())
                .map(h -> new Header(h.getName(), h.getValue() == null ? "" : h.getValue()))
                .toList();
    }
}
