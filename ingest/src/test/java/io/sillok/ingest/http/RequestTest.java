package io.sillok.ingest.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestTest {
    private static final URI ADDRESS = URI.create("https://example.org/");

    @ParameterizedTest
    @ValueSource(strings = {"a\r\nX-Evil: 1", "a\u0000", "a\u007f", "광주", "a\u0085b"})
    void headerValuesCannotCarryAnotherHeader(String value) {
        assertThatThrownBy(() -> Request.of(ADDRESS).header("X-A", value).build())
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Request.of(ADDRESS).accept(value).build())
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(Validators.of("\"" + value + "\"", value)).isEqualTo(Validators.NONE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Host", "HOST", "user-agent", "Transfer-Encoding", "If-None-Match", "X A", "X:A", "", "X\n"})
    void headersThatAreOursOrNoneCannotBeAdded(String name) {
        assertThatThrownBy(() -> Request.of(ADDRESS).header(name, "a").build())
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void valuesAreBounded() {
        assertThatThrownBy(() ->
                        Request.of(ADDRESS).header("X-A", "a".repeat(10_000)).build())
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(Validators.of("a".repeat(2_000), null).none()).isTrue();
    }

    @Test
    void emptySecretIsRefusedBecauseEverythingHoldsIt() {
        assertThatThrownBy(() -> Request.of(ADDRESS).secret("KEY", " ").build())
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void secretIsReplacedInEveryFormItMayTake() {
        Request request = Request.of(URI.create("https://example.org/a?k=x%2By%3D%3D&l=x%2by%3d%3d&m=plain"))
                .secret("A-KEY", "x+y==")
                .build();
        assertThat(request.toString()).isEqualTo("GET https://example.org/a?k=*A-KEY*&l=*A-KEY*&m=plain");
        assertThat(Redaction.of(request).text("x+y== and x%2By%3D%3D")).isEqualTo("*A-KEY* and *A-KEY*");
    }

    @ParameterizedTest
    @CsvSource({
        "https://example.org/?serviceKey=abc&page=1, https://example.org/?serviceKey=*secret*&page=1",
        "https://example.org/?a=1&API_KEY=abc, https://example.org/?a=1&API_KEY=*secret*",
        "https://example.org/?key=article-7, https://example.org/?key=article-7",
    })
    void keysAreReplacedEvenWhereNobodyNamedThem(String address, String shown) {
        Request request = Request.of(URI.create(address)).build();
        assertThat(Redaction.of(request).address(request.address())).isEqualTo(URI.create(shown));
    }

    @Test
    void dollarsInANameOrSecretAreJustDollars() {
        Request request = Request.of(URI.create("https://example.org/?k=$1abc"))
                .secret("$1", "$1abc")
                .build();
        assertThat(request.toString()).isEqualTo("GET https://example.org/?k=*_1*");
    }

    @ParameterizedTest
    @ValueSource(strings = {"desk@example.org", "https://example.org/about"})
    void contactReachesSomebody(String contact) {
        assertThat(new Agent("Sillok", "1.0", contact).header()).contains(contact);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "nobody", "a@b", "desk@example.org\r\nX: 1", "https://example.org/(a)", "책상@example.org"})
    void contactThatReachesNobodyIsRefused(String contact) {
        assertThatThrownBy(() -> new Agent("Sillok", "1.0", contact)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void tokenIsTheSameInEveryLocale() {
        assertThat(new Agent("SILLOK", "1", "desk@example.org").token()).isEqualTo("sillok");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "text/html | text/html | -",
                "TEXT/HTML;charset=utf-8 | text/html | utf-8",
                "text/html; charset=\"euc-kr\"; x=y | text/html | euc-kr",
                "text/html; CharSet='ks_c_5601-1987' | text/html | ks_c_5601-1987",
                "text/html,charset=utf-8 | text/html | utf-8",
                "html | - | -",
                "; charset=utf-8 | - | utf-8",
                "text/html; charset= | text/html | -",
            })
    void contentTypeIsReadAsFarAsItGoes(String header, String mediaType, String charset) {
        assertThat(ContentType.of(header)).isEqualTo(new ContentType(mediaType, charset));
    }

    @Test
    void headersAreFoundWhateverTheirLetters() {
        List<Header> headers = List.of(new Header("ETAG", "1"), new Header("X-İ", "2"), new Header("etag", "3"));
        assertThat(Header.first(headers, "ETag")).contains("1");
        assertThat(Header.joined(headers, "etag")).isEqualTo("1, 3");
    }
}
