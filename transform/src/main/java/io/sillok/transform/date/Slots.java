package io.sillok.transform.date;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a phrase says of a date, before anybody knows which days it means. Filled while the phrase is read. */
final class Slots {
    /** By their places. */
    private static final Slot[] ALL = Slot.values();

    private final @Nullable Ref[] refs = new Ref[ALL.length];
    /** One bit for each part named, the longest part's the lowest. */
    private int named;

    /** 지난 is -1, 이번 0, 오는 and 다음 +1; null where no such word stands. */
    @Nullable
    Integer mark;

    @Nullable
    Part part;
    /** The week or month that the day named lies in is meant; null where the day itself is. */
    @Nullable
    Grain whole;

    /** A holiday whose day moves; null where none is named. */
    @Nullable
    Holiday holiday;

    /** A holiday that stands fast gave month and day. */
    boolean fixedHoliday;

    /** 크리스마스 다음 날: so many days after the day named. */
    int shift;

    /** 음력: month and day are those of the moon. */
    boolean lunar;

    /** 까지 follows: what was named before it is its beginning. */
    boolean until;

    /** What stands between the numbers of a date in digits; 0 where it is none. */
    char sign;

    /** The day that the same numbers name in the West's order; null where they name none. */
    @Nullable
    LocalDate turned;

    /** 24일(현지시간): by the clock of the story's place. */
    boolean local;

    /** later this year is 1, earlier this year -1, all of it 0. */
    int rest;

    /** 지금: names a day only where a period begins with it. */
    boolean begins;

    /** Some of what is named was named by the phrase before it in a range or list. */
    boolean inherited;

    boolean fiscal;

    /** 2025학년도: from 1 March to the end of February. */
    boolean school;

    boolean decade;
    boolean century;
    /** The n-th week or weekday of its month or year; -1 for the last, 0 where none is named. */
    int nth;
    /** A clock's hour is named, not just 오전 or 밤. */
    boolean clock;
    /** The weekday alone names the day in English, where it is mostly past. */
    boolean english;
    /** Named in Chinese, where a weekday is mostly past as well, and a company's year begins when it likes. */
    boolean chinese;

    @Nullable
    Ref get(Slot slot) {
        return refs[slot.place()];
    }

    boolean has(Slot slot) {
        return (named & bit(slot)) != 0;
    }

    void put(Slot slot, Ref ref) {
        refs[slot.place()] = ref;
        named |= bit(slot);
    }

    boolean isEmpty() {
        return named == 0;
    }

    private static int bit(Slot slot) {
        return 1 << slot.place();
    }

    /** The longest part named; null while nothing is. */
    @Nullable
    Slot longest() {
        return named == 0 ? null : ALL[Integer.numberOfTrailingZeros(named)];
    }

    /** The shortest part named; null while nothing is. */
    @Nullable
    Slot shortest() {
        return named == 0 ? null : ALL[Integer.SIZE - 1 - Integer.numberOfLeadingZeros(named)];
    }

    /** Whether a part may still be named: it is shorter than all that are. */
    boolean open(Slot slot) {
        Slot last = shortest();
        return last == null || last.longerThan(slot);
    }

    /** Takes from the phrase before it, in a range or a list, what is longer than anything named here. */
    void inherit(Slots before) {
        Slot longest = longest();
        if (longest == null || (mark != null && before.mark == null)) {
            return;
        }
        int longer = before.named & bit(longest) - 1 & ~bit(Slot.PART);
        boolean taken = longer != 0;
        take(before, longer);
        if (mark == null) {
            mark = before.mark;
        }
        inherited = taken;
        lunar |= before.lunar && (taken || has(Slot.MONTH));
        nth = taken && nth == 0 && has(Slot.WEEK) ? before.nth : nth;
    }

    /** Takes everything that another phrase names. */
    void takeAll(Slots other) {
        take(other, other.named);
    }

    private void take(Slots other, int parts) {
        for (int left = parts; left != 0; left &= left - 1) {
            int slot = Integer.numberOfTrailingZeros(left);
            refs[slot] = other.refs[slot];
        }
        named |= parts;
    }

    Slots copyWith(Slot slot, Ref ref) {
        Slots copy = new Slots();
        copy.takeAll(this);
        copy.put(slot, ref);
        copy.mark = mark;
        copy.part = part;
        copy.whole = whole;
        copy.holiday = holiday;
        copy.fixedHoliday = fixedHoliday;
        copy.shift = shift;
        copy.lunar = lunar;
        copy.until = until;
        copy.sign = sign;
        copy.turned = turned;
        copy.local = local;
        copy.rest = rest;
        copy.begins = begins;
        copy.inherited = inherited;
        copy.fiscal = fiscal;
        copy.school = school;
        copy.decade = decade;
        copy.century = century;
        copy.nth = nth;
        copy.clock = clock;
        copy.english = english;
        copy.chinese = chinese;
        return copy;
    }
}
