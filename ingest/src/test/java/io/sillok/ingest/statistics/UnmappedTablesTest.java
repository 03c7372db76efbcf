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

    /** What a careful reader of the table reads without guessing. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            지역,'22년,'23년;만,3,4                                   | {지역=만} '22년 = 3; {지역=만} '23년 = 4
            지역,'23.12,'24.01;만,3,4                                 | {지역=만} '23.12 = 3; {지역=만} '24.01 = 4
            Month,level;Nov-23,3;Dec-23,4;Jan-24,5                    | {} 2023-11 = 3; {} 2023-12 = 4; {} 2024-01 = 5
            Date,level;Nov-03,3;Dec-12,4                              | {} Nov-03 = 3; {} Dec-12 = 4
            place,Nov 2023,Dec 2023;bay,3,4                           | {place=bay} Nov 2023 = 3; {place=bay} Dec 2023 = 4
            Quarter,level;Q4 2023,3;Q1 2024,4                         | {} Q4 2023 = 3; {} Q1 2024 = 4
            지역,2023,2024;만,61.8%,62%;바다,-0.4%,-                   | {지역=만} 2023 = 61.8 %; {지역=만} 2024 = 62 %; {지역=바다} 2023 = -0.4 %; {지역=바다} 2024 = -
            지역,2023,2024;만,X,62;바다,…,3                            | {지역=만} 2023 = null [Q]; {지역=만} 2024 = 62; {지역=바다} 2023 = …; {지역=바다} 2024 = 3
            place,2023,2024;bay,X,62                                  | {place=bay} 2023 = X; {place=bay} 2024 = 62
            갈래,2024;수위(m),3;파고(cm),4                            | {갈래=수위(m)} 2024 = 3 m; {갈래=파고(cm)} 2024 = 4 cm
            업종,2024;농업(A),3;광업(B),4                             | {업종=농업(A)} 2024 = 3; {업종=광업(B)} 2024 = 4
            지역,2024;서울(시),3;경기(도),4;강원,5                     | {지역=서울(시)} 2024 = 3; {지역=경기(도)} 2024 = 4; {지역=강원} 2024 = 5
            지역,구분,구분,2024;만,남,20대,3;만,남,30대,4              | {구분=남,구분 2=20대,지역=만} 2024 = 3; {구분=남,구분 2=30대,지역=만} 2024 = 4
            측정일,시간,수위;2024-03-01,1,3;2024-03-01,2,4             | {시간=1} 2024-03-01 = 3; {시간=2} 2024-03-01 = 4
            연번,연도,지역,수위;1,2023,만,3;2,2024,만,4                | {지역=만} 2023 = 3; {지역=만} 2024 = 4
            일자,월,수위;2024-01-31,1,3;2024-02-29,2,4                 | {} 2024-01-31 = 3; {} 2024-02-29 = 4
            일자,월,지역,수위;2024-01-31,1,만,3;,1,곶,5;2024-02-29,2,만,4;,2,곶,6 | {지역=만} 2024-01-31 = 3; {지역=곶} 2024-01-31 = 5; {지역=만} 2024-02-29 = 4; {지역=곶} 2024-02-29 = 6
            Series ID,Year,Period,Label,Value;L,2023,M12,2023 Dec,3;L,2023,M13,2023 Annual,4;L,2024,M01,2024 Jan,5 | {Series ID=L} 2023-12 = 3; {Series ID=L} 2023 = 4; {Series ID=L} 2024-01 = 5
            월별,2023,2024;1월,3,4;2월,5,6;합계,8,10                     | {} 2023-01 = 3; {} 2024-01 = 4; {} 2023-02 = 5; {} 2024-02 = 6; {} 2023 = 8; {} 2024 = 10
            지역,분기,2023년,2024년;만,1분기,3,4;만,2분기,5,6             | {지역=만} 2023-Q1 = 3; {지역=만} 2024-Q1 = 4; {지역=만} 2023-Q2 = 5; {지역=만} 2024-Q2 = 6
            구분,2023,2024;합계,3,4                                   | {구분=합계} 2023 = 3; {구분=합계} 2024 = 4
            성별,2023,2024;계,3,4;남,1,2;여,2,2                        | {성별=계} 2023 = 3; {성별=계} 2024 = 4; {성별=남} 2023 = 1; {성별=남} 2024 = 2; {성별=여} 2023 = 2; {성별=여} 2024 = 2
            품목(kg),연도,수량,금액;쌀(kg),2023,3,4;콩(kg),2023,5,6      | {item=수량,품목(kg)=쌀(kg)} 2023 = 3; {item=금액,품목(kg)=쌀(kg)} 2023 = 4; {item=수량,품목(kg)=콩(kg)} 2023 = 5; {item=금액,품목(kg)=콩(kg)} 2023 = 6
            Year,Model 2020,Model 2021;2023,3,4;2024,5,6              | {item=Model 2020} 2023 = 3; {item=Model 2021} 2023 = 4; {item=Model 2020} 2024 = 5; {item=Model 2021} 2024 = 6
            구분,만조,,간조,;연도,남항,북항,남항,북항;2023,3,4,5,6       | {item=만조 남항} 2023 = 3; {item=만조 북항} 2023 = 4; {item=간조 남항} 2023 = 5; {item=간조 북항} 2023 = 6
            물때,,(단위: m);연도,만조,간조;2023,3,4;2024,5,6           | {item=만조} 2023 = 3 m; {item=간조} 2023 = 4 m; {item=만조} 2024 = 5 m; {item=간조} 2024 = 6 m
            연별 Year,수위;2023,3;2024,4                              | {} 2023 = 3; {} 2024 = 4
            地区,2024年,2023年;湾,3,4                                  | {地区=湾} 2024年 = 3; {地区=湾} 2023年 = 4
            地区,2024年3月,2024年2月;湾,3,4                            | {地区=湾} 2024年3月 = 3; {地区=湾} 2024年2月 = 4
            地区,2024年第一季度,2024年上半年;湾,3,4                    | {地区=湾} 2024年第一季度 = 3; {地区=湾} 2024年上半年 = 4
            Zone,2023-T1,2023-T4;baie,3,4                             | {Zone=baie} 2023-Q1 = 3; {Zone=baie} 2023-Q4 = 4
            Période,Zone,niveau;T4 2023,baie,3;T1 2024,baie,4         | {Zone=baie} 2023-Q4 = 3; {Zone=baie} 2024-Q1 = 4
            Zone,2023-T1,2023-T2;baie,3,4                             | {Zone=baie} 2023-T1 = 3; {Zone=baie} 2023-T2 = 4
            Zone,Période,2023,2024;baie,,3,4                          | {Période=,Zone=baie} 2023 = 3; {Période=,Zone=baie} 2024 = 4
            연도,지역,증감;2024,만,−1.5;2024,곶,2                      | {지역=만} 2024 = −1.5; {지역=곶} 2024 = 2
            """)
    void whatIsCertainIsRead(String table, String rows) throws IOException {
        assertThat(texts(decode(table.replace(';', '\n') + "\n")))
                .containsExactly(rows.replaceAll("(^|; )\\{", "$1tides {").split("; ", -1));
    }

    /** Series given by themselves have a row for each thing that is said of them, and no header. */
    @Test
    void whatIsSaidOfASeriesStandsAboveIt() throws IOException {
        String ons =
                "\"Title\",\"TIDE RATE: ALL PORTS 2015=100\"\n\"CDID\",\"T1DE\"\n\"PreUnit\",\"\"\n\"Unit\",\"%\"\n\"Release date\",\"14-02-2024\"\n\"2023\",\"6.8\"\n\"2023 Q4\",\"4.4\"\n\"2024 JAN\",\"4.2\"\n";
        assertThat(texts(decode(ons)))
                .containsExactly(
                        "tides {item=T1DE: TIDE RATE: ALL PORTS 2015=100 (%)} 2023 = 6.8 %",
                        "tides {item=T1DE: TIDE RATE: ALL PORTS 2015=100 (%)} 2023 Q4 = 4.4 %",
                        "tides {item=T1DE: TIDE RATE: ALL PORTS 2015=100 (%)} 2024 JAN = 4.2 %");
        String insee =
                "\"Libellé\";\"Indice - Base 2015 - Ensemble\";\"Codes\"\n\"idBank\";\"001\";\"\"\n\"Période\";\"\";\"\"\n\"2024-02\";\"118.96\";\"P\"\n\"2024-01\";\"117.96\";\"A\"\n";
        assertThat(texts(decode(insee)))
                .containsExactly(
                        "tides {item=001: Indice - Base 2015 - Ensemble} 2024-02 = 118.96 [P]",
                        "tides {item=001: Indice - Base 2015 - Ensemble} 2024-01 = 117.96 [A]");
    }

    @Test
    void whatIsSaidOfSeriesMayBeginWithTheirTitles() throws IOException {
        assertThat(
                        texts(
                                decode(
                                        ",Level ;  North ;,Level ;  South ;\nUnit,m,cm\nSeries Type,Original,Original\nSeries ID,T1A,T2A\nFeb-2024,3,4\n")))
                .containsExactly(
                        "tides {item=T1A: Level ;  North ; (m)} Feb-2024 = 3 m",
                        "tides {item=T2A: Level ;  South ; (cm)} Feb-2024 = 4 cm");
        assertThat(
                        texts(
                                decode(
                                        "\"Libellé\";\"Niveau\"\n\"idBank\";\"001\"\n\"Période\";\"\"\n\"2024-T1\";\"7.5\";\"P\"\n\"2023-T4\";\"7.4\";\"A\"\n")))
                .containsExactly(
                        "tides {item=001: Niveau} 2024-Q1 = 7.5 [P]", "tides {item=001: Niveau} 2023-Q4 = 7.4 [A]");
    }

    @Test
    void remarksInChineseAreNoRows() throws IOException {
        assertThat(decode("地区,2024年\n湾,3\n注：初步数\n数据来源：海局\n").codes())
                .containsExactly("columns_taken_by_name", "remarks_left_out");
    }

    /** Publishers put tables below one another; the second has a unit, and perhaps names, of its own. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1. 만조 (단위: m)~,,;지역,2023,2024;만,3,4;2. 간조 (단위: cm)~,,;지역,2023,2024;만,5,6 | tides {지역=만} 2023 = 3 m; tides {지역=만} 2024 = 4 m; tides#2 {지역=만} 2023 = 5 cm; tides#2 {지역=만} 2024 = 6 cm
            지역,2023,2024;만,3,4;바다,5,6;지역,2024,2025;만조,7,8;간조,9,10 | tides {지역=만} 2023 = 3; tides {지역=만} 2024 = 4; tides {지역=바다} 2023 = 5; tides {지역=바다} 2024 = 6; tides#2 {지역=만조} 2024 = 7; tides#2 {지역=만조} 2025 = 8; tides#2 {지역=간조} 2024 = 9; tides#2 {지역=간조} 2025 = 10
            지역,2023,2024;만,3,4;지역,2023,2024;바다,5,6 | tides {지역=만} 2023 = 3; tides {지역=만} 2024 = 4; tides {지역=바다} 2023 = 5; tides {지역=바다} 2024 = 6
            """)
    void aTableBelowAnotherIsADataSetOfItsOwn(String table, String rows) throws IOException {
        assertThat(texts(decode(table.replace("~", "").replace(';', '\n') + "\n")))
                .containsExactly(rows.split("; ", -1));
    }

    /** Months of years that are no calendar's, or of other days, are no values, and make no period. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "시점,월,수위;2024-01-01,3,3;2024-01-02,4,4",
                "연도,월,수위;2024/25,1,3;2025/26,2,4",
                "사업년도,월,집행액;2023,11,3;2023,12,4;2024,1,5"
            })
    void partsOfAnUnknownYearAreNoValues(String table) throws IOException {
        assertThat(decode(table.replace(';', '\n') + "\n").codes()).containsExactly("header_wrong");
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
