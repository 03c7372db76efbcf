package io.sillok.transform.date;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import org.jspecify.annotations.Nullable;

/** Which month, quarter, half or season a phrase means. */
final class Months {
    private static final int WINTER = 4;
    private static final int MARCH = 3;

    private final Grounds grounds;
    private final Years years;

    Months(Grounds grounds, Years years) {
        this.grounds = grounds;
        this.years = years;
    }

    YearMonth month() {
        Ref ref = grounds.ref(Slot.MONTH);
        LocalDate published = grounds.published();
        return switch (ref.base()) {
            case PUBLICATION -> {
                grounds.say("counted from publication on " + published);
                YearMonth counted = YearMonth.from(published).plusMonths(ref.n());
                // 작년 이맘때, 내년 이달: of the year that stands before it
                Ref year = grounds.slots.get(Slot.YEAR);
                yield year == null ? counted : counted.withYear(years.of(year));
            }
            case NAMED -> {
                grounds.say("counted from the month named last, " + grounds.named.month());
                YearMonth counted = grounds.named.month().plusMonths(ref.n());
                // 전년 동월: the same month, of the year that stands before it
                Ref year = grounds.slots.get(Slot.YEAR);
                yield year == null ? counted : counted.withYear(years.of(year));
            }
            default -> {
                YearMonth month = YearMonth.of(published.getYear(), ref.n());
                Ref day = grounds.slots.get(Slot.DAY);
                boolean exact = day != null && day.base() == Ref.Base.NUMBER && day.n() <= month.lengthOfMonth();
                LocalDate from = exact && day != null ? month.atDay(day.n()) : month.atDay(1);
                LocalDate to = exact ? from : month.atEndOfMonth();
                yield YearMonth.of(years.around(from, to), ref.n());
            }
        };
    }

    /** 음력 8월, by its number; parts of such a month (음력 3월 초) and months counted from another are not understood. */
    @Nullable
    Interval ofTheMoon() {
        Ref ref = grounds.ref(Slot.MONTH);
        if (ref.base() != Ref.Base.NUMBER || grounds.slots.part != null) {
            return null;
        }
        Interval thisYear = Holiday.monthOfTheMoon(ref.n(), grounds.published().getYear());
        return Holiday.monthOfTheMoon(ref.n(), years.around(thisYear.from(), thisYear.to()));
    }

    Interval quarter() {
        Ref ref = grounds.ref(Slot.QUARTER);
        if (ref.base() == Ref.Base.NAMED || ref.base() == Ref.Base.PUBLICATION) {
            LocalDate from = ref.base() == Ref.Base.NAMED ? grounds.named.reported(Grain.QUARTER) : grounds.published();
            grounds.say(
                    from.equals(grounds.published())
                            ? "counted from publication on " + from
                            : "counted from the quarter that begins on " + from);
            LocalDate in = from.plusMonths(3L * ref.n());
            int first = 3 * in.get(IsoFields.QUARTER_OF_YEAR) - 2;
            return Interval.months(in.getYear(), first, 3, Grain.QUARTER);
        }
        return stretch(3 * ref.n() - 2, 3, Grain.QUARTER);
    }

    Interval half() {
        if (grounds.slots.school) {
            return stretch(6 * grounds.ref(Slot.HALF).n() - 3, 6, Grain.HALF);
        }
        return stretch(6 * grounds.ref(Slot.HALF).n() - 5, 6, Grain.HALF);
    }

    /** Three months from March, June, September or December on. */
    Interval season() {
        int season = grounds.ref(Slot.SEASON).n();
        Interval found = stretch(3 * season, 3, Grain.QUARTER);
        Integer mark = grounds.slots.mark;
        LocalDate published = grounds.published();
        // in January this winter has begun last December, and the last one the year before
        boolean begun = season == WINTER && published.getMonthValue() < MARCH && !grounds.slots.has(Slot.YEAR);
        boolean earlier =
                mark != null && (mark == 0 ? begun : mark < 0 && !found.to().isBefore(published));
        return earlier ? Interval.months(found.from().getYear() - 1, 3 * season, 3, Grain.QUARTER) : found;
    }

    private Interval stretch(int first, int count, Grain grain) {
        Interval thisYear = Interval.months(grounds.published().getYear(), first, count, grain);
        return Interval.months(years.around(thisYear.from(), thisYear.to()), first, count, grain);
    }
}
