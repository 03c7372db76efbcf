package io.sillok.ingest.container;

import static io.sillok.ingest.container.Archives.bytes;
import static io.sillok.ingest.container.Archives.chunked;
import static io.sillok.ingest.container.Archives.concat;
import static io.sillok.ingest.container.Archives.gzip;
import static io.sillok.ingest.container.Archives.html;
import static io.sillok.ingest.container.Archives.page;
import static io.sillok.ingest.container.Archives.record;
import static io.sillok.ingest.container.Archives.response;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.sillok.ingest.Content;
import io.sillok.ingest.Decoders;
import io.sillok.ingest.Delivery;
import io.sillok.model.landing.NewsItem;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.channels.Channels;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcDigest;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcWriter;

class WarcContainerTest {
    private static final String AT = "https://news.example.org/view/";

    @Test
    void responsesAndResourcesAreReadAndTheRestIsLeftOut() throws IOException {
        byte[] warc = concat(
                record("warcinfo", "", "Content-Type: application/warc-fields\r\n", "software: none\r\n"),
                record(
                        "request",
                        AT + 1,
                        "Content-Type: application/http;msgtype=request\r\n",
                        "GET / HTTP/1.1\r\n\r\n"),
                page(AT + 1, "하나"),
                record("metadata", AT + 1, "Content-Type: text/plain\r\n", "outlink: x\r\n"),
                record(
                        "revisit",
                        AT + 1,
                        "Content-Type: application/http;msgtype=response\r\n",
                        "HTTP/1.1 200 OK\r\n\r\n"),
                record(
                        "response",
                        "dns:news.example.org",
                        "Content-Type: text/dns\r\n",
                        "20250925000000\r\nnews.example.org. 1 IN A 192.0.2.1"),
                record("resource", AT + 2, "Content-Type: text/html\r\n", html("둘")),
                response(AT + 3, "404 Not Found", "Content-Type: text/html\r\n", html("없다")),
                response(AT + 4, "301 Moved Permanently", "Location: /\r\n", ""),
                response(AT + "a.png", "200 OK", "Content-Type: image/png\r\n", new byte[] {1, 2}),
                response(AT + "x.json", "200 OK", "Content-Type: application/json\r\n", "{\"likes\":3}"),
                response(
                        "https://news.example.org/robots.txt",
                        "200 OK",
                        "Content-Type: text/plain\r\n",
                        "User-agent: *"));
        Unpacked<NewsItem> news = Unpacked.news(warc);
        assertThat(news.pointers()).containsExactly("record 3 page", "record 7 page");
        assertThat(news.read).extracting(NewsItem::link).containsExactly(AT + 1, AT + 2);
        assertThat(news.read.get(0).origin().member()).isEqualTo("record 3");
        assertThat(news.leftOut).isEqualTo(10);
        assertThat(news.findings).isEmpty();
    }

