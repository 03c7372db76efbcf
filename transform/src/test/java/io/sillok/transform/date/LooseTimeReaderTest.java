package io.sillok.transform.date;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.sillok.transform.figure.Examples;
import io.sillok.transform.figure.Figure;
import io.sillok.transform.figure.FigureReader;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class LooseTimeReaderTest {
    static Stream<Arguments> examples() {
        return Examples.of(LooseTimeReaderTest.class, "times-ko.yaml", "times-stated.yaml");
    }

    private static List<LooseTime> read(String text) {
        List<DateMention> dates = new DateReader().read(text, LocalDate.of(2025, 9, 25), ZoneId.of("Asia/Seoul"));
        List<Figure> figures = new FigureReader()
                .read(text, dates.stream().map(DateMention::span).toList());
        return new LooseTimeReader().read(text, dates, figures);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("examples")
    void everyTimeOfAnExampleIsReadAndNoOther(String input, Map<String, Object> example) {
        List<LooseTime> times = read(input);
        assertThat(times.stream()
                        .map(time -> time.surface() + " | " + time.kind().label()))
                .as(String.valueOf(example.get("why")))
                .containsExactlyElementsOf(Examples.expected(example));
        times.forEach(time -> assertThat(time.span().of(input)).isEqualTo(time.surface()));
    }

    @Test
    void hostileTextsTakeTimeInProportion() {
        for (String text : new String[] {"매주 ", "5·18 ", "정부 시절", "징역 6월", "가나다라마바왕조 "}) {
            assertTimeoutPreemptively(Duration.ofSeconds(30), () -> read(text.repeat(200_000 / text.length())));
        }
    }

    @Test
    void whatMayMeanTwoThingsCarriesBoth() {
        DateMention between = new DateReader()
                .read("2014년에서 2018년 사이", LocalDate.of(2025, 9, 25), ZoneId.of("Asia/Seoul"))
                .get(0);
        assertThat(between.to()).isEqualTo("2018-01-01");
        assertThat(between.alternatives())
                .extracting(DateMention.Alternative::to)
                .containsExactly(LocalDate.of(2018, 12, 31));
    }
}
