package io.sillok.transform.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumeralReaderTest {
    private static final String[] ONES = {"", "일", "이", "삼", "사", "오", "육", "칠", "팔", "구"};
    private static final String[] HUNDREDS = {"", "십", "백", "천"};
    private static final String[] MYRIADS = {"", "만", "억", "조"};

    @Test
    void everyNumberWrittenOutInHangulIsReadBack() {
        Random random = new Random(20250925);
        for (int i = 0; i < 5_000; i++) {
            long n = 1 + Math.floorMod(random.nextLong(), (long) Math.pow(10, 1 + random.nextInt(15)));
            String text = hangul(n);
            Numeral numeral = NumeralReader.read(text, 0);
            assertThat(numeral).as(text).isNotNull();
            assertThat(numeral == null ? null : numeral.value()).as(text).isEqualByComparingTo(BigDecimal.valueOf(n));
            assertThat(numeral == null ? 0 : numeral.end()).as(text).isEqualTo(text.length());
        }
    }

    @Test
    void everyAmountWrittenAsNewspapersDoIsReadBack() {
        Random random = new Random(4);
        for (int i = 0; i < 5_000; i++) {
            long n = 1 + Math.floorMod(random.nextLong(), (long) Math.pow(10, 1 + random.nextInt(15)));
            String text = newspaper(n, random.nextBoolean() ? " " : "");
            Numeral numeral = NumeralReader.read(text, 0);
            assertThat(numeral == null ? null : numeral.value()).as(text).isEqualByComparingTo(BigDecimal.valueOf(n));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2조5천억,2500000000000",
        "1만 2천 345,12345",
        "'1,234,567.89',1234567.89",
        "천 4백만,14000000",
        "8백 10만,8100000",
        "열두,12",
        "스물 다섯,25",
        "백다섯,105",
        "二十三,23",
        "一百二十,120",
        "二〇二五,2025",
        "1.2万亿,1200000000000",
        "２５,25",
    })
    void numberIsReadAsWritten(String text, BigDecimal value) {
        Numeral numeral = NumeralReader.read(text, 0);
        assertThat(numeral == null ? null : numeral.value()).isEqualByComparingTo(value);
        assertThat(numeral == null ? 0 : numeral.end()).isEqualTo(text.length());
    }

    @ParameterizedTest
    @CsvSource({"1.2.3", "2025.9.24", "가나다", "''", "' 3'"})
    void whatIsNoNumberIsNotRead(String text) {
        assertThat(NumeralReader.read(text, 0)).isNull();
    }

    @ParameterizedTest
    @CsvSource({"423 0000,3", "12 만,2", "5백 6백,2", "3억 이상,2", "1만 오늘,2"})
    void numberEndsWhereTheNextOneOrAWordBegins(String text, int end) {
        Numeral numeral = NumeralReader.read(text, 0);
        assertThat(numeral == null ? 0 : numeral.end()).isEqualTo(end);
    }

    private static String hangul(long n) {
        StringBuilder text = new StringBuilder();
        for (int myriad = 3; myriad >= 0; myriad--) {
            int section = (int) (n / (long) Math.pow(10_000, myriad) % 10_000);
            for (int hundred = 3; hundred >= 0; hundred--) {
                int digit = section / (int) Math.pow(10, hundred) % 10;
                boolean silentOne = digit == 1 && hundred > 0;
                text.append(digit == 0 ? "" : (silentOne ? "" : ONES[digit]) + HUNDREDS[hundred]);
            }
            text.append(section == 0 ? "" : MYRIADS[myriad]);
        }
        return text.toString();
    }

    private static String newspaper(long n, String space) {
        StringBuilder text = new StringBuilder();
        for (int myriad = 3; myriad >= 0; myriad--) {
            int section = (int) (n / (long) Math.pow(10_000, myriad) % 10_000);
            if (section > 0) {
                text.append(text.isEmpty() ? "" : space).append(section).append(MYRIADS[myriad]);
            }
        }
        return text.toString();
    }
}
