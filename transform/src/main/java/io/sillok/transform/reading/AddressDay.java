package io.sillok.transform.reading;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The day that an article's address holds as folders of its own: {@code /2025/09/25/}, {@code /2025-09-25/}. */
final class AddressDay {
    private static final Pattern DAY =
            Pattern.compile("/((?:19|20)\\d{2})(?:/(\\d{1,2})/(\\d{1,2})|-(\\d{2})-(\\d{2}))(?=/)");

    private AddressDay() {}

    static Optional<LocalDate> of(@Nullable String address) {
        Matcher m = DAY.matcher(address == null ? "" : address);
        if (!m.find()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(m.group(1)),
                    Integer.parseInt(m.group(2) == null ? m.group(4) : m.group(2)),
                    Integer.parseInt(m.group(3) == null ? m.group(5) : m.group(3))));
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }
}
