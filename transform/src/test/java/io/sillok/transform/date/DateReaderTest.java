package io.sillok.transform.date;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

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
