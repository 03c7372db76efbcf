package io.sillok.transform.date;

import io.sillok.model.ResourceTable;
import io.sillok.transform.figure.Letters;
import io.sillok.transform.figure.Particles;
import io.sillok.transform.scan.WordsByLetter;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** Holidays by name ({@code holidays.csv}): those of the sun (광복절), of the moon (추석), of the week and of Easter. */
final class Holidays {
    private static final WordsByLetter<Name> NAMES = WordsByLetter.of(read(), Name::text);

    private static final List<String> BESIDE_NEW_YEAR = List.of(" 명절", " 당일", " 전날", " 다음 날", " 차례", " 대목", " 선물");

    private Holidays() {}

    /** Whether a holiday's name may begin with the letter. */
    static boolean mayBegin(char letter) {
        return NAMES.mayBegin(letter);
    }

    /**
     * A name and its day.
     *
     * @param month 0 where the day moves
     * @param moving null where it stands fast
     */
    private record Name(
            String text, int month, int day, @Nullable Holiday moving) {}

    /**
     * A holiday found; its month is 0 and its day 1 where the day moves.
     *
     * @param moving what tells its day; null where month and day do
     * @param season whether the days around it are meant as well
     */
    record Found(int end, int month, int day, @Nullable Holiday moving, boolean season) {
        /** Puts the day among what a phrase names. */
        void fill(Slots slots) {
            if (moving != null) {
                slots.holiday = moving;
                slots.whole = season ? Grain.WEEK : null;
            } else {
                slots.put(Slot.MONTH, Ref.number(month));
                slots.fixedHoliday = true;
            }
            slots.put(Slot.DAY, Ref.number(day));
        }
    }

    /**
     * Reads the holiday named here; null where none is.
     *
     * @param told whether which one is said before it: 2024년 설, 지난 설
     */
    static @Nullable Found read(CharSequence text, int at, boolean told) {
        for (Name name : NAMES.beginning(Letters.at(text, at))) {
            int end = Letters.loosely(text, at, name.text);
            if (end < 0) {
                continue;
            }
            int season = name.moving == null ? -1 : Letters.loosely(text, end, " 연휴");
            if (season >= 0 && Particles.close(text, season)) {
                return new Found(season, 0, 1, name.moving, true);
            }
            // 설 alone is too short to be sure
            boolean sure = told
                    || !name.text.equals("설")
                    || BESIDE_NEW_YEAR.stream().anyMatch(word -> Letters.startsWith(text, end, word));
            if (sure && (Particles.close(text, end) || Letters.isHan(Letters.at(text, at)))) {
                return new Found(end, name.month, name.day, name.moving, false);
            }
        }
        return null;
    }

    private static List<Name> read() {
        List<Name> all = new ArrayList<>();
        for (String friday : new String[] {"블랙 프라이데이", "미국 블랙 프라이데이"}) {
            all.add(new Name(friday, 0, 1, new Remembered(year -> Holiday.ofMonth(11, 4, DayOfWeek.THURSDAY)
                    .in(year)
                    .plusDays(1))));
        }
        all.add(new Name("설", 0, 1, new Remembered(Holiday.byTheMoon(1, 1))));
        for (CSVRecord row : ResourceTable.rows(Holidays.class, "holidays.csv")) {
            all.add(name(row));
        }
        return all;
    }

    private static Name name(CSVRecord row) {
        String text = row.get("name");
        int month = Integer.parseInt(row.get("month"));
        int n = Integer.parseInt(row.get("n"));
        return switch (row.get("kind")) {
            case "SUN" -> new Name(text, month, n, null);
            case "MOON" -> new Name(text, 0, 1, new Remembered(Holiday.byTheMoon(month, n)));
            case "WEEKDAY" ->
                new Name(text, 0, 1, Holiday.ofMonth(month, n, DayOfWeek.of(Integer.parseInt(row.get("weekday")))));
            case "EASTER" -> new Name(text, 0, 1, Holiday.afterEaster(n));
            default -> throw new IllegalStateException("holidays.csv: kind '%s'".formatted(row.get("kind")));
        };
    }
}
