package io.sillok.ingest.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.sillok.model.Finding;
import java.net.InetAddress;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostRulesTest {
    private static final Request REQUEST = Request.of(URI.create("https://example.org/"))
            .hosts(List.of("Example.org", "*.news.example", "odd.example:8443"))
            .privateHosts(List.of("desk.example:8080", "127.0.0.1:9000", "inner.example", "[::1]:80"))
            .build();
    private static final HostRules RULES = new HostRules(REQUEST, new WebFindings(REQUEST, Redaction.of(REQUEST)));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.org/",
                "http://EXAMPLE.org./a",
                "https://a.news.example/",
                "https://a.b.news.example:443/",
                "https://odd.example:8443/",
                "http://desk.example:8080/",
                "http://127.0.0.1:9000/",
                "https://inner.example/",
                "http://[::1]/",
            })
    void listedHostsMayBeAsked(String address) {
        assertThat(refusal(address)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "https://other.example/, host_not_listed",
        "https://news.example/, host_not_listed",
        "https://evilnews.example/, host_not_listed",
        "https://example.org.evil.example/, host_not_listed",
        "https://example.org:8080/, host_not_listed",
        "https://odd.example/, host_not_listed",
        "http://desk.example:8081/, host_not_listed",
        "http://127.0.0.1:9001/, address_refused",
        "http://127.0.0.1/, address_refused",
        "http://2130706433/, address_refused",
        "http://0x7f000001/, address_refused",
        "http://0x7f.1/, address_refused",
        "http://0177.0.0.1/, address_refused",
        "http://a.news.example.1/, address_refused",
        "http://[::1]:81/, address_refused",
        "http://[::ffff:127.0.0.1]/, address_refused",
        "https://user@example.org/, address_refused",
        "https://user:word@example.org/, address_refused",
        "https://example.org%40evil.example/, address_refused",
        "ftp://example.org/, address_refused",
        "file:///etc/passwd, address_refused",
        "jar:http://example.org/a!/b, address_refused",
        "http:example.org, address_refused",
        "//example.org/, address_refused",
    })
    void everythingElseIsRefused(String address, String code) {
        assertThat(refusal(address)).map(Finding::code).contains(code);
    }

    @Test
    void oneAddressThatIsNotPublicRefusesTheName() throws Exception {
        InetAddress outside = InetAddress.getByName("8.8.8.8");
        InetAddress inside = InetAddress.getByName("192.168.0.1");
        URI listed = URI.create("https://example.org/");
        assertThat(RULES.refusal(listed, List.of(outside), "")).isEmpty();
        assertThat(RULES.refusal(listed, List.of(outside, inside), ""))
                .map(Finding::code)
                .contains("address_private");
        assertThat(RULES.refusal(URI.create("http://desk.example:8080/"), List.of(inside), ""))
                .isEmpty();
        assertThat(RULES.refusal(URI.create("https://desk.example/"), List.of(inside), ""))
                .isPresent();
    }

    @Test
    void passwordsInAnAddressAreNotRepeated() {
        assertThat(refusal("https://user:geheim@example.org/").orElseThrow().problem())
                .doesNotContain("geheim");
    }

    private static Optional<Finding> refusal(String address) {
        return RULES.refusal(URI.create(address), "");
    }
}
