package io.sillok.transform.figure;

import static org.assertj.core.api.Assertions.assertThat;

import io.sillok.model.Approximation;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FigureExamplesTest {
    static Stream<Arguments> examples() {
        return Examples.of(
                FigureExamplesTest.class,
                "figures-ko.yaml",
                "figures-ko-numerals.yaml",
                "figures-ko-units.yaml",
                "figures-ko-none.yaml",
                "figures-ko-phrases.yaml",
                "figures-stated.yaml",
                "figures-en-zh.yaml");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("examples")
    void everyFigureOfAnExampleIsReadAndNoOther(String input, Map<String, Object> example) {
        List<Figure> figures = new FigureReader().read(input);
        assertThat(figures.stream().map(FigureExamplesTest::line))
                .as(String.valueOf(example.get("why")))
                .containsExactlyElementsOf(Examples.expected(example));
        figures.forEach(figure -> assertThat(figure.span().of(input)).isEqualTo(figure.surface()));
    }

    private static String line(Figure figure) {
        StringBuilder line = new StringBuilder()
                .append("%s | %s | %s | %s"
                        .formatted(
                                figure.surface(),
                                figure.value().toPlainString(),
                                figure.unit().id(),
                                figure.type().label()));
        if (figure.low() != null && figure.high() != null) {
            line.append(" | range ")
                    .append(figure.low().toPlainString())
                    .append("..")
                    .append(figure.high().toPlainString());
        } else if (figure.approximation() != Approximation.EXACT) {
            line.append(" | ").append(figure.approximation().label());
        }
        return figure.basis() == null
                ? line.toString()
                : line.append(" | ").append(figure.basis().label()).toString();
    }
}
