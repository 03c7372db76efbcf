package io.sillok.ingest.statistics;

import static io.sillok.ingest.statistics.Rows.texts;
import static org.assertj.core.api.Assertions.assertThat;

import io.sillok.ingest.Decodings;
import io.sillok.ingest.Delivery;
import io.sillok.model.landing.StatRow;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is no table, or not the one that was promised, is said; nothing is guessed and the rest loads. */
class BadTablesTest {
    private static final Map<String, String> MAPPING =
            Map.of("dataset", "=tides", "period", "시점", "value", "값", "dimension.place", "지역");

    @Test
    void aWebPageIsNoTable() throws IOException {
        Decodings<StatRow> read =
                decode("\n<!DOCTYPE html>\n<html><head><title>오류 안내</title></head><body>점검</body></html>", MAPPING);
        assertThat(read.read).isEmpty();
        assertThat(read.codes()).containsExactly("answer_refused");
        assertThat(read.findings.get(0).message()).contains("오류 안내");
    }

    @Test
    void anotherDocumentAndALoneSentenceAreNoTables() throws IOException {
        Decodings<StatRow> xml =
                decode("<?xml version=\"1.0\"?><error><code>7</code><text>점검 중입니다</text></error>", MAPPING);
        assertThat(xml.codes()).containsExactly("answer_refused");
        assertThat(xml.findings.get(0).message()).contains("점검 중입니다");
        assertThat(decode("The service is closed\n", Map.of()).codes()).containsExactly("answer_refused");
        assertThat(decode("NoRecordsFound", Map.of()).codes()).containsExactly("answer_empty");
        assertThat(decode("시점,값\n", Map.of()).codes()).doesNotContain("answer_refused", "answer_empty");
    }

    @Test
    void aHeaderThatNamesFewerColumnsThanThereAreLiesAboutAllOfThem() throws IOException {
        Decodings<StatRow> read = decode("지역,시점,값\n바다,만조,2024,1\n바다,간조,2024,2\n", MAPPING);
        assertThat(read.read).isEmpty();
        assertThat(read.codes()).containsExactly("row_malformed", "row_malformed");
        assertThat(read.rejectedRaw).containsExactly("바다,만조,2024,1\n", "바다,간조,2024,2\n");
    }

    @Test
    void aNumberInAnotherLocaleThanTheOthersIsLeftToBeRefused() throws IOException {
        assertThat(texts(decode("지역;시점;값\n바다;2024;1.5\n만;2024;2.25\n곶;2024;12,5\n", MAPPING)))
                .containsExactly(
                        "tides {place=바다} 2024 = 1.5", "tides {place=만} 2024 = 2.25", "tides {place=곶} 2024 = 12,5");
    }

    @Test
    void theMarkBeforeDecimalsIsSaidWhereItCannotBeTold() throws IOException {
        String text = "지역;시점;값\n바다;2024;1,234\n만;2024;5,678\n";
        Decodings<StatRow> read = decode(text, MAPPING);
        assertThat(read.codes()).containsExactly("decimal_mark_unsure");
        assertThat(texts(read)).containsExactly("tides {place=바다} 2024 = 1,234", "tides {place=만} 2024 = 5,678");
        Map<String, String> said = new java.util.HashMap<>(MAPPING);
        said.put("decimal", "comma");
        read = decode(text, said);
        assertThat(read.findings).isEmpty();
        assertThat(texts(read)).containsExactly("tides {place=바다} 2024 = 1.234", "tides {place=만} 2024 = 5.678");
        said.put("decimal", "dot");
        assertThat(decode(text, said).codes()).containsExactly("mapping_wrong");
    }

    @Test
    void unitsOfTheirOwnStayWithTheirRows() throws IOException {
        Map<String, String> mapping = new java.util.HashMap<>(MAPPING);
        mapping.put("unit", "단위");
        assertThat(texts(decode("지역,시점,값,단위\n바다,2023,1,m\n바다,2024,120,cm\n", mapping)))
                .containsExactly("tides {place=바다} 2023 = 1 m", "tides {place=바다} 2024 = 120 cm");
    }

    @Test
    void aTableWithoutAnythingToTellItByIsRefused() throws IOException {
        assertThat(decode("a,b\nx,y\nz,w\n", Map.of()).codes()).containsExactly("header_wrong");
        assertThat(decode("", Map.of()).codes()).containsExactly("header_wrong");
        assertThat(decode("this is a sentence.\nand another one.\n", Map.of()).codes())
                .containsExactly("header_wrong");
    }

    @Test
    void decimalsAreToldByNumbersThatCanOnlyBeOneOrTheOther() {
        assertThat(Decimals.of(List.of(List.of("1,5"), List.of("1.234,5")), ';'))
                .isEqualTo(Decimals.COMMA);
        assertThat(Decimals.of(List.of(List.of("2024.01"), List.of("1,5")), ';'))
                .isEqualTo(Decimals.COMMA);
        assertThat(Decimals.of(List.of(List.of("1,234,567"), List.of("1,234")), ','))
                .isEqualTo(Decimals.POINT);
        assertThat(Decimals.of(List.of(List.of("1,234")), ',')).isEqualTo(Decimals.POINT);
        // a list of codes beside thousands
        assertThat(Decimals.of(List.of(List.of("1,2", "1,234")), ',')).isEqualTo(Decimals.UNSURE);
        assertThat(Decimals.of(List.of(List.of("1,2", "1,234"), List.of("2,3", "5,678")), '\t'))
                .isEqualTo(Decimals.UNSURE);
        assertThat(Decimals.of(List.of(List.of("1,234")), ';')).isEqualTo(Decimals.UNSURE);
        assertThat(Decimals.COMMA.plain("-1.234.567,89")).isEqualTo("-1234567.89");
        assertThat(Decimals.COMMA.plain("(1.234)")).isEqualTo("(1234)");
        assertThat(Decimals.COMMA.plain("2024-01")).isEqualTo("2024-01");
        assertThat(Decimals.POINT.plain("1,234")).isEqualTo("1,234");
    }

    private static Decodings<StatRow> decode(String text, Map<String, String> mapping) throws IOException {
        return Decodings.of(
                new CsvDecoder(),
                Decodings.delivery(text.getBytes(StandardCharsets.UTF_8), new Delivery.Options("ko", null, mapping)));
    }
}