    @Test
    void whatJwarcWritesIsReadAsItWasWritten() throws IOException {
        for (WarcCompression compression : new WarcCompression[] {WarcCompression.NONE, WarcCompression.GZIP}) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (WarcWriter writer = new WarcWriter(Channels.newChannel(bytes), compression)) {
                for (int i = 0; i < 20; i++) {
                    writer.write(new WarcResponse.Builder(URI.create(AT + i))
                            .date(Instant.EPOCH)
                            .body(MediaType.HTTP_RESPONSE, http(i))
                            .build());
                }
            }
            Unpacked<NewsItem> news = Unpacked.news(bytes.toByteArray());
            assertThat(news.read).extracting(NewsItem::link).isEqualTo(links(bytes.toByteArray()));
            assertThat(news.read).hasSize(20).last().extracting(NewsItem::body).isEqualTo(html("기사 19"));
            assertThat(news.findings).isEmpty();
        }
    }

    private static byte[] http(int i) {
        return concat("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n", html("기사 " + i));
    }

    private static List<String> links(byte[] warc) throws IOException {
        List<String> links = new ArrayList<>();
        try (WarcReader reader = new WarcReader(new ByteArrayInputStream(warc))) {
            for (WarcRecord record : reader) {
                links.add(((WarcResponse) record).target());
            }
        }
        return links;
    }

    @Test
    void thePagesOwnAddressCountsBeforeTheOneItWasFetchedFrom() throws IOException {
        String page = html("하나").replace("<head>", "<head><link rel=canonical href='https://news.example.org/1'>");
        Unpacked<NewsItem> news =
                Unpacked.news(response(AT + "1?from=rss#top", "200 OK", "Content-Type: text/html\r\n", page));
        assertThat(news.read.get(0).link()).isEqualTo("https://news.example.org/1");
        assertThat(Unpacked.news(page(AT + "1?from=rss#top", "x")).read.get(0).link())
                .isEqualTo(AT + "1?from=rss");
    }

    @Test
    void theCharsetOfTheHeaderCounts() throws IOException {
        byte[] page = "<html><body>똠방각하</body></html>".getBytes(Charset.forName("MS949"));
        Unpacked<NewsItem> news =
                Unpacked.news(response(AT, "200 OK", "content-type: text/html; charset=\"EUC-KR\"\r\n", page));
        assertThat(news.read.get(0).body()).contains("똠방각하");
        assertThat(news.read.get(0).origin().charset()).isEqualTo("x-windows-949");
    }

    @Test
    void chunksAndPackingAreUndone() throws IOException {
        byte[] html = bytes(html("본문이다. ".repeat(300)));
        ByteArrayOutputStream zlib = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(zlib)) {
            out.write(html);
        }
        ByteArrayOutputStream bare = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(bare, new Deflater(9, true))) {
            out.write(html);
        }
        byte[] warc = concat(
                response(
                        AT + 1,
                        "200 OK",
                        "Content-Type: text/html\r\nTransfer-Encoding: chunked\r\n",
                        chunked(html, 77)),
                response(
                        AT + 2, "200 OK", "Content-Type: text/html\r\nContent-Encoding: gzip\r\n", gzip((Object) html)),
                response(
                        AT + 3,
                        "200 OK",
                        "Content-Type: text/html\r\nContent-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n",
                        chunked(gzip((Object) html), 100)),
                response(
                        AT + 4,
                        "200 OK",
                        "Content-Type: text/html\r\nContent-Encoding: deflate\r\n",
                        zlib.toByteArray()),
                response(
                        AT + 5,
                        "200 OK",
                        "Content-Type: text/html\r\nContent-Encoding: deflate\r\n",
                        bare.toByteArray()),
                // recorded after a browser had undone everything
                response(
                        AT + 6,
                        "200 OK",
                        "Content-Type: text/html\r\nContent-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n",
                        html));
        Unpacked<NewsItem> news = Unpacked.news(warc);
        assertThat(news.findings).isEmpty();
        assertThat(news.read)
                .hasSize(6)
                .extracting(NewsItem::body)
                .containsOnly(new String(html, StandardCharsets.UTF_8));
    }

    @Test
    void brotliIsUndone() throws IOException {
        // RFC 7932, 9.2: an uncompressed meta-block holds the text as it is
        byte[] text = bytes(html("하나"));
        int length = text.length - 1;
        // window 16 (0), last 0, nibbles 4 (00), length in 16 bits, uncompressed 1; then the text; then an empty last
        // block
        int header = (length << 4) | (1 << 20);
        byte[] packed =
                concat(new byte[] {(byte) header, (byte) (header >> 8), (byte) (header >> 16)}, text, new byte[] {3});
        Unpacked<NewsItem> news =
                Unpacked.news(response(AT, "200 OK", "Content-Type: text/html\r\nContent-Encoding: br\r\n", packed));
        assertThat(news.told()).isEmpty();
        assertThat(news.read.get(0).body()).isEqualTo(html("하나"));
        byte[] cut = Arrays.copyOf(packed, packed.length - 20);
        assertThat(Unpacked.news(response(AT, "200 OK", "Content-Encoding: br\r\n", cut))
                        .codes())
                .containsExactly("archive_member_unreadable");
    }

    @Test
    void whatBreaksOffOrIsPackedStrangelyCostsOnlyItself() throws IOException {
        byte[] packed = gzip(html("본문이다. ".repeat(300)));
        byte[] warc = concat(
                response(
                        AT + 1,
                        "200 OK",
                        "Content-Type: text/html\r\nContent-Encoding: gzip\r\n",
                        Arrays.copyOf(packed, 60)),
                response(AT + 2, "200 OK", "Content-Type: text/html\r\nContent-Encoding: zstd\r\n", packed),
                response(AT + 3, "200 OK", "Content-Type: text/html\r\nTransfer-Encoding: chunked\r\n", "5\r\nabc"),
                record("response", AT + 4, "Content-Type: application/http\r\n", "no response at all"),
                page(AT + 5, "하나"));
        Unpacked<NewsItem> news = Unpacked.news(warc);
        assertThat(news.told())
                .containsExactly(
                        "archive_member_unreadable record 1: the response cannot be unpacked to its end",
                        "archive_member_unreadable record 2: the response is packed with 'zstd'",
                        "archive_member_unreadable record 3: the chunks of the response break off",
                        "archive_member_unreadable record 4: the record holds no HTTP response");
        assertThat(news.pointers()).containsExactly("record 5 page");
    }

    @Test
    void aRecordThatChangedSinceItWasWrittenIsTold() throws IOException {
        String html = html("하나");
        byte[] http = concat("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n", html);
        String type = "Content-Type: application/http; msgtype=response\r\n";
        byte[] warc = concat(
                record(
                        "response",
                        AT + 1,
                        type + "WARC-Block-Digest: sha1:" + sha1(http) + "\r\nWARC-Payload-Digest: sha1:"
                                + sha1(bytes(html)) + "\r\n",
                        http),
                record("response", AT + 2, type + "WARC-Block-Digest: sha1:" + sha1(bytes("x")) + "\r\n", http),
                record("response", AT + 3, type + "WARC-Payload-Digest: sha1:" + sha1(bytes("x")) + "\r\n", http),
                record(
                        "response",
                        AT + 4,
                        type + "WARC-Payload-Digest: whirlpool:ABC\r\nWARC-Block-Digest: none\r\n",
                        http));
        Unpacked<NewsItem> news = Unpacked.news(warc);
        assertThat(news.read).hasSize(4);
        assertThat(news.told())
                .containsExactly(
                        "warc_digest_mismatch record 2: the record is not what its digest was taken of",
                        "warc_digest_mismatch record 3: the record is not what its digest was taken of");
    }

    private static String sha1(byte[] bytes) throws IOException {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-1").digest(bytes);
            return new WarcDigest("sha1", digest).base32();
        } catch (NoSuchAlgorithmException e) {
            throw new IOException(e);
        }
    }

    @Test
    void aFileThatIsCutAnywhereGivesTheRecordsBefore() throws IOException {
        byte[] first = page(AT + 1, "하나");
        byte[] warc = concat(first, page(AT + 2, "둘"));
        for (int length = 6; length < warc.length; length++) {
            Unpacked<NewsItem> news = Unpacked.news(Arrays.copyOf(warc, length));
            int expected = length < first.length - 4 ? 0 : length < warc.length - 4 ? 1 : 2;
            assertThat(news.read).as("cut at %d", length).hasSize(expected);
            assertThat(news.findings.isEmpty())
                    .as("cut at %d", length)
                    .isEqualTo(length >= first.length - 4 && length <= first.length || length >= warc.length - 4);
        }
    }

    @Test
    void aPackedFileThatIsCutAnywhereGivesTheRecordsBefore() throws IOException {
        byte[] first = gzip((Object) page(AT + 1, "하나"));
        byte[] warc = concat(first, gzip((Object) page(AT + 2, "둘")));
        for (int length = first.length; length < warc.length; length++) {
            Unpacked<NewsItem> news = Unpacked.news(Arrays.copyOf(warc, length));
            assertThat(news.read).as("cut at %d", length).hasSizeGreaterThan(0);
            assertThat(news.read.get(0).link()).isEqualTo(AT + 1);
            assertThat(news.findings.isEmpty()).as("cut at %d", length).isEqualTo(length == first.length);
        }
    }

    @Test
    void junkBetweenRecordsCostsNoRecord() throws IOException {
        byte[] one = page(AT + 1, "하나");
        byte[] two = page(AT + 2, "둘");
        byte[] plain = concat(one, "left over from a crash\n\n", two);
        assertThat(Unpacked.news(plain).pointers()).containsExactly("record 1 page", "record 3 page");
        assertThat(Unpacked.news(plain).codes()).containsExactly("warc_record_malformed");
        byte[] packed = concat(gzip((Object) one), "left over", gzip((Object) two), new byte[512]);
        Unpacked<NewsItem> news = Unpacked.news(packed);
        assertThat(news.read).extracting(NewsItem::link).containsExactly(AT + 1, AT + 2);
        assertThat(news.codes()).containsExactly("archive_damaged");
    }

    @Test
    void aRecordThatWasCutInTheMiddleOfTheFileDoesNotSwallowTheNext() throws IOException {
        byte[] cut = page(AT + 1, "하나 ".repeat(100));
        byte[] warc = concat(
                Arrays.copyOf(cut, cut.length - 200), "\r\n\r\n", page(AT + 2, "둘"), page(AT + 3, "셋 ".repeat(200)));
        Unpacked<NewsItem> news = Unpacked.news(warc);
        assertThat(news.read).extracting(NewsItem::link).containsExactly(AT + 2, AT + 3);
        assertThat(news.told())
                .containsExactly("warc_record_malformed record 1: another record begins before this one ends");
    }

    @Test
    void linesMayEndInAnyWayAndFieldsMayBeFolded() throws IOException {
        String record = new String(page(AT + 1, "하나"), StandardCharsets.UTF_8)
                .replace("WARC-Target-URI: ", "warc-target-uri:\r\n  ");
        String header = record.substring(0, record.indexOf("\r\n\r\n") + 4);
        assertThat(Unpacked.news(bytes(header.replace("\r\n", "\n") + record.substring(header.length()))).read)
                .extracting(NewsItem::link)
                .containsExactly(AT + 1);
    }

    @Test
    void aPageThatWasCutByTheCrawlerIsReadAndTold() throws IOException {
        byte[] http = concat("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n", html("하나"));
        Unpacked<NewsItem> news = Unpacked.news(
                record("response", AT, "Content-Type: application/http\r\nWARC-Truncated: length\r\n", http));
        assertThat(news.read).hasSize(1);
        assertThat(news.codes()).containsExactly("warc_truncated");
    }

    @Test
    void anyByteMayBeWrong() throws IOException {
        byte[] warc = concat(page(AT + 1, "하나"), page(AT + 2, "둘"), page(AT + 3, "셋"));
        byte[] packed = concat(gzip((Object) page(AT + 1, "하나")), gzip((Object) page(AT + 2, "둘")));
        Random random = new Random(11);
        assertTimeoutPreemptively(Duration.ofSeconds(60), () -> {
            for (int i = 0; i < 2000; i++) {
                for (byte[] whole : new byte[][] {warc, packed}) {
                    byte[] broken = whole.clone();
                    for (int k = 0; k <= i % 3; k++) {
                        broken[random.nextInt(broken.length)] = (byte) random.nextInt(256);
                    }
                    Unpacked.of(
                            Decoders.newsIn("warc").orElseThrow(),
                            Delivery.of("a.warc", Content.of(broken), Delivery.Options.NONE));
                }
            }
        });
    }

    @Test
    void recordsWithoutEndTakeNoTime() {
        for (String line : new String[] {
            "WARC/1.0\r\n",
            "WARC/1.0\r\nContent-Length: 99999999\r\n\r\n",
            "WARC/1.0\r\nContent-Length: 5000\r\n\r\n",
            "WARC/1.0\r\nContent-Length: 0\r\n\r\n",
            "\r\n\r\n",
            "\u001f\u008b\b"
        }) {
            byte[] bytes = line.repeat(500_000).getBytes(StandardCharsets.ISO_8859_1);
            assertTimeoutPreemptively(Duration.ofSeconds(60), () -> {
                Unpacked<NewsItem> news = Unpacked.of(
                        Decoders.newsIn("warc").orElseThrow(),
                        Delivery.of("a.warc", Content.of(bytes), Delivery.Options.NONE));
                assertThat(news.read).isEmpty();
            });
        }
    }

    @Test
    void aPackedBombIsStoppedAndTheRecordsBeforeItStay() throws IOException {
        byte[] bomb = gzip(page(AT + 1, "하나"), new byte[200 << 20]);
        assertTimeoutPreemptively(Duration.ofSeconds(30), () -> {
            Unpacked<NewsItem> news = Unpacked.news(bomb);
            assertThat(news.read).extracting(NewsItem::link).containsExactly(AT + 1);
            assertThat(news.codes()).contains("archive_bomb");
        });
        byte[] inside = concat(
                response(AT + 1, "200 OK", "Content-Encoding: gzip\r\n", gzip((Object) new byte[60 << 20])),
                page(AT + 2, "둘"));
        assertTimeoutPreemptively(Duration.ofSeconds(30), () -> {
            Unpacked<NewsItem> news = Unpacked.news(inside);
            assertThat(news.read).extracting(NewsItem::link).containsExactly(AT + 2);
            assertThat(news.codes()).containsExactly("archive_bomb");
        });
    }
}
