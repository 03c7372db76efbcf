package io.sillok.transform.date;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Which day a phrase means, and whether the weekday beside it is that day's. */
final class Days {
    /** A week has fewer, and a third of a month. */
    private static final int FEW_DAYS = 12;

    /** A bare day this close before publication is past, whatever the sentence goes on to announce. */
    private static final int JUST_BEFORE = 10;

    /** A weekday may move a date without a year to another year that is no further away than this. */
    private static final int SAME_SEASON = 200;

    private static final int A_YEAR = 366;
    private static final int YEARS_AWAY = 3 * 365;

    private final Grounds grounds;
    private final Years years;
    private final Months months;

    Days(Grounds grounds, Years years, Months months) {
        this.grounds = grounds;
        this.years = years;
        this.months = months;
    }

    @Nullable
    Interval day() {
        Interval found = found();
        DayOfWeek weekday = grounds.weekday();
        if (found != null && weekday != null && found.from().getDayOfWeek() != weekday) {
            grounds.contradict(found.from(), weekday);
        }
        return found == null ? null : around(found);
    }

    /** 9월 16일의 주: the week or month that the day lies in, and a holiday's season. */
    private Interval around(Interval found) {
        Slots slots = grounds.slots;
        LocalDate day = found.from();
        if (slots.shift != 0) {
            return Interval.day(day.plusDays(slots.shift));
        }
        if (slots.whole == null) {
            return found;
        }
        if (slots.holiday != null) {
            return new Interval(day.minusDays(1), day.plusDays(1), Grain.DAY);
        }
        return slots.whole == Grain.WEEK ? Interval.week(day) : Interval.month(YearMonth.from(day));
    }

    private @Nullable Interval found() {
        Ref ref = grounds.ref(Slot.DAY);
        Slots slots = grounds.slots;
        switch (ref.base()) {
            case PUBLICATION -> {
                grounds.say("counted from publication on " + grounds.published());
                return Interval.day(shifted(slots).plusDays(ref.n()));
            }
            case NAMED -> {
                return Interval.day(named(grounds.named.day(), ref.n()).plusDays(ref.n()));
            }
            case STORY -> {
                return Interval.day(ofStory().plusDays(ref.n()));
            }
            case EDGE -> {
                Interval whole = slots.has(Slot.MONTH)
                        ? Interval.month(months.month())
                        : slots.has(Slot.YEAR) ? years.named() : null;
                return whole == null ? null : Interval.day(ref.n() < 0 ? whole.to() : whole.from());
            }
            default -> {}
        }
        if (slots.lunar && !slots.has(Slot.MONTH)) {
            return null; // 음력 15일: of which month nobody says
        }
        Holiday holiday = slots.holiday != null
                ? slots.holiday
                : slots.lunar && slots.has(Slot.MONTH)
                        ? Holiday.byTheMoon(grounds.ref(Slot.MONTH).n(), ref.n())
                        : null;
        if (holiday != null) {
            LocalDate thisYear = holiday.in(grounds.published().getYear());
            int year = slots.holiday != null ? years.ofHoliday(thisYear) : years.around(thisYear, thisYear);
            return Interval.day(holiday.in(year));
        }
        LocalDate day = slots.has(Slot.MONTH) ? ofMonth(ref.n()) : bare(ref.n());
        return Interval.day(slots.turned == null ? day : ordered(day, slots.turned));
    }

    /** The day named last; where what was done on it cannot have been done on a day to come, the last of those gone by. */
    private LocalDate named(LocalDate day, int further) {
        LocalDate gone = grounds.named.gone();
        if (grounds.tense == Tense.PAST && day.isAfter(grounds.published())) {
            grounds.say("counted from " + gone + ", since its sentence is past and the day named last to come");
            LocalDate other = day.plusDays(further);
            grounds.orElse(other, other, "counted from the day named last");
            return gone;
        }
        grounds.say("counted from the day named last, " + day);
        return day;
    }

    /** 이날: what is still to be done on it is not done on a day gone by. */
    private LocalDate ofStory() {
        LocalDate day = grounds.named.storyDay();
        LocalDate published = grounds.published();
        if (grounds.tense == Tense.FUTURE && grounds.named.today() && day.isBefore(published)) {
            grounds.say(
                    "publication on " + published + ", since its sentence is to come and the day named last gone by");
            grounds.orElse(day, day, "the day named last");
            return published;
        }
        return named(day, 0);
    }

    /** 다음 주 오늘, 작년 오늘: the day of publication, in the week, month or year that stands before it. */
    private LocalDate shifted(Slots slots) {
        LocalDate day = grounds.published();
        Ref week = slots.get(Slot.WEEK);
        Ref month = slots.get(Slot.MONTH);
        Ref year = slots.get(Slot.YEAR);
        day = week != null && week.base() == Ref.Base.PUBLICATION ? day.plusWeeks(week.n()) : day;
        day = month != null && month.base() == Ref.Base.PUBLICATION ? day.plusMonths(month.n()) : day;
        return year != null && year.base() == Ref.Base.PUBLICATION ? day.plusYears(year.n()) : day;
    }

    /** 21/04/16: Korea puts the year first, unless that lies years away and the West's order names a day close by. */
    private LocalDate ordered(LocalDate korean, LocalDate western) {
        boolean turned = distance(korean) > YEARS_AWAY && distance(western) <= A_YEAR;
        LocalDate other = turned ? korean : western;
        if (turned || distance(western) <= YEARS_AWAY) {
            grounds.orElse(other, other, turned ? "the year stands first" : "the year stands last");
        }
        return turned ? western : korean;
    }

