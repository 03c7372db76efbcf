package io.sillok.ingest.container;

import static io.sillok.ingest.container.Archives.bytes;
import static io.sillok.ingest.container.Archives.concat;
import static io.sillok.ingest.container.Archives.gzip;
import static io.sillok.ingest.container.Archives.html;
import static io.sillok.ingest.container.Archives.zip;
import static io.sillok.ingest.container.Archives.zipIn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.sillok.ingest.Content;
import io.sillok.ingest.Decoders;
import io.sillok.ingest.Delivery;
import io.sillok.model.landing.NewsItem;
import io.sillok.model.landing.StatRow;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

class ZipContainerTest {
    private static final Charset MS949 = Charset.forName("MS949");
    private static final String FEED =
            "<rss version='2.0'><channel><item><guid>g1</guid><title>하나</title><pubDate>2025-09-25</pubDate></item><item><guid>g2</guid><title>둘</title>"
                    + "<pubDate>2025-09-25</pubDate></item></channel></rss>";

    @Test
    void everyMemberIsReadByTheReaderThatFitsIt() throws IOException {
        Unpacked<NewsItem> news = Unpacked.news(zip(
                "b/feed.xml",
                FEED,
                "a.html",
                html("셋"),
                "말.txt",
                "넷입니다.",
                "lines.jsonl",
                "{\"id\":\"5\",\"text\":\"다섯\"}"));
        assertThat(news.pointers())
                .containsExactly(
                        "b/feed.xml item 1", "b/feed.xml item 2", "a.html page", "말.txt page", "lines.jsonl line 1");
        assertThat(news.read.get(2).origin().member()).isEqualTo("a.html");
        assertThat(news.findings).isEmpty();
    }

    @Test
    void namesInMs949AreReadRight() throws IOException {
        for (boolean deflated : new boolean[] {true, false}) {
            assertThat(Unpacked.news(zipIn(MS949, deflated, "똠방각하/기사.txt", "글입니다."))
                            .pointers())
                    .containsExactly("똠방각하/기사.txt page");
        }
    }

    @Test
    void whatSystemsLeaveBehindIsLeftOutAndCounted() throws IOException {
        Unpacked<NewsItem> news = Unpacked.news(zip(
                "d/",
                "",
                "__MACOSX/._a.txt",
                "x",
                ".DS_Store",
                "x",
                "d/Thumbs.db",
                "x",
                "d/a_files/s.css",
                "p{}",
                "d/a.txt",
                "글입니다."));
        assertThat(news.pointers()).containsExactly("d/a.txt page");
        assertThat(news.leftOut).isEqualTo(5);
        assertThat(news.findings).isEmpty();
    }

    @Test
    void aNameThatClimbsOutIsOnlyAName() throws IOException {
        Unpacked<NewsItem> news = Unpacked.news(zip("../../../etc/passwd.txt", "글입니다.", "C:\\x\\a\nb.txt", "글이다."));
        assertThat(news.pointers()).containsExactly("../../../etc/passwd.txt page", "C:/x/a\ufffdb.txt page");
    }

    @Test
    void twoMembersOfOneNameAreTold() throws IOException {
        byte[] zip = Archives.replace(zip("a.txt", "하나다.", "b.txt", "둘이다."), bytes("b.txt"), bytes("a.txt"));
        assertThat(Unpacked.news(zip).pointers()).containsExactly("a.txt page", "a.txt (2) page");
    }

    @Test
    void anEncryptedMemberAndAnUnknownMethodCostOnlyThemselves() throws IOException {
        byte[] zip = zipIn(StandardCharsets.UTF_8, false, "a.txt", "하나다.", "b.txt", "둘이다.", "c.txt", "셋이다.");
        int first = indexOf(zip, "PK\u0001\u0002", 0);
        zip[first + 8] |= 1;
        zip[indexOf(zip, "PK\u0001\u0002", first + 4) + 10] = 12;
        Unpacked<NewsItem> news = Unpacked.news(zip);
        assertThat(news.pointers()).containsExactly("c.txt page");
        assertThat(news.told())
                .containsExactly(
                        "archive_member_unreadable a.txt: the member is encrypted",
                        "archive_member_unreadable b.txt: the member is packed with bzip2");
    }

