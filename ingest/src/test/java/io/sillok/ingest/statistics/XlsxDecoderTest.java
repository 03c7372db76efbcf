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

    @Test
    void everySheetThatIsATableIsADataSetOfItsOwn() throws IOException {
        byte[] bytes = new Spreadsheet()
                .sheet("표지", "visible")
                .row(1, "2024년 물때 통계")
                .row(2, "바다관리소")
                .sheet("만조", "visible")
                .row(1, "표 1. 만조 (단위: 미터)")
                .row(2, "지역", "2023", "2024")
                .row(3, "바다", "1.5", "1.6")
                .sheet("간조", "visible")
                .row(1, "표 2. 간조 (단위: 센티미터)")
                .row(2, "지역", "2023", "2024")
                .row(3, "바다", "15", "16")
                .bytes();
        Decodings<StatRow> read = decode(bytes, Map.of());
        assertThat(texts(read))
                .containsExactly(
                        "tides!만조 {지역=바다} 2023 = 1.5 미터",
                        "tides!만조 {지역=바다} 2024 = 1.6 미터",
                        "tides!간조 {지역=바다} 2023 = 15 센티미터",
                        "tides!간조 {지역=바다} 2024 = 16 센티미터");
        assertThat(read.read.get(2).pointer()).isEqualTo("sheet 간조 row 3 column 2023");
        assertThat(read.findings)
                .filteredOn(f -> f.code().equals("sheets_left_out"))
                .singleElement()
                .satisfies(f -> assertThat(f.message()).contains("표지"));
    }

    @Test
    void furtherSheetsThatAMappingFitsAreNamed() throws IOException {
        byte[] bytes = new Spreadsheet()
                .sheet("북", "visible")
                .row(1, "연도", "값")
                .row(2, "2023", "1")
                .sheet("남", "visible")
                .row(1, "연도", "값")
                .row(2, "2023", "2")
                .sheet("말", "visible")
                .row(1, "찾는 것이 없다", "예")
                .bytes();
        Map<String, String> mapping = Map.of("dataset", "=tides", "period", "연도", "value", "값");
        Decodings<StatRow> read = decode(bytes, mapping);
        assertThat(texts(read)).containsExactly("tides {} 2023 = 1");
        assertThat(read.findings).singleElement().satisfies(f -> {
            assertThat(f.code()).isEqualTo("sheets_left_out");
            assertThat(f.message()).contains("'북'").contains("남").doesNotContain("말");
        });
        Map<String, String> named = new java.util.TreeMap<>(mapping);
        named.put("sheet", "남");
        assertThat(decode(bytes, named).findings).isEmpty();
    }

    @Test
    void whatIsHiddenIsNoPublishedTable() throws IOException {
        byte[] bytes = new Spreadsheet()
                .sheet("작업", "hidden")
                .row(1, "연도", "값")
                .row(2, "2023", "1")
                .sheet("공표", "visible")
                .row(1, "연도", "값")
                .row(2, "2023", "2")
                .bytes();
        Decodings<StatRow> read = decode(bytes, Map.of());
        assertThat(texts(read)).containsExactly("tides {} 2023 = 2");
        assertThat(read.codes()).contains("sheets_left_out");
    }

    @Test
    void aSheetThatBreaksOffGivesNothingAndLeavesTheOthersWhole() throws IOException {
        Spreadsheet sheets = new Spreadsheet();
        for (String name : new String[] {"가", "나", "다"}) {
            sheets.sheet(name, "visible").row(1, "지역", "2023").row(2, "바다", "1").row(3, "만", "2");
            if (name.equals("나")) {
                sheets.broken();
            }
        }
        Decodings<StatRow> read = decode(sheets.bytes(), Map.of());
        assertThat(texts(read))
                .containsExactly(
                        "tides!가 {지역=바다} 2023 = 1",
                        "tides!가 {지역=만} 2023 = 2",
                        "tides!다 {지역=바다} 2023 = 1",
                        "tides!다 {지역=만} 2023 = 2");
        assertThat(read.findings)
                .filteredOn(f -> f.code().equals("spreadsheet_unreadable"))
                .extracting(Finding::source)
                .containsExactly("tides.xlsx!나");
    }

    @Test
    void cellsShownAsOneStandInEachOfTheirPlaces() throws IOException {
        byte[] bytes = new Spreadsheet()
                .row(1, "물때 통계표")
                .row(2, "지역", "전체", "만조", null, "간조", null)
                .row(3, null, null, "1/4", "2/4", "1/4", "2/4")
                .row(4, "바다", "9", "1", "2", "3", "4")
                .merged("A1:F1", "A2:A3", "B2:B3", "C2:D2", "E2:F2")
                .bytes();
        assertThat(decode(bytes, Map.of()).codes()).contains("header_wrong"); // of no year
        bytes = new Spreadsheet()
                .row(1, "물때 통계표")
                .row(2, "지역", "갈래", "2023", null, "2024", null)
                .row(3, null, null, "1/4", "2/4", "1/4", "2/4")
                .row(4, "바다", "만조", "1", "2", "3", "4")
                .row(5, null, "간조", "5", "6", "7", "8")
                .row(6, "만", "만조", "9", "10", "11", "12")
                .row(7, null, "간조", "13", "14", "15", "16")
                .merged("A1:F1", "A2:A3", "B2:B3", "C2:D2", "E2:F2", "A4:A5", "A6:A7")
                .bytes();
        assertThat(texts(decode(bytes, Map.of())))
                .hasSize(16)
                .startsWith("tides {갈래=만조,지역=바다} 2023 1/4 = 1", "tides {갈래=만조,지역=바다} 2023 2/4 = 2")
                .endsWith("tides {갈래=간조,지역=만} 2024 1/4 = 15", "tides {갈래=간조,지역=만} 2024 2/4 = 16");
    }

    @Test
    void numbersAreWhatTheyAreShownAs() throws IOException {
        String styles =
                "<styleSheet xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'><numFmts><numFmt numFmtId='200' formatCode='yyyy\\.mm'/><numFmt numFmtId='201' formatCode='0.00%'/></numFmts><cellXfs><xf numFmtId='0'/><xf numFmtId='200'/><xf numFmtId='201'/><xf numFmtId='17'/><xf numFmtId='14'/></cellXfs></styleSheet>";
        byte[] bytes = new Spreadsheet()
                .part("xl/styles.xml", styles)
                .row(1, "기준월", "고용률(%)", "몫", "인구(명)")
                .xml(
                        "<row r='2'><c r='A2' s='1'><v>45292</v></c><c r='B2' s='2'><v>0.626</v></c><c r='C2' s='2'><v>0.5</v></c><c r='D2'><v>12</v></c></row>")
                .xml(
                        "<row r='3'><c r='A3' s='3'><v>45323</v></c><c r='B3' s='2'><v>0.63</v></c><c r='C3' s='2'><v>0.25</v></c><c r='D3' s='2'><v>0.5</v></c></row>")
                .bytes();
        assertThat(texts(decode(bytes, Map.of())))
                .containsExactly(
                        "tides {item=고용률(%)} 2024-01 = 62.6 %",
                        "tides {item=몫} 2024-01 = 50 %",
                        "tides {item=인구(명)} 2024-01 = 12 명",
                        "tides {item=고용률(%)} 2024-02 = 63 %",
                        "tides {item=몫} 2024-02 = 25 %",
                        "tides {item=인구(명)} 2024-02 = 50% 명"); // no number to any reader: in persons, or in per cent?
    }

    @Test
    void aRowBelowTheNamesMaySayTheirUnits() throws IOException {
        byte[] bytes = new Spreadsheet()
                .row(1, "연도", "인구", "면적", "고용률")
                .row(2, "단위", "명", "㎢", "(%)")
                .row(3, "2023", "10", "501.1", "62.6")
                .row(4, "2024", "11", "501.1", "62.9")
                .bytes();
        assertThat(texts(decode(bytes, Map.of())))
                .containsExactly(
                        "tides {item=인구 (명)} 2023 = 10 명",
                        "tides {item=면적 (㎢)} 2023 = 501.1 ㎢",
                        "tides {item=고용률 (%)} 2023 = 62.6 %",
                        "tides {item=인구 (명)} 2024 = 11 명",
                        "tides {item=면적 (㎢)} 2024 = 501.1 ㎢",
                        "tides {item=고용률 (%)} 2024 = 62.9 %");
    }

    private static Decodings<StatRow> decode(byte[] bytes, Map<String, String> mapping) throws IOException {
        return Decodings.of(
                new XlsxDecoder(),
                Delivery.of("tides.xlsx", Content.of(bytes), new Delivery.Options("ko", null, mapping)));
    }
}
