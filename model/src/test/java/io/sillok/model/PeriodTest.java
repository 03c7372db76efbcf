package io.sillok.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTest {
    @ParameterizedTest(name = "{0} ends on {2}")
    @CsvSource({
        "2024, A, 2024-12-31, 2023",
        "2024-S2, S, 2024-12-31, 2023-S2",
        "2024-Q1, Q, 2024-03-31, 2023-Q1",
        "2024-02, M, 2024-02-29, 2023-02",
        "2024-02-01/P15D, M_2, 2024-02-15, 2023-02-01/P15D",
        "2024-02-16/P14D, M_2, 2024-02-29, 2023-02-16/P13D",
        "2025-W39, W, 2025-09-28, 2024-W39",
        "2024-02-29, D, 2024-02-29, 2023-02-28",
        "2024-04-01/P1Y, A, 2025-03-31, 2023-04-01/P1Y",
        "2024-03-01/P1Y, A, 2025-02-28, 2023-03-01/P1Y",
        "2024-02-01/P3M, Q, 2024-04-30, 2023-02-01/P3M",
        "2024-01-07/P7D, W, 2024-01-13, 2023-01-08/P7D"
    })
    void aPeriodKnowsItsFirstAndLastDayAndItsYearBefore(
            String text, Frequency frequency, LocalDate last, String yearBefore) {
        Period period = Period.parse(text).orElseThrow();
        assertThat(period.frequency()).isEqualTo(frequency);
        assertThat(period.end()).isEqualTo(last);
        assertThat(period).hasToString(text);
        assertThat(period.yearBefore()).hasToString(yearBefore);
        assertThat(period.next().previous()).isEqualTo(period);
        assertThat(period.next().start()).isEqualTo(last.plusDays(1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024-01-01/P2Y",
                "2024-01-01/P4M",
                "2024-01-02/P15D",
                "2024-01-31/P1M",
                "2024-01-01T06:00:00/P1M",
                "2024-01-01/-P3M",
                "2024-13-01/P1M",
                "2024-Q5"
            })
    void whatHasNoFrequencyIsNoPeriod(String text) {
        assertThat(Period.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Frequency.class)
    void whatIsWrittenReadsBackForEveryDayOfFourYears(Frequency frequency) {
        for (LocalDate day = LocalDate.of(2023, 1, 1); day.getYear() < 2027; day = day.plusDays(1)) {
            Period period = Period.containing(day, frequency);
            assertThat(Period.parse(period.toString())).hasValue(period);
            assertThat(period.start()).isBeforeOrEqualTo(day);
            assertThat(period.end()).isAfterOrEqualTo(day);
        }
    }

    @Test
    void aPeriodDoesNotBeginWhereShortMonthsHaveNoSuchDay() {
        assertThatThrownBy(() -> new Period(LocalDate.of(2024, 1, 31), Frequency.M))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Period(LocalDate.of(2024, 1, 5), Frequency.M_2))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
