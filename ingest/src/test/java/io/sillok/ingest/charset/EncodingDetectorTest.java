package io.sillok.ingest.charset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.sillok.ingest.Content;
import io.sillok.ingest.Delivery;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EncodingDetectorTest {
    private static final String KOREAN = "세종대왕은 똠방각하와 함께 펲시를 마셨다. 광주시는 예산을 늘렸다.";

    private static final Charset MS949 = Charset.forName("x-windows-949");

    @Test
    void aByteOrderMarkBeatsEverything() throws IOException {
        byte[] bytes = ("\ufeff<meta charset=euc-kr>" + KOREAN).getBytes(StandardCharsets.UTF_8);
        WholeText text = WholeText.of(new Delivery("a", Content.of(bytes), "big5", null, Delivery.Options.NONE));
        assertThat(text.text()).isEqualTo("<meta charset=euc-kr>" + KOREAN);
        assertThat(text.reader().encoding().by()).isEqualTo(Encoding.By.BYTE_ORDER_MARK);
    }

    @Test
    void theTransportBeatsTheDocumentAndTheDocumentTheSource() throws IOException {
        byte[] bytes = "<html><meta charset=\"utf-8\">plain".getBytes(StandardCharsets.US_ASCII);
        Delivery.Options gbk = new Delivery.Options("zh", "gbk", Map.of());
        assertThat(EncodingDetector.detect(new Delivery("a", Content.of(bytes), "euc-kr", null, gbk)))
                .isEqualTo(new Encoding(MS949, Encoding.By.TRANSPORT, 0));
        assertThat(EncodingDetector.detect(new Delivery("a", Content.of(bytes), null, null, gbk)))
                .isEqualTo(new Encoding(StandardCharsets.UTF_8, Encoding.By.DOCUMENT, 0));
        byte[] silent = "plain".getBytes(StandardCharsets.US_ASCII);
        assertThat(EncodingDetector.detect(new Delivery("a", Content.of(silent), null, null, gbk)))
                .isEqualTo(new Encoding(Charset.forName("GB18030"), Encoding.By.SOURCE, 0));
    }

    @ParameterizedTest
    @CsvSource({
        "UTF-8, euc-kr, UTF-8",
        "UTF-8, iso-8859-1, UTF-8",
        "MS949, utf-8, x-windows-949",
        "MS949, euc-kr, x-windows-949",
        "MS949, big5, Big5-HKSCS"
    })
    void aDeclarationThatTheBytesContradictIsOverruledAndSaid(String real, String declared, String read)
            throws IOException {
        byte[] bytes = (KOREAN + KOREAN).getBytes(Charset.forName(real));
        WholeText text = WholeText.of(new Delivery("a", Content.of(bytes), declared, null, Delivery.Options.NONE));
        boolean told = read.equals("UTF-8") || declared.equals("utf-8");
        assertThat(text.reader().encoding().charset().name()).isEqualTo(read);
        assertThat(text.reader().findings())
                .extracting(f -> f.code())
                .isEqualTo(
                        told
                                ? List.of("charset_contradicted")
                                : read.startsWith("Big5") ? List.of("charset_broken") : List.of());
        if (told) {
            assertThat(text.text()).isEqualTo(KOREAN + KOREAN);
        }
    }

    @Test
    void oneBrokenByteInUtf8OverrulesNothing() throws IOException {
        byte[] bytes = ("x" + KOREAN).getBytes(StandardCharsets.UTF_8);
        bytes[0] = (byte) 0xff;
        Delivery delivery =
                new Delivery("a", Content.of(bytes), "utf-8", null, new Delivery.Options("ko", null, Map.of()));
        assertThat(WholeText.of(delivery).text()).isEqualTo("\ufffd" + KOREAN);
    }

    @Test
    void twoBytesForEveryCharacterAreKnownWithoutAMark() throws IOException {
        for (Charset charset : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            byte[] bytes = ("<p>" + KOREAN).getBytes(charset);
            assertThat(WholeText.of(Delivery.of("a", Content.of(bytes), Delivery.Options.NONE))
                            .text())
                    .isEqualTo("<p>" + KOREAN);
        }
    }

    /** The HTML standard's prescan, clause by clause. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<meta charset=euc-kr> | euc-kr",
                "<META CHARSET = 'EUC-KR' > | euc-kr",
                "<meta/charset=\"euc-kr\"/> | euc-kr",
                "<meta http-equiv=Content-Type content='text/html; charset=euc-kr'> | euc-kr",
                "<meta content='text/html;charset = \"euc-kr\"' http-equiv='content-type'> | euc-kr",
                "<meta content='text/html; charset=euc-kr'> | ",
                "<meta http-equiv=refresh content='text/html; charset=euc-kr'> | ",
                "<meta http-equiv=content-type content='charsets; charset; charset=euc-kr;x'> | euc-kr",
                "<meta charset=utf-16> | utf-8",
                "<meta charset=x-user-defined> | windows-1252",
                "<meta charset=nonsense><meta charset=big5> | big5",
                "<meta charset=big5 charset=euc-kr> | big5",
                "<!-- <meta charset=big5> --><meta charset=euc-kr> | euc-kr",
                "<!--><meta charset=euc-kr> | euc-kr",
                "<!-- <meta charset=big5> | ",
                "<a title='<meta charset=big5>'><meta charset=euc-kr> | euc-kr",
                "<a title=\"<meta charset=big5>\" <meta charset=euc-kr> | ",
                "<!x <meta charset=big5><meta charset=euc-kr> | euc-kr",
                "<? <meta charset=big5><meta charset=euc-kr> | euc-kr",
                "</p title='<meta charset=big5>'><meta charset=euc-kr> | euc-kr",
                "<metaphor charset=big5> | ",
                "<meta charset='euc-kr | ",
                "<meta charset=euc-kr | "
            })
    void metaIsFoundAsBrowsersFindIt(String html, @Nullable String label) {
        assertThat(MetaPrescan.label(html.getBytes(StandardCharsets.US_ASCII))).isEqualTo(label);
    }

    @Test
    void markupQuotedInOtherFormatsDeclaresNothing() throws IOException {
        byte[] bytes = ("{\"html\":\"<meta charset=euc-kr>" + KOREAN + "\"}").getBytes(StandardCharsets.UTF_8);
        assertThat(EncodingDetector.detect(Delivery.of("a", Content.of(bytes), Delivery.Options.NONE)))
                .isEqualTo(new Encoding(StandardCharsets.UTF_8, Encoding.By.CONTENT, 0));
    }

    @Test
    void hostileHeadsEndInTime() {
        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> {
            for (String head : List.of("<meta ", "<!--", "<a x='", "<a x ", "<", "</a ", "<meta content=charset")) {
                MetaPrescan.label(head.repeat(20_000).getBytes(StandardCharsets.US_ASCII));
            }
        });
    }

    @ParameterizedTest
    @CsvSource({
        "csisolatin1, windows-1252", "L1, windows-1252", "ms_kanji, windows-31j", "cseuckr, x-windows-949",
                "koi8-ru, KOI8-U",
        "cn-big5, Big5-HKSCS", "csgb2312, GB18030", "utf-16, UTF-16LE", "logical, ISO-8859-8", "tis-620, x-windows-874"
    })
    void labelsMeanWhatTheStandardSays(String label, String charset) {
        assertThat(CharsetLabels.charset(label)).get().isEqualTo(Charset.forName(charset));
    }

    @ParameterizedTest
    @ValueSource(strings = {"hz-gb-2312", "iso-2022-kr", "utf-7", "IBM037", "", "x"})
    void labelsThatTheStandardDoesNotReadSayNothing(String label) {
        assertThat(CharsetLabels.charset(label)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"EUC-KR", "ks_c_5601-1987", "korean", "cp949", "' EUC-KR '"})
    void everyKoreanLabelMeansMs949(String label) throws IOException {
        byte[] bytes = KOREAN.getBytes(Charset.forName("MS949"));
        Delivery delivery = new Delivery("a", Content.of(bytes), label, null, Delivery.Options.NONE);
        assertThat(WholeText.of(delivery).text()).isEqualTo(KOREAN);
    }

    @ParameterizedTest
    @CsvSource({
        "ko, MS949, 세종대왕은 똠방각하와 함께 펲시를 마셨다",
        "zh, GB18030, 杭州市与光州市签署友好城市协议，共同发展人工智能产业",
        "zh-TW, Big5, 光州市與杭州市簽署協議，共同發展人工智慧產業",
        "ja, Shift_JIS, 光州市は人工知能データセンターの予算を増やした",
        ", UTF-8, 광주시는 예산을 늘렸다"
    })
    void whatNobodyDeclaredIsToldByItsBytes(String language, String charset, String text) throws IOException {
        byte[] bytes = text.getBytes(Charset.forName(charset));
        Delivery delivery = Delivery.of("a", Content.of(bytes), new Delivery.Options(language, null, Map.of()));
        assertThat(WholeText.of(delivery).text()).isEqualTo(text);
    }

    @Test
    void koreanFarBehindAnAsciiBeginningIsStillFound() throws IOException {
        byte[] bytes = ("a,b,c\n".repeat(40_000) + KOREAN).getBytes(Charset.forName("MS949"));
        Delivery delivery = Delivery.of("a", Content.of(bytes), new Delivery.Options("ko", null, Map.of()));
        assertThat(WholeText.of(delivery).text()).endsWith(KOREAN);
    }

    @Test
    void brokenBytesAreCountedAndNamedByTheirFirstPlace() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write("<meta charset=utf-8>가".getBytes(StandardCharsets.UTF_8));
        bytes.write(0xff);
        bytes.write("나".getBytes(StandardCharsets.UTF_8));
        bytes.write(0xc3);
        WholeText text = WholeText.of(Delivery.of("a", Content.of(bytes.toByteArray()), Delivery.Options.NONE));
        assertThat(text.text()).isEqualTo("<meta charset=utf-8>가\ufffd나\ufffd");
        assertThat(text.reader().broken()).get().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("charset_broken");
            assertThat(finding.problem()).startsWith("2 byte sequences are not UTF-8, the first at byte 23");
        });
    }

    @Test
    void aBrokenLeadByteDoesNotEatTheTagAfterIt() throws IOException {
        byte[] bytes = {(byte) 0xb0, (byte) 0xa1, (byte) 0xb0, '<', 'b', '>'};
        Delivery delivery = new Delivery("a", Content.of(bytes), "euc-kr", null, Delivery.Options.NONE);
        assertThat(WholeText.of(delivery).text()).isEqualTo("가\ufffd<b>");
    }

    @Test
    void somethingBinaryIsNoText() throws IOException {
        byte[] bytes = new byte[5000];
        new Random(1).nextBytes(bytes);
        assertThat(WholeText.of(Delivery.of("a", Content.of(bytes), Delivery.Options.NONE))
                        .notText())
                .get()
                .extracting(f -> f.code())
                .isEqualTo("not_text");
    }

    @Test
    void everyCharacterKnowsItsByte() throws IOException {
        Random random = new Random(7);
        for (String charset : new String[] {"UTF-8", "x-windows-949", "GB18030", "UTF-16LE"}) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < 30_000; i++) {
                text.append("ab가나다漢字\n".charAt(random.nextInt(8)));
            }
            byte[] bytes = text.toString().getBytes(Charset.forName(charset));
            Delivery delivery = new Delivery("a", Content.of(bytes), charset, null, Delivery.Options.NONE);
            TextReader reader = TextReader.open(delivery, EncodingDetector.detect(delivery));
            assertThat(reader.readAll()).isEqualTo(text.toString());
            for (int i = 0; i < 200; i++) {
                int from = random.nextInt(text.length() - 50);
                int to = from + random.nextInt(50);
                assertThat(new String(reader.raw(from, to).bytes(), charset)).isEqualTo(text.substring(from, to));
            }
        }
    }

    @Test
    void declarationsInsideCommentsSayNothing() throws IOException {
        byte[] bytes = ("<!-- <meta charset=big5> --><meta content='text/html; charset=euc-kr' http-equiv=x>" + KOREAN)
                .getBytes(Charset.forName("MS949"));
        assertThat(WholeText.of(Delivery.of("a", Content.of(bytes), Delivery.Options.NONE))
                        .text())
                .endsWith(KOREAN);
    }
}
