package io.sillok.transform.date;

import static io.sillok.transform.figure.Letters.at;
import static io.sillok.transform.figure.Letters.isDigit;
import static io.sillok.transform.figure.Letters.skipSpaces;
import static io.sillok.transform.figure.Letters.startsWith;

import io.sillok.transform.figure.Particles;
import java.util.List;

/** The parts of a date that are counted off: 첫째 주, 두 번째 수요일, 마지막 분기, 세 번째 달, 둘째 날. */
final class NthParts {
    private static final int MONTHS = 12;
    private static final int QUARTERS = 4;
    private static final List<String> OF_WARNINGS = List.of("의를", "의가", "의는", "의도", "의로");

    private final String text;
    private final Slots slots;

    NthParts(String text, Slots slots) {
        this.text = text;
        this.slots = slots;
    }

    /**
     * Reads the part that begins here.
     *
     * @return where it ends, or -1
     */
    int read(int i) {
        Nth nth = Nth.read(text, i);
        if (nth == null) {
            return -1;
        }
        int unit = skipSpaces(text, nth.end());
        int found = slots.open(Slot.WEEK) ? week(nth, unit) : -1;
        found = found < 0 && slots.open(Slot.WEEK) ? weekday(nth, unit) : found;
        found = found < 0 && slots.open(Slot.QUARTER) ? quarter(nth, unit) : found;
        found = found < 0 && slots.open(Slot.MONTH) ? month(nth, unit) : found;
        return found < 0 && slots.open(Slot.DAY) ? day(nth, unit) : found;
    }

    private int week(Nth nth, int unit) {
        if (at(text, unit) != '주' || isOtherWord(unit + 1)) {
            return -1;
        }
        boolean weekend = at(text, unit + 1) == '말' && Particles.close(text, unit + 2);
        boolean day = DateWords.standard().read(text, skipSpaces(text, unit + 1), Slot.DAY) != null;
        if (!weekend && !day && !Particles.close(text, unit + 1)) {
            return -1;
        }
        slots.put(Slot.WEEK, Ref.number(nth.n()));
        if (weekend) {
            slots.put(Slot.WEEKDAY, Ref.number(Weeks.WEEKEND));
        }
        return weekend ? unit + 2 : unit + 1;
    }

    /** 두 번째 주자, 첫 번째 주인은, 세 번째 주의를: a runner, an owner, a warning; 셋째 주인 24일 is of a week. */
    private boolean isOtherWord(int at) {
        return startsWith(text, at, "자")
                || OF_WARNINGS.stream().anyMatch(end -> startsWith(text, at, end))
                || startsWith(text, at, "인") && !isDigit(at(text, skipSpaces(text, at + 1)));
    }

    private int weekday(Nth nth, int unit) {
        DateWords.Found day = DateWords.standard().read(text, unit, Slot.DAY);
        if (day == null || day.word().slot() != Slot.WEEKDAY || day.word().ref().n() > 7) {
            return -1;
        }
        slots.nth = nth.n();
        slots.put(Slot.WEEKDAY, day.word().ref());
        return day.end();
    }

    private int quarter(Nth nth, int unit) {
        int end = unit + 2;
        boolean row = startsWith(text, skipSpaces(text, end), "연속");
        boolean last = nth.n() < 0 && slots.has(Slot.YEAR);
        if (!startsWith(text, unit, "분기") || !Particles.close(text, end) || row || (nth.n() < 0 && !last)) {
            return -1;
        }
        return nth.n() > QUARTERS ? -1 : put(Slot.QUARTER, last ? QUARTERS : nth.n(), end);
    }

    private int month(Nth nth, int unit) {
        boolean month = at(text, unit) == '달' && Particles.close(text, unit + 1) && slots.has(Slot.YEAR);
        return month && nth.n() <= MONTHS ? put(Slot.MONTH, nth.n() < 0 ? MONTHS : nth.n(), unit + 1) : -1;
    }

    private int day(Nth nth, int unit) {
        boolean day = at(text, unit) == '날' && Particles.close(text, unit + 1) && slots.has(Slot.MONTH);
        return day && nth.n() > 0 ? put(Slot.DAY, nth.n(), unit + 1) : -1;
    }

    private int put(Slot slot, int n, int end) {
        slots.put(slot, Ref.number(n));
        return end;
    }
}
