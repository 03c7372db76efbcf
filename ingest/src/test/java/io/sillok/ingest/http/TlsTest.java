package io.sillok.ingest.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.InputStream;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import javax.net.ssl.ExtendedSSLSession;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SNIServerName;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A pinned address changes nothing of what TLS asks and checks. */
class TlsTest {
    private static final char[] PASSWORD = "changeit".toCharArray();

    @TempDir
    private static Path folder;

    private static SSLContext tls;

    @BeforeAll
    static void makeCertificate() throws Exception {
        Path store = folder.resolve("store.p12");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-J-Duser.language=en",
                        "-genkeypair",
                        "-alias",
                        "news",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=news.example",
                        "-ext",
                        "SAN=dns:news.example",
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        "changeit",
                        "-keystore",
                        store.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(keytool.getInputStream().readAllBytes(), UTF_8);
        assertThat(keytool.waitFor()).as(said).isZero();
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, PASSWORD);
        }
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("news", keys.getCertificate("news"));
        KeyManagerFactory own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        own.init(keys, PASSWORD);
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        tls = SSLContext.getInstance("TLS");
        tls.init(own.getKeyManagers(), trust.getTrustManagers(), null);
    }

    @Test
    void nameIsAskedForAndItsCertificateAccepted() throws Exception {
        AtomicReference<String> asked = new AtomicReference<>("");
        try (RawServer server = server((socket, out, head) -> {
                    ExtendedSSLSession session = (ExtendedSSLSession) ((SSLSocket) socket).getSession();
                    asked.set(session.getRequestedServerNames().stream()
                            .map(SNIServerName::toString)
                            .toList()
                            .toString());
                    out.write("HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\npage".getBytes(UTF_8));
                });
                TestWeb web = new TestWeb(folder, TestWeb.LIMITS, tls);
                Fetched fetched = web.get("https://news.example:" + server.port() + "/")) {
            assertThat(fetched).as(() -> fetched.findings().toString()).isInstanceOf(Fetched.Page.class);
            assertThat(asked.get()).contains("news.example");
            assertThat(server.heads().get(0)).contains("Host: news.example:" + server.port());
        }
    }

    @Test
    void certificateOfAnotherNameIsNotAccepted() throws Exception {
        try (RawServer server = server((socket, out, head) -> {});
                TestWeb web = new TestWeb(folder, TestWeb.LIMITS, tls);
                Fetched fetched = web.get("https://other.example:" + server.port() + "/")) {
            assertThat(fetched.findings().get(0).code()).isEqualTo("fetch_failed");
            assertThat(fetched.findings().get(0).problem()).contains("no secure connection");
        }
    }

    @Test
    void certificateThatNobodyVouchesForIsNotAccepted() throws Exception {
        try (RawServer server = server((socket, out, head) -> {});
                TestWeb web = new TestWeb(folder);
                Fetched fetched = web.get("https://news.example:" + server.port() + "/")) {
            assertThat(fetched.findings().get(0).code()).isEqualTo("fetch_failed");
        }
    }

    @Test
    void redirectOutOfTlsIsRefused() throws Exception {
        try (RawServer server = server((socket, out, head) ->
                        out.write("HTTP/1.1 301 Moved\r\nLocation: http://news.example/\r\nContent-Length: 0\r\n\r\n"
                                .getBytes(UTF_8)));
                TestWeb web = new TestWeb(folder, TestWeb.LIMITS, tls);
                Fetched fetched = web.get("https://news.example:" + server.port() + "/")) {
            assertThat(fetched).isInstanceOf(Fetched.Refused.class);
            assertThat(fetched.findings().get(0).code()).isEqualTo("redirect_refused");
        }
    }

    @Test
    void slowDripThroughTlsIsCutAtTheDeadline() throws Exception {
        Limits hasty = new Limits(
                new Limits.Times(Duration.ofSeconds(1), Duration.ofSeconds(1), Duration.ofSeconds(5)),
                Limits.Sizes.DEFAULT,
                Limits.Manners.DEFAULT,
                10);
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            try (RawServer server = server((socket, out, head) -> {
                        out.write("HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n".getBytes(UTF_8));
                        for (int i = 0; i < 1000; i++) {
                            out.write('x');
                            out.flush();
                            Thread.sleep(20);
                        }
                    });
                    TestWeb web = new TestWeb(folder, hasty, tls);
                    Fetched fetched = web.get("https://news.example:" + server.port() + "/")) {
                assertThat(fetched.findings()).extracting(f -> f.code()).containsExactly("fetch_timed_out");
            }
        });
    }

    private static RawServer server(RawServer.Behaviour behaviour) throws Exception {
        return new RawServer(
                tls.getServerSocketFactory().createServerSocket(0, 50, InetAddress.getLoopbackAddress()), behaviour);
    }
}
