package io.sillok.report.output;

import static org.assertj.core.api.Assertions.assertThat;

import io.sillok.report.definition.QueryRows;
import io.sillok.report.figure.Fig;
import io.sillok.report.figure.Origin;
import io.sillok.report.text.Quantity;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {
    @Test
    void aFigureBecomesABareNumberWithUnitAndKey() {
        Fig fig = new Fig(
                "derived/x",
                Quantity.exact(new BigDecimal("4.269E+11"), "KRW"),
                null,
                new Origin.Formula("a − b", List.of()));
        Csv csv = Csv.of(rows("amount", fig));
        assertThat(csv.fields()).extracting(Csv.Field::name).containsExactly("amount", "amount_unit", "amount_figure");
        assertThat(text(csv.bytes())).isEqualTo("amount,amount_unit,amount_figure\r\n426900000000,KRW,derived/x\r\n");
    }

    @Test
    void textIsQuotedAsTheRfcSays() {
        assertThat(text(Csv.of(rows("t", "a \"b\", c\nd")).bytes())).isEqualTo("t\r\n\"a \"\"b\"\", c\nd\"\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "  =cmd|' /C calc'!A0", "＝1"})
    void textThatWouldRunAsAFormulaIsGuardedForSpreadsheetsOnly(String formula) {
        Csv csv = Csv.of(rows("t", formula));
        assertThat(text(csv.excelBytes())).startsWith("\uFEFFt\r\n").contains("'" + formula);
        assertThat(text(csv.bytes()))
                .doesNotContain("\uFEFF")
                .doesNotContain("'" + formula)
                .contains(formula);
    }

    @Test
    void aNegativeNumberIsNoFormula() {
        assertThat(text(Csv.of(rows("n", new BigDecimal("-1.50"))).excelBytes()))
                .isEqualTo("\uFEFFn\r\n-1.50\r\n");
    }

    @Test
    void datesAndListsHaveTheirTypes() {
        assertThat(Csv.of(rows("d", LocalDate.of(2025, 9, 24))).fields()).containsExactly(new Csv.Field("d", "date"));
        Csv list = Csv.of(rows("l", List.of("a", new BigDecimal("2"))));
        assertThat(list.fields()).containsExactly(new Csv.Field("l", "array"));
        assertThat(text(list.bytes())).isEqualTo("l\r\n\"[\"\"a\"\",2]\"\r\n");
    }

    private static QueryRows rows(String column, Object value) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put(column, value);
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        rows.add(row);
        return new QueryRows("q", List.of(column), rows);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
