package io.sillok.transform.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublicationTimeTest {
    private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2025-03-14T09:30:00+09:00 | 2025-03-14T09:30+09:00",
                "2025-03-14T00:30:00Z | 2025-03-14T00:30Z",
                "2025-03-14T09:30:15.123Z | 2025-03-14T09:30:15Z",
                "2025-03-14 09:30 | 2025-03-14T09:30+09:00",
                "2025.03.14 09:30:05 | 2025-03-14T09:30:05+09:00",
                "2025. 3. 14. 오후 3:05 | 2025-03-14T15:05+09:00",
                "2025. 3. 14. 오전 12:05 | 2025-03-14T00:05+09:00",
                "2025년 3월 14일 09:30 | 2025-03-14T09:30+09:00",
                "20250314093000 | 2025-03-14T09:30+09:00",
                "Fri, 14 Mar 2025 09:30:00 +0900 | 2025-03-14T09:30+09:00",
                "14 Mar 2025 08:02 GMT | 2025-03-14T08:02Z",
                "March 14, 2025 5:30 PM | 2025-03-14T17:30+09:00",
                "17:30 March 14, 2025 | 2025-03-14T17:30+09:00",
                "17:30 GMT, 14 March 2025 | 2025-03-14T17:30Z",
            })
    void timesAreReadAsPublishersWriteThem(String written, OffsetDateTime at) {
        assertThat(PublicationTime.parse(written, SEOUL).orElseThrow().at()).isEqualTo(at);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025-03-14", "2025.03.14", "20250314", "March 14, 2025", "14 March 2025", "2025年3月14日"})
    void aDayAloneHasNoTime(String written) {
        assertThat(PublicationTime.parse(written, SEOUL))
                .contains(new PublicationTime(LocalDate.of(2025, 3, 14), null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0001-01-01T00:00:00", "1970-01-01T00:00:00Z", "1900-01-01"})
    void theZeroOfAClockIsNoDay(String written) {
        assertThat(PublicationTime.parse(written, SEOUL)).isEmpty();
    }

    @Test
    void theDayIsThatOfTheSourcesZone() {
        assertThat(PublicationTime.parse("2025-03-13T20:00:00Z", SEOUL)
                        .orElseThrow()
                        .day())
                .isEqualTo(LocalDate.of(2025, 3, 14));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "어제", "2025-13-40", "14 Foo 2025", "2025-03-14 99:99", "1741912200"})
    void whatIsNoTimeIsEmpty(String written) {
        assertThat(PublicationTime.parse(written, SEOUL)).isEmpty();
    }
}
