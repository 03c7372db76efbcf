package io.sillok.transform.date;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DateReaderTest {
    private static final LocalDate PUBLISHED = LocalDate.of(2025, 9, 25);

    private static DateMention only(String text) {
        return new DateReader().read(text, PUBLISHED, ZoneId.of("Asia/Seoul")).get(0);
    }

    @Test
    void aDayOfTheStorysPlaceSaysSo() {
        assertThat(only("시장은 24일(현지시간) 협약을 맺었다.").why()).endsWith("by the clock of the story's place");
        assertThat(only("시장은 24일 오후 8시(이하 현지 시각) 협약을 맺었다.").why()).endsWith("by the clock of the story's place");
        assertThat(only("시장은 24일 협약을 맺었다.").why()).doesNotContain("story");
    }

    @Test
    void aDayThatNoVerbPlacesKeepsTheOtherOneAsAnAlternative() {
        DateMention date = only("10일 행사");
        assertThat(date.from()).isEqualTo(LocalDate.of(2025, 9, 10));
        assertThat(date.alternatives())
                .extracting(DateMention.Alternative::from)
                .containsExactly(LocalDate.of(2025, 10, 10));
        assertThat(only("10일 열렸다.").alternatives()).isEmpty();
    }

    /** Published on 25 September 2025. */
    @ParameterizedTest
    @CsvSource({
        "1월 초 행사, 2026-01-01, 2026-01-15, 2025-01-01, 2025-01-15",
        "1월 마지막 주 금요일 행사, 2026-01-30, 2026-01-30, 2025-01-31, 2025-01-31",
        "2~4월 방문객, 2025-02-01, 2025-04-30, ,",
        "3~9일 행사, 2025-10-03, 2025-10-09, 2025-09-03, 2025-09-09",
        "3일부터 9일까지 행사, 2025-10-03, 2025-10-09, 2025-09-03, 2025-09-09",
        "1월 2~9일 행사, 2026-01-02, 2026-01-09, 2025-01-02, 2025-01-09",
        "1월 2일 오전 9시부터 11시까지 행사, 2026-01-02, 2026-01-02, 2025-01-02, 2025-01-02",
        "신정 다음 날 행사, 2026-01-02, 2026-01-02, 2025-01-02, 2025-01-02",
    })
    void anAlternativeIsAsLongAsWhatItStandsFor(
            String text, LocalDate from, LocalDate to, @Nullable LocalDate otherFrom, @Nullable LocalDate otherTo) {
        DateMention date = only(text);
        assertThat(date.from()).isEqualTo(from);
        assertThat(date.to()).isEqualTo(to);
        assertThat(date.alternatives())
                .extracting(DateMention.Alternative::from, DateMention.Alternative::to)
                .isEqualTo(otherFrom == null ? List.of() : List.of(tuple(otherFrom, otherTo)));
    }

    @Test
    void aWeekdayThatIsNotTheDatesLeavesTheDateAndNamesTheNearestSuchDay() {
        DateMention date = only("9월 25일(금) 개막한다.");
        assertThat(date.from()).isEqualTo(PUBLISHED);
        assertThat(date.contradicted()).isEqualTo(new DateMention.Contradiction(PUBLISHED, DayOfWeek.FRIDAY));
        assertThat(date.alternatives())
                .extracting(DateMention.Alternative::from)
                .containsExactly(LocalDate.of(2025, 9, 26));
    }

    @Test
    void shortNumbersAreKoreasOrderUnlessThatLiesYearsAway() {
        assertThat(only("24/09/23에 만났다.").from()).isEqualTo(LocalDate.of(2024, 9, 23));
        DateMention turned = only("30/08/25에 만났다.");
        assertThat(turned.from()).isEqualTo(LocalDate.of(2025, 8, 30));
        assertThat(turned.alternatives())
                .extracting(DateMention.Alternative::from)
                .containsExactly(LocalDate.of(2030, 8, 25));
    }
}
