package io.sillok.transform.date;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostileDatesTest {
    private static final LocalDate PUBLISHED = LocalDate.of(2025, 9, 25);
    private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");
    private static final int MEGABYTE = 1 << 20;
    private static final long SECOND = 1_000_000_000L;

    @ParameterizedTest
    @ValueSource(strings = {"7", "1일", "([", "가", "나라말씀이중국에달아", "一", "a", " ", "\n"})
    void aMegabyteOfOneThingIsReadInTime(String piece) {
        assertThat(secondsFor(piece.repeat(MEGABYTE / piece.length()))).isLessThan(10);
    }

    @ParameterizedTest
    @ValueSource(strings = {"3월 ", "1일 ", "2025년 9월 25일(금) ", "지난 ", "음력 ", "오늘부터 ", "열렸다 ", "첫째 주 ", "next "})
    void hundredThousandRepeatsAreReadInTime(String piece) {
        assertThat(secondsFor(piece.repeat(100_000))).isLessThan(10);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "25일·",
                "1일,",
                "2025.9.3~",
                "10/1~",
                "3월부터 ",
                "월~",
                "3박4일 ",
                "이천",
                "2년 전 ",
                "올해의 ",
                "크리스마스 다음 날 ",
                "남은 기간 ",
                "9月",
                "三天后",
                "two weeks ago ",
                "end of ",
                "between Sept 3 and ",
                "Monday, ",
                "1년 전보다 ",
                "1월 같은 기간 ",
                "지난해 같은 기간보다 ",
                "82년 졸업 ",
                "1·3·5·",
                "3년 뒤 했다 ",
                "the 2025 plan ",
                "over the last year ",
                "比上月",
                "joined in October "
            })
    void timeGrowsWithTheLengthAndNotFaster(String piece) {
        String half = piece.repeat(50_000 / piece.length());
        secondsFor(half);
        double once = Math.max(0.05, secondsFor(half));
        assertThat(secondsFor(half + half + half + half)).isLessThan(12 * once);
    }

    /** The processor's time, as other work on the machine says nothing of ours. */
    private static double secondsFor(String text) {
        return assertTimeoutPreemptively(Duration.ofMinutes(2), () -> {
            long begin = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            List<DateMention> dates = new DateReader().read(text, PUBLISHED, SEOUL);
            new LooseTimeReader().read(text, dates, List.of());
            return (double) (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - begin) / SECOND;
        });
    }

    @Test
    void whateverLettersComeTogetherSpansStayInOrderAndApart() {
        String alphabet = "0123456789.,~-/()% \n일월년주달음력지난오는다음이번올해전후말초부터까지간첫째마지막남은박시분三十年月日后前lastweko";
        Random random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            StringBuilder built = new StringBuilder();
            for (int length = 1 + random.nextInt(24); length > 0; length--) {
                built.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            String text = built.toString();
            assertThatCode(() -> readAndCheck(text)).as(text).doesNotThrowAnyException();
        }
    }

    private static void readAndCheck(String text) {
        int end = 0;
        for (DateMention date : new DateReader().read(text, PUBLISHED, SEOUL)) {
            assertThat(date.span().begin()).as(text).isGreaterThanOrEqualTo(end);
            assertThat(date.span().of(text)).isEqualTo(date.surface());
            end = date.span().end();
        }
    }
}
