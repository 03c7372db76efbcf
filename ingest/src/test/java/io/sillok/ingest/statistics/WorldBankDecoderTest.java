package io.sillok.ingest.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import io.sillok.ingest.Decodings;
import io.sillok.model.landing.StatRow;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class WorldBankDecoderTest {
    private static final String ROW = """
            {"indicator":{"id":"NY.GDP","value":"GDP"},"country":{"id":"KR","value":"Korea"},"countryiso3code":"KOR","date":"%s","value":%s,"unit":"","obs_status":"%s","decimal":0}""";

    private final WorldBankDecoder decoder = new WorldBankDecoder();

    @Test
    void valuesStayAsWritten() throws IOException {
        Decodings<StatRow> read = Decodings.of(
                decoder,
                "[{\"page\":1,\"pages\":1,\"total\":3},[" + ROW.formatted("2024", "1869711330390.10", "") + ","
                        + ROW.formatted("2023", "null", "") + ", " + ROW.formatted("2022", "1.5E+12", "E") + "]]");
        assertThat(read.findings).isEmpty();
        TreeMap<String, String> korea = new TreeMap<>(Map.of("country", "KOR"));
        TreeMap<String, String> title = new TreeMap<>(Map.of("TITLE", "GDP"));
        assertThat(read.read)
                .containsExactly(
                        new StatRow("row 1", "NY.GDP", korea, "2024", "1869711330390.10", null, null, null)
                                .described(title),
                        new StatRow("row 2", "NY.GDP", korea, "2023", null, null, null, "M").described(title),
                        new StatRow("row 3", "NY.GDP", korea, "2022", "1.5E+12", null, null, "E").described(title));
        assertThat(read.readRaw.get(2)).isEqualTo(ROW.formatted("2022", "1.5E+12", "E"));
    }

    @Test
    void theDayOfTheDatabasesLastUpdateDatesTheEdition() throws IOException {
        String page = "[{\"page\":%d,\"pages\":2,\"total\":2,\"lastupdated\":\"%s\"},[" + ROW.formatted("2024", "1", "")
                + "]]";
        Decodings<StatRow> read =
                Decodings.of(decoder, page.formatted(1, "2025-07-01") + page.formatted(2, "2025-07-01"));
        assertThat(read.findings).isEmpty();
        assertThat(read.read).extracting(StatRow::vintage).containsExactly("2025-07-01", "2025-07-01");
        assertThat(Decodings.of(decoder, page.formatted(1, "2025-07-01") + page.formatted(2, "2025-09-24")).findings)
                .extracting(f -> f.code() + " " + f.message().contains("2025-07-01 and 2025-09-24"))
                .containsExactly("answer_refused true");
        assertThat(Decodings.of(decoder, page.formatted(1, "soon") + page.formatted(2, "soon")).read)
                .extracting(StatRow::vintage)
                .containsOnlyNulls();
    }

    @Test
    void pagesMayFollowOneAnotherAndMissingOnesAreSaid() throws IOException {
        String page = "[{\"page\":%d,\"pages\":2,\"total\":2},[" + ROW.formatted("2024", "1", "") + "]]";
        assertThat(Decodings.of(decoder, page.formatted(1) + "\n" + page.formatted(2)).findings)
                .isEmpty();
        assertThat(Decodings.of(decoder, page.formatted(1)).codes()).containsExactly("pages_missing");
    }

    @Test
    void anErrorsArrayIsAnAnswerWithoutData() throws IOException {
        Decodings<StatRow> read = Decodings.of(
                decoder,
                "[{\"message\":[{\"id\":\"120\",\"key\":\"Invalid value\",\"value\":\"The provided parameter value is not valid\"}]}]");
        assertThat(read.codes()).containsExactly("answer_refused");
        assertThat(read.findings.get(0).problem()).contains("The provided parameter value is not valid");
        assertThat(Decodings.of(decoder, "{}").codes()).containsExactly("answer_refused");
        assertThat(Decodings.of(decoder, "").codes()).containsExactly("answer_refused");
    }

    @Test
    void aCutFileIsRefusedAtTheCut() throws IOException {
        Decodings<StatRow> read = Decodings.of(
                decoder, "[{\"page\":1,\"pages\":1,\"total\":2},[" + ROW.formatted("2024", "1", "") + ",{\"indic");
        assertThat(read.read).hasSize(1);
        assertThat(read.codes()).containsExactly("json_malformed");
    }

    @Test
    void aRowWithoutADateStandsAlone() throws IOException {
        Decodings<StatRow> read = Decodings.of(
                decoder,
                "[{\"page\":1,\"pages\":1,\"total\":2},[{\"value\":1}," + ROW.formatted("2024", "1", "") + "]]");
        assertThat(read.read).hasSize(1);
        assertThat(read.rejectedRaw).containsExactly("{\"value\":1}");
    }

    @Test
    void aggregatesAreNoCountriesAndNoPagesEnd() throws IOException {
        String row =
                "{\"indicator\":{\"id\":\"T\"},\"country\":{\"id\":\"%s\"},\"countryiso3code\":\"%s\",\"date\":\"2024\",\"value\":1}";
        Decodings<StatRow> read = Decodings.of(
                new WorldBankDecoder(),
                "[{\"page\":1,\"pages\":1,\"total\":4},[" + row.formatted("KR", "KOR") + ","
                        + row.formatted("1W", "WLD") + "," + row.formatted("XC", "") + "," + row.formatted("XK", "XKX")
                        + "]]");
        assertThat(read.read)
                .extracting(r -> r.dimensions().toString())
                .containsExactly("{country=KOR}", "{aggregate=WLD}", "{aggregate=XC}", "{country=XKX}");
        assertThat(Decodings.of(new WorldBankDecoder(), "[{\"page\":0,\"pages\":0,\"per_page\":50,\"total\":0},null]")
                        .codes())
                .containsExactly("answer_empty");
    }

    private static final String PAGE =
            "\ufeff<?xml version=\"1.0\" encoding=\"utf-8\"?>\r\n<wb:data page=\"1\" pages=\"1\" per_page=\"50\" total=\"%d\" lastupdated=\"2025-07-01\" xmlns:wb=\"http://www.worldbank.org\">%s</wb:data>";
    private static final String ELEMENT =
            "<wb:data><wb:indicator id=\"T.LEVEL\">Tide level</wb:indicator><wb:country id=\"%s\">Place</wb:country><wb:countryiso3code>%s</wb:countryiso3code><wb:date>%s</wb:date><wb:value>%s</wb:value><wb:unit /><wb:obs_status>%s</wb:obs_status><wb:decimal>0</wb:decimal></wb:data>";

    @Test
    void aPageOfXmlSaysWhatItsJsonSays() throws IOException {
        String second = ELEMENT.formatted("1W", "WLD", "2024", "", "");
        Decodings<StatRow> read = Rows.decode(
                "worldbank-json", PAGE.formatted(2, ELEMENT.formatted("KR", "KOR", "2024", "1.5", "E") + second));
        assertThat(read.findings).isEmpty();
        assertThat(Rows.texts(read))
                .containsExactly("T.LEVEL {country=KOR} 2024 = 1.5 [E]", "T.LEVEL {aggregate=WLD} 2024 = null [M]");
        assertThat(read.read.get(0).vintage()).isEqualTo("2025-07-01");
        assertThat(read.read.get(0).attributes()).containsEntry("TITLE", "Tide level");
        assertThat(read.readRaw.get(1)).isEqualTo(second);
    }

    @Test
    void xmlThatIsNoDataIsRefusedAndWhatLacksInItIsSaid() throws IOException {
        String row = ELEMENT.formatted("KR", "KOR", "2024", "1.5", "");
        assertThat(Decodings.of(decoder, PAGE.formatted(7, row)).codes()).containsExactly("pages_missing");
        assertThat(Decodings.of(decoder, PAGE.formatted(0, "")).codes()).containsExactly("answer_empty");
        assertThat(Decodings.of(decoder, PAGE.formatted(1, ELEMENT.formatted("KR", "KOR", "", "1", "")))
                        .codes())
                .contains("row_malformed");
        String whole = PAGE.formatted(2, row + row);
        assertThat(Decodings.of(decoder, whole.substring(0, whole.length() - 20))
                        .codes())
                .containsExactly("xml_malformed");
        Decodings<StatRow> error = Rows.decode(
                "worldbank-json",
                "<wb:error xmlns:wb=\"http://www.worldbank.org\"><wb:message id=\"120\" key=\"Invalid value\">No such indicator</wb:message></wb:error>");
        assertThat(error.codes()).containsExactly("answer_refused");
        assertThat(error.findings.get(0).message()).contains("No such indicator");
        assertThat(Decodings.of(decoder, "<html><head><title>Closed</title></head></html>").findings)
                .singleElement()
                .satisfies(f -> assertThat(f.message()).contains("Closed"));
    }
}
