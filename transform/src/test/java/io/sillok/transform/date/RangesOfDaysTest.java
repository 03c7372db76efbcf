package io.sillok.transform.date;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever year a range of days is read in, it is the one range that it names; so is what else it may mean. */
class RangesOfDaysTest {
    private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");
    private static final List<String> VERBS = List.of("", " 열린다.", " 열렸다.", " 행사");

    private final DateReader reader = new DateReader();

    @ParameterizedTest
    @ValueSource(strings = {"%1$d월 %2$d~%4$d일", "%1$d월 %2$d일∼%4$d일", "%1$d월 %2$d일부터 %4$d일까지", "지난 %1$d월 %2$d-%4$d일"})
    void withinAMonth(String form) {
        everyRange(form, 0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%1$d월 %2$d~%3$d월 %4$d일", "%1$d월 %2$d일∼%3$d월 %4$d일", "%1$d월 %2$d일부터 %3$d월 %4$d일까지"})
    void overTheMonthsEdge(String form) {
        everyRange(form, 1);
    }

    private void everyRange(String form, int monthsOn) {
        SoftAssertions all = new SoftAssertions();
        for (int month = 1; month <= 12; month++) {
            MonthDay from = MonthDay.of(month, 7);
            MonthDay to = MonthDay.of((month - 1 + monthsOn) % 12 + 1, 11);
            for (LocalDate published = LocalDate.of(2025, 1, 4);
                    published.getYear() == 2025;
                    published = published.plusDays(19)) {
                for (String verb : VERBS) {
                    String text =
                            form.formatted(month, from.getDayOfMonth(), to.getMonthValue(), to.getDayOfMonth()) + verb;
                    List<DateMention> read = reader.read(text, published, SEOUL);
                    all.assertThat(read)
                            .as("%s, published on %s", text, published)
                            .hasSize(1);
                    read.forEach(date -> {
                        all.assertThat(isRange(date.from(), date.to(), from, to))
                                .as("%s: %s", text, date)
                                .isTrue();
                        date.alternatives().forEach(other -> all.assertThat(isRange(other.from(), other.to(), from, to))
                                .as("%s: %s", text, other)
                                .isTrue());
                    });
                }
            }
        }
        all.assertAll();
    }

    private static boolean isRange(LocalDate begin, LocalDate end, MonthDay from, MonthDay to) {
        int year = to.isBefore(from) ? begin.getYear() + 1 : begin.getYear();
        return begin.equals(from.atYear(begin.getYear())) && end.equals(to.atYear(year));
    }
}
