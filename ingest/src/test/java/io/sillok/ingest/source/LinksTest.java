package io.sillok.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.sillok.model.watch.WebAccess;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LinksTest {
    @ParameterizedTest
    @CsvSource({
        "https://a.example/x?id=3&utm_source=rss&UTM_Medium=feed#c, https://a.example/x?id=3",
        "https://A.Example:443/x, https://a.example/x",
        "http://a.example:8080, http://a.example:8080/",
        "https://a.example/x?fbclid=1, https://a.example/x",
        "https://a.example/뉴스 1?q=가, https://a.example/%EB%89%B4%EC%8A%A4%201?q=%EA%B0%80",
        "https://a.example/100%?a={b}, https://a.example/100%25?a=%7Bb%7D",
        "https://a.example/x##y#z, https://a.example/x",
        "https://a.example/x?a=1&&b=2&, https://a.example/x?a=1&b=2",
    })
    void oneArticleHasOneAddress(String link, String canonical) {
        assertThat(Links.canonical(link)).hasValue(URI.create(canonical));
        assertThat(Links.canonical(canonical)).hasValue(URI.create(canonical));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/relative",
                "mailto:desk@a.example",
                "javascript:view(3)",
                "https://me:pw@a.example/",
                "https:///x",
                "news"
            })
    void whatIsNoAddressOfTheWebIsNone(String link) {
        assertThat(Links.canonical(link)).isEmpty();
    }

    @Test
    void anotherHostIsNotFollowed() {
        WebAccess access = WebAccess.of("https://a.example/feed");
        assertThat(Links.followable("https://a.example/1", access)).isPresent();
        assertThat(Links.followable("https://b.example/1", access)).isEmpty();
        assertThat(Links.followable("https://a.example.b.example/1", access)).isEmpty();
    }

    @Test
    void aLinkMadeToTakeLongIsRefusedAtOnce() {
        assertTimeoutPreemptively(
                Duration.ofSeconds(5), () -> assertThat(Links.canonical("https://a.example/" + "%".repeat(1 << 20)))
                        .isEmpty());
    }
}
