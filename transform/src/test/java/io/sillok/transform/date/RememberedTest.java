package io.sillok.transform.date;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RememberedTest {
    @Test
    void saysWhatTheHolidaySaysOfEveryYear() {
        Holiday newYear = Holiday.byTheMoon(1, 1);
        Holiday remembered = new Remembered(newYear);
        for (int pass = 0; pass < 2; pass++) {
            for (int year = 1960; year < 2060; year++) {
                assertThat(remembered.in(year)).isEqualTo(newYear.in(year));
            }
        }
    }

    @Test
    void aDayOfTheTwelfthMonthFallsIntoTheNextYear() {
        Holiday last = Holiday.byTheMoon(12, 8);
        Holiday remembered = new Remembered(last);
        for (int year : new int[] {2024, 2025, 2024, 2025, 2088, 2024}) {
            assertThat(remembered.in(year)).isEqualTo(last.in(year));
        }
    }

    @Test
    void asksOnceForAYear() {
        AtomicInteger asked = new AtomicInteger();
        Holiday fixed = Holiday.ofMonth(5, 2, java.time.DayOfWeek.SUNDAY);
        Holiday remembered = new Remembered(year -> {
            asked.incrementAndGet();
            return fixed.in(year);
        });
        remembered.in(2025);
        remembered.in(2025);
        assertThat(asked).hasValue(1);
    }
}
