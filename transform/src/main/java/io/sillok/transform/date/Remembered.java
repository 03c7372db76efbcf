package io.sillok.transform.date;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A holiday whose day in a year is worked out once: the moon's months take long, and a night's articles ask for few years. Safe to share. */
final class Remembered implements Holiday {
    private static final int YEARS = 64;

    private final Holiday holiday;
    /** A year's day stands where the year leaves that rest; years that leave the same drive each other out. */
    private final @Nullable LocalDate[] days = new LocalDate[YEARS];

    Remembered(Holiday holiday) {
        this.holiday = holiday;
    }

    @Override
    public LocalDate in(int year) {
        int place = Math.floorMod(year, YEARS);
        LocalDate known = days[place];
        if (known != null && known.getYear() == year) {
            return known;
        }
        LocalDate day = holiday.in(year);
        days[place] = day;
        return day;
    }
}
