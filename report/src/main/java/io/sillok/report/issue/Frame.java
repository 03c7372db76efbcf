package io.sillok.report.issue;

import io.sillok.model.Frequency;
import io.sillok.model.Period;
import io.sillok.model.watch.ReportDefinition;
import io.sillok.model.watch.Watch;
import io.sillok.report.definition.Parameter;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an issue is about, before anything is read.
 *
 * @param report whose issue it is
 * @param period what it covers
 * @param number 1 for the first period that ends on or after the watch's first business date
 * @param businessDate the day it is made for, the period's last
 * @param asOf the instant up to which knowledge counts
 * @param previous the issue before, or null where there is none
 */
public record Frame(
        ReportDefinition report,
        Period period,
        int number,
        LocalDate businessDate,
        Instant asOf,
        @Nullable Previous previous) {
    /** Every issue's first writing; later revisions are not made yet. */
    public static final int REVISION = 1;

    /** The issue before. */
    public record Previous(String id, int number, Period period, Instant asOf) {}

    /** How long a report's periods are. */
    public static Frequency frequency(ReportDefinition report) {
        java.time.Period length = report.period();
        if (length.equals(java.time.Period.ofDays(1))) {
            return Frequency.D;
        }
        if (length.equals(java.time.Period.ofWeeks(1))) {
            return Frequency.W;
        }
        if (length.equals(java.time.Period.ofMonths(1))) {
            return Frequency.M;
        }
        if (length.equals(java.time.Period.ofMonths(3))) {
            return Frequency.Q;
        }
        if (length.equals(java.time.Period.ofYears(1))) {
            return Frequency.A;
        }
        throw new IllegalStateException(
                "report %s: period %s is none of P1D, P1W, P1M, P3M, P1Y".formatted(report.id(), length));
    }

    /** The number of the issue of that period, counted from the watch's first. */
    public static int number(ReportDefinition report, Period period, Watch watch) {
        Period first = Period.containing(watch.firstBusinessDate(), frequency(report));
        long steps =
                switch (period.frequency()) {
                    case D -> ChronoUnit.DAYS.between(first.start(), period.start());
                    case W -> ChronoUnit.WEEKS.between(first.start(), period.start());
                    case M -> ChronoUnit.MONTHS.between(first.start(), period.start());
                    case Q -> ChronoUnit.MONTHS.between(first.start(), period.start()) / 3;
                    case S -> ChronoUnit.MONTHS.between(first.start(), period.start()) / 6;
                    case A -> ChronoUnit.YEARS.between(first.start(), period.start());
                    case M_2 -> throw new IllegalStateException("no report covers half a month");
                };
        return Math.toIntExact(steps + 1);
    }

    /** {@code weekly-brief/2025-W39/r1}. */
    public String id() {
        return report.id() + "/" + period + "/r" + REVISION;
    }

    /** Below the output folder: {@code weekly-brief/2025/2025-W39/r1}. */
    public String path() {
        String notation = period.toString();
        return report.id() + "/" + notation.substring(0, 4) + "/" + notation + "/r" + REVISION;
    }

    /** What queries may ask. */
    Map<Parameter, Object> parameters(Watch watch) {
        Map<Parameter, Object> values = new EnumMap<>(Parameter.class);
        values.put(Parameter.PERIOD_START, period.start());
        values.put(Parameter.PERIOD_END, period.end());
        values.put(Parameter.BUSINESS_DATE, businessDate);
        values.put(Parameter.AS_OF, utc(asOf));
        values.put(
                Parameter.PREVIOUS_AS_OF,
                utc(
                        previous != null
                                ? previous.asOf()
                                : period.start().atStartOfDay(report.zone()).toInstant()));
        values.put(Parameter.ISSUE, id());
        if (previous != null) {
            values.put(Parameter.PREVIOUS_ISSUE, previous.id());
        }
        values.put(Parameter.REPORT, report.id());
        values.put(Parameter.NEXT_PERIOD_END, period.next().end());
        values.put(Parameter.HOME_PLACES, places(watch, "home"));
        values.put(Parameter.NATION_PLACES, places(watch, "nation"));
        values.put(Parameter.PARTNER_PLACES, places(watch, "partner"));
        return values;
    }

    private static List<String> places(Watch watch, String area) {
        return watch.areas().getOrDefault(area, List.of());
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
