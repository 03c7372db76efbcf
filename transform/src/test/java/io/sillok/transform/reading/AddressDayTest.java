package io.sillok.transform.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressDayTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"https://news.example/economy/2025/09/25/Q7.html", "https://news.example/2025-09-25/economy/771"
            })
    void foldersOfADayTellIt(String address) {
        assertThat(AddressDay.of(address)).contains(LocalDate.of(2025, 9, 25));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "https://news.example/article/20250925103000",
                "https://news.example/2025/13/25/a.html",
                "https://news.example/2025/09/a.html",
                "https://news.example/view?d=2025/09/25"
            })
    void otherDigitsTellNone(String address) {
        assertThat(AddressDay.of(address)).isEmpty();
    }
}
