package io.sillok.transform.date;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StoryClockTest {
    private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");

    private static List<DateMention> read(String text) {
        return new DateReader().read(text, LocalDate.of(2025, 9, 25), SEOUL);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            시장은 24일(현지시간) 미국 뉴욕에서 연설했다. | America/New_York
            런던 증시는 23일(현지시각) 내렸다. | Europe/London
            대표단은 항저우를 찾았다. 24일(현지시간) 협약을 맺었다. | Asia/Shanghai
            오클랜드시는 24일(이하 현지시간) 문을 열었다. | Pacific/Auckland
            """)
    void dayByTheStorysClockHasTheZoneOfItsPlace(String text, String zone) {
        DateMention day = read(text).get(0);
        assertThat(day.zone()).isEqualTo(ZoneId.of(zone));
        assertThat(day.at()).isNull();
        assertThat(day.from()).isEqualTo(day.to());
    }

    @Test
    void hourByTheStorysClockIsAMomentAndTheDayStays() {
        DateMention hour = read("총회는 24일 오후 3시(현지시간) 뉴욕에서 열렸다.").get(0);
        assertThat(hour.from()).isEqualTo("2025-09-24");
        assertThat(hour.at()).isEqualTo("2025-09-25T04:00+09:00[Asia/Seoul]");
    }

    @Test
    void hourBehindTheBracketGoesByTheSameClock() {
        DateMention hour = read("뉴욕 증시는 24일(현지시간) 오전 9시 30분 문을 열었다.").get(1);
        assertThat(hour.at()).isEqualTo("2025-09-24T22:30+09:00[Asia/Seoul]");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            미국 정부는 23일(현지시간) 발표했다. | a country of several zones
            23일(현지시간) 뉴욕과 런던에서 시위가 열렸다. | two places
            24일 뉴욕에서 연설했다. | nothing says whose clock
            24일(현지시간) 서울에서 열렸다. | the source's own zone
            """)
    void zoneIsUnknownWhereTheTextLeavesADoubt(String text, String why) {
        assertThat(read(text).get(0).zone()).as(why).isNull();
    }

    @Test
    void hourThatMayBeOfMorningOrAfternoonIsNoMoment() {
        assertThat(read("뉴욕에서 24일 3시(현지시간) 열렸다.").get(0).at()).isNull();
        assertThat(read("뉴욕에서 24일 밤 12시(현지시간) 열렸다.").get(0).at()).isNull();
    }

    @Test
    void hostileTextsTakeTimeInProportion() {
        assertTimeoutPreemptively(Duration.ofSeconds(60), () -> read("24일(현지시간) ".repeat(20_000)));
    }
}
