package io.sillok.ingest.http;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import io.sillok.model.Finding;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** RFC 9309 by example. */
class RobotsTest {
    private static WireMockServer server;

    @TempDir
    private Path scratch;

    private TestWeb web;

    @BeforeAll
    static void startServer() {
        server = new WireMockServer(options().dynamicPort().bindAddress("127.0.0.1"));
        server.start();
    }

    @AfterAll
    static void stopServer() {
        server.stop();
    }

    @BeforeEach
    void open() throws IOException {
        server.resetAll();
        server.stubFor(
                get(urlPathMatching("/(?!robots).*")).willReturn(aResponse().withBody("page")));
        web = new TestWeb(scratch);
    }

    @AfterEach
    void close() throws IOException {
        web.close();
    }

    @ParameterizedTest
    @CsvSource({
        "'User-agent: *\nDisallow: /', /a, false",
        "'User-agent: *\nDisallow: /b', /a, true",
        "'User-agent: *\nDisallow: /a\nAllow: /a/b', /a/b, true",
        "'User-agent: *\nDisallow: /*?print', /a?print=1, false",
        "'User-agent: sillok\nDisallow: /\n\nUser-agent: *\nAllow: /', /a, false",
        "'User-agent: SILLOK\nDISALLOW: /\n\nUser-agent: *\nAllow: /', /a, false",
        "'User-agent: Sillok/0.1\nDisallow: /', /a, false",
        "'User-agent: other\nDisallow: /', /a, true",
        "'User-agent: *\nDisallow: /\n\nUser-agent: sillok\nDisallow:', /a, true",
        "'<html><body>Not found</body></html>', /a, true",
        "'', /a, true",
    })
    void rulesAreObeyed(String text, String path, boolean allowed) throws Exception {
        robots(aResponse().withBody(text));
        assertThat(code(path)).isEqualTo(allowed ? "" : "robots_disallowed");
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404, 410, 451})
    void absentRulesForbidNothing(int status) throws Exception {
        robots(aResponse().withStatus(status).withBody("User-agent: *\nDisallow: /"));
        assertThat(code("/a")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 500, 502, 503})
    void rulesThatCannotBeHadForbidEverything(int status) throws Exception {
        robots(aResponse().withStatus(status));
        assertThat(code("/a")).isEqualTo("robots_unreachable");
        assertThat(code("/b")).isEqualTo("robots_unreachable");
        server.verify(1, getRequestedFor(urlEqualTo("/robots.txt")));
        server.verify(0, getRequestedFor(urlEqualTo("/a")));
        robots(aResponse().withBody(""));
        web.pass(Duration.ofHours(2));
        assertThat(code("/a")).isEmpty();
    }

    @Test
    void rulesAreAskedOnceForANight() throws Exception {
        robots(aResponse().withBody("User-agent: *\nDisallow: /x"));
        for (String path : List.of("/a", "/b", "/x", "/c")) {
            code(path);
        }
        server.verify(1, getRequestedFor(urlEqualTo("/robots.txt")));
        web.pass(Duration.ofHours(25));
        code("/a");
        server.verify(2, getRequestedFor(urlEqualTo("/robots.txt")));
    }

    @Test
    void apiThatWeHaveAKeyOfIsNotACrawl() throws Exception {
        robots(aResponse().withBody("User-agent: *\nDisallow: /"));
        try (Fetched fetched = web.get(TestWeb.ask(at("/a")).build())) {
            assertThat(fetched).isInstanceOf(Fetched.Page.class);
        }
    }

    @Test
    void fiveRedirectsAreFollowedAndMoreMeanThatThereAreNoRules() throws Exception {
        for (int i = 1; i < 5; i++) {
            redirect("/robots" + i, "/robots" + (i + 1));
        }
        redirect("/robots.txt", "/robots1");
        server.stubFor(get(urlEqualTo("/robots5")).willReturn(aResponse().withBody("User-agent: *\nDisallow: /")));
        assertThat(code("/a")).isEqualTo("robots_disallowed");
        web.pass(Duration.ofHours(25));
        redirect("/robots5", "/robots6");
        assertThat(code("/a")).isEmpty();
    }

    @Test
    void rulesOnAHostThatTheWatchDoesNotListCannotBeHad() throws Exception {
        redirect("/robots.txt", "https://elsewhere.example/robots.txt");
        assertThat(code("/a")).isEqualTo("robots_unreachable");
    }

    @Test
    void everyRedirectAsksTheRulesOfItsOwnHost() throws Exception {
        robots(aResponse().withBody("User-agent: *\nDisallow: /b"));
        redirect("/a", "/b");
        assertThat(code("/a")).isEqualTo("robots_disallowed");
        server.verify(0, getRequestedFor(urlEqualTo("/b")));
    }

    @Test
    void crawlDelayIsKeptWhereItIsLongerThanOursUpToTheCap() throws Exception {
        robots(aResponse().withBody("User-agent: *\nCrawl-delay: 7"));
        code("/a");
        code("/b");
        assertThat(web.sleeps().get(1)).isBetween(Duration.ofSeconds(7), Duration.ofMillis(7_701));
        web.pass(Duration.ofHours(25));
        robots(aResponse().withBody("User-agent: *\nCrawl-delay: 86400"));
        code("/a");
        code("/b");
        assertThat(web.sleeps().get(web.sleeps().size() - 1))
                .isBetween(Duration.ofSeconds(30), Duration.ofMillis(33_001));
    }

    @Test
    void onlyTheFirst500KibibytesAreRead() throws Exception {
        String filler = "# filler\n".repeat((500 << 10) / 9 + 10);
        robots(aResponse().withBody("User-agent: *\nDisallow: /a\n" + filler + "Disallow: /b\n"));
        assertThat(code("/a")).isEqualTo("robots_disallowed");
        assertThat(code("/b")).isEmpty();
    }

    @Test
    void rulesAreAskedWithoutSecrets() throws Exception {
        robots(aResponse().withBody(""));
        Request request = TestWeb.ask(at("/a"))
                .robots(true)
                .header("Authorization", "Bearer token")
                .build();
        web.get(request).close();
        server.verify(getRequestedFor(urlEqualTo("/robots.txt")).withHeader("Authorization", absent()));
    }

    private String code(String path) throws Exception {
        try (Fetched fetched = web.get(TestWeb.ask(at(path)).robots(true).build())) {
            return fetched.findings().stream().map(Finding::code).findFirst().orElse("");
        }
    }

    private static void robots(ResponseDefinitionBuilder response) {
        server.stubFor(get(urlEqualTo("/robots.txt")).willReturn(response));
    }

    private static void redirect(String from, String to) {
        server.stubFor(
                get(urlEqualTo(from)).willReturn(aResponse().withStatus(302).withHeader("Location", to)));
    }

    private static String at(String path) {
        return "http://news.example:" + server.port() + path;
    }
}
