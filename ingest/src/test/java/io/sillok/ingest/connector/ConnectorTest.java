package io.sillok.ingest.connector;

import static org.assertj.core.api.Assertions.assertThat;

import io.sillok.ingest.Content;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConnectorTest {
    private static final String WORLDBANK = "https://api.example/v2/country/KOR/indicator/X?format=json&per_page=2";
    private static final String ECOS =
            "https://ecos.example/api/StatisticSearch/${env:KEY}/json/kr/1/100/200Y001/A/2015/2024";
    private static final String KOSIS =
            "https://kosis.example/openapi?method=getList&apiKey=${env:KEY}&prdSe=M&startPrdDe=202001&endPrdDe=202412";
    private static final String OPEN_DATA =
            "https://apis.example/1/getList?serviceKey=${env:KEY}&numOfRows=10&pageNo=2";

    private static Reply read(Connector connector, String address, int status, @Nullable String body)
            throws IOException {
        return connector.read(address, status, body == null ? null : Content.of(body.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<String> next(Reply reply) {
        assertThat(reply).isInstanceOf(Reply.Part.class);
        return ((Reply.Part) reply).next();
    }

    @Test
    void theWorldBankSaysHowManyPagesThereAre() throws IOException {
        Connector connector = new WorldBankConnector();
        assertThat(next(read(connector, WORLDBANK, 200, "[{\"page\":1,\"pages\":3,\"per_page\":2,\"total\":5},[]]")))
                .containsExactly(WORLDBANK + "&page=2");
        assertThat(next(read(connector, WORLDBANK + "&page=2", 200, "[{\"page\":2,\"pages\":3,\"total\":5},[]]")))
                .containsExactly(WORLDBANK + "&page=3");
        assertThat(next(read(connector, WORLDBANK + "&page=3", 200, "[{\"page\":3,\"pages\":3,\"total\":5},[]]")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[{\"page\":0,\"pages\":0,\"per_page\":0,\"total\":0},null]",
                "[{\"message\":[{\"id\":\"120\",\"key\":\"Invalid value\"}]}]",
                "[{\"page\":1,\"pages\":9",
                "<html>busy</html>",
                ""
            })
    void whatIsNoPageHasNoNext(String body) throws IOException {
        // a page that says it is the first although the second was asked would go round for ever
        assertThat(next(read(new WorldBankConnector(), WORLDBANK + "&page=2", 200, body)))
                .isEmpty();
    }

    @Test
    void ecosCountsRowsAndTakesWindows() throws IOException {
        Connector connector = new EcosConnector();
        assertThat(next(read(connector, ECOS, 200, "{\"StatisticSearch\":{\"list_total_count\":250,\"row\":[]}}")))
                .containsExactly(ECOS.replace("/1/100/", "/101/200/"));
        assertThat(next(read(
                        connector,
                        ECOS.replace("/1/100/", "/201/300/"),
                        200,
                        "{\"StatisticSearch\":{\"list_total_count\":250,\"row\":[]}}")))
                .isEmpty();
        assertThat(next(read(
                        connector,
                        ECOS.replace("json", "xml"),
                        200,
                        "<StatisticSearch><list_total_count>250</list_total_count></StatisticSearch>")))
                .containsExactly(ECOS.replace("json", "xml").replace("/1/100/", "/101/200/"));
        assertThat(read(connector, ECOS, 200, "{\"RESULT\":{\"CODE\":\"INFO-200\",\"MESSAGE\":\"\"}}"))
                .isInstanceOf(Reply.Nothing.class);
        assertThat(read(connector, ECOS, 200, "{\"RESULT\":{\"CODE\":\"ERROR-602\",\"MESSAGE\":\"\"}}"))
                .isInstanceOfSatisfying(Reply.Withheld.class, withheld -> assertThat(withheld.code())
                        .isEqualTo("asked_too_often"));
    }

    @Test
    void kosisIsAskedForHalvesOfWhatIsTooMuch() throws IOException {
        Reply reply = read(new KosisConnector(), KOSIS, 200, "{err:\"31\",errMsg:\"too many\"}");
        assertThat(reply)
                .isEqualTo(new Reply.Split(List.of(
                        KOSIS.replace("endPrdDe=202412", "endPrdDe=202212"),
                        KOSIS.replace("startPrdDe=202001", "startPrdDe=202301"))));
        String one = KOSIS.replace("202001", "202412");
        assertThat(read(new KosisConnector(), one, 200, "{\"err\":\"31\",\"errMsg\":\"too many\"}"))
                .isInstanceOfSatisfying(Reply.Withheld.class, withheld -> assertThat(withheld.code())
                        .isEqualTo("request_too_large"));
    }

    @Test
    void kosisErrorsAreToldApart() throws IOException {
        assertThat(read(new KosisConnector(), KOSIS, 200, "{\"err\":\"30\",\"errMsg\":\"none\"}"))
                .isInstanceOf(Reply.Nothing.class);
        assertThat(read(new KosisConnector(), KOSIS, 200, "{\"err\":\"41\",\"errMsg\":\"quota\"}"))
                .isInstanceOfSatisfying(Reply.Withheld.class, withheld -> assertThat(withheld.code())
                        .isEqualTo("quota_used_up"));
        // a wrong key is the decoder's to tell, and rows that speak of errors are rows
        assertThat(next(read(new KosisConnector(), KOSIS, 200, "{\"err\":\"10\",\"errMsg\":\"key\"}")))
                .isEmpty();
        assertThat(next(read(new KosisConnector(), KOSIS, 200, "[{\"DT\":\"1\",\"err\":\"31\"}]")))
                .isEmpty();
    }

    @Test
    void openDataCountsRowsBehindItsRows() throws IOException {
        Connector connector = new DataGoKrConnector();
        String json =
                "{\"response\":{\"header\":{\"resultCode\":\"00\"},\"body\":{\"items\":{\"item\":[]},\"numOfRows\":10,\"pageNo\":2,\"totalCount\":%d}}}";
        assertThat(next(read(connector, OPEN_DATA, 200, json.formatted(21))))
                .containsExactly(OPEN_DATA.replace("pageNo=2", "pageNo=3"));
        assertThat(next(read(connector, OPEN_DATA, 200, json.formatted(20)))).isEmpty();
        String xml = "<response><body><items>" + "<item><a>1</a></item>".repeat(900)
                + "</items><numOfRows>10</numOfRows><pageNo>2</pageNo><totalCount>21</totalCount></body></response>";
        assertThat(next(read(connector, OPEN_DATA, 200, xml)))
                .containsExactly(OPEN_DATA.replace("pageNo=2", "pageNo=3"));
        String newer = "https://api.example/15000000/v1/uddi?page=1&perPage=10&serviceKey=${env:KEY}";
        assertThat(
                        next(
                                read(
                                        connector,
                                        newer,
                                        200,
                                        "{\"currentCount\":10,\"data\":[],\"matchCount\":11,\"page\":1,\"perPage\":10,\"totalCount\":11}")))
                .containsExactly(newer.replace("page=1&", "page=2&"));
        assertThat(
                        read(
                                connector,
                                OPEN_DATA,
                                200,
                                "<OpenAPI_ServiceResponse><cmmMsgHeader><returnReasonCode>22</returnReasonCode></cmmMsgHeader></OpenAPI_ServiceResponse>"))
                .isInstanceOf(Reply.Withheld.class);
    }

    @Test
    void sdmxIsSplitByItsStatus() throws IOException {
        String address = "https://sdmx.example/data/FLOW/A..?startPeriod=2000&endPeriod=2003";
        assertThat(read(new SdmxConnector(), address, 413, null))
                .isEqualTo(new Reply.Split(List.of(
                        "https://sdmx.example/data/FLOW/A..?startPeriod=2000&endPeriod=2001",
                        "https://sdmx.example/data/FLOW/A..?startPeriod=2002&endPeriod=2003")));
        assertThat(read(new SdmxConnector(), address, 404, null)).isInstanceOf(Reply.Nothing.class);
        assertThat(read(new SdmxConnector(), "https://sdmx.example/data/FLOW/A..", 413, null))
                .isInstanceOf(Reply.Withheld.class);
    }
}