    @Test
    void directoryAndMembersThatContradictEachOtherAreTold() throws IOException {
        byte[] zip = zipIn(StandardCharsets.UTF_8, false, "aa.txt", "하나다.", "bb.txt", "둘이다.");
        byte[] renamed = zip.clone();
        renamed[30] = 'z';
        Unpacked<NewsItem> news = Unpacked.news(renamed);
        assertThat(news.pointers()).containsExactly("aa.txt page", "bb.txt page");
        assertThat(news.codes()).containsExactly("archive_damaged");
        byte[] moved = zip.clone();
        moved[indexOf(zip, "PK\u0001\u0002", 0) + 42] = 7;
        assertThat(Unpacked.news(moved).told())
                .containsExactly("archive_member_unreadable aa.txt: the member is not where the directory says");
        byte[] changed = zip.clone();
        changed[indexOf(zip, "하나", 0)] ^= 1;
        assertThat(Unpacked.news(changed).told())
                .containsExactly("archive_member_unreadable aa.txt: the member's check sum is wrong");
        byte[] longer = zip.clone();
        longer[indexOf(zip, "PK\u0001\u0002", 0) + 22] = 1;
        assertThat(Unpacked.news(longer).told())
                .containsExactly("archive_member_unreadable aa.txt: the file ends within the member");
    }

    @Test
    void aFileThatIsCutIsReadFromTheFront() throws IOException {
        byte[] zip = zip("a.txt", "하나다.", "b.txt", "둘이다. ".repeat(100), "c.txt", random(5000));
        byte[] cut = Arrays.copyOf(zip, indexOf(zip, "c.txt", 0) + 1000);
        Unpacked<NewsItem> news = Unpacked.news(cut);
        assertThat(news.pointers()).containsExactly("a.txt page", "b.txt page");
        assertThat(news.codes()).containsExactly("archive_damaged", "archive_member_unreadable");
        assertThat(news.rejectedRaw).hasSize(1);
    }

    @Test
    void everyCutOfAFileGivesNoMoreThanTheWholeAndNeverFails() throws IOException {
        byte[] zip = zip("a.txt", "하나다.", "b.csv", "x", "c.html", html("셋"));
        for (int length = 4; length < zip.length; length++) {
            byte[] cut = Arrays.copyOf(zip, length);
            Unpacked<NewsItem> news = Unpacked.of(Decoders.newsIn("zip").orElseThrow(), delivery(cut));
            assertThat(news.read).hasSizeLessThanOrEqualTo(3);
            assertThat(news.findings).as("cut at %d", length).isNotEmpty();
        }
    }

    @Test
    void anyByteMayBeWrong() throws IOException {
        byte[] zip = zip("a.txt", "하나다.", "b/feed.xml", FEED, "c.zip", zip("d.txt", "넷이다."));
        Random random = new Random(7);
        assertTimeoutPreemptively(Duration.ofSeconds(60), () -> {
            for (int i = 0; i < 3000; i++) {
                byte[] broken = zip.clone();
                for (int k = 0; k <= i % 4; k++) {
                    broken[4 + random.nextInt(broken.length - 4)] = (byte) random.nextInt(256);
                }
                Unpacked.of(Decoders.newsIn("zip").orElseThrow(), delivery(broken));
            }
        });
    }

    @Test
    void somethingInFrontOfTheFileDoesNotMatter() throws IOException {
        byte[] zip = concat("#!/bin/sh\nexit\n", zip("a.txt", "하나다."));
        assertThat(Unpacked.of(Decoders.newsIn("zip").orElseThrow(), delivery(zip))
                        .pointers())
                .containsExactly("a.txt page");
    }

    @Test
    void whatIsNoArchiveIsRefused() throws IOException {
        Unpacked<NewsItem> news = Unpacked.of(Decoders.newsIn("zip").orElseThrow(), delivery(bytes("아무것도 아니다")));
        assertThat(news.codes()).containsExactly("archive_unknown");
        assertThat(news.refused).isTrue();
    }

    @Test
    void sizesInSixtyFourBitsAreRead() throws IOException {
        assertThat(Unpacked.news(Zip64.file("a.txt", bytes("하나다."))).pointers()).containsExactly("a.txt page");
    }

    @Test
    void anArchiveWithinAnArchiveIsReadAndOneMoreIsNot() throws IOException {
        byte[] two = zip("b.zip", zip("a.txt", "하나다."), "c.txt.gz", gzip("둘이다."));
        assertThat(Unpacked.news(two).pointers()).containsExactly("b.zip!/a.txt page", "c.txt.gz page");
        Unpacked<NewsItem> three = Unpacked.news(zip("c.zip", two, "d.txt", "셋이다."));
        assertThat(three.pointers()).containsExactly("d.txt page");
        assertThat(three.told())
                .containsExactly(
                        "archive_too_deep c.zip!/b.zip: archives stand within each other more than 2 deep",
                        "archive_too_deep c.zip!/c.txt.gz: archives stand within each other more than 2 deep");
    }

