package io.sillok.transform.date;

import static org.assertj.core.api.Assertions.assertThat;

import io.sillok.transform.figure.Examples;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DateExamplesTest {
    private static final String THURSDAY = "2025-09-25";

    static Stream<Arguments> examples() {
        return Examples.of(
                DateExamplesTest.class,
                "dates-ko.yaml",
                "dates-ko-days.yaml",
                "dates-ko-periods.yaml",
                "dates-ko-news.yaml",
                "dates-ko-documents.yaml",
                "dates-stated.yaml",
                "dates-en-zh.yaml");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("examples")
    void everyDateOfAnExampleIsReadAndNoOther(String input, Map<String, Object> example) {
        LocalDate published = LocalDate.parse(String.valueOf(example.getOrDefault("published", THURSDAY)));
        List<DateMention> dates = new DateReader().read(input, published, ZoneId.of("Asia/Seoul"));
        assertThat(dates.stream().map(DateExamplesTest::line))
                .as(String.valueOf(example.get("why")))
                .containsExactlyElementsOf(Examples.expected(example));
        dates.forEach(date -> {
            assertThat(date.span().of(input)).isEqualTo(date.surface());
            assertThat(date.why()).isNotBlank();
        });
    }

    private static String line(DateMention date) {
        String days = date.from().equals(date.to()) ? date.from().toString() : date.from() + " | " + date.to();
        return "%s | %s | %s".formatted(date.surface(), days, date.grain().label());
    }
}
