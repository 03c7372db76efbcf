package io.sillok.transform.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.sillok.model.Span;
import io.sillok.transform.date.DateMention;
import io.sillok.transform.date.DateReader;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostileFiguresTest {
    private static final LocalDate PUBLISHED = LocalDate.of(2025, 9, 25);
    private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");

    @ParameterizedTest
    @ValueSource(strings = {"7", "일", "만", "(", "([『", "1.", "五", "\uD83D"})
    void hundredThousandOfOneThingAreReadInTime(String piece) {
        readInTime(piece.repeat(100_000 / piece.length()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "한",
                "천 ",
                "1,",
                "1,234",
                "3~",
                "3·",
                "4-",
                "((3",
                "$",
                "-",
                "제",
                "제1",
                "마이너스 ",
                "3분의 ",
                "1 1/",
                "2^",
                "1e",
                "지난 ",
                "2025년 ",
                "9월 ",
                "25일·",
                "25일부터 ",
                "1년 ",
                "three hundred ",
                "Sept ",
                "오전 ",
                "3조 ",
                "예산 3",
                "a@",
                "www.",
                "0-",
                "이날",
                "\uFFFD",
                "약 ",
                "3시 ",
                "매주 ",
                "6·25",
                "조억만",
                "3 억 ",
                "1 234 ",
                "1'234",
                "3할 2푼 ",
                "2의 ",
                "1×10",
                "(△1",
                "이 대 ",
                "한두 ",
                "이삼",
                "3승1",
                "¥1",
                "A와 B를 합쳐 3억원",
                "갤럭시 1",
                "법 3조 ",
                "시 가나다로 1",
                "번길 1",
                "번호 1"
            })
    void timeStaysInProportionWhateverIsRepeated(String piece) {
        readInTime(piece.repeat(20_000 / piece.length()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"7", "조억만", "((([『", "그리고 3개를 더한다 ", "3억원과 4억원을 합쳐 7억원이며 ", "늘어 3% "})
    void megabyteOfOneSentenceTakesNoMoreThanItsShare(String piece) {
        readWithin(Duration.ofSeconds(60), piece.repeat(1_000_000 / piece.length()));
    }

    private static void readInTime(String text) {
        readWithin(Duration.ofSeconds(10), text);
    }

    private static void readWithin(Duration time, String text) {
        assertTimeoutPreemptively(time, () -> {
            List<DateMention> dates = new DateReader().read(text, PUBLISHED, SEOUL);
            List<Span> spans = dates.stream().map(DateMention::span).toList();
            List<Figure> figures = new FigureReader().read(text, spans);
            assertThat(figures.stream().map(Figure::span)).isSorted();
        });
    }

    @Test
    void whateverLettersComeTogetherSpansStayInOrderAndApart() {
        String alphabet = "0123456789.,~-·/()%$ \n조억만천백십일이삼사오한두세네열스물여년월일시분초원명개사제번째약지난오는이날전후말초부터까지간달러kmPFAe반분의三十年月日";
        Random random = new Random(42);
        for (int i = 0; i < 10_000; i++) {
            StringBuilder built = new StringBuilder();
            for (int length = 1 + random.nextInt(24); length > 0; length--) {
                built.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            String text = built.toString();
            assertThatCode(() -> readAndCheck(text)).as(text).doesNotThrowAnyException();
        }
    }

    private static void readAndCheck(String text) {
        List<DateMention> dates = new DateReader().read(text, PUBLISHED, SEOUL);
        List<Span> spans = dates.stream().map(DateMention::span).toList();
        List<Figure> figures = new FigureReader().read(text, spans);
        int end = 0;
        for (DateMention date : dates) {
            assertThat(date.span().begin()).as(text).isGreaterThanOrEqualTo(end);
            assertThat(date.span().of(text)).isEqualTo(date.surface());
            end = date.span().end();
        }
        end = 0;
        for (Figure figure : figures) {
            assertThat(figure.span().begin()).as(text).isGreaterThanOrEqualTo(end);
            assertThat(figure.span().of(text)).isEqualTo(figure.surface());
            assertThat(spans).as(text).noneMatch(figure.span()::overlaps);
            end = figure.span().end();
        }
    }
}