    @Test
    void aMemberThatUnpacksWithoutEndCostsOnlyItself() throws IOException {
        byte[] bomb = zip("a.txt", "하나다.", "b.txt", new byte[60 << 20], "c.txt", "둘이다.");
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            Unpacked<NewsItem> news = Unpacked.news(bomb);
            assertThat(news.pointers()).containsExactly("a.txt page", "c.txt page");
            assertThat(news.codes()).containsExactly("archive_bomb");
        });
    }

    @Test
    void aDeliveryThatUnpacksWithoutEndKeepsWhatWasReadBefore() throws IOException {
        byte[] noise = random(1 << 20);
        byte[] many = zip("a.txt", "하나다.", "b.bin", noise, "c.bin", noise, "d.bin", noise, "e.txt", "둘이다.");
        Caps small = new Caps(2 << 20, 5 << 19, 100, 250, 1 << 20, 2);
        Unpacked<NewsItem> news = Unpacked.of(
                new ContainerDecoder<>(
                        member -> Decoders.news(Decoders.sniff(member).format()), small),
                delivery(many));
        assertThat(news.pointers()).containsExactly("a.txt page");
        assertThat(news.codes()).containsExactly("not_text", "not_text", "archive_bomb");
        assertThat(news.refused).isTrue();
    }

    @Test
    void aHundredThousandMembersAreReadAndOneMoreIsABomb() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i <= 100_000; i++) {
                zip.putNextEntry(new ZipEntry(i + ".txt"));
                zip.write('a');
                zip.closeEntry();
            }
        }
        assertTimeoutPreemptively(Duration.ofSeconds(60), () -> {
            Unpacked<NewsItem> news = Unpacked.news(bytes.toByteArray());
            assertThat(news.read).hasSize(100_000);
            assertThat(news.codes()).containsExactly("archive_bomb");
        });
    }

    @Test
    void headersWithoutEndTakeNoTime() throws IOException {
        byte[] headers = bytes("PK\u0003\u0004\u0014\0\0\0\b\0".repeat(400_000));
        assertTimeoutPreemptively(Duration.ofSeconds(60), () -> {
            Unpacked<NewsItem> news = Unpacked.of(Decoders.newsIn("zip").orElseThrow(), delivery(headers));
            assertThat(news.codes()).endsWith("archive_bomb");
        });
    }

    @Test
    void aPackedPageIsThePageItself() throws IOException {
        Unpacked<NewsItem> plain = Unpacked.of(Decoders.news("html").orElseThrow(), delivery(bytes(html("글이다."))));
        Unpacked<NewsItem> packed = Unpacked.news(gzip(html("글이다.")));
        assertThat(packed.pointers()).containsExactly("page");
        assertThat(packed.read.get(0).body()).isEqualTo(plain.read.get(0).body());
        byte[] cut = gzip(html("글이다. ".repeat(50)));
        Unpacked<NewsItem> broken = Unpacked.news(Arrays.copyOf(cut, cut.length - 12));
        assertThat(broken.read).isEmpty();
        assertThat(broken.codes()).containsExactly("archive_damaged", "archive_member_unreadable");
    }

    @Test
    void aTableThatBreaksOffGivesNothingAndTheOthersAreRead() throws IOException {
        String table = "항목,기준일,값\na,2025-08,1\nb,2025-09,2\n";
        byte[] zip =
                zip("a.csv", table, "b.csv", "항목,값\na,1\n", "c.json", "[{\"page\":1},[{\"indicator\":", "d.csv", table);
        Delivery.Options options = new Delivery.Options(
                "ko", null, Map.of("dataset", "register", "period", "기준일", "value", "값", "dimension.item", "항목"));
        Unpacked<StatRow> rows = Unpacked.of(
                Decoders.statisticsIn("zip").orElseThrow(), Delivery.of("tables.zip", Content.of(zip), options));
        assertThat(rows.pointers()).containsExactly("a.csv row 2", "a.csv row 3", "d.csv row 2", "d.csv row 3");
        assertThat(rows.codes()).containsExactly("header_wrong", "json_malformed");
        assertThat(rows.refused).isFalse();
    }

    @Test
    void whatTheSourceDoesNotDeliverIsAFinding() throws IOException {
        Unpacked<NewsItem> news = Unpacked.news(zip("a.csv", "a,b\n1,2\n", "b.txt", "글이다."));
        assertThat(news.pointers()).containsExactly("b.txt page");
        assertThat(news.codes()).containsExactly("format_unknown");
    }

    private static Delivery delivery(byte[] bytes) {
        return Delivery.of("a.zip", Content.of(bytes), new Delivery.Options("ko", null, Map.of()));
    }

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        new Random(1).nextBytes(bytes);
        return bytes;
    }

    private static int indexOf(byte[] bytes, String text, int from) {
        int at = new String(bytes, StandardCharsets.ISO_8859_1)
                .indexOf(new String(bytes(text), StandardCharsets.ISO_8859_1), from);
        assertThat(at).isNotNegative();
        return at;
    }
}
