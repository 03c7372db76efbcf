package io.sillok.ingest.news;

import static org.assertj.core.api.Assertions.assertThat;

import io.sillok.ingest.Content;
import io.sillok.ingest.Decodings;
import io.sillok.ingest.Delivery;
import io.sillok.model.landing.NewsItem;
import io.sillok.model.landing.NewsItem.BodyKind;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One case for each construct of the feed formats, well-formed and otherwise. */
class FeedConstructsTest {
    private final FeedDecoder decoder = new FeedDecoder();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns='http://my.netscape.com/rdf/simple/0.9/'><channel><title>c</title><link>https://e.kr/</link></channel>%s</rdf:RDF>",
                "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns='http://purl.org/rss/1.0/'><channel rdf:about='x'><items><rdf:Seq><rdf:li rdf:resource='a'/></rdf:Seq></items></channel>%s</rdf:RDF>",
                "<!DOCTYPE rss PUBLIC '-//Netscape Communications//DTD RSS 0.91//EN' 'http://my.netscape.com/publish/formats/rss-0.91.dtd'><rss version='0.91'><channel><skipHours><hour>3</hour></skipHours>%s<ttl>60</ttl></channel></rss>",
                "<rss version='0.92'><channel><cloud domain='d' port='80'/><textInput><title>찾기</title></textInput>%s</channel></rss>",
                "<rss version='0.93'><channel>%s</channel></rss>",
                "<rss version='0.94'><channel>%s</channel></rss>",
                "<rss version='2.0'><channel><image><title>그림</title><url>u</url></image>%s</channel></rss>",
                "<rss version='2.0' xmlns='http://backend.userland.com/rss2'><channel>%s</channel></rss>",
                "<rss version='2.0' xmlns='http://blogs.law.harvard.edu/tech/rss'><channel>%s</channel></rss>",
                "<rss version='2.0' xmlns='urn:somebody:elses:rss'><channel>%s</channel></rss>",
                "<rss version='2.0'>%s</rss>",
                "<RSS><Channel>%s</Channel></RSS>"
            })
    void everyVersionOfRssIsRead(String feed) throws IOException {
        Decodings<NewsItem> read = Decodings.of(
                decoder,
                feed.formatted(
                        "<item><title>제목</title><link>https://e.kr/1</link><description>글</description><pubDate>Thu, 25 Sep 2025 09:00:00 +0900</pubDate></item>"));
        assertThat(read.findings).isEmpty();
        assertThat(read.read)
                .containsExactly(new NewsItem(
                        "item 1",
                        null,
                        "https://e.kr/1",
                        "제목",
                        null,
                        "Thu, 25 Sep 2025 09:00:00 +0900",
                        null,
                        BodyKind.HTML,
                        "글",
                        null));
    }

    @Test
    void prefixesMeanWhatTheyAreDeclaredToMean() throws IOException {
        NewsItem rss = one("""
                <r:rss xmlns:r="http://purl.org/rss/1.0/" xmlns:q="http://purl.org/dc/elements/1.1/" xmlns:title="http://purl.org/rss/1.0/modules/content/">
                <r:channel><r:item><r:title>a</r:title><q:creator>이름</q:creator><title:encoded>&lt;p&gt;b</title:encoded></r:item></r:channel></r:rss>""");
        assertThat(rss.title()).isEqualTo("a");
        assertThat(rss.author()).isEqualTo("이름");
        assertThat(rss.body()).isEqualTo("<p>b");
        NewsItem atom = one(
                "<atom:feed xmlns:atom='http://www.w3.org/2005/Atom'><atom:entry><atom:title>a</atom:title><atom:link href='https://e.kr/1'/></atom:entry></atom:feed>");
        assertThat(atom.title()).isEqualTo("a");
        assertThat(atom.link()).isEqualTo("https://e.kr/1");
        NewsItem declaredLate = one(
                "<rss><channel><item><title>a</title><x:encoded xmlns:x='http://purl.org/rss/1.0/modules/content/'>b</x:encoded></item></channel></rss>");
        assertThat(declaredLate.body()).isEqualTo("b");
        NewsItem declaredElsewhere = one(
                "<rss><channel><title xmlns='http://www.w3.org/1999/xhtml'>c</title><item><title>a</title></item></channel></rss>");
        assertThat(declaredElsewhere.title()).isEqualTo("a");
    }

    @Test
    void otherVocabulariesNeverPassForTheItemsOwn() throws IOException {
        NewsItem item = one("""
                <rss xmlns:media="http://search.yahoo.com/mrss/" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd" xmlns:georss="http://www.georss.org/georss"><channel>
                <item><media:group><media:title>그림 제목</media:title><media:description>그림 설명</media:description><media:content url="x"/></media:group>
                <media:title>그림</media:title><media:description>사진 설명</media:description><itunes:summary>요약</itunes:summary><itunes:author>방송</itunes:author>
                <itunes:title>회차</itunes:title><georss:point>1 2</georss:point><title>제목</title><image><title>상표</title><link>https://e.kr/logo</link></image></item></channel></rss>""");
        assertThat(item.title()).isEqualTo("제목");
        assertThat(item.body()).isEmpty();
        assertThat(item.author()).isNull();
        assertThat(item.link()).isNull();
    }

    @Test
    void theFullestTextIsTheBody() throws IOException {
        assertThat(
                        one("<rss><channel><item><description>짧다</description><content:encoded><![CDATA[<p>길다</p>]]></content:encoded></item></channel></rss>")
                                .body())
                .isEqualTo("<p>길다</p>");
        assertThat(
                        one("<rss><channel><item><description>짧다</description><body xmlns='http://www.w3.org/1999/xhtml'><p>A &amp; &lt;B&gt;</p><br/><i/></body></item></channel></rss>")
                                .body())
                .isEqualTo("<p>A &amp; &lt;B&gt;</p><br><i></i>");
        assertThat(one("<rss><channel><item><description> </description><title>t</title></item></channel></rss>")
                        .body())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '\u0001',
            value = {
                "type='text' # 1 &lt; 2 &amp; 3 # TEXT # 1 < 2 & 3",
                "x='' # 1 &lt; 2 # TEXT # 1 < 2",
                "type='text/plain' # a # TEXT # a",
                "type='html' # &lt;p&gt;a &amp;amp; b&lt;/p&gt; # HTML # <p>a &amp; b</p>",
                "type='html' # <![CDATA[<p>a</p>]]> # HTML # <p>a</p>",
                "type='text/html' # &lt;b&gt;a # HTML # <b>a",
                "type='xhtml' # <div xmlns='http://www.w3.org/1999/xhtml'>a<br/>&lt;b&gt;</div> # HTML # <div>a<br>&lt;b></div>",
                "type='xhtml' # <h:div xmlns:h='http://www.w3.org/1999/xhtml'><h:p>a</h:p></h:div> # HTML # <div><p>a</p></div>",
                "type='application/xhtml+xml' mode='xml' # <div>a</div> # HTML # <div>a</div>",
                "type='text/html' mode='escaped' # &lt;p&gt;a # HTML # <p>a",
                "type='text/plain' mode='escaped' # a &amp; b # TEXT # a & b",
                "mode='xml' # <b>a</b> # HTML # <b>a</b>",
                "type='text/plain' mode='base64' # 6riA # TEXT # 글",
                "type='text/html' mode='base64' # PHA+6riA # HTML # <p>글"
            })
    void atomSaysWhatItsTextIs(String attributes, String content, BodyKind kind, String body) throws IOException {
        for (String name : new String[] {"content", "summary"}) {
            NewsItem item =
                    one("<feed xmlns='http://www.w3.org/2005/Atom'><entry><title>t</title><%s %s>%s</%s></entry></feed>"
                            .formatted(name, attributes, content, name));
            assertThat(item.bodyKind()).isEqualTo(kind);
            assertThat(item.body()).isEqualTo(body.replace("&lt;b>", "&lt;b&gt;"));
        }
    }

    @Test
    void contentThatIsNoTextOrStandsElsewhereIsNoBody() throws IOException {
        NewsItem elsewhere = one(
                "<feed xmlns='http://www.w3.org/2005/Atom' xml:base='https://e.kr/a/'><entry><title>t</title><content src='b.html' type='text/html'/><summary>s</summary></entry></feed>");
        assertThat(elsewhere.body()).isEqualTo("s");
        assertThat(elsewhere.link()).isEqualTo("https://e.kr/a/b.html");
        String picture = Base64.getEncoder().encodeToString(new byte[] {1, 2, 3, 0});
        assertThat(one("<feed><entry><title>t</title><content type='image/png'>%s</content></entry></feed>"
                                .formatted(picture))
                        .body())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "<link href='https://e.kr/1'/> # https://e.kr/1",
                "<link rel='self' href='https://e.kr/0'/><link rel='alternate' href='https://e.kr/1'/> # https://e.kr/1",
                "<link rel='enclosure' href='https://e.kr/a.mp3'/><link rel='related' href='https://e.kr/r'/> # ",
                "<link type='application/pdf' href='https://e.kr/1.pdf'/><link type='text/html' href='https://e.kr/1'/> # https://e.kr/1",
                "<link rel='http://www.iana.org/assignments/relation/alternate' href='/1'/> # https://e.kr/1",
                "<link href='../1?a=1&amp;b=2'/> # https://e.kr/1?a=1&b=2",
                "<link href='?no=7'/> # https://e.kr/news/list?no=7",
                "<link xml:base='sub/' href='1'/> # https://e.kr/news/sub/1",
                "<link href='//m.e.kr/1'/> # https://m.e.kr/1",
                "<link href='/기사/1 2'/> # https://e.kr/기사/1 2"
            })
    void theAlternateIsTheLinkAndIsMadeAbsolute(String links, @Nullable String link) throws IOException {
        assertThat(
                        one("<feed xmlns='http://www.w3.org/2005/Atom' xml:base='https://e.kr/news/list'><entry><title>t</title>"
                                        + links + "</entry></feed>")
                                .link())
                .isEqualTo(link);
    }

    @Test
    void relativeLinksAreThoseOfTheFeedsOwnAddressWhereNothingElseIsSaid() throws IOException {
        String feed = "<rss><channel>%s<item><title>t</title><link>/a/1</link></item></channel></rss>";
        assertThat(one(feed.formatted("<link>https://e.kr/</link>")).link()).isEqualTo("https://e.kr/a/1");
        assertThat(one(feed.formatted("")).link()).isEqualTo("/a/1");
        Delivery fetched = Delivery.of(
                "https://f.kr/rss.xml",
                Content.of(feed.formatted("<link>https://e.kr/</link>").getBytes(StandardCharsets.UTF_8)),
                Delivery.Options.NONE);
        assertThat(Decodings.of(decoder, fetched).read.get(0).link()).isEqualTo("https://f.kr/a/1");
        assertThat(
                        one("<feed xml:base='https://e.kr/a/'><entry xml:base='b/'><title>t</title><link href='1'/></entry></feed>")
                                .link())
                .isEqualTo("https://e.kr/a/b/1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "<guid>https://e.kr/1</guid> # https://e.kr/1",
                "<guid isPermaLink='true'>https://e.kr/1</guid> # https://e.kr/1",
                "<guid isPermaLink='false'>https://e.kr/1</guid> # ",
                "<guid>n-1</guid> # ",
                "<guid>https://e.kr/1</guid><link>https://e.kr/2</link> # https://e.kr/2"
            })
    void aPermanentIdIsTheLinkWhereThereIsNoOther(String fields, @Nullable String link) throws IOException {
        assertThat(one("<rss><channel><item><title>t</title>" + fields + "</item></channel></rss>")
                        .link())
                .isEqualTo(link);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "<author>desk@e.kr (이름)</author> # desk@e.kr (이름)",
                "<author>이름 &lt;desk@e.kr&gt;</author> # 이름 <desk@e.kr>",
                "<author><name>이름</name><email>desk@e.kr</email><uri>u</uri></author> # 이름 <desk@e.kr>",
                "<author><email>desk@e.kr</email></author> # desk@e.kr",
                "<dc:creator>갑</dc:creator><dc:creator>을</dc:creator><dc:creator>갑</dc:creator> # 갑, 을",
                "<author>갑</author><dc:creator>을</dc:creator> # 갑",
                "<source><title>s</title><author><name>병</name></author></source> # 병",
                "<contributor><name>정</name></contributor> # 정",
                "<managingEditor>x</managingEditor> # 온 신문"
            })
    void authorsComeInEveryForm(String fields, String author) throws IOException {
        assertThat(
                        one("<feed xmlns='http://www.w3.org/2005/Atom'><author><name>온 신문</name></author><entry><title>t</title>"
                                        + fields + "</entry></feed>")
                                .author())
                .isEqualTo(author);
    }

    @Test
    void categoriesOfEveryKindAreTags() throws IOException {
        NewsItem item = one("""
                <rss xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><category>온 신문</category><item><title>t</title><category domain="d">경제</category>
                <category> 경제 </category><category term="ai" label="인공지능"/><category term="항구"/><category/><dc:subject>등대, 바다;섬</dc:subject></item></channel></rss>""");
        assertThat(item.tags()).containsExactly("경제", "인공지능", "항구", "등대", "바다", "섬");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "<pubDate>Thu, 25 Sep 25 09:00 KST</pubDate> # Thu, 25 Sep 25 09:00 KST #",
                "<pubDate>2025-09-25 14:03:11</pubDate> # 2025-09-25 14:03:11 #",
                "<pubDate>2025.09.25 오후 2:03</pubDate> # 2025.09.25 오후 2:03 #",
                "<dc:date>2025-09</dc:date> # 2025-09 #",
                "<published>2025-09-25T00:00:00.5Z</published><updated>2025-09-26T00:00:00Z</updated> # 2025-09-25T00:00:00.5Z # 2025-09-26T00:00:00Z",
                "<issued>2025-09-25T09:00:00+09:00</issued><modified>2025-09-26T09:00:00+09:00</modified><created>2025-09-24T09:00:00Z</created> # 2025-09-25T09:00:00+09:00 # 2025-09-26T09:00:00+09:00",
                "<dcterms:issued>2025</dcterms:issued><dcterms:modified>2025-10</dcterms:modified> # 2025 # 2025-10",
                "<pubDate> </pubDate><dc:date>2025-09-25</dc:date> # 2025-09-25 #"
            })
    void timesAreHandedOnAsDelivered(String fields, String published, @Nullable String updated) throws IOException {
        NewsItem item = one("<rss><channel><item><title>t</title><guid>g</guid>" + fields + "</item></channel></rss>");
        assertThat(item.published()).isEqualTo(published);
        assertThat(item.updated()).isEqualTo(updated);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '\u0001',
            value = {
                "AT&amp;T # AT&T",
                "AT&amp;amp;T # AT&T",
                "&lt;b&gt;굵게&lt;/b&gt; 쓴다 # 굵게 쓴다",
                "<![CDATA[<b>굵게</b> &amp; 쓴다]]> # 굵게 & 쓴다",
                "3 &lt; 5 &amp;&amp; 7 &gt; 6 # 3 < 5 && 7 > 6",
                "&lt;속보&gt; 등대 # <속보> 등대",
                "&ldquo;말&rdquo;&hellip; # “말”…",
                "<![CDATA[나]]>눈 <![CDATA[글]]> # 나눈 글",
                "<!-- 말 -->제목<?php x?> # 제목"
            })
    void titlesAreTextWhateverTheyAreWrittenAs(String written, String title) throws IOException {
        assertThat(one("<rss><channel><item><title>" + written + "</title></item></channel></rss>")
                        .title())
                .isEqualTo(title);
        assertThat(one("<rss><channel><item><title>&#44544;&#x20;&#150;</title></item></channel></rss>")
                        .title())
                .isEqualTo("글 –");
        assertThat(
                        one("<feed xmlns='http://www.w3.org/2005/Atom'><entry><title type='text'>&lt;b&gt; 표</title></entry></feed>")
                                .title())
                .isEqualTo("<b> 표");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "<feed xml:lang='ko'><entry><title>t</title></entry></feed> # ko",
                "<feed xml:lang='ko'><entry xml:lang='en'><title>t</title></entry></feed> # en",
                "<feed xml:lang='ko'><entry><title>t</title><content xml:lang='zh-CN'>x</content></entry></feed> # zh-CN",
                "<rss><channel><language>ko_KR</language><item><title>t</title></item></channel></rss> # ko-KR",
                "<rss><channel><dc:language>ko</dc:language><item><title>t</title><dc:language>en</dc:language></item></channel></rss> # en",
                "<rss><channel><language>한국어</language><item><title>t</title></item></channel></rss> # ja"
            })
    void languagesAreInherited(String feed, String language) throws IOException {
        Delivery delivery =
                Decodings.delivery(feed.getBytes(StandardCharsets.UTF_8), new Delivery.Options("ja", null, Map.of()));
        assertThat(Decodings.of(decoder, delivery).read.get(0).language()).isEqualTo(language);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            nullValues = "-",
            value = {
                "UTF-8 # - # <?xml version='1.0' encoding='utf-8'?>",
                "UTF-16LE # - # <?xml version='1.0' encoding='utf-16'?>",
                "UTF-16BE # - # <?xml version='1.0'?>",
                "UTF-16LE # - # \ufeff<?xml version='1.0' encoding='euc-kr'?>",
                "UTF-8 # - # \ufeff<?xml version='1.0' encoding='euc-kr'?>",
                "UTF-8 # utf-8 # <?xml version='1.0' encoding='euc-kr'?>",
                "MS949 # euc-kr # <?xml version='1.0' encoding='utf-8'?>",
                "MS949 # - # <?xml version='1.0' encoding='ks_c_5601-1987'?>",
                "MS949 # - # <!-- 말 --> <?xml version='1.0' encoding='euc-kr'?>",
                "MS949 # - # PHP Warning: x <?xml version='1.0' encoding='euc-kr'?>"
            })
    void charsetsAreFoundInTheOrderOfTheStandard(String charset, @Nullable String transport, String declaration)
            throws IOException {
        byte[] bytes = (declaration
                        + "<rss><channel><item><title>똠방각하</title><guid>1</guid><pubDate>2025</pubDate></item></channel></rss>")
                .getBytes(Charset.forName(charset));
        Decodings<NewsItem> feed =
                Decodings.of(decoder, new Delivery("test", Content.of(bytes), transport, null, Delivery.Options.NONE));
        assertThat(feed.read).extracting(NewsItem::title).containsExactly("똠방각하");
    }

    @Test
    void whatAServerPrintsBeforeTheFeedIsSaid() throws IOException {
        Decodings<NewsItem> feed = Decodings.of(
                decoder,
                "<br /><b>Warning</b>: something <?xml version='1.0'?><rss><channel><item><title>a</title><guid>1</guid><pubDate>2025</pubDate></item></channel></rss>");
        assertThat(feed.read).extracting(NewsItem::title).containsExactly("a");
        assertThat(feed.codes()).containsExactly("feed_repaired");
    }

    @Test
    void htmlThatNobodyEscapedIsReadAsHtml() throws IOException {
        Decodings<NewsItem> feed = Decodings.of(
                decoder,
                "<rss><channel><item><title>a</title><guid>1</guid><pubDate>2025</pubDate><description><p>하나<br>둘 &lt;3<img src='x'></p></description><author>갑</author></item></channel></rss>");
        assertThat(feed.read.get(0).body()).isEqualTo("<p>하나<br>둘 &lt;3<img src=\"x\"></p>");
        assertThat(feed.read.get(0).author()).isEqualTo("갑");
        assertThat(feed.codes()).containsExactly("feed_repaired");
    }

    @Test
    void aFieldWithoutAnEndTagEndsBeforeTheNext() throws IOException {
        Decodings<NewsItem> feed = Decodings.of(
                decoder,
                "<rss><channel><item><title>제목<guid>1</guid><description>글<pubDate>2025</pubDate></item><item><title>다음</title><guid>2</guid><pubDate>2025</pubDate></item></channel></rss>");
        assertThat(feed.read).extracting(NewsItem::title).containsExactly("제목", "다음");
        assertThat(feed.read.get(0).body()).isEqualTo("글");
        assertThat(feed.read.get(0).published()).isEqualTo("2025");
        assertThat(feed.codes()).containsExactly("feed_repaired");
    }

    @Test
    void anIdThatTwoItemsShareIsTakenFromTheSecond() throws IOException {
        String item = "<item><title>%s</title><guid>0</guid><link>https://e.kr/%s</link><pubDate>2025</pubDate></item>";
        Decodings<NewsItem> feed = Decodings.of(
                decoder,
                "<rss><channel>" + item.formatted("a", 1) + item.formatted("b", 2) + item.formatted("a, 고침", 1)
                        + "</channel></rss>");
        assertThat(feed.read).extracting(NewsItem::guid).containsExactly("0", null, "0");
        assertThat(feed.findings).extracting(f -> f.code() + " " + f.pointer()).containsExactly("id_duplicate item 2");
    }

    @Test
    void itemsWithoutIdOrDateAreSaidOnceAFeed() throws IOException {
        Decodings<NewsItem> feed = Decodings.of(
                decoder,
                "<rss><channel><item><title>a</title><guid>1</guid></item><item><title>b</title><guid>2</guid></item></channel></rss>");
        assertThat(feed.findings).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("items_incomplete");
            assertThat(finding.problem()).isEqualTo("2 item(s) have no date, the first is item 1");
        });
    }

    @Test
    void anEntryAloneAndAChannelDefinitionAreFeedsToo() throws IOException {
        assertThat(
                        one("<entry xmlns='http://www.w3.org/2005/Atom'><title>a</title><link href='https://e.kr/1'/></entry>")
                                .title())
                .isEqualTo("a");
        NewsItem cdf = one(
                "<CHANNEL HREF='https://e.kr/'><TITLE>c</TITLE><ITEM HREF='https://e.kr/1' LASTMOD='2025-09-25'><TITLE>a</TITLE><ABSTRACT>b</ABSTRACT></ITEM></CHANNEL>");
        assertThat(List.of(
                        String.valueOf(cdf.title()),
                        String.valueOf(cdf.link()),
                        cdf.body(),
                        String.valueOf(cdf.updated())))
                .containsExactly("a", "https://e.kr/1", "b", "2025-09-25");
    }

    @Test
    void aHundredThousandItemsPassInLittleMemory() {
        byte[] begin = "<rss><channel>".getBytes(StandardCharsets.UTF_8);
        byte[] item =
                "<item><title>제목 &amp; 글</title><guid>%s</guid><description>&lt;p&gt;항구에 등대가 선다.&lt;/p&gt;</description><pubDate>2025-09-25</pubDate></item>"
                        .formatted("n-1")
                        .getBytes(StandardCharsets.UTF_8);
        int items = 100_000;
        Content content = new Content() {
            @Override
            public InputStream open() {
                return new SequenceInputStream(Collections.enumeration(IntStream.rangeClosed(0, items)
                        .mapToObj(i -> (InputStream) new ByteArrayInputStream(i == 0 ? begin : item))
                        .toList()));
            }

            @Override
            public byte[] range(long from, long to) {
                return new byte[0];
            }
        };
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(60), () -> {
            int[] read = new int[1];
            decoder.decode(Delivery.of("test", content, Delivery.Options.NONE), step -> read[0]++, finding -> {});
            assertThat(read[0]).isEqualTo(items);
        });
    }

    @Test
    void anItemThatNeverEndsCostsItselfAlone() {
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(60), () -> {
            Decodings<NewsItem> feed = Decodings.of(
                    decoder,
                    "<rss><channel><item><title>a</title></item><item><description><![CDATA["
                            + "물결 ".repeat(4 << 20)
                            + "]]></description></item><item><title>b</title></item></channel></rss>");
            assertThat(feed.read).extracting(NewsItem::title).containsExactly("a", "b");
            assertThat(feed.codes()).containsExactly("item_malformed", "items_incomplete");
            assertThat(feed.rejectedRaw.get(0))
                    .startsWith("<item><description>")
                    .hasSizeLessThan(1 << 17);
        });
    }

    @Test
    void hostileItemsEndInTime() {
        for (String piece : new String[] {
            "<title>",
            "<a>",
            "</a>",
            "<x1><pubDate/>",
            "<a xmlns:b='c'>",
            "<![CDATA[",
            "&#",
            "&amp",
            "<!--",
            "<a b=\"",
            "<?",
            "<description><p>"
        }) {
            Assertions.assertTimeoutPreemptively(
                    Duration.ofSeconds(60),
                    () -> {
                        StringBuilder item = new StringBuilder("<item>");
                        for (int i = 0; i < 100_000; i++) {
                            item.append(piece.replace("x1", "x" + i));
                        }
                        String feed = "<rss><channel><item><title>a</title></item>" + item + "</item></channel></rss>";
                        decoder.decode(
                                Decodings.delivery(feed.getBytes(StandardCharsets.UTF_8), Delivery.Options.NONE),
                                step -> {},
                                finding -> {});
                    },
                    piece);
        }
    }

    private NewsItem one(String feed) throws IOException {
        Decodings<NewsItem> read = Decodings.of(decoder, feed);
        assertThat(read.read).as(feed).hasSize(1);
        assertThat(read.codes()).as(feed).doesNotContain("feed_repaired", "item_malformed");
        return read.read.get(0);
    }
}
