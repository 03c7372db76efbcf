package io.sillok.ingest.statistics;

import static io.sillok.ingest.statistics.Rows.texts;
import static org.assertj.core.api.Assertions.assertThat;

import io.sillok.ingest.Content;
import io.sillok.ingest.Decoders;
import io.sillok.ingest.Decodings;
import io.sillok.ingest.Delivery;
import io.sillok.ingest.sheet.Spreadsheet;
import io.sillok.model.Finding;
import io.sillok.model.landing.StatRow;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

class XlsxDecoderTest {
    @Test
    void titlesTwoRowsOfNamesAndRemarksStandAroundATable() throws IOException {
        byte[] bytes = new Spreadsheet()
                .row(1, "물때 통계표")
                .row(2, "단위: 미터")
                .row(4, "지역", "2023", null, "2024", null)
                .row(5, null, "만조", "간조", "만조", "간조")
                .xml(
                        "<row r='6'><c r='A6' t='inlineStr'><is><t>바다</t></is></c><c r='B6'><v>1234.5</v></c><c r='C6'><v>0.30000000000000004</v></c><c r='D6'><v>1E3</v></c></row>")
                .row(7, "주: 잠정")
                .bytes();
        Decodings<StatRow> read = decode(bytes, Map.of());
        assertThat(texts(read))
                .containsExactly(
                        "tides {item=만조,지역=바다} 2023 = 1234.5 미터",
                        "tides {item=간조,지역=바다} 2023 = 0.3 미터",
                        "tides {item=만조,지역=바다} 2024 = 1000 미터",
                        "tides {item=간조,지역=바다} 2024 = null 미터 [M]");
        assertThat(read.read.get(0).pointer()).startsWith("row 6 column 2023 만조");
        assertThat(read.codes()).containsExactlyInAnyOrder("columns_taken_by_name", "remarks_left_out");
    }

    @Test
    void periodItemAndUnitMayStandInOneCell() throws IOException {
        byte[] bytes = new Spreadsheet()
                .row(1, "때와 항목", "값")
                .row(2, "2024년 3월 수위 (m)", "1,234.5")
                .row(3, "2024년 4월 파고 (cm)", "-")
                .bytes();
        Decodings<StatRow> read = decode(
                bytes,
                Map.of(
                        "dataset", "=tides",
                        "period", "때와 항목",
                        "period.pattern", "(?<period>[0-9]{4}년 [0-9]+월) (?<item>.+) [(](?<unit>.+)[)]",
                        "value", "값",
                        "missing", "-"));
        assertThat(texts(read))
                .containsExactly("tides {item=수위} 2024년 3월 = 1,234.5 m", "tides {item=파고} 2024년 4월 = null cm [M]");
    }

    @Test
    void anErrorInACellCostsThatCell() throws IOException {
        byte[] bytes = new Spreadsheet()
                .row(1, "지역", "2023", "2024")
                .xml(
                        "<row r='2'><c r='A2' t='inlineStr'><is><t>바다</t></is></c><c r='B2' t='e'><v>#REF!</v></c><c r='C2'><v>2</v></c></row>")
                .xml("<row r='3'><c r='A3' t='e'><v>#N/A</v></c><c r='B3'><v>1</v></c></row>")
                .bytes();
        Decodings<StatRow> read = decode(bytes, Map.of());
        assertThat(texts(read)).containsExactly("tides {지역=바다} 2024 = 2");
        assertThat(read.findings)
                .filteredOn(f -> f.code().equals("row_malformed"))
                .extracting(Finding::pointer)
                .containsExactly("row 2 column 2023", "row 3 column 2023", "row 3 column 2024");
    }

    @Test
    void aBrokenSpreadsheetInAnArchiveLeavesTheOthersWhole() throws IOException {
        byte[] good = new Spreadsheet()
                .row(1, "지역", "시점", "값")
                .row(2, "바다", "2024", "1.5")
                .bytes();
        byte[] cut = java.util.Arrays.copyOf(good, good.length / 2);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file :
                    Map.of("a.xlsx", good, "b.xlsx", cut, "c.xlsx", good).entrySet().stream()
                            .sorted(Map.Entry.comparingByKey())
                            .toList()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        }
        Delivery delivery = Delivery.of("2025-09-25/tides.zip", Content.of(bytes.toByteArray()), Delivery.Options.NONE);
        Decodings<StatRow> read = Decodings.of(
                Decoders.statistics(Decoders.sniff(delivery).format()).orElseThrow(), delivery);
        assertThat(texts(read)).containsExactly("a {지역=바다} 2024 = 1.5", "c {지역=바다} 2024 = 1.5");
        assertThat(read.findings)
                .filteredOn(f -> f.severity() == io.sillok.model.Severity.ERROR)
                .isNotEmpty()
                .allSatisfy(f -> assertThat(f.source() + f.pointer()).contains("b.xlsx"));
        assertThat(read.rejectedRaw).hasSize(1);
    }

    private static Decodings<StatRow> decode(byte[] bytes, Map<String, String> mapping) throws IOException {
        return Decodings.of(
                new XlsxDecoder(),
                Delivery.of("tides.xlsx", Content.of(bytes), new Delivery.Options("ko", null, mapping)));
    }
}
