package io.sillok.model.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WebSourcesTest {
    private static final LocalDate DAY = LocalDate.of(2025, 9, 5);

    @TempDir
    private Path folder;

    private SmallWatch watch;

    @BeforeEach
    void aWatchThatFetches() {
        watch = new SmallWatch(folder);
        watch.replace("watch.yaml", "place: reef", "place: reef\ncontact: desk@reef.example");
        watch.replace("sources.yaml", "folder:deliveries/coast-news", "https://news.reef.example/feed");
    }

    private WebAccess access() {
        return java.util.Objects.requireNonNull(watch.read().sources().get(0).web());
    }

    private void with(String line) {
        watch.replace("sources.yaml", "  format: rss", "  format: rss\n  " + line);
    }

    @Test
    void anAddressAloneAsksItsOwnHostAndFollowsNothing() {
        assertThat(watch.findings()).isEmpty();
        assertThat(access())
                .isEqualTo(new WebAccess(
                        new AddressTemplate("https://news.reef.example/feed"),
                        List.of("news.reef.example"),
                        List.of(),
                        WebAccess.Follow.NONE,
                        200,
                        Duration.ofSeconds(2),
                        7,
                        null));
        assertThat(watch.read().contact()).isEqualTo("desk@reef.example");
        assertThat(watch.read().sources().get(1).web()).isNull();
    }

    @Test
    void everyKeyIsRead() {
        with("hosts: [news.reef.example, \"*.img.reef.example\"]");
        with("private-hosts: [\"localhost:8080\"]");
        with("follow: articles");
        with("follow-limit: 20");
        with("delay: 0");
        with("full-fetch: 30");
        assertThat(watch.findings()).isEmpty();
        WebAccess access = access();
        assertThat(access.follow()).isEqualTo(WebAccess.Follow.ARTICLES);
        assertThat(access.followLimit()).isEqualTo(20);
        assertThat(access.delay()).isZero();
        assertThat(access.fullFetchDays()).isEqualTo(30);
        assertThat(access.mayAsk(URI.create("https://a.img.reef.example/"))).isTrue();
        assertThat(access.mayAsk(URI.create("https://img.reef.example/"))).isFalse();
        assertThat(access.mayAsk(URI.create("https://NEWS.reef.example:443/"))).isTrue();
        assertThat(access.mayAsk(URI.create("https://evilnews.reef.example/"))).isFalse();
        assertThat(access.mayAsk(URI.create("https://news.reef.example:8443/"))).isFalse();
        assertThat(access.mayAsk(URI.create("http://localhost:8080/"))).isTrue();
        assertThat(access.mayAsk(URI.create("http://localhost/"))).isFalse();
    }

    @Test
    void aWatchThatFetchesSaysWhomToTurnTo() {
        watch.replace("watch.yaml", "contact: desk@reef.example", "");
        assertThat(watch.findings()).singleElement().asString().contains("key_missing", "'contact'", "coast-news");
        watch.replace("watch.yaml", "place: reef", "place: reef\ncontact: \"desk)@reef.example\"");
        assertThat(watch.findings()).anyMatch(said -> said.startsWith("value_invalid watch.yaml"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            https://desk:pw@news.reef.example/ | carries a name or a password
            https://news.reef.example/#top     | which is never sent
            https://소식.reef.example/          | no host
            https:///feed                      | address
            https://news.reef.example/{day}    | in the address stands for nothing
            https://news.reef.example/{date    | stands for nothing
            https://${env:HOST}/feed           | host is left open
            https://news.reef.example/a b      | the address is none
            ftp://news.reef.example/feed       | folder:PATH, file:PATH or https://HOST/PATH
            """)
    void anAddressThatCannotBeAskedIsRefused(String address, String said) {
        watch.replace("sources.yaml", "https://news.reef.example/feed", "'" + address + "'");
        assertThat(watch.findings())
                .singleElement()
                .asString()
                .contains("value_invalid")
                .contains(said);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            hosts: [other.example]   | own host news.reef.example is not among them
            hosts: []                | empty list
            hosts: ["*"]             | a host in lower case
            private-hosts: ["a:b"]   | a host and its port
            follow: everything       | one of none, articles
            follow-limit: 0          | a whole number of addresses, 1 to 10000
            delay: -1                | a whole number of seconds, 0 to 3600
            full-fetch: soon         | a whole number of days, 1 to 365
            """)
    void aWrongValueIsNamed(String line, String said) {
        with(line);
        assertThat(watch.findings()).anyMatch(finding -> finding.contains("value_invalid") && finding.contains(said));
    }

    @Test
    void theKeysOfTheWebBelongToAnAddressOfTheWeb() {
        watch.replace("sources.yaml", "folder:deliveries/gauge", "folder:deliveries/gauge\n  delay: 3");
        assertThat(watch.findings()).singleElement().asString().contains("'delay' says how an address of the web");
    }

    @Test
    void statisticsHaveNothingToFollow() {
        watch.replace("sources.yaml", "folder:deliveries/gauge", "https://tides.example/\n  follow: articles");
        assertThat(watch.findings()).singleElement().asString().contains("no articles to follow");
    }

    @Test
    void anAddressOnAPortOfItsOwnAsksThatPort() {
        watch.replace("sources.yaml", "news.reef.example/feed", "news.reef.example:8443/feed");
        assertThat(access().hosts()).containsExactly("news.reef.example:8443");
    }

    @Test
    void datesAndSecretsAreFilledIn() {
        AddressTemplate template =
                new AddressTemplate("https://a.example/{yyyy}/{MM}/{dd}?d={date}&k=${env:KEY}&e=${env:OTHER}");
        assertThat(template.secrets()).containsExactly("KEY", "OTHER");
        assertThat(template.expand(DAY, Map.of("KEY", "a+b=/", "OTHER", "x%2By")))
                .isEqualTo("https://a.example/2025/09/05?d=2025-09-05&k=a%2Bb%3D%2F&e=x%2By");
        assertThat(template.printable(DAY)).isEqualTo("https://a.example/2025/09/05?d=2025-09-05&k=*KEY*&e=*OTHER*");
    }
}
