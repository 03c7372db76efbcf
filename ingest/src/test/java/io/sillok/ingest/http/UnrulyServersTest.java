package io.sillok.ingest.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Servers that are slow, silent, lying, cut off or hostile. */
class UnrulyServersTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Limits HASTY = new Limits(
            new Limits.Times(Duration.ofMillis(700), Duration.ofMillis(600), Duration.ofSeconds(5)),
            Limits.Sizes.DEFAULT,
            Limits.Manners.DEFAULT,
            10);

    @TempDir
    private Path scratch;

    @Test
    void slowDripOfTheBodyIsCutAtTheDeadline() throws Exception {
        RawServer drip = new RawServer((socket, out, head) -> {
            out.write("HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n".getBytes(UTF_8));
            for (int i = 0; i < 1000; i++) {
                out.write('x');
                out.flush();
                Thread.sleep(20);
            }
        });
        failsWith(drip, HASTY, "fetch_timed_out");
    }

    @Test
    void slowDripOfTheHeadIsCutAtTheDeadline() throws Exception {
        RawServer drip = new RawServer((socket, out, head) -> {
            out.write("HTTP/1.1 200 OK\r\nX-Slow: ".getBytes(UTF_8));
            for (int i = 0; i < 1000; i++) {
                out.write('x');
                out.flush();
                Thread.sleep(20);
            }
        });
        failsWith(drip, HASTY, "fetch_timed_out");
    }

    @Test
    void endlessProvisionalResponsesAreCutAtTheDeadline() throws Exception {
        RawServer drip = new RawServer((socket, out, head) -> {
            for (int i = 0; i < 1000; i++) {
                out.write("HTTP/1.1 103 Early Hints\r\n\r\n".getBytes(UTF_8));
                out.flush();
                Thread.sleep(20);
            }
        });
        failsWith(drip, HASTY, "fetch_timed_out");
    }

    @Test
    void silenceBeforeTheHeadIsCut() throws Exception {
        failsWith(new RawServer((socket, out, head) -> Thread.sleep(20_000)), HASTY, "fetch_timed_out");
    }

    @Test
    void silenceAfterTheHeadIsCut() throws Exception {
        RawServer silent = new RawServer((socket, out, head) -> {
            out.write("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n".getBytes(UTF_8));
            out.flush();
            Thread.sleep(20_000);
        });
        failsWith(silent, HASTY, "fetch_timed_out");
    }

    @Test
    void serverThatNeverSpeaksTlsIsCut() throws Exception {
        assertTimeoutPreemptively(PATIENCE, () -> {
            try (ServerSocket mute = new ServerSocket(0, 5, java.net.InetAddress.getLoopbackAddress());
                    TestWeb web = new TestWeb(scratch, HASTY);
                    Fetched fetched = web.get("https://news.example:" + mute.getLocalPort() + "/")) {
                assertThat(fetched.findings()).extracting(f -> f.code()).containsExactly("fetch_timed_out");
            }
        });
    }

    @Test
    void bodyShorterThanItsContentLengthIsTruncated() throws Exception {
        failsWith(
                RawServer.saying("HTTP/1.1 200 OK\nContent-Length: 100\n\n", "half".getBytes(UTF_8)),
                TestWeb.LIMITS,
                "response_truncated");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "5\r\nhello\r\n",
                "5\r\nhel",
                "5\r\nhello\r\n5",
                "zz\r\nhello\r\n0\r\n\r\n",
                "5\r\nhelloXX0\r\n\r\n"
            })
    void cutOrBrokenChunksAreTruncated(String body) throws Exception {
        failsWith(
                RawServer.saying("HTTP/1.1 200 OK\nTransfer-Encoding: chunked\n\n", body.getBytes(UTF_8)),
                TestWeb.LIMITS,
                "response_truncated");
    }

    @Test
    void resetInTheMiddleOfTheBodyIsTruncated() throws Exception {
        RawServer resetting = new RawServer((socket, out, head) -> {
            out.write("HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\nsome".getBytes(UTF_8));
            out.flush();
            Thread.sleep(100);
            socket.setSoLinger(true, 0);
        });
        failsWith(resetting, TestWeb.LIMITS, "response_truncated");
    }

    @Test
    void connectionClosedWithoutAWordFails() throws Exception {
        failsWith(new RawServer((socket, out, head) -> {}), TestWeb.LIMITS, "fetch_failed");
    }

    @Test
    void nobodyListeningFails() throws Exception {
        RawServer gone = new RawServer((socket, out, head) -> {});
        gone.close();
        failsWith(gone, TestWeb.LIMITS, "fetch_failed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SSH-2.0-OpenSSH_9.6\n",
                "HTTP/1.1 abc OK\nContent-Length: 0\n\n",
                "HTTP/1.1 200 OK\nno colon here\n\n",
                "HTTP/1.1 200 OK\nContent-Length: many\n\n",
                "HTTP/1.1 200 OK\nContent-Length: -5\n\n",
                "HTTP/1.1 200 OK\nTransfer-Encoding: gzip\n\n",
                "HTTP/9.9 200 OK\nContent-Length: 0\n\n"
            })
    void whatIsNotHttpNeverThrows(String head) throws Exception {
        assertTimeoutPreemptively(PATIENCE, () -> {
            try (RawServer server = RawServer.saying(head, new byte[0]);
                    TestWeb web = new TestWeb(scratch);
                    Fetched fetched = web.get("http://news.example:" + server.port() + "/")) {
                assertThat(fetched).isInstanceOf(Fetched.Failed.class);
            }
        });
    }

    @Test
    void hugeHeaderLineIsRefused() throws Exception {
        failsWith(
                RawServer.saying("HTTP/1.1 200 OK\nX-Huge: " + "a".repeat(1 << 20) + "\n\n", new byte[0]),
                TestWeb.LIMITS,
                "response_too_large");
    }

    @Test
    void endlessHeadersAreRefused() throws Exception {
        RawServer endless = new RawServer((socket, out, head) -> {
            out.write("HTTP/1.1 200 OK\r\n".getBytes(UTF_8));
            for (int i = 0; i < 1_000_000; i++) {
                out.write("X-A: b\r\n".getBytes(UTF_8));
            }
        });
        failsWith(endless, TestWeb.LIMITS, "response_too_large");
    }

    @Test
    void endlessBodyIsRefusedAtTheLimit() throws Exception {
        RawServer endless = new RawServer((socket, out, head) -> {
            out.write("HTTP/1.1 200 OK\r\n\r\n".getBytes(UTF_8));
            byte[] block = new byte[1 << 16];
            while (true) {
                out.write(block);
            }
        });
        failsWith(endless, sized(1 << 20, 1 << 20), "response_too_large");
    }

    @Test
    void endlessBodyOfAnErrorIsNotReadToTheEnd() throws Exception {
        RawServer endless = new RawServer((socket, out, head) -> {
            out.write("HTTP/1.1 500 Broken\r\n\r\n".getBytes(UTF_8));
            byte[] block = new byte[1 << 16];
            while (true) {
                out.write(block);
            }
        });
        failsWith(endless, TestWeb.LIMITS, "http_status");
    }

    @Test
    void bombIsRefusedBeforeItUnfolds() throws Exception {
        byte[] bomb = gzip(new byte[64 << 20]);
        assertThat(bomb.length).isLessThan(100_000);
        failsWith(
                RawServer.saying(
                        "HTTP/1.1 200 OK\nContent-Encoding: gzip\nContent-Length: " + bomb.length + "\n\n", bomb),
                TestWeb.LIMITS,
                "response_bomb");
    }

    @Test
    void nestedBombIsRefused() throws Exception {
        byte[] bomb = gzip(gzip(new byte[64 << 20]));
        failsWith(
                RawServer.saying("HTTP/1.1 200 OK\nContent-Encoding: gzip, gzip\n\n", bomb),
                TestWeb.LIMITS,
                "response_bomb");
    }

    @Test
    void compressedBodyThatEndsEarlyIsTruncatedEvenWithoutALength() throws Exception {
        byte[] whole = gzip("기사 본문입니다. ".repeat(100).getBytes(UTF_8));
        byte[] half = java.util.Arrays.copyOf(whole, whole.length / 2);
        failsWith(
                RawServer.saying("HTTP/1.1 200 OK\nContent-Encoding: gzip\n\n", half),
                TestWeb.LIMITS,
                "response_truncated");
    }

    @Test
    void unknownEncodingIsAFinding() throws Exception {
        failsWith(
                RawServer.saying("HTTP/1.1 200 OK\nContent-Encoding: zstd\n\n", new byte[] {1}),
                TestWeb.LIMITS,
                "response_undecodable");
    }

    @Test
    void bodyBeyondItsContentLengthIsNotRead() throws Exception {
        try (RawServer server =
                        RawServer.saying("HTTP/1.1 200 OK\nContent-Length: 4\n\n", "page and more".getBytes(UTF_8));
                TestWeb web = new TestWeb(scratch);
                Fetched fetched = web.get("http://news.example:" + server.port() + "/")) {
            assertThat(TestWeb.read(((Fetched.Page) fetched).body()))
                    .asString(UTF_8)
                    .isEqualTo("page");
        }
    }

    @Test
    void logsCannotBeForgedThroughAReasonPhrase() throws Exception {
        try (RawServer server = RawServer.saying("HTTP/1.1 404 not \u001b[2Jhere\n\n", new byte[0]);
                TestWeb web = new TestWeb(scratch);
                Fetched fetched = web.get("http://news.example:" + server.port() + "/")) {
            assertThat(fetched.findings().get(0).message()).contains("404").doesNotContain("\u001b");
        }
    }

    @Test
    void theNextRequestIsWellAfterAnUnrulyOne() throws Exception {
        assertTimeoutPreemptively(PATIENCE, () -> {
            int[] asked = {0};
            try (RawServer server = new RawServer((socket, out, head) -> {
                        out.write("HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\n".getBytes(UTF_8));
                        out.write((asked[0]++ == 0 ? "pa" : "page").getBytes(UTF_8));
                    });
                    TestWeb web = new TestWeb(scratch)) {
                String address = "http://news.example:" + server.port() + "/";
                try (Fetched first = web.get(address);
                        Fetched second = web.get(address)) {
                    assertThat(first).isInstanceOf(Fetched.Failed.class);
                    assertThat(second).isInstanceOf(Fetched.Page.class);
                }
            }
        });
    }

    private void failsWith(RawServer server, Limits limits, String code) throws IOException {
        assertTimeoutPreemptively(PATIENCE, () -> {
            try (server;
                    TestWeb web = new TestWeb(scratch, limits);
                    Fetched fetched = web.get("http://news.example:" + server.port() + "/")) {
                assertThat(fetched).isNotInstanceOf(Fetched.Page.class);
                assertThat(fetched.findings()).extracting(f -> f.code()).containsExactly(code);
                assertThat(web.exchanges())
                        .allMatch(e -> !code.equals("response_truncated")
                                || !e.exchange().whole()
                                || e.exchange().responseHeaders().stream().anyMatch(h -> h.is("Content-Encoding")));
            }
        });
        try (Stream<Path> left = Files.walk(scratch)) {
            assertThat(left.filter(Files::isRegularFile)).isEmpty();
        }
    }

    private static Limits sized(long wire, long body) {
        Limits.Sizes d = Limits.Sizes.DEFAULT;
        return new Limits(
                TestWeb.LIMITS.times(),
                new Limits.Sizes(wire, body, d.ratio(), d.ratioFrom(), d.headerLine(), d.headerLines(), d.memory()),
                TestWeb.LIMITS.manners(),
                10);
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.toByteArray();
    }
}
