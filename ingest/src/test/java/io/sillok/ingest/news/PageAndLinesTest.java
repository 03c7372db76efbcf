package io.sillok.ingest.news;

import static org.assertj.core.api.Assertions.assertThat;

import io.sillok.ingest.Content;
import io.sillok.ingest.Decoders;
import io.sillok.ingest.Decodings;
import io.sillok.ingest.Delivery;
import io.sillok.ingest.Sniffed;
import io.sillok.model.landing.NewsItem;
import io.sillok.model.landing.NewsItem.BodyKind;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageAndLinesTest {
    @Test
    void aWholePageIsOneItem() throws IOException {
        String html =
                "<html lang=ko-KR><head><meta charset='euc-kr'><link rel=canonical href='https://example.org/news/7'></head><body>똠방각하</body></html>";
        Decodings<NewsItem> page = Decodings.of(
                new PageDecoder(BodyKind.HTML),
                Decodings.delivery(html.getBytes(Charset.forName("MS949")), Delivery.Options.NONE));
        assertThat(page.read)
                .containsExactly(new NewsItem(
                        "page",
                        null,
                        "https://example.org/news/7",
                        null,
                        null,
                        null,
                        null,
                        BodyKind.HTML,
                        html,
                        "ko-KR"));
        assertThat(page.findings).isEmpty();
    }

    @Test
    void aFrontPageGivenAsTheAddressOfEveryPageIsNoIdentity() throws IOException {
        for (String address :
                new String[] {"https://example.org/", "https://example.org", "/news/7", "not an address"}) {
            Decodings<NewsItem> page = Decodings.of(
                    new PageDecoder(BodyKind.HTML),
                    "<head><link rel=canonical href='%s'></head><p>x".formatted(address));
            assertThat(page.read.get(0).link()).as(address).isNull();
        }
    }

    @Test
    void aTextTakesTheSourcesLanguage() throws IOException {
        Decodings<NewsItem> text = Decodings.of(
                new PageDecoder(BodyKind.TEXT),
                Decodings.delivery("글".getBytes(StandardCharsets.UTF_8), new Delivery.Options("ko", null, Map.of())));
        assertThat(text.read.get(0).language()).isEqualTo("ko");
        assertThat(text.read.get(0).body()).isEqualTo("글");
    }

    @Test
    void linesAreReadOneByOneAndABadOneStandsAlone() throws IOException {
        String lines = """
                {"id":"a","text":"하나","published":"2025-09-25T10:00","zone":"Asia/Seoul","language":"ko"}
                {"id":"b","html":"<p>둘","published":"2025-09-25","extra":{"x":[1]}}

                {"id":"c"}
                {"id":"d","text":"x" "y"}
                [1]
                {"id":"e","text":"끝"}""";
        Decodings<NewsItem> read = Decodings.of(
                new JsonLinesDecoder(),
                Delivery.of(
                        "-",
                        Content.once(new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8))),
                        Delivery.Options.NONE));
        assertThat(read.read)
                .containsExactly(
                        new NewsItem(
                                "line 1",
                                "a",
                                null,
                                null,
                                null,
                                "2025-09-25T10:00+09:00",
                                null,
                                BodyKind.TEXT,
                                "하나",
                                "ko"),
                        new NewsItem("line 2", "b", null, null, null, "2025-09-25", null, BodyKind.HTML, "<p>둘", null),
                        new NewsItem("line 7", "e", null, null, null, null, null, BodyKind.TEXT, "끝", null));
        assertThat(read.findings)
                .extracting(f -> f.code() + " " + f.pointer())
                .containsExactly("line_malformed line 4", "line_malformed line 5", "line_malformed line 6");
        assertThat(read.rejectedRaw).contains("{\"id\":\"c\"}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "a # <?xml version='1.0'?><!-- x --><rss><channel/></rss> # rss",
                "a # <feed xmlns='http://www.w3.org/2005/Atom'> # rss",
                "a # <atom:feed xmlns:atom='http://www.w3.org/2005/Atom'> # rss",
                "a # <entry xmlns='http://www.w3.org/2005/Atom'> # rss",
                "a # <?xml version='1.0'?><urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'> # sitemap",
                "a # <s:sitemapindex xmlns:s='http://www.sitemaps.org/schemas/sitemap/0.9'> # sitemap",
                "a # {\"version\": \"https://jsonfeed.org/version/1.1\", \"items\":[]} # json-feed",
                "a # {\"version\":\"https:\\/\\/jsonfeed.org\\/version\\/1\"} # json-feed",
                "a.txt # https://e.kr/1 # sitemap",
                "a.md # 그냥 글 # markdown",
                "a # <!DOCTYPE html><html><body>x # html",
                "a.txt # <p>조각</p> # html",
                "a # {\"id\":\"1\",\"text\":\"x\"} # jsonl",
                "a # [{\"page\":1,\"pages\":1},[]] # worldbank-json",
                "a.csv # 항목;값 # csv",
                "a.txt # 그냥 글 # text",
                "a # 그냥 글, 쉼표가 있다 # text"
            })
    void formatsAreToldByContent(String name, String text, String format) throws IOException {
        Delivery delivery = Delivery.of(name, Content.of(text.getBytes(StandardCharsets.UTF_8)), Delivery.Options.NONE);
        Sniffed sniffed = Decoders.sniff(delivery);
        assertThat(sniffed.format()).isEqualTo(format);
    }
}
