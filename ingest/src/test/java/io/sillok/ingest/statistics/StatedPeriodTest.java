package io.sillok.ingest.statistics;

import static io.sillok.ingest.statistics.Rows.texts;
import static org.assertj.core.api.Assertions.assertThat;

import io.sillok.ingest.Content;
import io.sillok.ingest.Decodings;
import io.sillok.ingest.Delivery;
import io.sillok.ingest.sheet.Spreadsheet;
import io.sillok.model.landing.StatRow;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tables that no column dates: their title or their sheet does, or they are refused. All numbers are made up. */
class StatedPeriodTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', nullValues = "-", textBlock = """
            2024년 12월 말 현재 지역별 등대             | 2024-12
            등대 현황 (2025. 6. 30. 기준, 단위: 개)     | 2025-06-30
            (2024년 말 기준)                            | 2024
            기준일: 2025-06-30                          | 2025-06-30
            2024년 지역별 등대 현황                     | 2024
            표 3-1. 2024년도 등대                       | 2024
            등대 현황(2024년)                           | 2024
            '25년 1분기 등대 현황                       | 2025-Q1
            2024년 상반기 등대                          | 2024-S1
            截至2024年12月31日各地灯塔数                | 2024-12-31
            Lighthouses as at 30 June 2024              | 2024-06-30
            Lighthouses as of June 30, 2024             | 2024-06-30
            등대 현황                                   | -
            2024년 1월~6월 등대                         | -
            2023~2024년 등대                            | -
            2024년 등대 (2025. 3. 31. 기준)             | -
            등대 현황 (2025. 3. 2. 작성)                | -
            2025. 3. 2. 등대 현황                       | -
            등대 지수(2020년 기준)                      | -
            ※ 2024년에 바뀐 바에 따름                   | -
            """)
    void aTitleDatesItsTableOrNothingDoes(String title, String period) {
        assertThat(StatedPeriod.of(List.of(List.of(title, "", "")), "")).isEqualTo(period);
    }

    @Test
    void aTitleAndASheetTogetherSayOnePeriod() {
        List<List<String>> of2024 = List.of(List.of("2024년 등대"));
        assertThat(StatedPeriod.of(of2024, "3월")).isEqualTo("2024-03");
        assertThat(StatedPeriod.of(of2024, "2024")).isEqualTo("2024");
        assertThat(StatedPeriod.of(of2024, "북쪽")).isEqualTo("2024");
        assertThat(StatedPeriod.of(of2024, "2023")).isNull();
        assertThat(StatedPeriod.of(List.of(), "2023년")).isEqualTo("2023");
        assertThat(StatedPeriod.of(List.of(), "3월")).isNull();
        assertThat(StatedPeriod.of(List.of(List.of("2024년 2월 등대")), "상반기")).isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2024년 등대,,;지역,북,남;만,1,2         | {item=북,지역=만} 2024 = 1; {item=남,지역=만} 2024 = 2
            2024년 월별 등대,,;지역,1월,2월;만,1,2;곶,3,4 | {지역=만} 2024-01 = 1; {지역=만} 2024-02 = 2; {지역=곶} 2024-01 = 3; {지역=곶} 2024-02 = 4
            2024년 월별 등대,,;구분,북,남;1월,1,2;합계,3,4 | {item=북} 2024-01 = 1; {item=남} 2024-01 = 2; {item=북} 2024 = 3; {item=남} 2024 = 4
            """)
    void whatIsStatedIsThePeriodOfAllValues(String table, String rows) throws IOException {
        assertThat(texts(decode(table)))
                .containsExactly(rows.replaceAll("(^|; )\\{", "$1tides {").split("; ", -1));
    }

    /** Anything in the table that may be another time leaves the title unheard. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2024년 등대,,;지역,전년,금년;만,1,2
            2024년 등대,,;지역,2022/23,2023/24;만,1,2
            2024년 등대,,;지역,112年,113年;만,1,2
            2024년 12월 말 현재 등대,,;지역,1월,2월;만,1,2
            2024년 등대,,;지역,북 1/4,남 1/4;만,1,2
            """)
    void aTableOfOtherTimesIsRefused(String table) throws IOException {
        assertThat(decode(table).read).isEmpty();
        assertThat(decode(table).codes()).contains("header_wrong");
    }

    @Test
    void monthsMayBeSheetsOfAYearThatTheirTitlesName() throws IOException {
        Spreadsheet sheets = new Spreadsheet();
        for (String month : List.of("1월", "2월")) {
            sheets.sheet(month, "visible")
                    .row(1, "2024년 등대")
                    .row(2, "지역", "북", "남")
                    .row(3, "만", "1", "2");
        }
        assertThat(texts(Decodings.of(
                        new XlsxDecoder(),
                        Delivery.of("tides.xlsx", Content.of(sheets.bytes()), Delivery.Options.NONE))))
                .containsExactly(
                        "tides!1월 {item=북,지역=만} 2024-01 = 1",
                        "tides!1월 {item=남,지역=만} 2024-01 = 2",
                        "tides!2월 {item=북,지역=만} 2024-02 = 1",
                        "tides!2월 {item=남,지역=만} 2024-02 = 2");
    }

    private static Decodings<StatRow> decode(String table) throws IOException {
        return Decodings.of(
                new CsvDecoder(),
                Delivery.of(
                        "tides.csv",
                        Content.of((table.replace(';', '\n') + "\n").getBytes(StandardCharsets.UTF_8)),
                        Delivery.Options.NONE));
    }
}
