package io.sillok.ingest.charset;

import static org.assertj.core.api.Assertions.assertThat;

import io.sillok.ingest.Content;
import io.sillok.ingest.Delivery;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EncodingDetectorTest {
    private static final String KOREAN = "세종대왕은 똠방각하와 함께 펲시를 마셨다. 광주시는 예산을 늘렸다.";

    @Test
    void aByteOrderMarkBeatsEverything() throws IOException {
        byte[] bytes = ("\ufeff<meta charset=euc-kr>" + KOREAN).getBytes(StandardCharsets.UTF_8);
        WholeText text = WholeText.of(new Delivery("a", Content.of(bytes), "big5", null, Delivery.Options.NONE));
        assertThat(text.text()).isEqualTo("<meta charset=euc-kr>" + KOREAN);
        assertThat(text.reader().encoding().by()).isEqualTo(Encoding.By.BYTE_ORDER_MARK);
    }

    @Test
    void theTransportBeatsTheDocumentAndTheDocumentTheSource() throws IOException {
        byte[] bytes = ("<html><meta charset=\"utf-8\">" + KOREAN).getBytes(Charset.forName("MS949"));
        Delivery.Options gbk = new Delivery.Options("zh", "gbk", Map.of());
        assertThat(EncodingDetector.detect(new Delivery("a", Content.of(bytes), "euc-kr", null, gbk)))
                .isEqualTo(new Encoding(Charset.forName("x-windows-949"), Encoding.By.TRANSPORT, 0));
        assertThat(EncodingDetector.detect(new Delivery("a", Content.of(bytes), null, null, gbk))
                        .charset())
                .isEqualTo(StandardCharsets.UTF_8);
        byte[] silent = KOREAN.getBytes(StandardCharsets.UTF_8);
        assertThat(EncodingDetector.detect(new Delivery("a", Content.of(silent), null, null, gbk))
                        .charset())
                .isEqualTo(Charset.forName("GB18030"));
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