    private LocalDate ofMonth(int n) {
        if (grounds.slots.fixedHoliday) {
            LocalDate thisYear = LocalDate.of(
                    grounds.published().getYear(), grounds.ref(Slot.MONTH).n(), n);
            return thisYear.withYear(years.ofHoliday(thisYear));
        }
        LocalDate day = months.month().atDay(n);
        DayOfWeek weekday = grounds.weekday();
        boolean free = !grounds.slots.has(Slot.YEAR) && grounds.ref(Slot.MONTH).base() == Ref.Base.NUMBER;
        if (weekday == null || !free || day.getDayOfWeek() == weekday) {
            return day;
        }
        for (int further : new int[] {1, -1}) {
            LocalDate other = day.plusYears(further);
            if (other.getDayOfWeek() == weekday && distance(other) <= SAME_SEASON) {
                return other;
            }
        }
        return day;
    }

    private long distance(LocalDate day) {
        return Math.abs(ChronoUnit.DAYS.between(grounds.published(), day));
    }

    /** A day of a month that is not named: by its weekday, by 지난 or 오는, by the verb, by what is closest. */
    private LocalDate bare(int n) {
        LocalDate published = grounds.published();
        LocalDate past = towards(n, -1);
        LocalDate next = towards(n, 1);
        DayOfWeek weekday = grounds.weekday();
        if (weekday != null && (past.getDayOfWeek() == weekday || next.getDayOfWeek() == weekday)) {
            grounds.say("the closest to publication on " + published + " that is such a weekday");
            boolean both = past.getDayOfWeek() == next.getDayOfWeek();
            boolean later = both ? distance(next) < distance(past) : next.getDayOfWeek() == weekday;
            return later ? next : past;
        }
        LocalDate inSentence = inSentence(n);
        if (inSentence != null) {
            grounds.say("in the month or week named before it");
            return inSentence;
        }
        Integer mark = grounds.slots.mark;
        if (mark != null && mark != 0) {
            grounds.say("the " + (mark < 0 ? "last" : "next") + " such day, seen from publication on " + published);
            return mark < 0 ? past : next;
        }
        Tense tense = grounds.tense;
        boolean thisMonth = YearMonth.from(past).equals(YearMonth.from(published));
        if (distance(past) <= JUST_BEFORE && (thisMonth || tense != Tense.FUTURE)) {
            grounds.say("the closest such day to publication on " + published);
            return past;
        }
        if (tense == Tense.PAST || tense == Tense.FUTURE) {
            grounds.say((tense == Tense.PAST ? "past" : "to come")
                    + " in its sentence, the closest such day to publication on " + published);
            return tense == Tense.PAST ? past : next;
        }
        grounds.say("the closest such day to publication on " + published);
        boolean before = distance(past) <= distance(next);
        LocalDate other = before ? next : past;
        grounds.orElse(other, other, "the " + (before ? "next" : "last") + " such day, which no verb rules out");
        return before ? past : next;
    }

    /** 다음 달 15일 개막해 19일까지: a day that goes on from one named before it in the sentence. */
    private @Nullable LocalDate inSentence(int n) {
        Interval before = grounds.named.inSentence();
        if (grounds.slots.mark != null) {
            return null;
        }
        if (before == null) {
            return ofStretchAhead(n);
        }
        if (before.grain() != Grain.DAY && before.grain() != Grain.TIME) {
            return grounds.tense == Tense.PAST ? null : within(before, n);
        }
        LocalDate day = before.to();
        YearMonth month = YearMonth.from(day);
        boolean ahead = day.isAfter(grounds.published()) && !month.equals(YearMonth.from(grounds.published()));
        YearMonth in = n >= day.getDayOfMonth() ? month : month.plusMonths(1);
        // 8월 20일 연다고 23일 밝혔다: what is over is in no month to come
        boolean goesOn = grounds.slots.until || (ahead && in.equals(month) && grounds.tense != Tense.PAST);
        return goesOn && n <= in.lengthOfMonth() ? in.atDay(n) : null;
    }

    /** 10월 셋째 주에 열린다. 15일에는 막이 오른다: a day of the stretch to come that the sentences before it named last. */
    private @Nullable LocalDate ofStretchAhead(int n) {
        Interval last = grounds.named.last();
        boolean ahead = last != null
                && last.grain() != Grain.DAY
                && last.grain() != Grain.TIME
                && last.from().isAfter(grounds.published());
        return ahead && last != null && grounds.tense != Tense.PAST ? within(last, n) : null;
    }

    /** 10월 셋째 주인 15일, 중순인 15일: the day of such a number in a stretch that holds but one. */
    private static @Nullable LocalDate within(Interval stretch, int n) {
        boolean few = ChronoUnit.DAYS.between(stretch.from(), stretch.to()) < FEW_DAYS;
        return few
                ? stretch.from()
                        .datesUntil(stretch.to().plusDays(1))
                        .filter(day -> day.getDayOfMonth() == n)
                        .findFirst()
                        .orElse(null)
                : null;
    }

    /** The closest such day up to publication, or from it on. */
    private LocalDate towards(int n, int step) {
        LocalDate published = grounds.published();
        YearMonth month = YearMonth.from(published);
        for (int i = 0; i < 4; i++, month = month.plusMonths(step)) {
            if (n <= month.lengthOfMonth()) {
                LocalDate day = month.atDay(n);
                if (step < 0 ? !day.isAfter(published) : !day.isBefore(published)) {
                    return day;
                }
            }
        }
        throw new DateTimeException("no day %d".formatted(n));
    }
}
