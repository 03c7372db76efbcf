package io.sillok.ingest.statistics;

import static io.sillok.ingest.statistics.Rows.decode;
import static io.sillok.ingest.statistics.Rows.texts;
import static org.assertj.core.api.Assertions.assertThat;

import io.sillok.ingest.Decodings;
import io.sillok.model.landing.StatRow;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SdmxJsonDecoderTest {
    @Test
    void version2HasAStructureForEachDataSetAndGroupsOfDimensions() throws IOException {
        Decodings<StatRow> read = decode("sdmx-json", """
                {"meta":{"schema":"x"},"data":{"dataSets":[
                {"action":"Replace","observations":{"0:0":[1.5,0,0],"0:1":[null,null],"1:0":[2]},
                 "dimensionGroupAttributes":{":0:":["M",3]},"attributes":["spring"]},
                {"structure":1,"series":{"0":{"observations":{"0":["7"]},"attributes":[0]}}}],
                "structures":[{"links":[{"rel":"self","urn":"urn:sdmx:org.sdmx.infomodel.datastructure.Dataflow=HARBOUR:TIDES(1.0.0)"}],
                "dimensions":{"dataSet":[{"id":"FREQ","keyPosition":0,"values":[{"id":"A"}]}],
                 "observation":[{"id":"PLACE","keyPosition":1,"values":[{"id":"REEF"},{"id":"BAY"}]},{"id":"TIME_PERIOD","keyPosition":2,"values":[{"value":"2024"},{"value":"2025"}]}]},
                "measures":{"observation":[{"id":"OBS_VALUE","format":{"dataType":"Double"}}]},
                "attributes":{"dataSet":[{"id":"TITLE"}],"dimensionGroup":[{"id":"UNIT_MEASURE"},{"id":"UNIT_MULT"}],
                 "observation":[{"id":"OBS_STATUS","default":"A","values":[{"id":"E"},{"id":"A"}]}]}},
                {"id":"SHIPS","dimensions":{"series":[{"id":"PORT","values":[{"id":"N"}]}],"observation":[{"id":"T","roles":["TIME_PERIOD"],"values":[{"id":"2025-Q1"}]}]},
                "attributes":{"series":[{"id":"UNIT_MEASURE","values":[{"id":"SHIP"}]}]}}]}}""");
        assertThat(read.findings).isEmpty();
        assertThat(texts(read))
                .containsExactly(
                        "TIDES {FREQ=A,PLACE=REEF} 2024 = 1.5 M x 3 [E]",
                        "TIDES {FREQ=A,PLACE=REEF} 2025 = null M x 3 [A]",
                        "TIDES {FREQ=A,PLACE=BAY} 2024 = 2 [A]",
                        "SHIPS {PORT=N} 2025-Q1 = 7 SHIP");
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', textBlock = """
            `[{"rel":"datastructure","urn":"urn:sdmx:org.sdmx.infomodel.datastructure.DataStructure=HARBOUR:TIDE_DSD(1.0)"},{"rel":"dataflow","urn":"urn:sdmx:org.sdmx.infomodel.datastructure.Dataflow=HARBOUR:TIDES(1.0)"}]`, `[]`, TIDES
            `[{"rel":"datastructure","urn":"urn:sdmx:org.sdmx.infomodel.datastructure.DataStructure=HARBOUR:TIDE_DSD(1.0)"}]`, `[{"urn":"urn:sdmx:org.sdmx.infomodel.datastructure.Dataflow=HARBOUR:TIDES(1.0)"}]`, TIDES
            `[]`, `[{"rel":"DataStructure","urn":"urn:sdmx:org.sdmx.infomodel.datastructure.DataStructure=HARBOUR:TIDE_DSD(1.0)"}]`, TIDE_DSD
            `[{"rel":"dataflow","href":"https://harbour.example/rest/dataflow/HARBOUR/TIDES/1.0"}]`, `[]`, TIDES
            `[]`, `[]`, Gezeiten
            """)
    void aDataSetIsCalledAsTheDataFlowThatItOrItsStructureLinksTo(String structure, String set, String name)
            throws IOException {
        assertThat(
                        texts(
                                decode(
                                        "sdmx-json",
                                        "{\"data\":{\"dataSets\":[{\"links\":" + set
                                                + ",\"observations\":{\"0\":[1]}}],"
                                                + "\"structures\":[{\"name\":\"Gezeiten\",\"links\":" + structure
                                                + ",\"dimensions\":{\"observation\":[{\"id\":\"TIME_PERIOD\",\"values\":[{\"id\":\"2025\"}]}]}}]}}")))
                .containsExactly(name + " {} 2025 = 1");
    }

    @Test
    void severalMeasuresAndSeveralValuesInOneCell() throws IOException {
        assertThat(texts(decode("sdmx-json", """
                {"data":{"structures":[{"name":"tides","dimensions":{"observation":[{"id":"TIME_PERIOD","values":[{"id":"2025"}]}]},
                "measures":{"observation":[{"id":"LOW"},{"id":"HIGH","values":[{"id":"-1"},{"value":2.50}]}]},
                "attributes":{"observation":[{"id":"OBS_STATUS","values":[{"id":"E"},{"id":"B"}]},{"id":"NOTE"}]}}],
                "dataSets":[{"observations":{"0":[0.2,1,[0,1],{"en":"calm","ko":"잔잔"}]}}]}}""")))
                .containsExactly("tides {MEASURE=LOW} 2025 = 0.2 [E;B]", "tides {MEASURE=HIGH} 2025 = 2.50 [E;B]");
    }

    @Test
    void aDeletionLeavesOpenWhatMayBeAny() throws IOException {
        Decodings<StatRow> read = decode("sdmx-json", """
                {"header":{"id":"x"},"structure":{"id":"TIDES","dimensions":{"series":[{"id":"PLACE","values":[{"id":"REEF"}]}],
                "observation":[{"id":"TIME_PERIOD","role":"TIME_PERIOD","values":[{"id":"2024"},{"id":"2025"}]}]}},
                "dataSets":[{"action":"Append","series":{"0":{"observations":{"0":[1]}}}},
                {"action":"Delete","series":{"0":{"observations":{"1":[]}}}},{"action":"Delete","series":{"0":{},"":{},"9":{}}},
                {"action":"Merge","series":{"0":{"observations":{"0":[null]}}}}]}""");
        assertThat(texts(read))
                .containsExactly(
                        "TIDES {PLACE=REEF} 2024 = 1",
                        "TIDES {PLACE=REEF} 2025 = null [M] DELETE",
                        "TIDES {PLACE=REEF}  = null [M] DELETE",
                        "TIDES {}  = null [M] DELETE",
                        "TIDES {PLACE=REEF} 2024 = null [M] MERGE");
        assertThat(read.codes()).containsExactly("row_malformed");
    }

    @Test
    void ofSeveralMeasuresThoseGoThatAreGiven() throws IOException {
        assertThat(texts(decode("sdmx-json", """
                        {"data":{"structures":[{"name":"tides","dimensions":{"observation":[{"id":"TIME_PERIOD","values":[{"id":"2025"}]}]},
                        "measures":{"observation":[{"id":"LOW"},{"id":"HIGH"}]},"attributes":{"observation":[{"id":"NOTE"}]}}],
                        "dataSets":[{"action":"Delete","observations":{"0":[null,1]}},{"action":"Delete","observations":{"0":[]}},
                        {"action":"Delete","observations":{"0":[null,null,"x"]}}]}}""")))
                .containsExactly("tides {MEASURE=HIGH} 2025 = null [M] DELETE", "tides {} 2025 = null [M] DELETE");
    }

    @Test
    void namesOfUnitAndAdjustmentAreHeard() throws IOException {
        StatRow row = decode("sdmx-json", """
                {"data":{"structures":[{"name":"Prices of fish","dimensions":{"dataSet":[{"id":"PLACE","values":[{"id":"R","name":"Reef"}]}],
                "observation":[{"id":"TIME_PERIOD","values":[{"id":"2025","name":"2025"}]}]},
                "attributes":{"dataSet":[{"id":"UNIT_MEASURE","values":[{"id":"I20","name":"Index, 2020=100"}]}],
                "observation":[{"id":"OBS_STATUS","values":[{"id":"E","name":"Estimated"}]}]}}],
                "dataSets":[{"attributes":[0],"observations":{"0":[103.4,0]}}]}}""").read.get(0);
        assertThat(Rows.text(row)).isEqualTo("Prices of fish {PLACE=R} 2025 = 103.4 I20: Index, 2020=100 [E]");
        assertThat(row.attributes()).containsEntry("TITLE", "Reef; Index, 2020=100");
    }

    @Test
    void timeAcrossOrNotAtAll() throws IOException {
        assertThat(texts(decode("sdmx-json", """
                {"dataSets":[{"series":{"1":{"observations":{"0":[4]}}}}],"structure":{"id":"TIDES","dimensions":{
                "dataSet":[],"series":[{"id":"TIME_PERIOD","values":[{"id":"2024"},{"id":"2025"}]}],"observation":[{"id":"PLACE","values":[{"id":"REEF"}]}]}}}"""))).containsExactly("TIDES {PLACE=REEF} 2025 = 4");
        assertThat(texts(decode("sdmx-json", """
                {"dataSets":[{"observations":{"0":[4]}}],"structure":{"id":"TIDES","dimensions":{"observation":[{"id":"PLACE","values":[{"id":"REEF"}]}]}}}"""))).containsExactly("TIDES {PLACE=REEF}  = 4");
    }

    @Test
    void anErrorInPlaceOfDataIsSaid() throws IOException {
        Decodings<StatRow> read =
                decode("sdmx-json", "{\"meta\":{\"id\":\"x\"},\"errors\":[{\"code\":404,\"title\":\"No such flow\"}]}");
        assertThat(read.codes()).containsExactly("answer_refused");
        assertThat(read.findings.get(0).message()).contains("No such flow");
        assertThat(decode("sdmx-json", "{\"header\":{},\"dataSets\":[{\"observations\":{\"0\":[1],")
                        .codes())
                .containsExactly("json_malformed");
    }

    @Test
    void whatFollowsTheMessageOrIsSaidTwiceIsNotTakenForPartOfIt() throws IOException {
        String sets = "\"dataSets\":[{\"observations\":{\"0\":[4]}}]";
        String structure =
                "\"structure\":{\"id\":\"TIDES\",\"dimensions\":{\"observation\":[{\"id\":\"PLACE\",\"values\":[{\"id\":\"REEF\"}]}]}}";
        Decodings<StatRow> followed =
                decode("sdmx-json", "{%s,%s}\n{%s,%s}".formatted(sets, structure, sets, structure));
        assertThat(followed.codes()).containsExactly("json_malformed");
        assertThat(followed.findings.get(0).message()).contains("a second document follows the first");
        assertThat(followed.read).isEmpty();
        Decodings<StatRow> twice = decode("sdmx-json", "{%s,%s,%s}".formatted(sets, sets, structure));
        assertThat(twice.codes()).containsExactly("json_malformed");
        assertThat(twice.findings.get(0).message()).contains("the data sets stand twice");
    }
}
