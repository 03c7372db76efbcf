package io.sillok.ingest.news;

import static org.assertj.core.api.Assertions.assertThat;

import io.sillok.ingest.Decodings;
import io.sillok.ingest.Delivery;
import io.sillok.model.landing.NewsItem;
import io.sillok.model.landing.NewsItem.BodyKind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class FeedDecoderTest {
    private final FeedDecoder decoder = new FeedDecoder();

    @Test
    void rss2GivesEveryField() throws IOException {
        Decodings<NewsItem> feed = Decodings.of(decoder, """
                <?xml version="1.0" encoding="UTF-8"?>
                <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
                <channel><title>항구 소식</title><language>ko-KR</language>
                <item><title>등대 &amp; 항구</title><link>https://example.org/1</link><guid isPermaLink="false">n-1</guid>
                <dc:creator>홍길동</dc:creator><pubDate>Thu, 25 Sep 2025 09:00:00 +0900</pubDate>
                <description>짧은 글</description><content:encoded><![CDATA[<p>긴 글 </item> & 끝</p>]]></content:encoded></item>
                <item><title>둘째</title><dc:date>2025-09-25</dc:date><dc:language>en</dc:language></item>
                </channel></rss>
                """);
        assertThat(feed.codes()).containsExactly("items_incomplete"); // the second has neither id nor address
        assertThat(feed.read)
                .containsExactly(
                        new NewsItem(
                                "item 1",
                                "n-1",
                                "https://example.org/1",
                                "등대 & 항구",
                                "홍길동",
                                "Thu, 25 Sep 2025 09:00:00 +0900",
                                null,
                                BodyKind.HTML,
                                "<p>긴 글 </item> & 끝</p>",
                                "ko-KR"),
                        new NewsItem("item 2", null, null, "둘째", null, "2025-09-25", null, BodyKind.HTML, "", "en"));
        assertThat(feed.readRaw.get(1)).startsWith("<item><title>둘째").endsWith("</item>");
    }

    @Test
    void rss1AndAtomAreRead() throws IOException {
        Decodings<NewsItem> rdf = Decodings.of(decoder, """
                <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
                  xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="x"><title>c</title></channel>
                <item rdf:about="u"><title>t</title><link>https://example.org/u</link><description>d</description><dc:date>2025-09-25T01:00:00Z</dc:date></item></rdf:RDF>
                """);
        assertThat(rdf.read).singleElement().satisfies(item -> {
            assertThat(item.title()).isEqualTo("t");
            assertThat(item.published()).isEqualTo("2025-09-25T01:00:00Z");
        });
        Decodings<NewsItem> atom = Decodings.of(decoder, """
                <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh"><title>c</title>
                <entry><id>tag:1</id><title>标题</title><link rel="self" href="https://example.org/self"/><link href="https://example.org/a"/>
                <author><name>甲</name></author><author><name>乙</name></author><published>2025-09-24T00:00:00Z</published><updated>2025-09-25T00:00:00Z</updated>
                <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p class="x">正文 &lt;1</p></div></content></entry>
                <entry><id>tag:2</id><title>b</title><summary>plain &lt;b></summary></entry></feed>
                """);
        assertThat(atom.read.get(0))
                .isEqualTo(new NewsItem(
                        "item 1",
                        "tag:1",
                        "https://example.org/a",
                        "标题",
                        "甲, 乙",
                        "2025-09-24T00:00:00Z",
                        "2025-09-25T00:00:00Z",
                        BodyKind.HTML,
                        "<div><p class=\"x\">正文 &lt;1</p></div>",
                        "zh"));
        assertThat(atom.read.get(1).bodyKind()).isEqualTo(BodyKind.TEXT);
        assertThat(atom.read.get(1).body()).isEqualTo("plain <b>");
    }

    @Test
    void aMistakeInOneItemIsMendedOrStandsAlone() throws IOException {
        Decodings<NewsItem> feed = Decodings.of(decoder, """
                <rss><channel><item><title>a</title></item><item><title>b <b>c</title></item><item><title>d</title>
                <item><title>e</title></item><item></item><item><title>f</title>%s</item><item><title>g</title></item></channel></rss>""".formatted("</x>".repeat(60)));
        assertThat(feed.read).extracting(NewsItem::title).containsExactly("a", "b c", "d", "e", "g");
        assertThat(feed.findings)
                .extracting(f -> f.code() + " " + f.pointer())
                .containsExactly(
                        "feed_repaired item 2",
                        "feed_repaired item 3",
                        "item_malformed item 5",
                        "item_malformed item 6",
                        "items_incomplete item 1");
        assertThat(feed.rejectedRaw.get(0)).isEqualTo("<item></item>");
        assertThat(feed.readRaw.get(2)).isEqualTo("<item><title>d</title>\n");
    }

    @Test
    void aFeedCutShortIsReadAsFarAsItGoes() throws IOException {
        Decodings<NewsItem> feed =
                Decodings.of(decoder, "<rss><channel><item><title>a</title></item><item><title>b</ti");
        assertThat(feed.read).extracting(NewsItem::title).containsExactly("a");
        assertThat(feed.codes()).containsExactly("item_malformed", "feed_truncated", "items_incomplete");
        assertThat(feed.rejectedRaw).containsExactly("<item><title>b</ti");
    }

    @Test
    void everydayMistakesAreMendedAndSaid() throws IOException {
        Decodings<NewsItem> feed = Decodings.of(
                decoder, "<rss><channel><item><title>R&D &middot; A&amp;B&nbsp;\u0001</title></item></channel></rss>");
        assertThat(feed.read).extracting(NewsItem::title).containsExactly("R&D · A&B\u00a0");
        assertThat(feed.codes()).containsExactly("feed_repaired", "items_incomplete");
    }

    @Test
    void entitiesOfItsOwnAreRefused() throws IOException {
        Decodings<NewsItem> feed = Decodings.of(decoder, """
                <!DOCTYPE rss [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c SYSTEM "file:///etc/passwd">]>
                <rss><channel><item><title>&b;&c;</title></item></channel></rss>""");
        assertThat(feed.read).isEmpty();
        assertThat(feed.codes()).containsExactly("xml_entities_refused");
    }

    @Test
    void aDoctypeWithoutEntitiesDoesNoHarm() throws IOException {
        Decodings<NewsItem> feed = Decodings.of(decoder, """
                <!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN" "http://my.netscape.com/publish/formats/rss-0.91.dtd">
                <rss><channel><item><title>caf&eacute;</title></item></channel></rss>""");
        assertThat(feed.read).extracting(NewsItem::title).containsExactly("café");
    }

    @Test
    void aPageInsteadOfAFeedIsRefused() throws IOException {
        assertThat(Decodings.of(decoder, "<html><body>404</body></html>").codes())
                .containsExactly("feed_unknown");
        assertThat(Decodings.of(decoder, "plain").codes()).containsExactly("feed_unknown");
        assertThat(Decodings.of(decoder, " ").codes()).containsExactly("not_text");
    }

    @Test
    void hostileFeedsEndInTime() {
        for (String piece : new String[] {
            "<item>", "<!DOCTYPE [", "<!--", "<![CDATA[", "<a b='", "&x", "</item>", "<item><a>", "<", "xmlns:a='"
        }) {
            Assertions.assertTimeoutPreemptively(
                    Duration.ofSeconds(20),
                    () -> {
                        read("<rss><channel>" + piece.repeat(100_000));
                        read("<rss><channel><item>" + piece.repeat(100_000) + "</item></channel></rss>");
                    },
                    piece);
        }
    }

    private void read(String feed) throws IOException {
        decoder.decode(
                Decodings.delivery(feed.getBytes(StandardCharsets.UTF_8), Delivery.Options.NONE),
                step -> {},
                finding -> {});
    }
}
