package io.sillok.ingest.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import io.sillok.ingest.Content;
import io.sillok.ingest.Decoders;
import io.sillok.ingest.Decodings;
import io.sillok.ingest.Delivery;
import io.sillok.model.landing.StatRow;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Small files in the publishers' own formats; each is told by its content alone. */
class PublishersFormatsTest {
    @Test
    void genericSdmxMlTakesUnitsFromTheGroup() throws IOException {
        Decodings<StatRow> read = decode("sdmx-ml", """
                <m:GenericData xmlns:m="m" xmlns:g="g"><m:Header><m:Structure dimensionAtObservation="TIME_PERIOD"><Ref id="TIDES"/></m:Structure></m:Header>
                <m:DataSet action="Replace" structureRef="S"><g:Group><g:GroupKey><g:Value id="PLACE" value="REEF"/></g:GroupKey>
                <g:Attributes><g:Value id="UNIT_MEASURE" value="M"/><g:Value id="UNIT_MULT" value="-2"/></g:Attributes></g:Group>
                <g:Series><g:SeriesKey><g:Value id="FREQ" value="M"/><g:Value id="PLACE" value="REEF"/></g:SeriesKey>
                <g:Obs><g:ObsDimension value="2025-08"/><g:ObsValue value="1.20"/><g:Attributes><g:Value id="OBS_STATUS" value="E"/></g:Attributes></g:Obs>
                <g:Obs><g:ObsDimension value="2025-09"/><g:ObsValue value="NaN"/></g:Obs></g:Series></m:DataSet></m:GenericData>""");
        assertThat(read.findings).isEmpty();
        TreeMap<String, String> codes = codes("FREQ", "M", "PLACE", "REEF");
        assertThat(read.read)
                .containsExactly(
                        new StatRow("row 1", "TIDES", codes, "2025-08", "1.20", "M", "-2", "E"),
                        new StatRow("row 2", "TIDES", codes, "2025-09", null, "M", "-2", "M"));
        assertThat(read.readRaw.get(1))
                .isEqualTo("<g:Obs><g:ObsDimension value=\"2025-09\"/><g:ObsValue value=\"NaN\"/></g:Obs>");
    }

    @Test
    void structureSpecificSdmxMlIsReadBySeriesAndAcross() throws IOException {
        Decodings<StatRow> read = decode("sdmx-ml", """
                <m:StructureSpecificData xmlns:m="m" xmlns:x="http://www.w3.org/2001/XMLSchema-instance" xmlns:s="s"><m:Header>
                <m:Structure dimensionAtObservation="TIME_PERIOD"><URN>urn:sdmx:org.sdmx.infomodel.datastructure.DataStructure=HARBOUR:TIDES(1.0)</URN></m:Structure></m:Header>
                <m:DataSet s:structureRef="S"><Series PLACE="REEF" FREQ="M" DECIMALS="1"><Obs TIME_PERIOD="2025-08" OBS_VALUE="1.5" OBS_STATUS="A"/></Series>
                <Series PLACE="BAY" FREQ="M"><Obs TIME_PERIOD="2025-08" OBS_VALUE="2.5"/></Series></m:DataSet></m:StructureSpecificData>""");
        assertThat(read.read)
                .containsExactly(
                        new StatRow(
                                "row 1",
                                "TIDES",
                                codes("FREQ", "M", "PLACE", "REEF"),
                                "2025-08",
                                "1.5",
                                null,
                                null,
                                "A"),
                        new StatRow(
                                "row 2",
                                "TIDES",
                                codes("FREQ", "M", "PLACE", "BAY"),
                                "2025-08",
                                "2.5",
                                null,
                                null,
                                null));
        assertThat(read.readRaw.get(0)).isEqualTo("<Obs TIME_PERIOD=\"2025-08\" OBS_VALUE=\"1.5\" OBS_STATUS=\"A\"/>");
        Decodings<StatRow> across = decode("sdmx-ml", """
                <m:StructureSpecificData xmlns:m="m" xmlns:x="http://www.w3.org/2001/XMLSchema-instance"><m:Header>
                <m:Structure dimensionAtObservation="MEASURE"><Ref id="PORT"/></m:Structure></m:Header>
                <m:DataSet><Series TIME_PERIOD="2025"><Obs x:type="p:SHIPS" OBS_VALUE="7"/></Series></m:DataSet></m:StructureSpecificData>""");
        assertThat(across.read)
                .containsExactly(
                        new StatRow("row 1", "PORT", codes("MEASURE", "SHIPS"), "2025", "7", null, null, null));
    }

    @Test
    void sdmxMlCutShortOrWithoutPeriodIsSaid() throws IOException {
        String begin = "<m:StructureSpecificData xmlns:m='m'><m:DataSet><Series A='1'>";
        assertThat(decode("sdmx-ml", begin + "<Obs OBS_VALUE='1'/></Series></m:DataSet></m:StructureSpecificData>")
                        .codes())
                .containsExactly("row_malformed");
        Decodings<StatRow> cut = decode("sdmx-ml", begin + "<Obs TIME_PERIOD='2025' OBS_VALUE='1'/><Obs TIME_P");
        assertThat(cut.read).hasSize(1);
        assertThat(cut.codes()).containsExactly("xml_malformed");
        assertThat(decode("sdmx-ml", "<m:GenericData xmlns:m='m'/>").codes()).containsExactly("answer_refused");
    }

