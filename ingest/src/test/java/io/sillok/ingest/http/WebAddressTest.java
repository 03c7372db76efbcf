package io.sillok.ingest.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebAddressTest {
    private static final URI BASE = URI.create("https://news.example.org/a/b?x=1");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "https://example.org/a%20b?q=%ED%95%9C | https://example.org/a%20b?q=%ED%95%9C",
                "https://example.org/광주 AI?q=한 글 | https://example.org/%EA%B4%91%EC%A3%BC%20AI?q=%ED%95%9C%20%EA%B8%80",
                "https://example.org/100%?a=[1]|https://example.org/100%25?a=%5B1%5D",
                "https://광주.example/a | https://xn--hc0bl34c.example/a",
                "https://example.org/a#part | https://example.org/a",
                "https://example.org/a\\b|https://example.org/a%5Cb",
            })
    void addressesAsPeopleWriteThemGoOnTheWire(String written, String wire) {
        assertThat(WebAddress.of(written)).contains(URI.create(wire));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/a",
                "a b",
                "//example.org/a",
                "1https://example.org",
                "https://exa mple.org/",
                "http://[::1/"
            })
    void whatIsNoAbsoluteAddressIsNone(String written) {
        assertThat(WebAddress.of(written)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "c | https://news.example.org/a/c",
                "/c?d | https://news.example.org/c?d",
                "?page=2 | https://news.example.org/a/b?page=2",
                "#top | https://news.example.org/a/b?x=1",
                "//other.example/c | https://other.example/c",
                "../c | https://news.example.org/c",
                "http://other.example | http://other.example",
            })
    void referencesResolveAsBrowsersDo(String reference, String resolved) {
        assertThat(WebAddress.resolve(BASE, reference)).contains(URI.create(resolved));
    }

    @Test
    void controlCharactersNeverBecomePartOfAnAddress() {
        assertThat(WebAddress.resolve(BASE, "/a\r\nX-Evil: 1")).isEmpty();
        assertThat(WebAddress.resolve(BASE, "/a\u0000b")).isEmpty();
    }

    @Test
    void bytesOfALocationKeepTheirMeaning() {
        String utf8 = new String("/광주".getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        assertThat(WebAddress.received(utf8)).isEqualTo("/광주");
        String korean = new String("/광주".getBytes(Charset.forName("EUC-KR")), StandardCharsets.ISO_8859_1);
        assertThat(WebAddress.received(korean)).isEqualTo("/%B1%A4%C1%D6");
    }

    @Test
    void normalFormIsOneForOnePage() {
        assertThat(WebAddress.normal(URI.create("HTTPS://News.Example.ORG.:443#x")))
                .isEqualTo(URI.create("https://news.example.org/"));
        assertThat(WebAddress.normal(URI.create("http://example.org:8080//a?b")))
                .isEqualTo(URI.create("http://example.org:8080//a?b"));
        // the letter that Turkish makes of I must not change a host
        assertThat(WebAddress.host(URI.create("http://INFO.example/"))).isEqualTo("info.example");
    }

    @Test
    void hostileAddressesTakeLinearTime() {
        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> {
            assertThat(WebAddress.of("https://example.org/" + "%".repeat(1_000_000)))
                    .isEmpty();
            assertThat(WebAddress.of("https://example.org/" + "%".repeat(2_000)))
                    .isPresent();
            assertThat(WebAddress.resolve(BASE, "../".repeat(2_000))).isPresent();
            assertThat(WebAddress.of(":".repeat(8_000))).isEmpty();
        });
    }
}
