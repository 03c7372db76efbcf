package io.sillok.ingest.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import io.sillok.ingest.Content;
import io.sillok.ingest.Decoders;
import io.sillok.ingest.Decodings;
import io.sillok.ingest.Delivery;
import io.sillok.model.landing.StatRow;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Documents that end anywhere, and such as nobody should make: a finding says so where anything is lost, and nothing is thrown. */
class BrokenOffTest {
    static List<Arguments> documents() {
        return List.of(
                Arguments.of("sdmx-ml", """
                        <m:StructureSpecificData xmlns:m="http://www.sdmx.org/resources/sdmxml/schemas/v2_1/message"><m:Header>
                        <m:Structure structureID="A" dimensionAtObservation="TIME_PERIOD"><Ref id="TIDES"/></m:Structure></m:Header>
                        <m:DataSet structureRef="A" action="Append"><Group PLACE="REEF" UNIT_MEASURE="M"/><Series PLACE="REEF">
                        <Obs TIME_PERIOD="2024" OBS_VALUE="1"/><Obs TIME_PERIOD="2025" OBS_VALUE="2"/></Series></m:DataSet></m:StructureSpecificData>"""),
                Arguments.of("sdmx-json", """
                        {"header":{"id":"x"},"structure":{"id":"TIDES","dimensions":{"series":[{"id":"PLACE","values":[{"id":"REEF"}]}],
                        "observation":[{"id":"TIME_PERIOD","role":"TIME_PERIOD","values":[{"id":"2024"},{"id":"2025"}]}]}},
                        "dataSets":[{"action":"Append","series":{"0":{"observations":{"0":[1],"1":[2]}}}}]}"""),
                Arguments.of("json-stat", """
                        {"version":"2.0","class":"dataset","id":["place","year"],"size":[1,2],"dimension":{"place":{"category":{"index":["REEF"]}},
                        "year":{"category":{"index":["2024","2025"]}}},"role":{"time":["year"]},"value":[1,2]}"""),
                Arguments.of("px", """
                        CHARSET="ANSI";AXIS-VERSION="2000";MATRIX="TIDES";STUB="place";HEADING="year";
                        VALUES("place")="Reef","Bay";VALUES("year")="2024","2025";TIMEVAL("year")=TLIST(A1),"2024","2025";
                        UNITS="metre";DATA=1 2 3 45;"""),
                Arguments.of("kosis-json", """
                        [{"TBL_ID":"DT_1","ITM_ID":"T1","C1":"00","C1_NM":"전국","PRD_SE":"A","PRD_DE":"2024","DT":"1","UNIT_NM":"명"},
                        {"TBL_ID":"DT_1","ITM_ID":"T1","C1":"00","C1_NM":"전국","PRD_SE":"A","PRD_DE":"2025","DT":"2","UNIT_NM":"명"}]"""),
                Arguments.of("ecos", """
                        {"StatisticSearch":{"list_total_count":2,"row":[{"STAT_CODE":"901","ITEM_CODE1":"0","TIME":"2024","DATA_VALUE":"1","UNIT_NAME":"원"},
                        {"STAT_CODE":"901","ITEM_CODE1":"0","TIME":"2025","DATA_VALUE":"2","UNIT_NAME":"원"}]}}"""),
                Arguments.of("worldbank-json", """
                        [{"page":1,"pages":1,"per_page":50,"total":2,"lastupdated":"2025-07-01"},[{"indicator":{"id":"X","value":"X"},
                        "country":{"id":"KR","value":"Korea"},"countryiso3code":"KOR","date":"2024","value":1},{"indicator":{"id":"X","value":"X"},
                        "country":{"id":"KR","value":"Korea"},"countryiso3code":"KOR","date":"2023","value":2}]]"""));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("documents")
    void whereverItEndsThereIsAFinding(String format, String document) throws IOException {
        byte[] bytes = document.getBytes(StandardCharsets.UTF_8);
        Decodings<StatRow> whole = decode(format, bytes);
        assertThat(whole.read).isNotEmpty();
        assertThat(whole.findings).isEmpty();
        int end = document.stripTrailing().getBytes(StandardCharsets.UTF_8).length;
        for (int length = 0; length < end; length++) {
            Decodings<StatRow> cut = decode(format, Arrays.copyOf(bytes, length));
            // what ends without its last sign may have lost nothing
            assertThat(!cut.findings.isEmpty() || cut.read.size() == whole.read.size())
                    .as("after %d of %d bytes: %s", length, end, new String(bytes, 0, length, StandardCharsets.UTF_8))
                    .isTrue();
            // nor does a cut number come out
            assertThat(cut.read).isEqualTo(whole.read.subList(0, cut.read.size()));
        }
    }

    @Test
    void prefixesAndADefaultNamespaceMakeNoDifference() throws IOException {
        String generic = """
                <%1$sGenericData xmlns%2$s="http://www.sdmx.org/resources/sdmxml/schemas/v2_1/message" xmlns:zz="http://www.sdmx.org/resources/sdmxml/schemas/v2_1/data/generic" xmlns:cc="http://www.sdmx.org/resources/sdmxml/schemas/v2_1/common">
                <%1$sHeader><%1$sStructure structureID="A" dimensionAtObservation="TIME_PERIOD"><cc:Structure><Ref id="TIDES"/></cc:Structure></%1$sStructure></%1$sHeader>
                <%1$sDataSet structureRef="A"><zz:Series><zz:SeriesKey><zz:Value id="PLACE" value="REEF"/></zz:SeriesKey>
                <zz:Obs><zz:ObsDimension value="2025"/><zz:ObsValue value="1.5"/></zz:Obs></zz:Series></%1$sDataSet></%1$sGenericData>""";
        for (String prefix : List.of("", "message:", "q:")) {
            String of = prefix.isEmpty() ? "" : ":" + prefix.substring(0, prefix.length() - 1);
            Decodings<StatRow> read =
                    decode("sdmx-ml", generic.formatted(prefix, of).getBytes(StandardCharsets.UTF_8));
            assertThat(Rows.texts(read)).as(prefix).containsExactly("TIDES {PLACE=REEF} 2025 = 1.5");
        }
    }

    @Test
    void anErrorAmongKosisCellsIsSaidAndTheOthersAreRead() throws IOException {
        Decodings<StatRow> read = decode("kosis-json", """
                [{"TBL_ID":"DT_1","ITM_ID":"T1","C1":"00","PRD_SE":"A","PRD_DE":"2024","DT":"1"},
                {"err":"30","errMsg":"데이터가 존재하지 않습니다."}]""".getBytes(StandardCharsets.UTF_8));
        assertThat(read.read).hasSize(1);
        assertThat(read.findings).isNotEmpty();
    }

    @Test
    void aCubeWhoseSizeIsAnotherThanItsCategoriesIsRefused() throws IOException {
        String cube = """
                {"version":"2.0","class":"dataset","id":["place","year"],"size":%s,"dimension":{"place":{"category":{"index":["REEF"]}},
                "year":{"category":{"index":["2024","2025"]}}},"role":{"time":["year"]},"value":%s}""";
        for (String size : List.of("[1,3]", "[2,2]", "[1]", "[1,2,3]", "[1,-2]", "[1,\"a\"]")) {
            assertThat(decode("json-stat", cube.formatted(size, "[1,2]").getBytes(StandardCharsets.UTF_8)).findings)
                    .as(size)
                    .isNotEmpty();
        }
        assertThat(decode("json-stat", cube.formatted("[1,2]", "[1,2,3]").getBytes(StandardCharsets.UTF_8)).findings)
                .as("more values than cells")
                .isNotEmpty();
    }

    @Test
    void twoColumnsOfOneNameAreSaid() throws IOException {
        Decodings<StatRow> read = decode(
                "csv",
                "STRUCTURE,STRUCTURE_ID,PLACE,PLACE,TIME_PERIOD,OBS_VALUE\ndataflow,TIDES,REEF,BAY,2025,1\n"
                        .getBytes(StandardCharsets.UTF_8));
        assertThat(read.codes()).containsExactly("header_wrong");
        assertThat(read.read).isEmpty();
    }

    @Test
    void aPxFileWithoutAKeywordItNeedsIsRefused() throws IOException {
        for (String missing : List.of("VALUES(\"place\")=\"Reef\",\"Bay\";", "STUB=\"place\";", "HEADING=\"year\";")) {
            String px = ("CHARSET=\"ANSI\";AXIS-VERSION=\"2000\";MATRIX=\"TIDES\";STUB=\"place\";HEADING=\"year\";"
                            + "VALUES(\"place\")=\"Reef\",\"Bay\";VALUES(\"year\")=\"2024\",\"2025\";DATA=1 2 3 4;")
                    .replace(missing, "");
            assertThat(decode("px", px.getBytes(StandardCharsets.UTF_8)).findings)
                    .as("without " + missing)
                    .isNotEmpty();
        }
        assertThat(decode(
                                "px",
                                ("CHARSET=\"ANSI\";MATRIX=\"TIDES\";STUB=\"place\";HEADING=\"year\";VALUES(\"place\")=\"Reef\",\"Bay\";"
                                                + "VALUES(\"year\")=\"2024\",\"2025\";KEYS(\"place\")=VALUES;DATA=\"Reef\" 1 2 \"Cove\" 3 4;")
                                        .getBytes(StandardCharsets.UTF_8))
                        .findings)
                .isNotEmpty();
    }

    private static Decodings<StatRow> decode(String format, byte[] bytes) throws IOException {
        Delivery delivery = Delivery.of("folder/a.txt", Content.of(bytes), new Delivery.Options("ko", null, Map.of()));
        return Decodings.of(Decoders.statistics(format).orElseThrow(), delivery);
    }
}
