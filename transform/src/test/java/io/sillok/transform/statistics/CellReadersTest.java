package io.sillok.transform.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import io.sillok.model.Period;
import java.math.BigDecimal;
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
    @ValueSource(strings = {"", " ", "-", "..", "...", "…", "n/a", ":"})
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
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
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
            """)
    void periodsReadAsPublishersWriteThem(String cell, @Nullable String frequency, String period) {
        assertThat(PeriodReader.read(cell, frequency)).map(Period::toString).hasValue(period);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-13", "202413", "2024Q5", "20240230", "24", "해마다", "2024-2025", "2024.1¹", ""})
    void whatIsNoPeriodIsNone(String cell) {
        assertThat(PeriodReader.read(cell, null)).isEmpty();
    }
}
