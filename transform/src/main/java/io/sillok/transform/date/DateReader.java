package io.sillok.transform.date;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/** Placeholder until the branch that reads dates is merged. */
public final class DateReader {
    private DateReader() {}

    public static List<DateMention> read(String text, LocalDate published, ZoneId zone) {
        return List.of();
    }
}
