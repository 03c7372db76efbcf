package io.sillok.ingest.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import io.sillok.ingest.Decodings;
import io.sillok.ingest.Delivery;
import io.sillok.model.landing.StatRow;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.junit.jupiter.api.Test;

class CsvDecoderTest {
    private static final Map<String, String> LONG = Map.of(
            "dataset", "register",
            "period", "기준월",
            "value", "값",
            "unit", "=KRW",
            "multiplier", "=6",
            "status", "상태",
            "dimension.item", "항목");

    @Test
    void aLongTableGivesARowForEachRecord() throws IOException {
        Decodings<StatRow> table = decode("항목,기준월,값,상태\n예산,2025-09,\"1,200\",E\n예산,2025-10,,\n", LONG);
        assertThat(table.findings).isEmpty();
        assertThat(table.read)
                .containsExactly(
                        new StatRow("row 2", "register", codes("item", "예산"), "2025-09", "1,200", "KRW", "6", "E"),
                        new StatRow("row 3", "register", codes("item", "예산"), "2025-10", null, "KRW", "6", "M"));
        assertThat(table.readRaw).containsExactly("예산,2025-09,\"1,200\",E\n", "예산,2025-10,,\n");
    }

    @Test
    void aWideTableGivesARowForEachPeriodsColumn() throws IOException {
        Decodings<StatRow> table = decode(
                "지표;단위;2023년;2024년;비고\nGDP;억원;1.5;..;x\n",
                Map.of(
                        "dataset", "=gdp",
                        "periods", "columns",
                        "period.pattern", "(\\d{4})년",
                        "unit", "단위",
                        "missing", ".. -",
                        "dimension.indicator", "지표"));
        assertThat(table.read)
                .containsExactly(
                        new StatRow(
                                "row 2 column 2023년",
                                "gdp",
                                codes("indicator", "GDP"),
                                "2023",
                                "1.5",
                                "억원",
                                null,
                                null),
                        new StatRow(
                                "row 2 column 2024년", "gdp", codes("indicator", "GDP"), "2024", null, "억원", null, "M"));
    }

    @Test
    void aRecordOfAnotherShapeStandsAlone() throws IOException {
        Decodings<StatRow> table =
                decode("항목,기준월,값,상태\na,2025,1,\nb,2025\nc,,3,\n,,,\n\"d\"x,2025,4,\ne,2025,5,\n", LONG);
        assertThat(table.read).extracting(StatRow::value).containsExactly("1", "5");
        assertThat(table.findings)
                .extracting(f -> f.code() + " " + f.pointer())
                .containsExactly("row_malformed row 3", "row_malformed row 4", "row_malformed row 6");
        assertThat(table.rejectedRaw).containsExactly("b,2025\n", "c,,3,\n", "\"d\"x,2025,4,\n");
    }

    @Test
    void anUnclosedQuoteCostsOneLine() throws IOException {
        Decodings<StatRow> table = decode("항목,기준월,값,상태\na,2025,1,\n\"b,2025,2,\nc,2025,3,\nd,2025,4,\n", LONG);
        assertThat(table.read).extracting(StatRow::value).containsExactly("1", "3", "4");
        assertThat(table.rejectedRaw).containsExactly("\"b,2025,2,\n");
        // and one that a later quote closes does not swallow what is between
        table = decode("항목,기준월,값,상태\na,2025,1,\n\"b,2025,2,\nc,2025,3,\n\"d\",2025,4,\n", LONG);
        assertThat(table.read).extracting(StatRow::value).containsExactly("1", "3", "4");
    }

    @Test
    void aCellOfSeveralLinesIsOneCell() throws IOException {
        Decodings<StatRow> table = decode("항목,기준월,값,상태\r\n\"두\r\n줄 \"\"인용\"\"\",2025,1,\r\n", LONG);
        assertThat(table.read)
                .singleElement()
                .extracting(r -> r.dimensions().get("item"))
                .isEqualTo("두\r\n줄 \"인용\"");
    }

    @Test
    void charsetAndDelimiterAreFoundOut() throws IOException {
        byte[] bytes = "항목\t기준월\t값\t상태\n똠방\t2025\t1\t\n".getBytes(Charset.forName("MS949"));
        Decodings<StatRow> table =
                Decodings.of(new CsvDecoder(), Decodings.delivery(bytes, new Delivery.Options("ko", null, LONG)));
        assertThat(table.read)
                .singleElement()
                .extracting(r -> r.dimensions().get("item"))
                .isEqualTo("똠방");
        assertThat(table.findings).isEmpty();
    }

    @Test
    void aWrongMappingAndAChangedHeaderAreRefused() throws IOException {
        assertThat(decode("a,b\n", Map.of("dataset", "x", "period", "a")).codes())
                .containsExactly("mapping_wrong");
        assertThat(decode("a,b\n", Map.of("dataset", "x", "period", "a", "value", "b", "valeu", "b"))
                        .codes())
                .containsExactly("mapping_wrong");
        Decodings<StatRow> changed = decode("항목,월,값,상태\na,2025,1,\n", LONG);
        assertThat(changed.codes()).containsExactly("header_wrong");
        assertThat(changed.findings.get(0).message()).contains("'기준월'").contains("항목, 월, 값, 상태");
        assertThat(decode("", LONG).codes()).containsExactly("header_wrong");
    }

    @Test
    void brokenCharactersAreSaidOnce() throws IOException {
        byte[] bytes = ("항목,기준월,값,상태\n" + "a,2025,1,\n".repeat(3000)).getBytes(StandardCharsets.UTF_8);
        bytes[bytes.length - 10] = (byte) 0xfe;
        Decodings<StatRow> table =
                Decodings.of(new CsvDecoder(), Decodings.delivery(bytes, new Delivery.Options("ko", "utf-8", LONG)));
        assertThat(table.read).hasSize(3000);
        assertThat(table.codes()).containsExactly("charset_broken");
    }

    @Test
    void cellsAreThoseThatAnotherParserReads() throws IOException {
        Random random = new Random(42);
        String alphabet = "ab,\"\n\r; 가";
        for (int i = 0; i < 3000; i++) {
            List<String> cells = new ArrayList<>();
            for (int c = 0; c < 3; c++) {
                StringBuilder cell = new StringBuilder("x");
                for (int n = random.nextInt(6); n > 0; n--) {
                    cell.append(alphabet.charAt(random.nextInt(alphabet.length())));
                }
                cells.add(cell.toString());
            }
            StringBuilder line = new StringBuilder();
            for (String cell : cells) {
                line.append(line.length() == 0 ? "" : ",")
                        .append('"')
                        .append(cell.replace("\"", "\"\""))
                        .append('"');
            }
            try (CSVParser oracle = CSVFormat.RFC4180.parse(new StringReader(line.toString()))) {
                assertThat(CsvCells.of(line + "\r\n", ',').cells())
                        .isEqualTo(oracle.getRecords().get(0).toList())
                        .isEqualTo(cells);
            }
        }
    }

    private static Decodings<StatRow> decode(String csv, Map<String, String> mapping) throws IOException {
        return Decodings.of(
                new CsvDecoder(),
                Decodings.delivery(csv.getBytes(StandardCharsets.UTF_8), new Delivery.Options("ko", null, mapping)));
    }

    private static TreeMap<String, String> codes(String id, String code) {
        return new TreeMap<>(Map.of(id, code));
    }
}
