package io.sillok.ingest.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodNamesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2023;2024                 | 2023;2024
            1749;1750                 | 1749;1750
            2023년;2024년             | 2023년;2024년
            2024H1;2024H2             | 2024H1;2024H2
            2024K1;2024K2             | 2024-Q1;2024-Q2
            2024T1;2024T2;2024T4      | 2024-Q1;2024-Q2;2024-Q4
            2024M01;2024M12           | 2024M01;2024M12
            2024U07;2024U08           | 2024-W07;2024-W08
            2024V7;2024V53            | 2024-W07;2024-W53
            2024-01;2024-02           | 2024-01;2024-02
            202401;202405             | 202401;202405
            20240101;20240102         | 20240101;20240102
            2024 1/4;2024 2/4         | 2024 1/4;2024 2/4
            2023/24;2024/25           | 2023/24;2024/25
            """)
    void periodsOfOneKindAreRead(String texts, String periods) {
        assertThat(PeriodNames.of(List.of(texts.split(";")))).hasValue(List.of(periods.split(";")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2023;2024Q1",
                "2023;2023",
                "2023;all",
                "2024T1;2024T2;2024T3",
                "202401;202402",
                "2024K5;2024K1",
                "2024M13;2024M01",
                "0;1",
                "1200;1300",
                "2024-13;2024-01"
            })
    void whatIsNotSurelyPeriodsIsNone(String texts) {
        assertThat(PeriodNames.of(List.of(texts.split(";")))).isEmpty();
    }
}
