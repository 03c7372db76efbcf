package io.sillok.ingest.news;

import static org.assertj.core.api.Assertions.assertThat;

import io.sillok.ingest.Decodings;
import io.sillok.ingest.Delivery;
import io.sillok.model.landing.NewsItem;
import io.sillok.model.landing.NewsItem.BodyKind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class JsonFeedAndSitemapTest {
    private final JsonFeedDecoder json = new JsonFeedDecoder();
    private final SitemapDecoder sitemaps = new SitemapDecoder();

    @Test
    void aJsonFeedGivesEveryField() throws IOException {
        Decodings<NewsItem> feed = Decodings.of(json, """
                {"version":"https://jsonfeed.org/version/1.1","title":"항구 소식","home_page_url":"https://e.kr/",
                "items":[{"id":7,"url":"a/1","external_url":"https://else.kr/","title":"등대 \\"불\\"","content_html":"<p>글 [1]</p>","content_text":"글",
                "date_published":"2025-09-25T09:00:00+09:00","date_modified":"2025-09-26T09:00:00+09:00","authors":[{"name":"갑"},{"url":"u"},{"name":"을"}],"tags":["항구","등대","항구"],"language":"en"},
                {"id":"b","external_url":"https://else.kr/2","content_text":"줄 하나\\n줄 둘","author":{"name":"병"},"date_published":"2025-09-25"},
                {"id":"c","summary":"짧다","date_published":"2025-09-25"}],
                "authors":[{"name":"온 신문"}],"language":"ko","_x":{"items":[1]}}""");
        assertThat(feed.findings).isEmpty();
        assertThat(feed.read)
                .containsExactly(
                        new NewsItem(
                                "item 1",
                                "7",
                                "https://e.kr/a/1",
                                "등대 \"불\"",
                                "갑, 을",
                                "2025-09-25T09:00:00+09:00",
                                "2025-09-26T09:00:00+09:00",
                                BodyKind.HTML,
                                "<p>글 [1]</p>",
                                "en",
                                List.of("항구", "등대"),
                                null),
                        new NewsItem(
                                "item 2",
                                "b",
                                "https://else.kr/2",
                                null,
                                "병",
                                "2025-09-25",
                                null,
                                BodyKind.TEXT,
                                "줄 하나\n줄 둘",
                                "ko"),
                        new NewsItem("item 3", "c", null, null, "온 신문", "2025-09-25", null, BodyKind.TEXT, "짧다", "ko"));
        assertThat(feed.readRaw.get(2))
                .isEqualTo("{\"id\":\"c\",\"summary\":\"짧다\",\"date_published\":\"2025-09-25\"}");
    }

    @Test
    void aBrokenItemOfAJsonFeedStandsAlone() throws IOException {
        Decodings<NewsItem> feed = Decodings.of(json, """
                {"version":"https://jsonfeed.org/version/1","next_url":"https://e.kr/2","items":[{"id":"a","title":"\\x"},7,null,{"id":"b","title":"t","date_published":"2025"},
                {"id":"c"},{"id":"d","title":"t","date_published":"2025",},{"id":"b","url":"https://e.kr/3","title":"u","date_published":"2025"},{"id":"e","ti""");
        assertThat(feed.read).extracting(NewsItem::guid).containsExactly("b", null);
        assertThat(feed.findings)
                .extracting(f -> (f.code() + " " + f.pointer()).strip())
                .containsExactly(
                        "item_malformed item 1",
                        "item_malformed item 2",
                        "item_malformed item 3",
                        "item_malformed item 5",
                        "item_malformed item 6",
                        "id_duplicate item 7",
                        "item_malformed item 8",
                        "feed_truncated");
        Decodings<NewsItem> paged = Decodings.of(
                json,
                "{\"items\":[{\"id\":\"1\",\"title\":\"t\",\"date_published\":\"2025\"}],\"next_url\":\"https://e.kr/2\"}");
        assertThat(paged.codes()).containsExactly("pages_missing");
        assertThat(Decodings.of(json, "{\"a\":{\"items\":[]}}").codes()).containsExactly("feed_unknown");
        assertThat(Decodings.of(json, "<html>").codes()).containsExactly("feed_unknown");
    }

    @Test
    void aSitemapGivesLeads() throws IOException {
        Decodings<NewsItem> map = Decodings.of(sitemaps, """
                <?xml version="1.0" encoding="UTF-8"?>
                <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:n="http://www.google.com/schemas/sitemap-news/0.9" xmlns:image="http://www.google.com/schemas/sitemap-image/1.1">
                <url><loc> https://e.kr/1?a=1&amp;b=2 </loc><lastmod>2025-09-26</lastmod><n:news><n:publication><n:name>온 신문</n:name><n:language>ko</n:language></n:publication>
                <n:publication_date>2025-09-25T09:00:00+09:00</n:publication_date><n:title>등대 &amp; 항구</n:title><n:keywords>항구, 등대</n:keywords><n:stock_tickers>A:B</n:stock_tickers></n:news>
                <image:image><image:loc>https://e.kr/a.jpg</image:loc><image:title>그림</image:title></image:image></url>
                <url><loc>https://e.kr/2</loc><changefreq>daily</changefreq><priority>0.5</priority></url>
                <url><loc>no address</loc></url><url/></urlset>""");
        assertThat(map.read)
                .containsExactly(
                        new NewsItem(
                                "url 1",
                                null,
                                "https://e.kr/1?a=1&b=2",
                                "등대 & 항구",
                                null,
                                "2025-09-25T09:00:00+09:00",
                                "2025-09-26",
                                BodyKind.TEXT,
                                "",
                                "ko",
                                List.of("항구", "등대"),
                                null),
                        new NewsItem("url 2", null, "https://e.kr/2", null, null, null, null, BodyKind.TEXT, "", null));
        assertThat(map.codes()).containsExactly("item_malformed", "item_malformed");
        assertThat(map.read).noneMatch(SitemapDecoder::leadsToSitemap);
    }

    @Test
    void anIndexLeadsToSitemaps() throws IOException {
        Decodings<NewsItem> index = Decodings.of(
                sitemaps,
                "<s:sitemapindex xmlns:s='http://www.sitemaps.org/schemas/sitemap/0.9'><s:sitemap><s:loc>https://e.kr/a.xml.gz</s:loc><s:lastmod>2025-09-25</s:lastmod></s:sitemap></s:sitemapindex>");
        assertThat(index.read).singleElement().satisfies(entry -> {
            assertThat(entry.pointer()).isEqualTo("sitemap 1");
            assertThat(entry.link()).isEqualTo("https://e.kr/a.xml.gz");
            assertThat(entry.updated()).isEqualTo("2025-09-25");
            assertThat(SitemapDecoder.leadsToSitemap(entry)).isTrue();
        });
    }

    @Test
    void aSitemapMayBeOfPlainTextOrAFeed() throws IOException {
        Decodings<NewsItem> lines =
                Decodings.of(sitemaps, "\ufeffhttps://e.kr/1\r\n\r\n https://e.kr/글 \nno address\nhttps://e.kr/3");
        assertThat(lines.read)
                .extracting(item -> item.pointer() + " " + item.link())
                .containsExactly("line 1 https://e.kr/1", "line 5 https://e.kr/글", "line 7 https://e.kr/3");
        assertThat(lines.codes()).containsExactly("item_malformed");
        assertThat(lines.rejectedRaw.get(0).strip()).isEqualTo("no address");
        assertThat(Decodings.of(
                                sitemaps,
                                "<rss><channel><item><title>t</title><link>https://e.kr/1</link></item></channel></rss>")
                        .read)
                .extracting(NewsItem::link)
                .containsExactly("https://e.kr/1");
    }

    @Test
    void aSitemapThatIsNoneOrIsCutSaysSo() throws IOException {
        assertThat(Decodings.of(sitemaps, "<html><body>404</body></html>").codes())
                .containsExactly("feed_unknown");
        Decodings<NewsItem> cut =
                Decodings.of(sitemaps, "<urlset><url><loc>https://e.kr/1</loc></url><url><loc>https://e.k");
        assertThat(cut.read).hasSize(1);
        assertThat(cut.codes()).containsExactly("item_malformed", "feed_truncated");
        assertThat(Decodings.of(sitemaps, "<!DOCTYPE u [<!ENTITY a 'b'>]><urlset></urlset>")
                        .codes())
                .containsExactly("xml_entities_refused");
    }

    @Test
    void hostileDocumentsEndInTime() {
        for (String piece :
                new String[] {"{", "[", "\"", "\\", "{\"items\":[", "{\"id\":", "]", ",", "https://", "\n"}) {
            Assertions.assertTimeoutPreemptively(
                    Duration.ofSeconds(20),
                    () -> {
                        read(json, piece.repeat(100_000));
                        read(json, "{\"items\":[" + piece.repeat(100_000));
                        read(json, "{\"items\":[{\"title\":" + piece.repeat(100_000) + "},{\"title\":\"a\"}]}");
                        read(sitemaps, piece.repeat(100_000));
                    },
                    piece);
        }
    }

    private static void read(NewsDecoder decoder, String text) throws IOException {
        decoder.decode(
                Decodings.delivery(text.getBytes(StandardCharsets.UTF_8), new Delivery.Options("ko", null, Map.of())),
                step -> {},
                finding -> {});
    }
}
