package io.sillok.report.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.sillok.model.Approximation;
import io.sillok.model.Period;
import io.sillok.report.Examples;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PhrasingTest {
    private static final Phrasing KOREAN = Phrasing.of("ko");
    private static final Phrasing ENGLISH = Phrasing.of("en");

    static Stream<Map<String, String>> quantities() {
        return Examples.of(PhrasingTest.class, "quantities.yaml");
    }

    @ParameterizedTest
    @MethodSource("quantities")
    void aQuantityReadsAsItsLanguageWritesIt(Map<String, String> example) {
        Quantity quantity = new Quantity(
                new BigDecimal(example.get("value")),
                example.containsKey("low") ? new BigDecimal(example.get("low")) : null,
                example.containsKey("high") ? new BigDecimal(example.get("high")) : null,
                Approximation.valueOf(example.getOrDefault("approximation", "EXACT")),
                example.get("unit"));
        assertThat(KOREAN.quantity(quantity)).as(example.get("why")).isEqualTo(example.get("ko"));
        assertThat(ENGLISH.quantity(quantity)).as(example.get("why")).isEqualTo(example.get("en"));
    }

    @Test
    void aFootnoteHasEveryDigitInGroupsAndSixDecimalsOfAQuotientWithoutEnd() {
        assertThat(KOREAN.exactly(new BigDecimal("426900000000"), "KRW")).isEqualTo("426,900,000,000원");
        assertThat(ENGLISH.exactly(new BigDecimal("1875388209406.8"), "USD")).isEqualTo("USD 1,875,388,209,406.8");
        assertThat(KOREAN.exactly(new BigDecimal("-0.5"), "PFLOPS")).isEqualTo("-0.5PF");
        assertThat(KOREAN.exactly(new BigDecimal("16.0000000000000000"), "percent"))
                .isEqualTo("16%");
        assertThat(KOREAN.exactly(new BigDecimal("0.00000000000000000000"), "percent"))
                .isEqualTo("0%");
        assertThat(KOREAN.exactly(new BigDecimal("21.2784090909090909"), "percent"))
                .isEqualTo("약 21.278409%");
        assertThat(ENGLISH.exactly(new BigDecimal("21.2784090909090909"), "percent"))
                .isEqualTo("about 21.278409%");
        assertThat(ENGLISH.exactly(BigDecimal.ONE, "company")).isEqualTo("1 company");
    }

    /** Reading the printed text back gives the value, or where it says about, one that rounds to what is printed. */
    @Test
    void whatIsPrintedReadsBackAsTheValue() {
        Random random = new Random(20250925);
        for (int i = 0; i < 20_000; i++) {
            BigDecimal value = BigDecimal.valueOf(random.nextLong(1L << (1 + random.nextInt(55))), random.nextInt(4));
            for (Phrasing phrasing : new Phrasing[] {KOREAN, ENGLISH}) {
                String printed = phrasing.quantity(Quantity.exact(value, "KRW"));
                boolean about = printed.startsWith("약 ") || printed.startsWith("about ");
                BigDecimal read = phrasing == KOREAN ? readKorean(printed) : readEnglish(printed);
                if (about) {
                    assertThat(read).as("%s as %s", value, printed).isNotEqualByComparingTo(value);
                    BigDecimal error = read.subtract(value).abs().divide(value, 9, RoundingMode.HALF_UP);
                    assertThat(error).as("%s as %s", value, printed).isLessThan(new BigDecimal("0.01"));
                } else {
                    assertThat(read).as("%s as %s", value, printed).isEqualByComparingTo(value);
                }
            }
        }
    }

    @Test
    void aDifferenceAlwaysSaysItsSign() {
        assertThat(KOREAN.difference(new BigDecimal("22"), "company")).isEqualTo("+22개사");
        assertThat(KOREAN.difference(new BigDecimal("-100000000000"), "KRW")).isEqualTo("△1,000억 원");
        assertThat(ENGLISH.difference(new BigDecimal("-1.25"), "percentage-point"))
                .isEqualTo("−1.25 percentage points");
        assertThat(ENGLISH.difference(BigDecimal.ZERO, "company")).isEqualTo("0 companies");
    }

    @Test
    void aDayOfTheIssuesYearLeavesTheYearOut() {
        LocalDate day = LocalDate.of(2025, 9, 24);
        assertThat(KOREAN.date(day, 2025)).isEqualTo("9월 24일(수)");
        assertThat(ENGLISH.date(day, 2025)).isEqualTo("24 September");
        assertThat(KOREAN.date(day, 2026)).isEqualTo("2025년 9월 24일(수)");
        assertThat(ENGLISH.date(day, 2026)).isEqualTo("24 September 2025");
    }

    @Test
    void aStretchOfDaysSaysNothingTwice() {
        LocalDate day = LocalDate.of(2025, 9, 29);
        assertThat(KOREAN.dates(day, day.plusDays(1), 2025)).isEqualTo("9월 29일(월)~30일(화)");
        assertThat(KOREAN.dates(day, day.plusDays(3), 2025)).isEqualTo("9월 29일(월)~10월 2일(목)");
        assertThat(KOREAN.dates(LocalDate.of(2025, 12, 31), LocalDate.of(2026, 1, 1), 2025))
                .isEqualTo("12월 31일(수)~2026년 1월 1일(목)");
        assertThat(ENGLISH.dates(day, day.plusDays(1), 2025)).isEqualTo("29–30 September");
        assertThat(ENGLISH.dates(day, day.plusDays(3), 2025)).isEqualTo("29 September – 2 October");
        assertThat(ENGLISH.dates(LocalDate.of(2025, 12, 31), LocalDate.of(2026, 1, 1), 2025))
                .isEqualTo("31 December 2025 – 1 January 2026");
    }

    @Test
    void everyFrequencyHasItsPeriod() {
        assertThat(Stream.of("2024", "2024-S2", "2024-Q3", "2025-09", "2025-W39", "2025-09-24")
                        .map(p -> KOREAN.period(Period.parse(p).orElseThrow())))
                .containsExactly(
                        "2024년", "2024년 하반기", "2024년 3분기", "2025년 9월", "2025년 9월 22일(월)~28일(일)", "2025년 9월 24일(수)");
        assertThat(Stream.of("2024", "2024-S2", "2024-Q3", "2025-09", "2025-W39", "2025-09-24")
                        .map(p -> ENGLISH.period(Period.parse(p).orElseThrow())))
                .containsExactly(
                        "2024",
                        "second half of 2024",
                        "Q3 2024",
                        "September 2025",
                        "22–28 September 2025",
                        "24 September 2025");
    }

    private static BigDecimal readKorean(String printed) {
        BigDecimal sum = BigDecimal.ZERO;
        Matcher part = Pattern.compile("([\\d,.]+)(경|조|억|만)?").matcher(printed);
        while (part.find()) {
            int zeros = part.group(2) == null ? 0 : 4 * ("만억조경".indexOf(part.group(2)) + 1);
            sum = sum.add(new BigDecimal(part.group(1).replace(",", "")).scaleByPowerOfTen(zeros));
        }
        return sum;
    }

    private static BigDecimal readEnglish(String printed) {
        Matcher number =
                Pattern.compile("([\\d,.]+)(?: (million|billion|trillion))?").matcher(printed);
        assertThat(number.find()).isTrue();
        String scale = String.valueOf(number.group(2));
        int zeros =
                switch (scale) {
                    case "million" -> 6;
                    case "billion" -> 9;
                    case "trillion" -> 12;
                    default -> 0;
                };
        return new BigDecimal(number.group(1).replace(",", "")).scaleByPowerOfTen(zeros);
    }
}
