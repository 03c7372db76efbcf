package io.sillok.transform.arithmetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.sillok.model.Span;
import io.sillok.transform.date.DateMention;
import io.sillok.transform.date.DateReader;
import io.sillok.transform.figure.Examples;
import io.sillok.transform.figure.Figure;
import io.sillok.transform.figure.FigureReader;
import io.sillok.transform.sentence.SentenceReader;
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
import org.junit.jupiter.params.provider.ValueSource;

class ArithmeticExamplesTest {
    static Stream<Arguments> examples() {
        return Examples.of(ArithmeticExamplesTest.class, "arithmetic-ko.yaml");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("examples")
    void whatTheFiguresContradictIsFoundAndNothingElse(String input, Map<String, Object> example) {
        assertThat(contradictions(input).stream().map(found -> found.stated() + " | " + found.computed()))
                .as(String.valueOf(example.get("why")))
                .containsExactlyElementsOf(Examples.expected(example));
    }

    @Test
    void contradictionPointsToItsSentence() {
        String text = "첫 문장이다. 기존 120명에 80명을 더해 250명으로 운영한다. 끝이다.";
        assertThat(contradictions(text))
                .extracting(found -> found.sentence().of(text))
                .containsExactly("기존 120명에 80명을 더해 250명으로 운영한다.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"3억원과 4억원을 합쳐 7억원이며 ", "1억원, ", "3억원(1억원+", "5%에서 ", "9명 중 "})
    void endlessSentenceTakesNoMoreThanItsShare(String piece) {
        assertTimeoutPreemptively(
                Duration.ofSeconds(30), () -> assertThat(contradictions(piece.repeat(200_000 / piece.length())))
                        .isEmpty());
    }

    private static List<Contradiction> contradictions(String text) {
        List<Span> dates = new DateReader()
                .read(text, LocalDate.of(2025, 9, 25), ZoneId.of("Asia/Seoul")).stream()
                        .map(DateMention::span)
                        .toList();
        List<Figure> figures = new FigureReader().read(text, dates);
        return ArithmeticReader.read(text, SentenceReader.read(text), figures);
    }
}
