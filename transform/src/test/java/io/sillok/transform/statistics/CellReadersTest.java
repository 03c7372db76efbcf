package io.sillok.transform.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import io.sillok.model.Period;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CellReadersTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1,234,567     | 1234567
            1 234 567     | 1234567
            -3.5          | -3.5
            −3.5          | -3.5
            △1,200        | -1200
            1.87E12       | 1870000000000
            １２３        | 123
            .5            | 0.5
            +7            | 7
            """)
    void numbersReadAsPublishersWriteThem(String cell, BigDecimal value) {
        assertThat(ValueReader.read(cell))
                .hasValueSatisfying(read -> assertThat(read.value()).isEqualByComparingTo(value));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "-", ".", "..", "...", "…", "n/a", ":"})
    void marksOfAbsenceAreNoNumbersAndNoErrors(String cell) {
        assertThat(ValueReader.read(cell))
                .hasValueSatisfying(read -> assertThat(read.value()).isNull());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "12¹",
                "1,23",
                "1.234.567",
                "12%",
                "열둘",
                "1,2345",
                "0x10",
                "1e999",
                "--3",
                "12 3",
                "Infinity",
                "1_000"
            })
    void whatIsNeitherIsNotGuessed(String cell) {
        assertThat(ValueReader.read(cell)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', nullValues = "-", textBlock = """
            2024        | - | 2024
            2024Q3      | - | 2024-Q3
            2024-Q3     | - | 2024-Q3
            2024 3/4    | - | 2024-Q3
            2024M05     | - | 2024-05
            2024.05     | - | 2024-05
            202405      | M | 2024-05
            202403      | Q | 2024-Q3
            20240925    | - | 2024-09-25
            2024년      | - | 2024
            2024년 5월  | - | 2024-05
            2025년04월  | - | 2025-04
            2024년 상반기 | - | 2024-S1
            2024년 3분기 | - | 2024-Q3
            2024年5月   | - | 2024-05
            2025-W39    | - | 2025-W39
            2024S2      | - | 2024-S2
            202401S1    | - | 2024-01-01/P15D
            202402S2    | - | 2024-02-16/P14D
            2026년도    | - | 2026
            2026 회계연도 | - | 2026
            2024학년도  | - | 2024-03-01/P1Y
            2020-W53    | - | 2020-W53
            2024W05     | - | 2024-W05
            2024-01-01/P3M | - | 2024-Q1
            2024-04-01T00:00:00/P1Y | - | 2024-04-01/P1Y
            2024-02-01/P3M | - | 2024-02-01/P3M
            2024-01-07/P7D | - | 2024-01-07/P7D
            2024-D060   | - | 2024-02-29
            2024.3/4    | - | 2024-Q3
            2024.1/2    | - | 2024-S1
            2024 2/2    | - | 2024-S2
            2024년 3/4  | - | 2024-Q3
            2024년 1/4분기 | - | 2024-Q1
            2024 1/4분기 | - | 2024-Q1
            2024 상반기 | - | 2024-S1
            2024. 3월   | - | 2024-03
            2024年第一季度 | - | 2024-Q1
            2024年3季度 | - | 2024-Q3
            2024年上半年 | - | 2024-S1
            2024年下半年 | - | 2024-S2
            2024. 3. 5. | - | 2024-03-05
            2024K1      | - | 2024-Q1
            2024U05     | - | 2024-W05
            2024-02-15T00:00:00  | - | 2024-02-15
            2024-02-15T00:00:00Z | - | 2024-02-15
            2021-06-01 00:00:00  | - | 2021-06-01
            2023*       | - | 2023
            2023.05 **  | - | 2023-05
            '22년       | - | 2022
            '24.01      | - | 2024-01
            ’98.12      | - | 1998-12
            Jan 2024    | - | 2024-01
            January 2024 | - | 2024-01
            2024 JAN    | - | 2024-01
            Sept. 2024  | - | 2024-09
            Q1 2024     | - | 2024-Q1
            2023 Q4     | - | 2023-Q4
            31.12.2023  | - | 2023-12-31
            2000-01     | A | 2000
            2000-12     | A | 2000
            2000-01-01  | A | 2000
            2024-06     | Q | 2024-Q2
            2024-03-31  | M | 2024-03
            2024        | Q | 2024
            2024-03-15  | D | 2024-03-15
            """)
    void periodsReadAsPublishersWriteThem(String cell, @Nullable String frequency, String period) {
        assertThat(PeriodReader.read(cell, new TimeNotation(frequency, null)))
                .map(Period::toString)
                .hasValue(period);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {"2000-06,A", "2024-02,Q", "2024-03-15,M", "'45.01,M", "Foo 2024,M", "12/31/2024,D", "2024-T1,Q"})
    void whatContradictsItsFrequencyOrMayBeTwoThingsIsRefused(String cell, String frequency) {
        assertThat(PeriodReader.read(cell, new TimeNotation(frequency, null))).isEmpty();
    }

    @ParameterizedTest(name = "{0} of years from {1} named by their {2} is {3} to {4}")
    @CsvSource(delimiter = '|', textBlock = """
            2023/24    | 04-01   | start | 2023-04-01 | 2024-03-31
            2023-2024  | --04-01 | start | 2023-04-01 | 2024-03-31
            FY2024     | 10-01   | end   | 2023-10-01 | 2024-09-30
            FY2023-24  | 04-01   | end   | 2023-04-01 | 2024-03-31
            2024       | 07-01   | end   | 2023-07-01 | 2024-06-30
            2024년도   | 04-01   | start | 2024-04-01 | 2025-03-31
            2024-A1    | 07-16   | start | 2024-07-16 | 2025-07-15
            2024-Q1    | 04-01   | start | 2024-04-01 | 2024-06-30
            2024-Q4    | 04-01   | start | 2025-01-01 | 2025-03-31
            2024-S2    | 07-01   | start | 2025-01-01 | 2025-06-30
            2024-M12   | 04-01   | start | 2025-03-01 | 2025-03-31
            2024-W01   | 07-01   | start | 2024-07-01 | 2024-07-07
            2024-05    | 04-01   | start | 2024-05-01 | 2024-05-31
            2024-03-05 | 04-01   | start | 2024-03-05 | 2024-03-05
            """)
    void yearsOfAPublisherBeginOnItsOwnDay(String cell, String start, String named, LocalDate first, LocalDate last) {
        ReportingYear year = ReportingYear.ofMapping(Map.of("year.start", start, "year.named", named));
        assertThat(PeriodReader.read(cell, new TimeNotation(null, year))).hasValueSatisfying(period -> {
            assertThat(period.start()).isEqualTo(first);
            assertThat(period.end()).isEqualTo(last);
        });
    }

    @ParameterizedTest(name = "{0} is {1} where the message says --07-01")
    @CsvSource({"2024-A1, 2024-07-01/P1Y", "2024-Q1, 2024-Q3", "2024, 2024", "2024-05, 2024-05"})
    void sdmxLeavesCalendarYearsAndMonthsToTheCalendar(String cell, String period) {
        assertThat(PeriodReader.read(
                        cell,
                        new TimeNotation(null, ReportingYear.ofSdmx("--07-01").orElseThrow())))
                .map(Period::toString)
                .hasValue(period);
    }

    @ParameterizedTest
    @ValueSource(strings = {"FY2024", "2023/24", "FY2023-24"})
    void aFiscalYearWithoutItsFirstDayIsNotGuessed(String cell) {
        assertThat(PeriodReader.read(cell, TimeNotation.PLAIN)).isEmpty();
        assertThat(PeriodReader.fiscal(cell)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024-13",
                "202413",
                "2024Q5",
                "20240230",
                "24",
                "해마다",
                "2024-2025",
                "2024.1¹",
                "2024.3/2",
                "2024 5/4",
                "2024.",
                "2024-02-15T12:30:00",
                "2024-T1",
                "2024 13월",
                "*",
                ""
            })
    void whatIsNoPeriodIsNone(String cell) {
        assertThat(PeriodReader.read(cell, TimeNotation.PLAIN)).isEmpty();
    }
}
