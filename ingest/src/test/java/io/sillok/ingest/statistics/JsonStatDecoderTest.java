package io.sillok.ingest.statistics;

import static io.sillok.ingest.statistics.Rows.decode;
import static io.sillok.ingest.statistics.Rows.texts;
import static org.assertj.core.api.Assertions.assertThat;

import io.sillok.ingest.Decodings;
import io.sillok.model.landing.StatRow;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JsonStatDecoderTest {
    private static final String DATASET =
            "{\"class\":\"dataset\",\"updated\":\"2025-09-25T10:00:00+0200\",\"id\":[\"year\",\"value\"],\"size\":[2,1],"
                    + "\"dimension\":{\"year\":{\"category\":{\"index\":[\"2024\",\"2025\"]}},\"value\":{\"category\":{\"label\":{\"LOW\":\"low\"}}}},";

    @Test
    void valuesAreAnArrayOrAnObjectAndAStatusIsForOneOrForAll() throws IOException {
        assertThat(texts(decode("json-stat", DATASET + "\"value\":[1.50,null],\"status\":[null,\"c\"]}")))
                .containsExactly(" {value=LOW} 2024 = 1.50", " {value=LOW} 2025 = null [c]");
        assertThat(texts(decode("json-stat", DATASET + "\"value\":{\"1\":2},\"status\":{\"0\":\":\",\"1\":\"p\"}}")))
                .containsExactly(" {value=LOW} 2025 = 2 [p]", " {value=LOW} 2024 = null [:]");
        assertThat(texts(decode("json-stat", DATASET + "\"value\":[1,2],\"status\":\"e\"}")))
                .containsExactly(" {value=LOW} 2024 = 1 [e]", " {value=LOW} 2025 = 2 [e]");
        assertThat(texts(decode("json-stat", DATASET + "\"value\":[1,2],\"status\":[\"e\"]}")))
                .containsExactly(" {value=LOW} 2024 = 1 [e]", " {value=LOW} 2025 = 2 [e]");
    }

    @Test
    void whenItWasUpdatedDatesTheEditionAndLabelsNameTheSeries() throws IOException {
        StatRow row = decode("json-stat", DATASET + "\"label\":\"Tides\",\"value\":[1.50,null]}")
                .read
                .get(0);
        assertThat(row.vintage()).isEqualTo("2025-09-25");
        assertThat(row.attributes()).isEqualTo(Map.of("TITLE", "low", "TITLE_COMPL", "Tides"));
        assertThat(decode("json-stat", (DATASET + "\"value\":[1,2]}").replace("2025-09-25T10:00:00+0200", "last week"))
                        .read
                        .get(0)
                        .vintage())
                .isNull();
    }

    @Test
    void anArrayOfValuesOrStatusesHasOneForEachCell() throws IOException {
        for (String cells : new String[] {
            "\"value\":[1]", "\"value\":[1,2,3]", "\"value\":[]", "\"value\":[1,2],\"status\":[\"a\",\"b\",\"c\"]"
        }) {
            assertThat(decode("json-stat", DATASET + cells + "}").codes())
                    .as(cells)
                    .containsExactly("answer_refused");
        }
        // what is no value takes the place of one
        Decodings<StatRow> read = decode("json-stat", DATASET + "\"value\":[{},2]}");
        assertThat(texts(read)).containsExactly(" {value=LOW} 2025 = 2");
        assertThat(read.codes()).containsExactly("row_malformed");
    }

    @Test
    void whereTimesCodesAreNoPeriodsTheirLabelsAre() throws IOException {
        String time =
                "{\"id\":[\"time\"],\"size\":[2],\"dimension\":{\"time\":{\"category\":{\"index\":[\"%s\",\"%s\"],"
                        + "\"label\":{\"%1$s\":\"%s\",\"%2$s\":\"%s\"}}}},\"value\":[1,2]}";
        assertThat(texts(decode("json-stat", time.formatted("0", "1", "2004", "2005"))))
                .containsExactly(" {} 2004 = 1", " {} 2005 = 2");
        assertThat(texts(decode("json-stat", time.formatted("2024K4", "2025K1", "4th quarter", "1st quarter"))))
                .containsExactly(" {} 2024-Q4 = 1", " {} 2025-Q1 = 2");
        assertThat(texts(decode("json-stat", time.formatted("2023/24", "2024/25", "2024", "2025"))))
                .containsExactly(" {} 2023/24 = 1", " {} 2024/25 = 2");
        assertThat(texts(decode("json-stat", time.formatted("0", "1", "2004", "later"))))
                .containsExactly(" {} 0 = 1", " {} 1 = 2");
    }

    @Test
    void aUnitHasALabelOrASymbolOrALabelThatIsAMultipleOfTheSymbol() throws IOException {
        String units = "{\"id\":[\"m\"],\"size\":[5],\"role\":{\"metric\":[\"m\"]},\"dimension\":{\"m\":{\"category\":{"
                + "\"index\":[\"a\",\"b\",\"c\",\"d\",\"e\"],\"unit\":{\"a\":{\"symbol\":\"%\",\"decimals\":1},"
                + "\"b\":{\"symbol\":\"$\",\"label\":\"million\"},\"c\":{\"symbol\":\"$\",\"label\":\"dollars\"},"
                + "\"d\":{\"label\":\"million\"},\"e\":{\"base\":\"person\",\"multiplier\":3}}}}},\"value\":[1,2,3,4,5]}";
        assertThat(texts(decode("json-stat", units)))
                .containsExactly(
                        " {m=a}  = 1 %",
                        " {m=b}  = 2 million $",
                        " {m=c}  = 3 dollars",
                        " {m=d}  = 4 million",
                        " {m=e}  = 5 person x 3");
    }

    @Test
    void bundlesAndCollectionsHoldSeveralDataSets() throws IOException {
        String one =
                "{\"dimension\":{\"id\":[\"t\"],\"size\":[1],\"role\":{\"time\":[\"t\"]},\"t\":{\"category\":{\"index\":{\"2025\":0}}}},\"value\":[%d]}";
        assertThat(texts(
                        decode("json-stat", "{\"tides\":" + one.formatted(1) + ",\"ships\":" + one.formatted(2) + "}")))
                .containsExactly("tides {} 2025 = 1", "ships {} 2025 = 2");
        assertThat(texts(decode(
                        "json-stat",
                        "{\"version\":\"2.0\",\"class\":\"collection\",\"link\":{\"item\":[{\"class\":\"dataset\",\"href\":\"x\"},"
                                + DATASET + "\"value\":[1,2]}]}}")))
                .hasSize(2);
    }

    @Test
    void aCubeWithoutTimeIsReadWithoutPeriods() throws IOException {
        assertThat(
                        texts(
                                decode(
                                        "json-stat",
                                        "{\"label\":\"tides\",\"dimension\":{\"id\":[\"place\"],\"size\":[1],\"place\":{\"category\":{\"index\":{\"REEF\":0}}}},\"value\":[1]}")))
                .containsExactly("tides {place=REEF}  = 1");
    }

    @Test
    void aSparseCubeMayHaveMoreCellsThanAnybodyCouldHold() throws IOException {
        StringBuilder codes = new StringBuilder();
        for (int i = 0; i < 3000; i++) {
            codes.append(i == 0 ? "" : ",").append('"').append(i).append('"');
        }
        String category = "{\"category\":{\"index\":[" + codes + "]}}";
        Decodings<StatRow> read = decode(
                "json-stat",
                "{\"id\":[\"a\",\"b\",\"c\",\"time\"],\"size\":[3000,3000,3000,1],\"dimension\":{\"a\":" + category
                        + ",\"b\":"
                        + category + ",\"c\":" + category
                        + ",\"time\":{\"category\":{\"index\":[\"2025\"]}}},\"value\":{\"26999999999\":5,\"27000000000\":6}}");
        assertThat(texts(read)).containsExactly(" {a=2999,b=2999,c=2999} 2025 = 5");
        assertThat(read.codes()).containsExactly("row_malformed");
    }

    @Test
    void anErrorAnEmptyCubeAndAPageAreToldApart() throws IOException {
        Decodings<StatRow> refused = decode("json-stat", "{\"error\":[{\"status\":413,\"label\":\"too many cells\"}]}");
        assertThat(refused.codes()).containsExactly("answer_refused");
        assertThat(refused.findings.get(0).message()).contains("too many cells");
        assertThat(decode(
                                "json-stat",
                                "{\"id\":[\"time\"],\"size\":[0],\"dimension\":{\"time\":{\"category\":{\"index\":[]}}},\"value\":[]}")
                        .codes())
                .containsExactly("answer_empty");
        Decodings<StatRow> page =
                Decodings.of(new JsonStatDecoder(), "<!DOCTYPE html><title>Sorry, closed</title><p>come again");
        assertThat(page.codes()).containsExactly("answer_refused");
        assertThat(page.findings.get(0).message()).contains("Sorry, closed");
    }
}
