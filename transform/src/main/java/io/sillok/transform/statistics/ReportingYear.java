package io.sillok.transform.statistics;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The year that a publisher reports by, where it is not the calendar's.
 *
 * @param start the day on which it begins
 * @param namedByEnd whether it goes by the year in which it ends, as in {@code FY2024}; SDMX names it by the one in which it begins
 * @param everywhere whether plain years are such years, too; SDMX's attribute leaves them to the calendar
 */
record ReportingYear(MonthDay start, boolean namedByEnd, boolean everywhere) {
    /** SDMX's {@code --07-01}, or {@code 07-01}. */
    private static final Pattern DAY = Pattern.compile("(?:--)?(\\d{2})-(\\d{2})");

    private static final int LAST_FIRST_DAY = 28;
    private static final MonthDay NEW_YEAR = MonthDay.of(1, 1);

    /** What SDMX's {@code REPORTING_YEAR_START_DAY} says; empty where it says nothing that can be read, or the calendar's year. */
    static Optional<ReportingYear> ofSdmx(@Nullable String day) {
        return start(day).filter(start -> !start.equals(NEW_YEAR)).map(start -> new ReportingYear(start, false, false));
    }

    /** What a source's mapping says by {@code year.start} and {@code year.named}, or null. */
    static @Nullable ReportingYear ofMapping(Map<String, String> mapping) {
        boolean byEnd = mapping.getOrDefault("year.named", "start").equals("end");
        return start(mapping.get("year.start"))
                .map(start -> new ReportingYear(start, byEnd, true))
                .orElse(null);
    }

    private static Optional<MonthDay> start(@Nullable String day) {
        Matcher m = DAY.matcher(day == null ? "" : day.strip());
        if (!m.matches()) {
            return Optional.empty();
        }
        try {
            MonthDay start = MonthDay.of(Integer.parseInt(m.group(1)), Integer.parseInt(m.group(2)));
            return start.getDayOfMonth() <= LAST_FIRST_DAY ? Optional.of(start) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The first day of the year that goes by this number. */
    LocalDate first(int year) {
        boolean before = namedByEnd && !start.equals(NEW_YEAR);
        return start.atYear(before ? year - 1 : year);
    }

    /** The first day of the year that begins in this one. */
    LocalDate beginning(int year) {
        return start.atYear(year);
    }
}
