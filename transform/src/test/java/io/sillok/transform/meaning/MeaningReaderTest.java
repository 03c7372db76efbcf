package io.sillok.transform.meaning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.sillok.model.Adjustment;
import io.sillok.model.Transformation;
import io.sillok.transform.figure.Examples;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class MeaningReaderTest {
    private final MeaningReader reader = new MeaningReader(Map.of());

    static Stream<Arguments> examples() {
        return Examples.of(MeaningReaderTest.class, "names.yaml");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("examples")
    void namesSayWhatKindOfNumbersStandUnderThem(String input, Map<String, Object> example) {
        String[] parts = input.split(" \\| ", -1);
        SeriesMeaning meaning = MeaningWords.read(parts[0], parts.length > 1 ? parts[1] : null);
        assertThat(text(meaning))
                .as(String.valueOf(example.get("why")))
                .isEqualTo(Examples.expected(example).get(0));
    }

    @ParameterizedTest(name = "{0}={1}")
    @CsvSource({
        "TRANSFORMATION, GY, GY - -",
        "TRANSFORMATION, N, N - -",
        "TRANSFORMATION, 77, - - -",
        "ADJUSTMENT, Y, - - Y",
        "SEASONAL_ADJUST, W, - - W",
        "s_adj, SCA, - - Y",
        "s_adj, NSA, - - N",
        "BASE_PER, 2015, - 2015 -",
        "BASE_PER, 2015-06, - 2015-06 -",
        "unit, I15, - 2015 -",
        "unit, CLV10_MEUR, - 2010 -",
        "unit, CLV_PCH_SM, GY - -",
        "unit, PCH_PRE, G1 - -",
        "REF_AREA, I8, - - -"
    })
    void codesSayWhatSdmxMeansByThem(String id, String code, String expected) {
        assertThat(text(reader.read(Map.of(id, code), Map.of(), null, null).meaning()))
                .isEqualTo(expected);
    }

    @Test
    void codesComeBeforeNamesAndNamesBeforeTheMapping() {
        MeaningReader mapped =
                new MeaningReader(Map.of("transformation", "N", "adjustment.T20", "S", "base-period", "2020"));
        MeaningReader.Result result =
                mapped.read(Map.of("ITM_ID", "T20", "TRANSFORMATION", "GY"), Map.of("TITLE", "전월비"), "%", "percent");
        assertThat(result.meaning())
                .isEqualTo(new SeriesMeaning(Transformation.YEAR_CHANGE, "2020", Adjustment.SEASONAL));
        assertThat(result.contradictions())
                .containsExactly(
                        "its codes and its names say transformation GY and G1",
                        "its codes and the mapping say transformation GY and N",
                        "its names and the mapping say transformation G1 and N");
    }

    @Test
    void aNameThatLeavesTheTimeOpenContradictsNothing() {
        MeaningReader.Result result =
                reader.read(Map.of("TRANSFORMATION", "G1"), Map.of("TITLE", "증감률"), "%", "percent");
        assertThat(result.meaning().transformation()).isEqualTo(Transformation.PERIOD_CHANGE);
        assertThat(result.contradictions()).isEmpty();
    }

    @Test
    void aTablesNameSpeaksOfItsIndicesAlone() {
        Map<String, String> table = Map.of("TITLE_COMPL", "소비자물가지수(2020=100) 및 전년동월비");
        assertThat(reader.read(Map.of(), table, null, "index").meaning().basePeriod())
                .isEqualTo("2020");
        assertThat(reader.read(Map.of(), table, "%", "percent").meaning()).isEqualTo(SeriesMeaning.UNSAID);
    }

    @ParameterizedTest
    @ValueSource(strings = {"전년 ", "2020=", "계절 ", "constant ", "chained ", "year "})
    void endlessNamesTakeNoMoreThanTheirShare(String piece) {
        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> assertThat(
                        MeaningWords.read(piece.repeat(100_000 / piece.length()), "percent"))
                .isEqualTo(SeriesMeaning.UNSAID));
    }

    @Test
    void allThatIsSaidFindsItsPlace() {
        assertThat(List.of(Transformation.values()))
                .allSatisfy(t -> assertThat(Transformation.ofCode(t.code())).hasValue(t));
    }

    private static String text(SeriesMeaning meaning) {
        return "%s %s %s"
                .formatted(
                        meaning.transformation() == null
                                ? "-"
                                : meaning.transformation().code(),
                        meaning.basePeriod() == null ? "-" : meaning.basePeriod(),
                        meaning.adjustment() == null
                                ? "-"
                                : meaning.adjustment().code());
    }
}
