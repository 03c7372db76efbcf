package io.sillok.ingest.statistics;

import static io.sillok.ingest.statistics.Rows.decode;
import static io.sillok.ingest.statistics.Rows.texts;
import static org.assertj.core.api.Assertions.assertThat;

import io.sillok.ingest.Decodings;
import io.sillok.model.landing.StatRow;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KoreanPublishersTest {
    private static final String ECOS = """
            {"StatisticSearch":{"list_total_count":7,"row":[%s]}}""";
    private static final String ECOS_ROW = """
            {"STAT_CODE":"200Y001","STAT_NAME":"물때","ITEM_CODE1":"10101","ITEM_NAME1":"만조","ITEM_CODE2":null,"UNIT_NAME":"%s","WGT":null,"TIME":"%s","DATA_VALUE":"%s"}""";

    @ParameterizedTest
    @CsvSource({"2024", "2024S1", "2024Q1", "202401", "202401S1", "20240115"})
    void ecosPeriodsStayAsTheyAreWritten(String time) throws IOException {
        assertThat(texts(decode("ecos", ECOS.formatted(ECOS_ROW.formatted("십억원 ", time, "1234.50")))))
                .containsExactly("200Y001 {ITEM_CODE1=10101} " + time + " = 1234.50 십억원");
    }

    @Test
    void ecosRowsAreReadFromJsonAndFromXml() throws IOException {
        Decodings<StatRow> json = decode(
                "ecos",
                ECOS.formatted(ECOS_ROW.formatted("2020=100", "2024", "99.1") + "," + ECOS_ROW.formatted("%", "", "1")
                        + "," + ECOS_ROW.formatted("%", "2025", "-")));
        assertThat(texts(json))
                .containsExactly(
                        "200Y001 {ITEM_CODE1=10101} 2024 = 99.1 2020=100",
                        "200Y001 {ITEM_CODE1=10101} 2025 = null % [M]");
        assertThat(json.codes()).containsExactly("row_malformed");
        Decodings<StatRow> xml = decode("ecos", """
                <?xml version="1.0" encoding="UTF-8" ?><StatisticSearch><list_total_count>1</list_total_count>
                <row><STAT_CODE>200Y001</STAT_CODE><ITEM_CODE1>10101</ITEM_CODE1><ITEM_CODE2></ITEM_CODE2><UNIT_NAME><![CDATA[㎞ & 원]]></UNIT_NAME><TIME>202401</TIME><DATA_VALUE>-1.5</DATA_VALUE></row></StatisticSearch>""");
        assertThat(texts(xml)).containsExactly("200Y001 {ITEM_CODE1=10101} 202401 = -1.5 ㎞ & 원");
        assertThat(xml.readRaw.get(0)).startsWith("<row><STAT_CODE>").endsWith("</row>");
    }

    @ParameterizedTest
    @CsvSource({
        "INFO-200, answer_empty",
        "INFO-100, answer_refused",
        "ERROR-100, answer_refused",
        "ERROR-602, asked_too_often"
    })
    void ecosErrorsAreToldByTheirCodes(String code, String finding) throws IOException {
        Decodings<StatRow> json =
                decode("ecos", "{\"RESULT\":{\"CODE\":\"" + code + "\",\"MESSAGE\":\"해당하는 말이 있습니다.\"}}");
        assertThat(json.read).isEmpty();
        assertThat(json.codes()).containsExactly(finding);
        assertThat(json.findings.get(0).message()).contains(code).contains("해당하는 말이 있습니다.");
        assertThat(decode("ecos", "<RESULT><CODE>" + code + "</CODE><MESSAGE>x</MESSAGE></RESULT>")
                        .codes())
                .containsExactly(finding);
    }

    @ParameterizedTest
    @CsvSource({
        "10, answer_refused",
        "11, answer_refused",
        "20, answer_refused",
        "21, answer_refused",
        "30, answer_empty",
        "31, request_too_large",
        "40, quota_used_up",
        "42, quota_used_up",
        "50, answer_refused"
    })
    void kosisErrorsAreToldByTheirCodes(String code, String finding) throws IOException {
        assertThat(decode("kosis-json", "{\"err\":\"" + code + "\",\"errMsg\":\"사유\"}")
                        .codes())
                .containsExactly(finding);
        // names without quotation marks, as the publisher writes them unless asked otherwise
        assertThat(decode("kosis-json", "{err:\"" + code + "\",errMsg:\"사유\"}").codes())
                .containsExactly(finding);
    }

    @Test
    void kosisMarksAreNeverZeroAndFrequenciesHaveTwoSpellings() throws IOException {
        String cell =
                "{TBL_ID:\"DT_1\",ITM_ID:\"T1\",C1:\"00\",C8:\"9\",C9:\"no\",PRD_SE:\"%s\",PRD_DE:\"%s\",DT:\"%s\",UNIT_NM:\"천명\",LST_CHN_DE:\"2025-09-01\"}";
        assertThat(texts(decode(
                        "kosis-json",
                        "[" + cell.formatted("A", "2024", "1,200") + "," + cell.formatted("Y", "2024", "-") + ","
                                + cell.formatted("분기", "202402", "X") + "," + cell.formatted("S", "202402", "...")
                                + "," + cell.formatted("IR", "2024", "0") + "]")))
                .containsExactly(
                        "DT_1 {C1=00,C8=9,ITM_ID=T1} 2024 = 1,200 천명",
                        "DT_1 {C1=00,C8=9,ITM_ID=T1} 2024 = null 천명 [M]",
                        "DT_1 {C1=00,C8=9,ITM_ID=T1} 2024-Q2 = null 천명 [Q]",
                        "DT_1 {C1=00,C8=9,ITM_ID=T1} 2024-S2 = null 천명 [O]",
                        "DT_1 {C1=00,C8=9,ITM_ID=T1} 2024 = 0 천명");
    }

    @Test
    void kosisNamesTheRegionWhereOneClassificationIsOfRegions() throws IOException {
        String cell =
                "{TBL_ID:\"DT_1\",ITM_ID:\"T1\",C1:\"24\",C1_NM:\" 광주광역시\",C1_OBJ_NM:\"%s\",C2:\"26\",C2_NM:\"부산광역시\",C2_OBJ_NM:\"%s\",PRD_SE:\"A\",PRD_DE:\"2024\",DT:\"1\"}";
        assertThat(decode("kosis-json", "[" + cell.formatted("행정구역(시도)별", "성별") + "]")
                        .read
                        .get(0)
                        .attributes())
                .containsEntry("REF_AREA", "광주광역시");
        assertThat(decode(
                                "kosis-json",
                                "[" + cell.formatted("품목별", "성별") + "," + cell.formatted("전출 시도별", "전입 시도별") + "]")
                        .read)
                .hasSize(2)
                .allSatisfy(row -> assertThat(row.attributes()).doesNotContainKey("REF_AREA"));
    }

    @Test
    void kosisCutShortAndAPageInItsPlaceAreSaid() throws IOException {
        Decodings<StatRow> cut =
                decode("kosis-json", "[{\"TBL_ID\":\"DT_1\",\"PRD_DE\":\"2024\",\"DT\":\"1\"},{\"TBL_ID\":");
        assertThat(cut.codes()).containsExactly("json_malformed");
        assertThat(cut.findings.get(0).pointer()).isEqualTo("row 2");
        assertThat(Decodings.of(new KosisDecoder(), "<html><head><title>점검 중</title></head></html>")
                        .findings
                        .get(0)
                        .message())
                .contains("점검 중");
    }

    @Test
    void anElementOfItemsIsOneOfThemOrHoldsThem() throws IOException {
        String answer =
                "<response><header><resultCode>00</resultCode></header><body>%s<totalCount>0</totalCount></body></response>";
        Decodings<StatRow> several = decode("data-go-kr", answer.formatted("""
                <items><item/><item><stdYm>202401</stdYm><placeCd>01</placeCd><height>1.5</height></item>
                <item><stdYm>202402</stdYm><placeCd>01</placeCd><height>2</height></item></items>"""), MAPPING);
        assertThat(texts(several)).containsExactly("tides {place=01} 202401 = 1.5 m", "tides {place=01} 202402 = 2 m");
        assertThat(several.readRaw.get(1)).startsWith("<item><stdYm>202402").endsWith("</item>");
        assertThat(texts(decode(
                        "data-go-kr",
                        answer.formatted(
                                "<data><row>9</row><stdYm>202401</stdYm><placeCd>01</placeCd><height>1</height></data><data><row>8</row><stdYm>202402</stdYm><placeCd>01</placeCd><height>2</height></data>"),
                        MAPPING)))
                .containsExactly("tides {place=01} 202401 = 1 m", "tides {place=01} 202402 = 2 m");
        Decodings<StatRow> none = decode("data-go-kr", answer.formatted("<items/>"), MAPPING);
        assertThat(none.read).isEmpty();
        assertThat(none.codes()).containsExactly("answer_empty");
    }

    private static final Map<String, String> MAPPING = Map.of(
            "dataset", "=tides", "period", "stdYm", "value", "height", "unit", "=m", "dimension.place", "placeCd");

    @Test
    void dataGoKrItemsAreReadByTheMappingFromJsonAndXml() throws IOException {
        Decodings<StatRow> json = decode("data-go-kr", """
                {"response":{"header":{"resultCode":"00","resultMsg":"NORMAL SERVICE."},"body":{"items":{"item":[
                {"placeCd":"01","stdYm":"202401","height":1.50},{"placeCd":"02","stdYm":"202401","height":null}]},"numOfRows":10,"pageNo":1,"totalCount":2}}}""", MAPPING);
        assertThat(json.findings).isEmpty();
        assertThat(texts(json))
                .containsExactly("tides {place=01} 202401 = 1.50 m", "tides {place=02} 202401 = null m [M]");
        assertThat(json.read).extracting(StatRow::pointer).containsExactly("row 1", "row 2");
        assertThat(json.readRaw.get(0)).isEqualTo("{\"placeCd\":\"01\",\"stdYm\":\"202401\",\"height\":1.50}");
        assertThat(texts(decode("data-go-kr", """
                        <?xml version="1.0" encoding="UTF-8" standalone="yes"?><response><header><resultCode>00</resultCode><resultMsg>OK</resultMsg></header>
                        <body><items><item><stdYm>202401</stdYm><placeCd>01</placeCd><height>1.5</height></item></items></body></response>""", MAPPING))).containsExactly("tides {place=01} 202401 = 1.5 m");
        // one item alone, and the newer interface
        assertThat(texts(decode(
                        "data-go-kr",
                        "{\"response\":{\"body\":{\"items\":{\"item\":{\"placeCd\":\"01\",\"stdYm\":\"2024\",\"height\":\"3\"}}}}}",
                        MAPPING)))
                .containsExactly("tides {place=01} 2024 = 3 m");
        assertThat(texts(decode(
                        "data-go-kr",
                        "{\"currentCount\":1,\"data\":[{\"placeCd\":\"01\",\"stdYm\":\"2024\",\"height\":3}],\"matchCount\":1,\"page\":1,\"perPage\":10,\"totalCount\":1}",
                        MAPPING)))
                .containsExactly("tides {place=01} 2024 = 3 m");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "{\"response\":{\"header\":{\"resultCode\":\"03\",\"resultMsg\":\"NODATA_ERROR\"}}}; answer_empty; NODATA_ERROR",
                "{\"response\":{\"header\":{\"resultCode\":\"00\"},\"body\":{\"items\":\"\",\"totalCount\":0}}}; answer_empty; without any record",
                "{\"response\":{\"header\":{\"resultCode\":\"10\",\"resultMsg\":\"INVALID_REQUEST_PARAMETER_ERROR\"}}}; answer_refused; INVALID_REQUEST",
                "{\"code\":-401,\"msg\":\"유효하지 않은 인증키 입니다.\"}; answer_refused; 인증키",
                "<OpenAPI_ServiceResponse><cmmMsgHeader><errMsg>SERVICE ERROR</errMsg><returnAuthMsg>SERVICE_KEY_IS_NOT_REGISTERED_ERROR</returnAuthMsg><returnReasonCode>30</returnReasonCode></cmmMsgHeader></OpenAPI_ServiceResponse>; answer_refused; NOT_REGISTERED",
                "<OpenAPI_ServiceResponse><cmmMsgHeader><returnReasonCode>22</returnReasonCode></cmmMsgHeader></OpenAPI_ServiceResponse>; quota_used_up; 22"
            })
    void dataGoKrErrorsComeWithHttps200(String answer, String finding, String words) throws IOException {
        Decodings<StatRow> read = decode("data-go-kr", answer, MAPPING);
        assertThat(read.read).isEmpty();
        assertThat(read.codes()).containsExactly(finding);
        assertThat(read.findings.get(0).message()).contains(words);
    }

    @Test
    void dataGoKrAnswersInWordsAndAnswersCutShort() throws IOException {
        Decodings<StatRow> words = Decodings.of(new DataGoKrDecoder(), "Unexpected errors\n");
        assertThat(words.codes()).containsExactly("answer_refused");
        assertThat(words.findings.get(0).message()).contains("Unexpected errors");
        Decodings<StatRow> cut = decode(
                "data-go-kr",
                "{\"response\":{\"body\":{\"items\":{\"item\":[{\"placeCd\":\"01\",\"stdYm\":\"2024\",\"height\":3},{\"pla",
                MAPPING);
        assertThat(cut.codes()).containsExactly("json_malformed");
    }

    /** The portals of Seoul and Gyeonggi name the answer after the service. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"tideLevels\":{\"list_total_count\":1,\"RESULT\":{\"CODE\":\"INFO-000\",\"MESSAGE\":\"정상\"},\"row\":[%s]}}",
                "{\"tideLevels\":[{\"head\":[{\"list_total_count\":1},{\"RESULT\":{\"CODE\":\"INFO-000\"}}]},{\"row\":[%s]}]}"
            })
    void aCitysPortalNamesTheAnswerAfterTheService(String answer) throws IOException {
        String row = "{\"기준일자\":\"20260101\",\"지점\":\"만\",\"수위\":\"1.5\"}";
        assertThat(texts(decode("data-go-kr", answer.formatted(row))))
                .singleElement()
                .asString()
                .endsWith("{지점=만} 20260101 = 1.5");
    }
}
