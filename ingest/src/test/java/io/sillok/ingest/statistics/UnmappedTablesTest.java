package io.sillok.ingest.statistics;

import static io.sillok.ingest.statistics.Rows.texts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.sillok.ingest.Content;
import io.sillok.ingest.Decodings;
import io.sillok.ingest.Delivery;
import io.sillok.model.Finding;
import io.sillok.model.landing.StatRow;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables as publishers write them, without a mapping: what a header means is read, and what it leaves open is said. */
class UnmappedTablesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            2023p         | 2023         | P
            2023 p)       | 2023         | P
            2023(P)       | 2023         | P
            2024 e        | 2024         | E
            2024(추정)    | 2024         | E
            2024F         | 2024         | F
            2023 r)       | 2023         | -
            2025.1/4p     | 2025.1/4     | P
            2023년 p)     | 2023년       | P
            2023 p) 년    | 2023         | P
            2023*         | 2023         | -
            2023.1/4      | 2023.1/4     | -
            2023.1/2      | 2023.1/2     | -
            2023 1/4분기  | 2023 1/4분기 | -
            2023년 3/4    | 2023년 3/4   | -
            2023 상반기   | 2023 상반기  | -
            2024. 3월     | 2024. 3월    | -
            2024K1        | 2024K1       | -
            """)
    void aPeriodMayBeAPartOfAYearAndMarkedAsProvisional(String header, String period, String status)
            throws IOException {
        assertThat(decode("지역,2021," + header + "\n바다,1,2\n만,3,4\n").read)
                .filteredOn(row -> !row.period().equals("2021"))
                .allSatisfy(row -> {
                    assertThat(row.period()).isEqualTo(period);
                    assertThat(row.status()).isEqualTo(status);
                    assertThat(row.dimensions()).containsOnlyKeys("지역");
                })
                .hasSize(2);
    }

    /** A table may part its time into columns: the year in one, and the month, the quarter or the half in others. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            지역,연도,월,수위;만,2024,1,3;만,2024,12,4                | {지역=만} 2024-01 = 3; {지역=만} 2024-12 = 4
            Month,Year,level;Jan,2024,3;Feb,2024,4                    | {} 2024-01 = 3; {} 2024-02 = 4
            지역,년,분기,수위;만,2024년,1분기,3;만,2024년,합계,4       | {지역=만} 2024-Q1 = 3; {지역=만} 2024 = 4
            year,half,level;2024,1,3;2024,2,4                         | {} 2024-S1 = 3; {} 2024-S2 = 4
            년,월,일,수위;2024,2,9,3;2024,2,10,4                      | {} 2024-02-09 = 3; {} 2024-02-10 = 4
            지역,연도,1월,2월;만,2024,3,4                             | {지역=만} 2024-01 = 3; {지역=만} 2024-02 = 4
            Year,Jan,Feb,Mar;2024,3,4,5                               | {} 2024-01 = 3; {} 2024-02 = 4; {} 2024-03 = 5
            지역,연도,1분기,2분기,연간;만,2024,3,4,7                   | {지역=만} 2024-Q1 = 3; {지역=만} 2024-Q2 = 4
            지역,연도,1분기 (명),2분기 (명);만,2024,3,4                | {지역=만} 2024-Q1 = 3 명; {지역=만} 2024-Q2 = 4 명
            연도,분기,월,수위;2024,1,3,3;2024,2,4,4                    | {} 2024-03 = 3; {} 2024-04 = 4
            연도,월,수위;2024,1,3;2024,13,4                            | {} 2024-01 = 3; {} 2024 13 = 4
            지역,연도,1월,2월,1월;만,2024,3,4,5                        | {지역=만} 2024-02 = 4
            시점,연도,수위;2024.01,2024,3;2025.01,2025,4               | {} 2024.01 = 3; {} 2025.01 = 4
            """)
    void timeMayStandInSeveralColumns(String table, String rows) throws IOException {
        assertThat(texts(decode(table.replace(';', '\n') + "\n")))
                .containsExactly(rows.replaceAll("(^|; )\\{", "$1tides {").split("; ", -1));
    }

    /** What only looks so is left as it was: months beside days, years that are no calendar's. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            시점,월,수위;2024-01-01,3,3;2024-01-02,4,4    | tides {item=월} 2024-01-01 = 3
            연도,월,수위;2024/25,1,3;2025/26,2,4          | tides {item=월} 2024/25 = 1
            """)
    void whatIsNoPartOfAYearStaysWhatItIs(String table, String first) throws IOException {
        assertThat(texts(decode(table.replace(';', '\n') + "\n"))).contains(first);
    }

    @Test
    void aMonthThatIsNoneIsLeftForTheReaderOfPeriods() throws IOException {
        Map<String, String> mapping = Map.of("dataset", "=tides", "period", "해", "period.part", "월", "value", "수위");
        assertThat(texts(decode("곳,해,월,수위\n만,2024,1월,3\n만,2024,열셋,4\n바다,2024,2월,5\n", mapping)))
                .containsExactly("tides {} 2024-01 = 3", "tides {} 2024 열셋 = 4", "tides {} 2024-02 = 5");
    }

    /** Statistics Canada, the OECD and SDMX give the power of ten in a column. */
    @ParameterizedTest
    @ValueSource(strings = {"SCALAR_ID", "PowerCode Code", "UNIT_MULT", "multiplier"})
    void aColumnOfPowersOfTenIsTheMultiplier(String header) throws IOException {
        assertThat(texts(decode("시점,지역,%s,값,단위\n2024,만,3,5,명\n2025,만,3,6,명\n".formatted(header))))
                .containsExactly("tides {지역=만} 2024 = 5 명 x 3", "tides {지역=만} 2025 = 6 명 x 3");
    }

    @Test
    void aColumnThatSaysThePeriodOnceMoreMakesNoSeriesOfEachValue() throws IOException {
        assertThat(texts(decode("TIME,Time,area,Value\n2019-Q1,Q1-2019,sea,3\n2019-Q2,Q2-2019,sea,4\n")))
                .containsExactly("tides {area=sea} 2019-Q1 = 3", "tides {area=sea} 2019-Q2 = 4");
    }

    @Test
    void aDelimiterAtTheEndOfEachLineIsNoColumn() throws IOException {
        Decodings<StatRow> read = decode("지역,2022,2023,\n바다,1,2,\n만,3,4,\n");
        assertThat(texts(read)).contains("tides {지역=바다} 2022 = 1").hasSize(4);
        assertThat(read.findings).extracting(Finding::code).containsExactly("columns_taken_by_name");
    }

    @Test
    void numbersUnderAHeaderThatSaysNothingAreNoCodes() throws IOException {
        Decodings<StatRow> wide = decode("지역,2022,2023,증감률,2024/25\n바다,1,2,100,7\n만,3,4,33.3,8\n");
        assertThat(texts(wide))
                .containsExactly(
                        "tides {지역=바다} 2022 = 1",
                        "tides {지역=바다} 2023 = 2",
                        "tides {지역=만} 2022 = 3",
                        "tides {지역=만} 2023 = 4");
        assertThat(pointers(wide, "columns_left_out")).containsExactly("row 1 column 증감률", "row 1 column 2024/25");
        Decodings<StatRow> lengthwise = decode("지역,연도,값,순위\n바다,2022,1,2\n만,2022,3,1\n");
        assertThat(texts(lengthwise)).containsExactly("tides {지역=바다} 2022 = 1", "tides {지역=만} 2022 = 3");
        assertThat(pointers(lengthwise, "columns_left_out")).containsExactly("row 1 column 순위");
    }

    @Test
    void numbersThatTellRowsApartOrAreCalledCodesAreCodes() throws IOException {
        Decodings<StatRow> read = decode("지역코드,지역,나이,2022\n11,바다,10,1\n11,바다,20,2\n12,만,10,3\n12,만,20,4\n");
        assertThat(texts(read))
                .startsWith("tides {나이=10,지역=바다,지역코드=11} 2022 = 1", "tides {나이=20,지역=바다,지역코드=11} 2022 = 2")
                .hasSize(4);
        assertThat(read.codes()).containsExactly("columns_taken_by_name");
    }

    @Test
    void ofTwoColumnsForTheSameNeitherIsRead() throws IOException {
        Decodings<StatRow> twice = decode("지역,2021,2021,2022\n바다,1,2,3\n만,4,5,6\n");
        assertThat(texts(twice)).containsExactly("tides {지역=바다} 2022 = 3", "tides {지역=만} 2022 = 6");
        assertThat(pointers(twice, "columns_left_out")).hasSize(2).containsOnly("row 1 column 2021");
        // as a program numbers what is called the same; they are no January and no February
        assertThat(decode("지역,2018,2018.1,2018.2\n바다,1,2,3\n만,4,5,6\n").codes()).contains("header_wrong");
        assertThat(texts(decode("지역,2018,2018.1\n,만조,간조\n바다,1,2\n")))
                .containsExactly("tides {item=만조,지역=바다} 2018 = 1", "tides {item=간조,지역=바다} 2018 = 2");
        assertThat(texts(decode("지역,2018.1,2018.2\n바다,1,2\n만,4,5\n"))).startsWith("tides {지역=바다} 2018.1 = 1");
        Decodings<StatRow> values = decode("지역,연도,값,값\n바다,2021,1,2\n만,2021,3,4\n");
        assertThat(values.read).isEmpty();
        assertThat(values.findings.get(0).message()).contains("two columns are called 값");
    }

    @Test
    void labelsOfMergedCellsAreFilledDown() throws IOException {
        String table = "시도,구군,2023\n바다,소계,1\n,안,2\n,밖,3\n만,소계,4\n,안,5\n";
        String[] rows = {
            "tides {구군=소계,시도=바다} 2023 = 1",
            "tides {구군=안,시도=바다} 2023 = 2",
            "tides {구군=밖,시도=바다} 2023 = 3",
            "tides {구군=소계,시도=만} 2023 = 4",
            "tides {구군=안,시도=만} 2023 = 5"
        };
        assertThat(texts(decode(table))).containsExactly(rows);
        assertThat(texts(decode(
                        table,
                        Map.of("dataset", "=tides", "periods", "columns", "dimension.시도", "시도", "dimension.구군", "구군"))))
                .containsExactly(rows);
        assertThat(texts(decode("지역,시점,값\n바다,2022,1\n,2023,2\n만,2022,3\n,2023,4\n")))
                .containsExactly(
                        "tides {지역=바다} 2022 = 1",
                        "tides {지역=바다} 2023 = 2",
                        "tides {지역=만} 2022 = 3",
                        "tides {지역=만} 2023 = 4");
    }

    @Test
    void anEmptyCellAmongLabelsThatComeAgainIsEmpty() throws IOException {
        assertThat(texts(decode("지역,구분,2023\n바다,소,1\n만,소,2\n,소,3\n바다,대,4\n만,대,5\n")))
                .contains("tides {구분=소,지역=} 2023 = 3");
        assertThat(texts(decode("시도,구군,2023\n바다,안,1\n바다,,2\n만,안,3\n만,,4\n"))).contains("tides {구군=,시도=바다} 2023 = 2");
    }

    @Test
    void theUnitAboveATableIsThatOfItsValues() throws IOException {
        Decodings<StatRow> read = decode("물때,,\n(단위: 천명),,\n지역,2022,2023\n바다,1,2\n자료: 바다청,,\n");
        assertThat(texts(read)).containsExactly("tides {지역=바다} 2022 = 1 천명", "tides {지역=바다} 2023 = 2 천명");
        assertThat(read.findings).anySatisfy(f -> {
            assertThat(f.code()).isEqualTo("remarks_left_out");
            assertThat(f.message()).contains("3 line(s)").contains("물때");
        });
        assertThat(texts(decode("예산 (단위: 백만원),,\n지역 (단위: 천원),2022\n바다,1\n")))
                .as("which of the two nobody says")
                .containsExactly("tides {지역 (단위: 천원)=바다} 2022 = 1 백만원, 천원");
    }

    @Test
    void aNearerUnitCountsMoreThanTheOneAboveTheTable() throws IOException {
        assertThat(texts(decode("(단위: 천명),,\n항목,2022,2023\n취업자,1,2\n취업률(%),3,4\n선원(섬),5,6\n")))
                .containsExactly(
                        "tides {항목=취업자} 2022 = 1 천명",
                        "tides {항목=취업자} 2023 = 2 천명",
                        "tides {항목=취업률(%)} 2022 = 3 %",
                        "tides {항목=취업률(%)} 2023 = 4 %",
                        "tides {항목=선원(섬)} 2022 = 5 천명",
                        "tides {항목=선원(섬)} 2023 = 6 천명");
        assertThat(texts(decode("(단위: 천명),,\n지역,단위,2022\n바다,m,1\n"))).containsExactly("tides {지역=바다} 2022 = 1 m");
        assertThat(texts(decode("(단위: 천명),,\n지역,시점,수위(m)\n바다,2022,1\n만,2022,2\n")))
                .startsWith("tides {지역=바다} 2022 = 1 m");
        assertThat(texts(decode("(단위: 천명),,,\n지역,시점,수위(m),선원\n바다,2022,1,2\n만,2022,3,4\n")))
                .startsWith("tides {item=수위(m),지역=바다} 2022 = 1 m", "tides {item=선원,지역=바다} 2022 = 2 천명");
        assertThat(texts(decode(
                        "(단위: 천명),,\n지역,시점,값\n바다,2022,1\n",
                        Map.of("dataset", "=tides", "period", "시점", "value", "값", "unit", "=m"))))
                .containsExactly("tides {} 2022 = 1 m");
    }

    @Test
    void unitsInCellsAreLeftToBeRefusedWhereTheyStand() throws IOException {
        assertThat(decode("지역,연도,매출\n바다,2021,12.5억원\n만,2021,\"1,300백만원\"\n").read)
                .extracting(StatRow::pointer, StatRow::value)
                .containsExactly(tuple("row 2 column 매출", "12.5억원"), tuple("row 3 column 매출", "1,300백만원"));
    }

    @Test
    void whatIsNoNumberIsPointedAtByItsColumn() throws IOException {
        assertThat(decode("지역,연도,값\n가,2021,\"1,200\"\n나,2021,-\n다,2021,\"12,34\"\n라,2021,1.2.3\n마,2021,12명\n").read)
                .extracting(StatRow::pointer)
                .containsExactly("row 2", "row 3", "row 4 column 값", "row 5 column 값", "row 6 column 값");
    }

    @Test
    void kosisNamesMeanInATableWhatTheyMeanInJson() throws IOException {
        Decodings<StatRow> read = decode("C1_NM,DT,C1,PRD_SE,ITM_ID,TBL_ID,ITM_NM,PRD_DE,UNIT_NM\n"
                + "바다,1.5,01,Q,T1,DT_9,수위,202402,m\n만,X,02,Q,T1,DT_9,수위,202402,m\n곶,1,03,Q,T1,DT_9,수위,,m\n");
        assertThat(texts(read))
                .containsExactly(
                        "DT_9 {C1=01,ITM_ID=T1} 2024-Q2 = 1.5 m", "DT_9 {C1=02,ITM_ID=T1} 2024-Q2 = null m [Q]");
        assertThat(read.read.get(0).attributes()).containsEntry("TITLE", "바다; 수위");
        assertThat(read.codes()).containsExactly("row_malformed");
    }

    @Test
    void eurostatsFirstColumnHoldsAllCodesAndFlagsFollowValues() throws IOException {
        Decodings<StatRow> read = decode(
                "freq,unit,geo\\TIME_PERIOD\t2022 \t2023-Q1 \nA,MTR,BAY\t3.9 \t-4.5 bp\nA,MTR,REEF\t: \t: c\nA,MTR\t1 \t2 \nA,MTR,CAPE\t\t1 5 p\n");
        assertThat(texts(read))
                .containsExactly(
                        "tides {freq=A,geo=BAY,unit=MTR} 2022 = 3.9 MTR",
                        "tides {freq=A,geo=BAY,unit=MTR} 2023-Q1 = -4.5 MTR [bp]",
                        "tides {freq=A,geo=REEF,unit=MTR} 2022 = null MTR [M]",
                        "tides {freq=A,geo=REEF,unit=MTR} 2023-Q1 = null MTR [c]",
                        "tides {freq=A,geo=CAPE,unit=MTR} 2022 = null MTR [M]",
                        "tides {freq=A,geo=CAPE,unit=MTR} 2023-Q1 = 1 5 p MTR");
        assertThat(read.codes()).containsExactly("row_malformed");
        assertThat(read.read.get(1).pointer()).isEqualTo("row 2 column 2023-Q1");
    }

    private static List<String> pointers(Decodings<StatRow> read, String code) {
        return read.findings.stream()
                .filter(f -> f.code().equals(code))
                .map(Finding::pointer)
                .toList();
    }

    private static Decodings<StatRow> decode(String text) throws IOException {
        return decode(text, Map.of());
    }

    private static Decodings<StatRow> decode(String text, Map<String, String> mapping) throws IOException {
        return Decodings.of(
                new CsvDecoder(),
                Delivery.of(
                        "tides.csv",
                        Content.of(text.getBytes(StandardCharsets.UTF_8)),
                        new Delivery.Options("ko", null, mapping)));
    }
}
