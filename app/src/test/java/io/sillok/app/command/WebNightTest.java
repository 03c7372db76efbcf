package io.sillok.app.command;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.matching;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import io.sillok.model.database.Sql;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A night over real sockets: a feed, its articles, a table behind a key; then the same night out of its archive. */
class WebNightTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Seoul");

    @TempDir
    private Path folder;

    private final WireMockServer server = new WireMockServer(WireMockConfiguration.options()
            .dynamicPort()
            .bindAddress("127.0.0.1")
            .gzipDisabled(false));

    private Path watch;
    private LocalDate yesterday;

    @BeforeEach
    void aServerAndAWatchOfIt() throws IOException {
        server.start();
        String base = "http://localhost:" + server.port();
        yesterday = LocalDate.now(ZONE).minusDays(1);
        watch = Files.createDirectory(folder.resolve("watch"));
        write("watch.yaml", """
                id: lighthouse
                names: {en: Lighthouse watch}
                zone: Asia/Seoul
                languages: [en]
                first-business-date: %s
                place: reef
                areas: {home: [reef]}
                contact: https://lighthouse.example/contact
                """.formatted(yesterday));
        write("sources.yaml", """
                sea-news:
                  kind: news
                  names: {en: Sea News (invented)}
                  address: %1$s/feed.xml
                  private-hosts: ["localhost:%2$d"]
                  format: rss
                  schedule: daily
                  licence: written for this test
                  follow: articles
                  delay: 0
                gauge:
                  kind: statistics
                  names: {en: Tide Office (invented)}
                  address: %1$s/levels.csv?day={date}&key=${env:TIDES_KEY}
                  private-hosts: ["localhost:%2$d"]
                  format: csv
                  schedule: daily
                  licence: written for this test
                  delay: 0
                  mapping: {dataset: =tides, period: Month, value: Metres, unit: =m, dimension.place: Place}
                """.formatted(base, server.port()));
        write("entities.csv", "id,kind,name_en,aliases,parent,title\nreef,place,The Reef,,,\n");
        write("programmes.csv", "id,pillar,name_en,aliases,owner,stages,indicators\n");
        write(
                "indicators.csv",
                "id,pillar,name_en,unit,definition_en,region,actual,plan,target,phrases,tolerance\n"
                        + "tide,infrastructure,Tide,m,Mean high water,reef,gauge/tides:reef,,,high water,0.005\n");
        server.stubFor(get(urlEqualTo("/robots.txt"))
                .willReturn(aResponse().withBody("User-agent: *\nDisallow: /private/\n")));
        server.stubFor(get(urlEqualTo("/feed.xml"))
                .willReturn(aResponse()
                        .withHeader("Content-Type", "application/rss+xml; charset=utf-8")
                        .withHeader("ETag", "\"v1\"")
                        .withBody("""
                                <rss version="2.0"><channel><title>Sea News</title>
                                <item><guid isPermaLink="false">one</guid><title>High water</title><link>%1$s/a/1?utm_source=rss</link></item>
                                <item><guid isPermaLink="false">two</guid><title>Low water</title><link>%1$s/private/2</link></item>
                                </channel></rss>
                                """.formatted(base))));
        server.stubFor(get(urlEqualTo("/a/1"))
                .willReturn(aResponse().withStatus(301).withHeader("Location", "/articles/1.html")));
        server.stubFor(get(urlEqualTo("/articles/1.html"))
                .willReturn(aResponse()
                        .withHeader("Content-Type", "text/html; charset=utf-8")
                        .withBody(
                                "<html><body><article><h1>High water</h1><p>The high water at the reef was 2.5 m in August.</p>"
                                        + "<p>%s</p></article></body></html>"
                                                .formatted("Nothing else was seen. ".repeat(200)))));
        server.stubFor(get(urlEqualTo("/levels.csv?day=" + yesterday + "&key=top%2Bsecret"))
                .willReturn(aResponse()
                        .withHeader("Content-Type", "text/csv")
                        .withBody("Month,Metres,Place\n2025-08,2.5,reef\n")));
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    private void write(String file, String text) throws IOException {
        Files.writeString(watch.resolve(file), text);
    }

    private Sillok sillok(String name) {
        return new Sillok(folder.resolve(name)).with("TIDES_KEY", "top+secret");
    }

    private Sillok.Ended nightly(Sillok sillok, String... more) {
        List<String> arguments = new ArrayList<>(List.of(
                "nightly", "--watch", watch.toString(), "--out", sillok.out().toString()));
        arguments.addAll(List.of(more));
        return sillok.run(arguments.toArray(String[]::new));
    }

    private static List<String> landed(Sillok sillok) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection(sillok.databaseUrl())) {
            for (String table :
                    new String[] {"landing.document", "landing.news_item", "landing.stat_row", "ops.balance"}) {
                rows.addAll(Sql.texts(connection, "select row_to_json(t)::text from " + table + " t order by 1"));
            }
        }
        return rows;
    }

    @Test
    void aNightIsFetchedPolitelyAndRunsAgainOutOfItsArchive() throws Exception {
        Sillok live = sillok("live");
        Sillok.Ended ended = nightly(live);
        assertThat(ended.exitCode()).as(ended.err()).isZero();
        List<String> rows = landed(live);
        assertThat(rows)
                .anyMatch(row ->
                        row.contains("/articles/1.html") && row.contains("/a/1") && row.contains("\"http_status\":200"))
                .anyMatch(row -> row.contains("\"guid\":\"one\"") && row.contains("was 2.5 m in August"))
                .anyMatch(row -> row.contains("2025-08") && row.contains("\"value\":\"2.5\""))
                .noneMatch(row -> row.contains("top+secret") || row.contains("top%2Bsecret"));
        assertThat(ended.err()).doesNotContain("secret");
        server.verify(getRequestedFor(urlEqualTo("/feed.xml"))
                .withHeader("User-Agent", matching("Sillok/.+ \\(\\+https://lighthouse.example/contact\\)")));
        server.verify(1, getRequestedFor(urlEqualTo("/robots.txt")));
        server.verify(0, getRequestedFor(urlEqualTo("/private/2")));

        Sillok.Ended status = live.run("status", "--watch", watch.toString());
        assertThat(status.out())
                .containsPattern("sea-news +page +200")
                .containsPattern("sea-news +1 +0 +0 +1 +0")
                .doesNotContain("secret");

        // today asks with what yesterday was given
        server.stubFor(get(urlEqualTo("/feed.xml"))
                .withHeader("If-None-Match", equalTo("\"v1\""))
                .willReturn(aResponse().withStatus(304)));
        server.stubFor(get(urlEqualTo("/levels.csv?day=" + yesterday.plusDays(1) + "&key=top%2Bsecret"))
                .willReturn(aResponse().withBody("Month,Metres,Place\n2025-09,2.6,reef\n")));
        ended = nightly(live, "--date", yesterday.plusDays(1).toString());
        assertThat(ended.exitCode()).as(ended.err()).isZero();
        rows = landed(live);

        server.stop();
        Sillok replayed = sillok("replayed");
        ended = nightly(
                replayed,
                "--replay",
                folder.resolve("live/home").toString(),
                "--date",
                yesterday.plusDays(1).toString());
        assertThat(ended.exitCode()).as(ended.err()).isZero();
        assertThat(landed(replayed)).isEqualTo(rows);
    }

    @Test
    void aFolderWithoutAnswersIsWrongUsage() {
        Sillok.Ended ended = nightly(sillok("none"), "--replay", watch.toString());
        assertThat(ended.exitCode()).isEqualTo(ExitCode.USAGE.code());
        assertThat(ended.err()).contains("holds no answers", "warc");
    }
}
