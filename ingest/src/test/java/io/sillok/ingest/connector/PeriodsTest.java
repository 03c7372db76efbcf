package io.sillok.ingest.connector;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodsTest {
    @ParameterizedTest
    @CsvSource({
        "2015, 2024, 12, 2015..2019, 2020..2024",
        "202001, 202412, 12, 202001..202212, 202301..202412",
        "202003, 202004, 12, 202003..202003, 202004..202004",
        "202001, 202104, 4, 202001..202004, 202101..202104",
        "202001, 202102, 2, 202001..202002, 202101..202102",
        "2020Q1, 2020Q4, 12, 2020Q1..2020Q2, 2020Q3..2020Q4",
        "2020-Q2, 2022-Q3, 12, 2020-Q2..2021-Q4, 2022-Q1..2022-Q3",
        "2019S1, 2020S2, 12, 2019S1..2019S2, 2020S1..2020S2",
        "2020-01, 2020-12, 12, 2020-01..2020-06, 2020-07..2020-12",
        "20200115, 20211231, 12, 20200115..20201231, 20210101..20211231",
        "20240115, 20240310, 12, 20240115..20240229, 20240301..20240310",
        "2024-01-15, 2024-04-10, 12, 2024-01-15..2024-02-29, 2024-03-01..2024-04-10",
    })
    void aStretchOfTimeFallsIntoTwoThatTouch(String start, String end, int inYear, String first, String second) {
        assertThat(new Periods(start, end, inYear)
                        .halves().orElseThrow().stream().map(half -> half.start() + ".." + half.end()))
                .containsExactly(first, second);
    }

    @Test
    void onePeriodAndWhatNobodyKnowsStayWhole() {
        assertThat(new Periods("2024", "2024", 12).halves()).isEmpty();
        assertThat(new Periods("202401", "202401", 12).halves()).isEmpty();
        assertThat(new Periods("2024", "202412", 12).halves()).isEmpty();
        assertThat(new Periods("2024Q4", "2024Q1", 12).halves()).isEmpty();
        assertThat(new Periods("{yyyy}", "2024", 12).halves()).isEmpty();
        assertThat(new Periods("20240101", "20240131", 12).halves()).isEmpty();
    }
}