    @Test
    void sdmxJsonLooksCodesUpInItsStructure() throws IOException {
        Decodings<StatRow> read = decode("sdmx-json", """
                {"header":{"id":"x"},"structure":{"links":[{"rel":"dataflow","href":"https://example.org/dataflow/HARBOUR/TIDES/1.0"}],
                "dimensions":{"series":[{"id":"PLACE","values":[{"id":"REEF"},{"id":"BAY"}]}],
                "observation":[{"id":"T","role":"TIME_PERIOD","values":[{"id":"2025-08"},{"id":"2025-09"}]}]},
                "attributes":{"series":[{"id":"UNIT_MEASURE","values":[{"id":"M"}]}],"observation":[{"id":"OBS_STATUS","values":[{"id":"A"}]}]}},
                "dataSets":[{"series":{"1":{"attributes":[0],"observations":{"0":[1.50,0],"1":[null]}},"7":{"observations":{"0":[1]}}}}]}""");
        assertThat(read.read)
                .containsExactly(
                        new StatRow("row 1", "TIDES", codes("PLACE", "BAY"), "2025-08", "1.50", "M", null, "A"),
                        new StatRow("row 2", "TIDES", codes("PLACE", "BAY"), "2025-09", null, "M", null, "M"));
        assertThat(read.codes()).containsExactly("row_malformed");
    }

    @Test
    void jsonStatIsACubeWhoseLastDimensionTurnsFastest() throws IOException {
        Decodings<StatRow> read = decode("json-stat", """
                {"version":"2.0","class":"dataset","href":"https://example.org/tides.json","id":["what","when"],"size":[2,2],
                "role":{"time":["when"],"metric":["what"]},"value":{"0":1.10,"3":4},"status":{"1":":"},
                "dimension":{"what":{"category":{"index":["LOW","HIGH"],"unit":{"LOW":{"base":"metre"}}}},
                "when":{"category":{"index":{"2025":1,"2024":0}}}}}""");
        assertThat(read.read)
                .containsExactly(
                        new StatRow("row 1", "tides", codes("what", "LOW"), "2024", "1.10", "metre", null, null),
                        new StatRow("row 4", "tides", codes("what", "HIGH"), "2025", "4", null, null, null),
                        new StatRow("row 2", "tides", codes("what", "LOW"), "2025", null, "metre", null, ":"));
    }

    @Test
    void aCubeThatDoesNotNameItsCategoriesIsRefused() throws IOException {
        String cube =
                "{\"dimension\":{\"id\":[\"year\"],\"size\":[%d],\"year\":{\"category\":{\"index\":[\"2024\"]}}},\"value\":[1]}";
        assertThat(decode("json-stat", cube.formatted(1)).read).hasSize(1);
        assertThat(decode("json-stat", cube.formatted(2)).codes()).containsExactly("answer_refused");
        assertThat(decode("json-stat", "{\"dimension\":").codes()).containsExactly("json_malformed");
    }

    @Test
    void kosisPeriodsAreToldByTheirFrequency() throws IOException {
        String cell =
                "{\"TBL_ID\":\"DT_1\",\"ITM_ID\":\"T1\",\"C1\":\"00\",\"C1_NM\":\"전국\",\"PRD_SE\":\"%s\",\"PRD_DE\":\"%s\",\"DT\":\"%s\",\"UNIT_NM\":\"명\"}";
        Decodings<StatRow> read = decode(
                "kosis-json",
                "[" + cell.formatted("Q", "202403", "1.0") + "," + cell.formatted("M", "202403", "-") + ","
                        + cell.formatted("A", "2024", "5") + ",{\"DT\":\"1\"}]");
        TreeMap<String, String> codes = codes("C1", "00", "ITM_ID", "T1");
        TreeMap<String, String> title = codes("TITLE", "전국");
        assertThat(read.read)
                .containsExactly(
                        new StatRow("row 1", "DT_1", codes, "2024-Q3", "1.0", "명", null, null).described(title),
                        new StatRow("row 2", "DT_1", codes, "2024-03", null, "명", null, "M").described(title),
                        new StatRow("row 3", "DT_1", codes, "2024", "5", "명", null, null).described(title));
        assertThat(read.rejectedRaw).containsExactly("{\"DT\":\"1\"}");
        assertThat(Decodings.of(new KosisDecoder(), "{\"err\":\"30\",\"errMsg\":\"데이터가 존재하지 않습니다.\"}").findings)
                .singleElement()
                .satisfies(f -> assertThat(f.message()).contains("데이터가 존재하지 않습니다"));
    }

    @Test
    void sdmxCsvNeedsNoMapping() throws IOException {
        Decodings<StatRow> read = Decodings.of(
                new CsvDecoder(),
                "DATAFLOW,FREQ,PLACE,TIME_PERIOD,OBS_VALUE,OBS_STATUS,UNIT_MEASURE\nHARBOUR:TIDES(1.0),M,REEF,2025-08,1.5,A,M\n");
        assertThat(read.read)
                .containsExactly(new StatRow(
                        "row 2",
                        "HARBOUR:TIDES(1.0)",
                        codes("FREQ", "M", "PLACE", "REEF"),
                        "2025-08",
                        "1.5",
                        "M",
                        null,
                        "A"));
    }

    private static Decodings<StatRow> decode(String format, String text) throws IOException {
        Delivery delivery = Delivery.of("a", Content.of(text.getBytes(StandardCharsets.UTF_8)), Delivery.Options.NONE);
        assertThat(Decoders.sniff(delivery).format()).isEqualTo(format);
        return Decodings.of(Decoders.statistics(format).orElseThrow(), delivery);
    }

    private static TreeMap<String, String> codes(String... pairs) {
        TreeMap<String, String> codes = new TreeMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            codes.put(pairs[i], pairs[i + 1]);
        }
        return codes;
    }
}
