package io.sillok.transform.date;

import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.EasterHoliday;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.Date;

/** A day of every year that is told by the moon, by the week, or by Easter. */
@FunctionalInterface
interface Holiday {
    /** Its day in a year of the sun. */
    LocalDate in(int year);

    /**
     * A day of Korea's lunar calendar.
     *
     * @param day the day before the month's first is 0
     */
    static Holiday byTheMoon(int month, int day) {
        return year -> {
            Interval whole = monthOfTheMoon(month, year);
            LocalDate found = whole.from().plusDays(day - 1L);
            if (found.isAfter(whole.to())) {
                throw new DateTimeException("the lunar month %d of %d has no day %d".formatted(month, year, day));
            }
            return found;
        };
    }

    /** A month of Korea's lunar calendar, in a year of the sun; not the leap month that may follow it. */
    static Interval monthOfTheMoon(int month, int year) {
        ZoneId seoul = ZoneId.of("Asia/Seoul");
        Calendar calendar = Calendar.getInstance(TimeZone.getTimeZone(seoul.getId()), new ULocale("@calendar=dangi"));
        // the lunar year that the summer of that year lies in
        calendar.setTimeInMillis(
                LocalDate.of(year, 7, 1).atStartOfDay(seoul).toInstant().toEpochMilli());
        calendar.set(Calendar.MONTH, month - 1);
        calendar.set(Calendar.IS_LEAP_MONTH, 0);
        calendar.set(Calendar.DAY_OF_MONTH, 1);
        LocalDate first = LocalDate.ofInstant(Instant.ofEpochMilli(calendar.getTimeInMillis()), seoul);
        return new Interval(first, first.plusDays(calendar.getActualMaximum(Calendar.DAY_OF_MONTH) - 1L), Grain.DAY);
    }

    /** The n-th such weekday of a month. */
    static Holiday ofMonth(int month, int nth, DayOfWeek weekday) {
        return year -> LocalDate.of(year, month, 1).with(TemporalAdjusters.dayOfWeekInMonth(nth, weekday));
    }

    /** So many days after Easter Sunday. */
    static Holiday afterEaster(int days) {
        return year -> {
            Date from = Date.from(
                    LocalDate.of(year, 1, 1).atStartOfDay(ZoneOffset.UTC).toInstant());
            Date found = new EasterHoliday(0, "Easter").firstAfter(from);
            return LocalDate.ofInstant(found.toInstant(), ZoneOffset.UTC).plusDays(days);
        };
    }
}
