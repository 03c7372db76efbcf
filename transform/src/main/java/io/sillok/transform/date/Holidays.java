package io.sillok.transform.date;

import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import io.sillok.transform.figure.Letters;
import io.sillok.transform.figure.Particles;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Korea's public holidays, by the sun (광복절) and by the moon (추석, 설날). */
final class Holidays {
    private static final List<Fixed> FIXED = List.of(
            new Fixed("신정", 1, 1),
            new Fixed("3·1절", 3, 1),
            new Fixed("삼일절", 3, 1),
            new Fixed("어린이날", 5, 5),
            new Fixed("현충일", 6, 6),
            new Fixed("제헌절", 7, 17),
            new Fixed("광복절", 8, 15),
            new Fixed("개천절", 10, 3),
            new Fixed("한글날", 10, 9),
            new Fixed("성탄절", 12, 25),
            new Fixed("크리스마스", 12, 25));

    private Holidays() {}

    private record Fixed(String name, int month, int day) {}

    /** A holiday found; its month is 0 and its day 1 where the moon decides. */
    record Found(int end, int month, int day, @Nullable Lunar holiday, boolean season) {
        boolean lunar() {
            return holiday != null;
        }
    }

    /** Holidays of the lunar calendar. */
    enum Lunar {
        SEOLLAL(1, 1),
        CHUSEOK(8, 15);

        private static final String SEOUL = "Asia/Seoul";

        private final int month;
        private final int day;

        Lunar(int month, int day) {
            this.month = month;
            this.day = day;
        }

        /** Its day in a year of the sun. */
        LocalDate in(int year) {
            Calendar calendar = Calendar.getInstance(TimeZone.getTimeZone(SEOUL), new ULocale("@calendar=dangi"));
            // the lunar year of the summer of that year: both holidays fall between January and October
            calendar.setTimeInMillis(LocalDate.of(year, 7, 1)
                    .atStartOfDay(ZoneId.of(SEOUL))
                    .toInstant()
                    .toEpochMilli());
            calendar.set(Calendar.MONTH, month - 1);
            calendar.set(Calendar.IS_LEAP_MONTH, 0);
            calendar.set(Calendar.DAY_OF_MONTH, day);
            return LocalDate.ofInstant(Instant.ofEpochMilli(calendar.getTimeInMillis()), ZoneId.of(SEOUL));
        }
    }

    /** Reads the holiday named here; null where none is. */
    static @Nullable Found read(CharSequence text, int at) {
        for (Fixed fixed : FIXED) {
            int end = at + fixed.name.length();
            if (Letters.startsWith(text, at, fixed.name) && Particles.close(text, end)) {
                return new Found(end, fixed.month, fixed.day, null, false);
            }
        }
        Found chuseok = lunar(text, at, "추석", Lunar.CHUSEOK, true);
        Found seollal = chuseok == null ? lunar(text, at, "설날", Lunar.SEOLLAL, true) : chuseok;
        return seollal == null ? lunar(text, at, "설", Lunar.SEOLLAL, false) : seollal;
    }

    private static @Nullable Found lunar(CharSequence text, int at, String name, Lunar holiday, boolean alone) {
        if (!Letters.startsWith(text, at, name)) {
            return null;
        }
        int end = at + name.length();
        int season = Letters.loosely(text, end, " 연휴");
        if (season >= 0 && Particles.close(text, season)) {
            return new Found(season, 0, 1, holiday, true);
        }
        return alone && Particles.close(text, end) ? new Found(end, 0, 1, holiday, false) : null;
    }
}
