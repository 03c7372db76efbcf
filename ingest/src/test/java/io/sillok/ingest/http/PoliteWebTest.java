package io.sillok.ingest.http;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import io.sillok.model.Finding;
import io.sillok.model.Keys;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.apache.hc.core5.ssl.SSLContexts;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PoliteWebTest {
    private static final byte[] PAGE = "<p>광주 인공지능 집적단지(예시)</p>".getBytes(UTF_8);
    private static WireMockServer server;

    @TempDir
    private Path scratch;

    private TestWeb web;

    @BeforeAll
    static void startServer() {
        server = new WireMockServer(
                options().dynamicPort().bindAddress("127.0.0.1").gzipDisabled(true));
        server.start();
    }

    @AfterAll
    static void stopServer() {
        server.stop();
    }

    @BeforeEach
    void open() throws IOException {
        server.resetAll();
        web = new TestWeb(scratch);
    }

    @AfterEach
    void close() throws IOException {
        web.close();
        try (Stream<Path> left = Files.list(scratch)) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void pageComesWithAllThatIsKnownOfIt() throws Exception {
        answer(
                "/a",
                aResponse()
                        .withHeader("Content-Type", "Text/HTML; Charset=\"EUC-KR\"")
                        .withHeader("ETag", "W/\"1\"")
                        .withHeader("Last-Modified", "Thu, 25 Sep 2025 00:00:00 GMT")
                        .withBody(PAGE));
        try (Fetched fetched = web.get(at("/a#part"))) {
            Fetched.Page page = page(fetched);
            assertThat(TestWeb.read(page.body())).isEqualTo(PAGE);
            assertThat(page.bytes()).isEqualTo(PAGE.length);
            assertThat(page.sha256())
                    .isEqualTo(HexFormat.of().formatHex(Keys.digest().digest(PAGE)));
            assertThat(page.mediaType()).isEqualTo("text/html");
            assertThat(page.charset()).isEqualTo("EUC-KR");
            assertThat(page.status()).isEqualTo(200);
            assertThat(page.address()).isEqualTo(URI.create(at("/a")));
            assertThat(page.redirects()).isEmpty();
            assertThat(page.findings()).isEmpty();
            assertThat(page.validators())
                    .isEqualTo(new Validators("W/\"1\"", "Thu, 25 Sep 2025 00:00:00 GMT", URI.create(at("/a"))));
        }
    }

    @Test
    void requestSaysWhoAsksAndWhatIsWanted() throws Exception {
        answer("/a", aResponse());
        web.get(TestWeb.ask(at("/a"))
                        .accept("application/rss+xml")
                        .header("Accept-Language", "ko")
                        .build())
                .close();
        server.verify(getRequestedFor(urlEqualTo("/a"))
                .withHeader("User-Agent", equalTo("Sillok/0.1 (+mailto:desk@example.org)"))
                .withHeader("Accept", equalTo("application/rss+xml"))
                .withHeader("Accept-Language", equalTo("ko"))
                .withHeader("Accept-Encoding", equalTo("gzip, deflate, br"))
                .withHeader("Host", equalTo("news.example:" + server.port()))
                .withHeader("If-None-Match", absent())
                .withHeader("Cookie", absent())
                .withHeader("Upgrade", absent()));
    }

    @Test
    void bothValidatorsAreSentTogetherAndUnchangedKeepsThem() throws Exception {
        answer("/a", aResponse().withStatus(304));
        Validators validators = new Validators("\"1\"", "Thu, 25 Sep 2025 00:00:00 GMT", URI.create(at("/a")));
        try (Fetched fetched =
                web.get(TestWeb.ask(at("/a")).validators(validators).build())) {
            assertThat(fetched).isInstanceOf(Fetched.Unchanged.class);
            assertThat(((Fetched.Unchanged) fetched).validators()).isEqualTo(validators);
        }
        server.verify(getRequestedFor(urlEqualTo("/a"))
                .withHeader("If-None-Match", equalTo("\"1\""))
                .withHeader("If-Modified-Since", equalTo("Thu, 25 Sep 2025 00:00:00 GMT")));
    }

    @Test
    void validatorsOfAnotherAddressAreNotSent() throws Exception {
        answer("/old", aResponse().withStatus(302).withHeader("Location", "/new"));
        answer("/new", aResponse().withBody(PAGE));
        Validators ofOld = new Validators("\"1\"", null, URI.create(at("/old")));
        web.get(TestWeb.ask(at("/old")).validators(ofOld).build()).close();
        server.verify(getRequestedFor(urlEqualTo("/old")).withHeader("If-None-Match", equalTo("\"1\"")));
        server.verify(getRequestedFor(urlEqualTo("/new")).withHeader("If-None-Match", absent()));
    }

    @Test
    void notModifiedThatNobodyAskedForIsAFailure() throws Exception {
        answer("/a", aResponse().withStatus(304));
        try (Fetched fetched = web.get(at("/a"))) {
            assertThat(failed(fetched).finding().code()).isEqualTo("http_status");
        }
    }

    @Test
    void compressedBodyIsHandedOnDecodedAndArchivedAsReceived() throws Exception {
        byte[] packed = gzip(PAGE);
        answer("/a", aResponse().withHeader("Content-Encoding", "gzip").withBody(packed));
        try (Fetched fetched = web.get(at("/a"))) {
            assertThat(TestWeb.read(page(fetched).body())).isEqualTo(PAGE);
        }
        assertThat(web.exchanges()).singleElement().satisfies(seen -> {
            assertThat(seen.body()).isEqualTo(packed);
            Exchange exchange = seen.exchange();
            assertThat(exchange.bytes()).isEqualTo(packed.length);
            assertThat(exchange.whole()).isTrue();
            assertThat(exchange.requestLine()).isEqualTo("GET /a HTTP/1.1");
            assertThat(exchange.statusLine()).startsWith("HTTP/1.1 200");
            assertThat(exchange.begun()).isEqualTo(TestWeb.NIGHT);
            assertThat(exchange.remote().isLoopbackAddress()).isTrue();
            assertThat(exchange.requestHeaders()).extracting(Header::name).contains("Host", "User-Agent");
            assertThat(exchange.responseHeaders()).extracting(Header::name).contains("Content-Encoding");
        });
    }

    @Test
    void longPageGoesThroughAFileThatClosingRemoves() throws Exception {
        byte[] noise = new byte[3 << 20];
        new Random(3).nextBytes(noise);
        answer("/a", aResponse().withBody(noise));
        try (Fetched fetched = web.get(at("/a"))) {
            assertThat(TestWeb.read(page(fetched).body())).isEqualTo(noise);
        }
        try (Stream<Path> left = Files.walk(scratch)) {
            assertThat(left.filter(Files::isRegularFile)).isEmpty();
        }
    }

    @Test
    void redirectsAreFollowedAndTold() throws Exception {
        answer("/1", aResponse().withStatus(301).withHeader("Location", "/2"));
        answer("/2", aResponse().withStatus(308).withHeader("Location", "3?q=%ED%95%9C"));
        answer("/3?q=%ED%95%9C", aResponse().withStatus(302).withHeader("Location", "/4"));
        answer("/4", aResponse().withBody(PAGE));
        try (Fetched fetched = web.get(at("/1"))) {
            Fetched.Page page = page(fetched);
            assertThat(page.requested()).isEqualTo(URI.create(at("/1")));
            assertThat(page.redirects())
                    .containsExactly(URI.create(at("/2")), URI.create(at("/3?q=%ED%95%9C")), URI.create(at("/4")));
            assertThat(page.address()).isEqualTo(URI.create(at("/4")));
            // what is permanent ends where the first temporary redirect begins
            assertThat(page.findings()).singleElement().satisfies(f -> {
                assertThat(f.code()).isEqualTo("address_moved");
                assertThat(f.problem()).endsWith(at("/3?q=%ED%95%9C"));
            });
        }
        assertThat(web.exchanges()).hasSize(4);
    }

    @Test
    void temporaryRedirectMovesNothing() throws Exception {
        answer("/1", aResponse().withStatus(307).withHeader("Location", "/2"));
        answer("/2", aResponse().withBody(PAGE));
        try (Fetched fetched = web.get(at("/1"))) {
            assertThat(page(fetched).findings()).isEmpty();
        }
    }

    @Test
    void redirectsInACircleAreAFinding() throws Exception {
        answer("/1", aResponse().withStatus(302).withHeader("Location", "/2"));
        answer("/2", aResponse().withStatus(302).withHeader("Location", "/1"));
        refused("/1", "redirect_endless");
        server.verify(2, getRequestedFor(anyUrl()));
    }

    @Test
    void endlessRedirectsAreCounted() throws Exception {
        for (int i = 0; i < 30; i++) {
            answer("/" + i, aResponse().withStatus(302).withHeader("Location", "/" + (i + 1)));
        }
        refused("/0", "redirect_endless");
        server.verify(11, getRequestedFor(anyUrl()));
    }

    @ParameterizedTest
    @CsvSource({
        "https://elsewhere.example/, host_not_listed",
        "http://10.0.0.1/, address_refused",
        "http://news.example:1/, host_not_listed",
        "ftp://news.example/, address_refused",
        "file:///etc/passwd, address_refused",
        "http://user@news.example/, address_refused",
        "'http://[bad', redirect_refused",
    })
    void redirectsToWhereWeMayNotGoAreRefused(String location, String code) throws Exception {
        answer("/1", aResponse().withStatus(302).withHeader("Location", location));
        refused("/1", code);
    }

    @Test
    void redirectWithoutALocationIsAFinding() throws Exception {
        answer("/1", aResponse().withStatus(302));
        refused("/1", "redirect_refused");
    }

    @Test
    void redirectToAListedNameOnAPrivateAddressIsRefused() throws Exception {
        answer("/1", aResponse().withStatus(302).withHeader("Location", "http://outside.example/"));
        web.name("outside.example", InetAddress.getByName("8.8.8.8"), InetAddress.getByName("127.0.0.1"));
        Request request =
                TestWeb.ask(at("/1")).hosts(List.of("outside.example")).build();
        try (Fetched fetched = web.get(request)) {
            assertThat(refusal(fetched).code()).isEqualTo("address_private");
            assertThat(refusal(fetched).pointer()).isEqualTo("redirect 1");
        }
    }

    @Test
    void listedNameOnAPrivateAddressIsNotAsked() throws Exception {
        Request request = Request.of(URI.create("http://news.example/"))
                .hosts(List.of("news.example"))
                .robots(false)
                .build();
        try (Fetched fetched = web.get(request)) {
            assertThat(refusal(fetched).code()).isEqualTo("address_private");
        }
        assertThat(web.exchanges()).isEmpty();
    }

    @Test
    void nameIsResolvedOncePerConnection() throws Exception {
        answer("/a", aResponse().withBody(PAGE));
        web.get(at("/a")).close();
        assertThat(web.resolved()).isEqualTo(1);
        // a second answer of the name server has no say in a connection that was checked by the first
        web.name("news.example", InetAddress.getByName("127.0.0.1"), InetAddress.getByName("10.0.0.1"));
        try (Fetched fetched = web.get(at("/a"))) {
            assertThat(page(fetched).status()).isEqualTo(200);
        }
        assertThat(web.resolved()).isEqualTo(2);
    }

    @Test
    void nextAddressIsTriedWhereOneCannotBeReached() throws Exception {
        answer("/a", aResponse().withBody(PAGE));
        // nobody listens on the second loopback address, the server is bound to the first alone
        web.name("news.example", InetAddress.getByName("127.0.0.2"), InetAddress.getByName("127.0.0.1"));
        try (Fetched fetched = web.get(at("/a"))) {
            assertThat(page(fetched).status()).isEqualTo(200);
        }
    }

    @Test
    void unknownNameFails() throws Exception {
        try (Fetched fetched = web.get("http://unknown.example/")) {
            assertThat(failed(fetched).finding().code()).isEqualTo("fetch_failed");
            assertThat(failed(fetched).status()).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {204, 206, 400, 401, 403, 404, 410, 418, 500, 502, 599})
    void everyOtherStatusIsAFailureOfThatStatus(int status) throws Exception {
        answer("/a", aResponse().withStatus(status));
        try (Fetched fetched = web.get(at("/a"))) {
            assertThat(failed(fetched).finding().code()).isEqualTo("http_status");
            assertThat(failed(fetched).status()).isEqualTo(status);
            assertThat(failed(fetched).retryAt()).isNull();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "429, 3600, 2025-09-25T19:00:00Z",
        "503, 'Thu, 25 Sep 2025 20:00:00 GMT', 2025-09-25T20:00:00Z",
        "503, 'Tue, 25 Sep 2125 20:00:00 GMT', 2025-09-26T18:00:00Z",
        "429, 99999999999999999999999, 2025-09-26T18:00:00Z",
    })
    void serverSaysWhenToComeBackAndIsLeftAloneUntilThen(int status, String retryAfter, Instant at) throws Exception {
        answer("/a", aResponse().withStatus(status).withHeader("Retry-After", retryAfter));
        try (Fetched fetched = web.get(at("/a"))) {
            assertThat(failed(fetched).retryAt()).isEqualTo(at);
        }
        try (Fetched fetched = web.get(at("/b"))) {
            assertThat(failed(fetched).finding().code()).isEqualTo("host_resting");
            assertThat(failed(fetched).retryAt()).isEqualTo(at);
        }
        server.verify(1, getRequestedFor(anyUrl()));
        web.pass(Duration.between(TestWeb.NIGHT, at));
        web.get(at("/b")).close();
        server.verify(2, getRequestedFor(anyUrl()));
    }

    @Test
    void shortRetryAfterIsWaitedFor() throws Exception {
        answer("/a", aResponse().withStatus(503).withHeader("Retry-After", "20"));
        answer("/b", aResponse().withBody(PAGE));
        web.get(at("/a")).close();
        try (Fetched fetched = web.get(at("/b"))) {
            assertThat(page(fetched).status()).isEqualTo(200);
        }
        assertThat(web.sleeps()).containsExactly(Duration.ofSeconds(20));
    }

    @Test
    void requestsToOneHostAreSpacedAlsoWithinRedirects() throws Exception {
        answer("/1", aResponse().withStatus(302).withHeader("Location", "/2"));
        answer("/2", aResponse().withBody(PAGE));
        web.get(at("/1")).close();
        web.get(at("/2")).close();
        assertThat(web.sleeps()).hasSize(2).allSatisfy(s -> assertThat(s)
                .isBetween(Duration.ofSeconds(1), Duration.ofMillis(1_101)));
    }

    @Test
    void secretsReachTheServerAndNobodyElse() throws Exception {
        answer(
                "/a?api=s3cr%2Fet",
                aResponse()
                        .withStatus(302)
                        .withHeader("Location", "http://other.example:" + server.port() + "/b?echo=s3cr%2Fet")
                        .withHeader("Set-Cookie", "session=1"));
        answer("/b?echo=s3cr%2Fet", aResponse().withStatus(404).withHeader("X-Echo", "you sent s3cr/et"));
        Request request = TestWeb.ask(at("/a?api=s3cr%2Fet"))
                .privateHosts(List.of("other.example:" + server.port()))
                .secret("KEY", "s3cr/et")
                .header("X-Key", "s3cr/et")
                .header("Authorization", "Bearer token")
                .header("X-Plain", "plain")
                .build();
        assertThat(request.toString()).doesNotContain("s3cr").contains("*KEY*");
        try (Fetched fetched = web.get(request)) {
            assertThat(failed(fetched).finding().message())
                    .doesNotContain("s3cr")
                    .contains("*KEY*");
        }
        server.verify(getRequestedFor(urlEqualTo("/a?api=s3cr%2Fet"))
                .withHeader("X-Key", equalTo("s3cr/et"))
                .withHeader("Authorization", equalTo("Bearer token")));
        server.verify(getRequestedFor(urlEqualTo("/b?echo=s3cr%2Fet"))
                .withHeader("X-Key", absent())
                .withHeader("Authorization", absent())
                .withHeader("X-Plain", equalTo("plain")));
        assertThat(web.exchanges()).hasSize(2).allSatisfy(seen -> assertThat(
                        seen.exchange().toString())
                .doesNotContain("s3cr")
                .doesNotContain("Bearer")
                .doesNotContain("session=1"));
    }

    @Test
    void failureToArchiveIsOurOwnAndIsThrown() throws Exception {
        answer("/a", aResponse().withBody(PAGE));
        try (PoliteWeb full = new PoliteWeb(
                new PoliteWeb.Setup(
                        new Agent("Sillok", "0.1", "https://example.org/about"),
                        () -> TestWeb.NIGHT,
                        d -> {},
                        new Random(1),
                        TestWeb.LIMITS,
                        e -> {
                            throw new IOException("disk full");
                        },
                        h -> List.of(InetAddress.getLoopbackAddress()),
                        scratch),
                SSLContexts.createDefault())) {
            assertThatThrownBy(() -> full.get(TestWeb.ask(at("/a")).build()))
                    .isInstanceOf(IOException.class)
                    .hasMessage("disk full");
        }
    }

    @Test
    void pathGoesOnTheWireAsItStands() throws Exception {
        answer("//a//b/%7Ec?d=e&f", aResponse().withBody(PAGE));
        try (Fetched fetched = web.get(at("//a//b/%7Ec?d=e&f"))) {
            assertThat(page(fetched).status()).isEqualTo(200);
        }
    }

    @Test
    void whatADeadProcessLeftIsRemovedAndWhatALivingOneHasIsKept() throws Exception {
        Path dead = Files.createDirectory(scratch.resolve("http-999999999-1"));
        Files.writeString(dead.resolve("body-1"), "left", UTF_8);
        try (TestWeb another = new TestWeb(scratch);
                Stream<Path> left = Files.list(scratch)) {
            assertThat(another.sleeps()).isEmpty();
            assertThat(left).hasSize(2).doesNotContain(dead);
        }
    }

    private static void answer(String path, ResponseDefinitionBuilder response) {
        server.stubFor(get(urlEqualTo(path)).willReturn(response));
    }

    private static String at(String path) {
        return "http://news.example:" + server.port() + path;
    }

    private void refused(String path, String code) throws Exception {
        try (Fetched fetched = web.get(at(path))) {
            assertThat(refusal(fetched).code()).isEqualTo(code);
        }
    }

    private static Fetched.Page page(Fetched fetched) {
        assertThat(fetched).as(() -> fetched.findings().toString()).isInstanceOf(Fetched.Page.class);
        return (Fetched.Page) fetched;
    }

    private static Fetched.Failed failed(Fetched fetched) {
        assertThat(fetched).isInstanceOf(Fetched.Failed.class);
        return (Fetched.Failed) fetched;
    }

    private static Finding refusal(Fetched fetched) {
        assertThat(fetched).isInstanceOf(Fetched.Refused.class);
        return ((Fetched.Refused) fetched).finding();
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.toByteArray();
    }
}
