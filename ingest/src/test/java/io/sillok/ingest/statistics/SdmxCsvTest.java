package io.sillok.ingest.statistics;

import static io.sillok.ingest.statistics.Rows.decode;
import static io.sillok.ingest.statistics.Rows.texts;
import static org.assertj.core.api.Assertions.assertThat;

import io.sillok.ingest.Decodings;
import io.sillok.model.landing.StatRow;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class SdmxCsvTest {
    @Test
    void theSeparatorIsWhatFollowsTheFirstNameAndDecimalsMayHaveCommas() throws IOException {
        assertThat(texts(decode(
                        "csv",
                        "STRUCTURE[|];STRUCTURE_ID;ACTION;PLACE: Place;TIME_PERIOD: Time;OBS_VALUE: Value;OBS_STATUS: Status\n"
                                + "dataflow;H:TIDES(1.0.0): Tides: all;I;R: Reef: inner;2025-08;12,345;A: Normal\n")))
                .containsExactly("H:TIDES(1.0.0) {PLACE=R} 2025-08 = 12.345 [A]");
        assertThat(texts(decode("csv", "DATAFLOW\tPLACE\tTIME_PERIOD\tOBS_VALUE\nTIDES\tR\t2025\t1.5\n")))
                .containsExactly("TIDES {PLACE=R} 2025 = 1.5");
    }

    @Test
    void namesMayHaveColumnsOfTheirOwnAndKeysAndOwnColumnsAreNoCodes() throws IOException {
        assertThat(texts(decode(
                        "csv",
                        "STRUCTURE,STRUCTURE_ID,STRUCTURE_NAME,ACTION,SERIES_KEY,PLACE,Place,TIME_PERIOD,Time period,OBS_VALUE,Observation value,UNIT_MEASURE,Unit\n"
                                + "dataflow,TIDES,Tides,A,R,R,Reef,2025,2025,1.5,,M,Metre\n")))
                .containsExactly("TIDES {PLACE=R} 2025 = 1.5 M: Metre");
        assertThat(
                        texts(
                                decode(
                                        "csv",
                                        "DATAFLOW,LAST UPDATE,freq,unit,geo,TIME_PERIOD,OBS_VALUE,OBS_FLAG\nESTAT:X(1.0),01/09/25 23:00:00,A,M,KR,2025,1,p\n")))
                .containsExactly("ESTAT:X(1.0) {freq=A,geo=KR,unit=M} 2025 = 1 M [p]");
    }

    @Test
    void labelsNameTheSeriesItsTableAndItsUnit() throws IOException {
        StatRow both = decode(
                        "csv",
                        "STRUCTURE,STRUCTURE_ID,PLACE: Place,MEASURE: Measure,TIME_PERIOD: Time,OBS_VALUE: Value,UNIT_MEASURE: Unit,OBS_STATUS: Status,ADJUSTMENT: Adjustment\n"
                                + "dataflow,H:PRICES(1.0): Prices of fish,R: Reef,IX: Index,2025: The year 2025,103.4,\"I20: Index, 2020=100\",E: Estimated,Q: Seasonally adjusted\n")
                .read
                .get(0);
        assertThat(Rows.text(both))
                .isEqualTo("H:PRICES(1.0) {MEASURE=IX,PLACE=R} 2025 = 103.4 I20: Index, 2020=100 [E]");
        assertThat(both.attributes())
                .containsEntry("TITLE", "Reef; Index; Index, 2020=100; Seasonally adjusted")
                .containsEntry("TITLE_COMPL", "Prices of fish");
        StatRow name = decode(
                        "csv",
                        "STRUCTURE,STRUCTURE_ID,STRUCTURE_NAME,ACTION,PLACE,Place,TIME_PERIOD,Time period,OBS_VALUE,Observation value,UNIT_MEASURE,Unit\n"
                                + "dataflow,TIDES,Tides,A,R,Reef,2025,2025,1.5,,MTR,Metre\n")
                .read
                .get(0);
        assertThat(Rows.text(name)).isEqualTo("TIDES {PLACE=R} 2025 = 1.5 MTR: Metre");
        assertThat(name.attributes()).containsEntry("TITLE", "Reef; Metre").containsEntry("TITLE_COMPL", "Tides");
    }

    @Test
    void partsOfACellAreSeparatedByWhatTheFirstColumnSays() throws IOException {
        assertThat(texts(decode(
                        "csv",
                        "STRUCTURE[;],STRUCTURE_ID,ACTION,PLACE,TIME_PERIOD,OBS_VALUE,OBS_STATUS[],NOTE[en;fr]\n"
                                + "dataflow,TIDES,I,R,2025,1.5,E;B,\"en:calm;fr:calme\"\n")))
                .containsExactly("TIDES {PLACE=R} 2025 = 1.5 [E;B]");
    }

    @Test
    void columnsMayStandInAnyOrder() throws IOException {
        assertThat(
                        texts(
                                decode(
                                        "csv",
                                        "STRUCTURE,STRUCTURE_ID,OBS_VALUE,OBS_STATUS,PLACE,TIME_PERIOD\ndataflow,TIDES,1.5,E,R,2025\n")))
                .containsExactly("TIDES {PLACE=R} 2025 = 1.5 [E]");
    }

    @Test
    void emptyIsLeftOutNotANumberIsMissingAndActionsAreFollowed() throws IOException {
        Decodings<StatRow> read = decode("csv", """
                STRUCTURE,STRUCTURE_ID,ACTION,PLACE,TIME_PERIOD,OBS_VALUE,OBS_STATUS,TITLE
                dataflow,TIDES,I,R,2020,1,,
                dataflow,TIDES,A,R,2021,,,a title
                dataflow,TIDES,M,R,2022,NaN,,
                dataflow,TIDES,R,R,2023,,,
                dataflow,TIDES,A,R,2024,,Q,
                dataflow,TIDES,D,R,2025,-,,
                dataflow,TIDES,D,R,2026,,,
                dataflow,TIDES,D,R,2027,,,-
                dataflow,TIDES,D,,2028,-,,
                dataflow,TIDES,A,,2029,,,for all places
                dataflow,TIDES,D,R,2020
                dataflow,TIDES,D,R,2020,-,,
                """);
        assertThat(texts(read))
                .containsExactly(
                        "TIDES {PLACE=R} 2020 = 1",
                        "TIDES {PLACE=R} 2022 = null [M]",
                        "TIDES {PLACE=R} 2023 = null [M]",
                        "TIDES {PLACE=R} 2024 = null [Q]",
                        "TIDES {PLACE=R} 2025 = null [M] DELETE",
                        "TIDES {PLACE=R} 2026 = null [M] DELETE",
                        "TIDES {} 2028 = null [M] DELETE",
                        "TIDES {PLACE=R} 2020 = null [M] DELETE");
        assertThat(read.codes()).containsExactly("row_malformed");
        assertThat(read.rejectedRaw).containsExactly("dataflow,TIDES,D,R,2020\n");
    }

    @Test
    void aDeletionLeavesOpenWhatMayBeAnyAndAttributesGoByThemselves() throws IOException {
        Decodings<StatRow> read = decode("csv", """
                STRUCTURE,STRUCTURE_ID,ACTION,PLACE,KIND,TIME_PERIOD,OBS_VALUE,OBS_STATUS
                dataflow,TIDES,D,R,,,,
                dataflow,TIDES,D,,,,,
                dataflow,TIDES,D,,LOW,2025,,-
                dataflow,TIDES,D,R,~,2025,,
                dataflow,TIDES,A,R,LOW,2024,,E
                dataflow,TIDES,R,R,LOW,2024,,E
                """);
        assertThat(texts(read))
                .containsExactly(
                        "TIDES {PLACE=R}  = null [M] DELETE",
                        "TIDES {}  = null [M] DELETE",
                        "TIDES {KIND=LOW,PLACE=R} 2024 = null [E] MERGE",
                        "TIDES {KIND=LOW,PLACE=R} 2024 = null [E]");
        assertThat(read.codes()).isEmpty();
    }

    @Test
    void inColumnsOfAnyOrderADashMarksWhatGoes() throws IOException {
        assertThat(texts(decode("csv", """
                        STRUCTURE,STRUCTURE_ID,ACTION,OBS_VALUE,NOTE,PLACE,TIME_PERIOD
                        dataflow,TIDES,D,,,R,2024
                        dataflow,TIDES,D,,-,R,2025
                        dataflow,TIDES,D,-,-,R,2026
                        """)))
                .containsExactly("TIDES {PLACE=R} 2024 = null [M] DELETE", "TIDES {PLACE=R} 2026 = null [M] DELETE");
    }

    @Test
    void crossDomainAttributesAreKnownInFrontOfTheValue() throws IOException {
        assertThat(texts(decode("csv", """
                        DATAFLOW,FREQ,PLACE,DECIMALS,TIME_PERIOD,OBS_STATUS,UNIT_MULT,COLLECTION,UNIT_MEASURE,OBS_VALUE
                        TIDES,A,R,1,2024,A,3,S,MTR,100
                        TIDES,A,R,1,2025,P,3,S,MTR,110
                        """)))
                .containsExactly(
                        "TIDES {FREQ=A,PLACE=R,UNIT_MEASURE=MTR} 2024 = 100 MTR x 3 [A]",
                        "TIDES {FREQ=A,PLACE=R,UNIT_MEASURE=MTR} 2025 = 110 MTR x 3 [P]");
        // among the dimensions a concept may be one, as the BIS has it
        assertThat(texts(decode("csv", """
                        DATAFLOW,PLACE,COLLECTION,TIME_PERIOD,OBS_VALUE
                        TIDES,R,A,2024,1
                        TIDES,R,E,2024,2
                        """)))
                .containsExactly("TIDES {COLLECTION=A,PLACE=R} 2024 = 1", "TIDES {COLLECTION=E,PLACE=R} 2024 = 2");
    }

    @Test
    void actionsAreWordsOrLettersAndOthersAreRefused() throws IOException {
        Decodings<StatRow> read = decode("csv", """
                STRUCTURE,STRUCTURE_ID,ACTION,PLACE,TIME_PERIOD,OBS_VALUE
                dataflow,TIDES,Append,R,2021,1
                dataflow,TIDES,Delete,R,2022,2
                dataflow,TIDES,d,R,2023,3
                dataflow,TIDES,Replace,R,2024,
                dataflow,TIDES,X,R,2025,5
                """);
        assertThat(texts(read))
                .containsExactly(
                        "TIDES {PLACE=R} 2021 = 1",
                        "TIDES {PLACE=R} 2022 = null [M] DELETE",
                        "TIDES {PLACE=R} 2023 = null [M] DELETE",
                        "TIDES {PLACE=R} 2024 = null [M]");
        assertThat(read.findings).singleElement().satisfies(f -> {
            assertThat(f.code()).isEqualTo("row_malformed");
            assertThat(f.pointer()).isEqualTo("row 6 column ACTION");
        });
        assertThat(read.rejectedRaw).containsExactly("dataflow,TIDES,X,R,2025,5\n");
    }

    @Test
    void versionsThatEndedAreNotTakenForTheOneThatHolds() throws IOException {
        Decodings<StatRow> read = Decodings.of(new CsvDecoder(), """
                KEY,PLACE,TIME_PERIOD,OBS_VALUE,ACTION,VALID_FROM,VALID_TO
                T.R,R,2025,1.6,Replace,2026-01-02T15:00:00Z,
                T.R,R,2025,1.5,Delete,2026-01-02T14:00:00Z,2026-01-02T15:00:00Z
                T.R,R,2024,,Delete,2026-01-02T14:00:00Z,
                """);
        assertThat(texts(read)).containsExactly("test {PLACE=R} 2025 = 1.6", "test {PLACE=R} 2024 = null [M] DELETE");
        assertThat(read.codes()).containsExactly("versions_left_out");
    }

    @Test
    void measuresWithNamesOfTheirOwnAreToldByTheirNumbers() throws IOException {
        Decodings<StatRow> read = decode("csv", """
                STRUCTURE;STRUCTURE_ID;ACTION;PLACE;TIME_PERIOD;LOW;HIGH;NOTE;OBS_STATUS
                dataflow;TIDES;I;R;2024;1,5;20;calm;E
                dataflow;TIDES;I;R;2025;;;calm;
                dataflow;TIDES;D;R;2023;1,5;;;
                dataflow;TIDES;D;R;2022;;-;;
                dataflow;TIDES;D;R;2021;;;;
                """);
        assertThat(texts(read))
                .containsExactly(
                        "TIDES {MEASURE=HIGH,PLACE=R} 2024 = 20 [E]",
                        "TIDES {MEASURE=LOW,PLACE=R} 2024 = 1.5 [E]",
                        "TIDES {MEASURE=LOW,PLACE=R} 2023 = null [M] DELETE",
                        "TIDES {MEASURE=HIGH,PLACE=R} 2022 = null [M] DELETE",
                        "TIDES {PLACE=R} 2021 = null [M] DELETE");
        assertThat(read.codes()).containsExactly("columns_taken_by_name");
    }

    @Test
    void aMessageMayDeleteEverythingAndOneWithoutSdmxsNamesIsRefused() throws IOException {
        assertThat(texts(decode("csv", "STRUCTURE,STRUCTURE_ID,ACTION\ndataflow,TIDES,D\n")))
                .containsExactly("TIDES {}  = null [M] DELETE");
        Decodings<StatRow> read =
                decode("csv", "STRUCTURE,STRUCTURE_ID,ACTION,PLACE,HEIGHT\ndataflow,TIDES,D,,\ndataflow,TIDES,I,R,1\n");
        assertThat(read.read).isEmpty();
        assertThat(read.codes()).containsExactly("header_wrong");
        assertThat(read.findings.get(0).message()).contains("neither OBS_VALUE nor TIME_PERIOD");
    }

    @Test
    void aValueThatIsNoNumberIsPointedAtByItsColumn() throws IOException {
        assertThat(decode("csv", "DATAFLOW,PLACE,TIME_PERIOD,OBS_VALUE\nTIDES,R,2024,1.5\nTIDES,R,2025,#N/A\n").read)
                .extracting(StatRow::pointer)
                .containsExactly("row 2", "row 3 column OBS_VALUE");
    }

    /** The OECD's older structures call SDMX's UNIT_MULT their own way. */
    @Test
    void aPowerCodeIsTheMultiplier() throws IOException {
        assertThat(
                        texts(
                                decode(
                                        "csv",
                                        "DATAFLOW,LOCATION,TIME_PERIOD,OBS_VALUE,UNIT,POWERCODE\nA:T(1.0),AUS,2024,2.5,AUD,6\nA:T(1.0),AUS,2025,2.6,AUD,\n")))
                .containsExactly(
                        "A:T(1.0) {LOCATION=AUS} 2024 = 2.5 AUD x 6", "A:T(1.0) {LOCATION=AUS} 2025 = 2.6 AUD");
    }
}
