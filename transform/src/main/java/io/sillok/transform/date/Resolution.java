package io.sillok.transform.date;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;

/**
 * The days that a phrase means, and what that rests on.
 *
 * @param why one clause
 */
record Resolution(Interval interval, String why) {
    /** A bare day this close before publication is past, whatever the sentence goes on to announce. */
    private static final int JUST_BEFORE = 10;

    /** A month this many days away may lie in the year before or after. */
    private static final int NEAR = 100;

    /** The days meant; null where the phrase names none (30 February, a fifth Sunday of four). */
    static @Nullable Resolution of(Slots slots, Named named, Tense tense) {
        try {
            return new Finder(slots, named, tense).find();
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static final class Finder {
        private final Slots slots;
        private final Named named;
        private final Tense tense;
        private final LocalDate published;
        private String why = "";

        Finder(Slots slots, Named named, Tense tense) {
            this.slots = slots;
            this.named = named;
            this.tense = tense;
            this.published = named.published();
        }

        @Nullable
        Resolution find() {
            Interval interval = interval();
            if (interval == null) {
                return null;
            }
            if (slots.has(Slot.TIME)) {
                interval = slots.clock ? interval.as(Grain.TIME) : interval;
            }
            return new Resolution(interval, why.isEmpty() ? "named in full" : why);
        }

        private @Nullable Interval interval() {
            if (slots.has(Slot.DAY)) {
                return day();
            }
            if (slots.has(Slot.WEEKDAY)) {
                return weekday();
            }
            if (slots.has(Slot.WEEK)) {
                return inPart(week());
            }
            if (slots.has(Slot.MONTH)) {
                return inPart(Interval.month(month()));
            }
            if (slots.has(Slot.SEASON)) {
                return season();
            }
            if (slots.has(Slot.QUARTER)) {
                return inPart(quarter());
            }
            if (slots.has(Slot.HALF)) {
                return inPart(half());
            }
            if (slots.has(Slot.YEAR)) {
                return inPart(year());
            }
            if (slots.has(Slot.TIME)) {
                why = "the time of the day named last, " + named.day();
                return Interval.day(named.day());
            }
            return null;
        }

        private @Nullable Interval inPart(@Nullable Interval whole) {
            Part part = slots.part;
            if (part == null || whole == null) {
                return whole;
            }
            Interval stretch = stretch(part, whole);
            // late this month, in an article that is already there, begins today
            boolean toCome = part == Part.END
                    && tense != Tense.PAST
                    && (whole.grain() == Grain.MONTH || whole.grain() == Grain.WEEK)
                    && stretch.from().isBefore(published)
                    && !stretch.to().isBefore(published);
            return toCome ? stretch.from(published) : stretch;
        }

        private static Interval stretch(Part part, Interval whole) {
            return switch (whole.grain()) {
                case MONTH -> part.ofMonth(whole);
                case WEEK -> part.ofWeek(whole);
                case DECADE -> part.ofDecade(whole);
                default -> part.ofMonths(whole);
            };
        }

        private Ref ref(Slot slot) {
            Ref ref = slots.get(slot);
            if (ref == null) {
                throw new IllegalStateException("no " + slot);
            }
            return ref;
        }

        private Interval year() {
            Ref ref = ref(Slot.YEAR);
            int year = yearOf(ref);
            if (slots.century) {
                // ISO 8601 counts centuries by their hundreds
                return new Interval(LocalDate.of(year, 1, 1), LocalDate.of(year + 99, 12, 31), Grain.DECADE);
            }
            if (slots.decade) {
                return new Interval(LocalDate.of(year, 1, 1), LocalDate.of(year + 9, 12, 31), Grain.DECADE);
            }
            return slots.fiscal ? Interval.year(year).as(Grain.FISCAL_YEAR) : Interval.year(year);
        }

        private int yearOf(Ref ref) {
            return switch (ref.base()) {
                case NUMBER, EDGE -> ref.n();
                case PUBLICATION -> {
                    say("counted from publication on " + published);
                    yield published.getYear() + ref.n();
                }
                case NAMED -> {
                    say("counted from the year named last, " + named.year());
                    yield named.year() + ref.n();
                }
            };
        }

        private void say(String clause) {
            if (why.isEmpty()) {
                why = clause;
            }
        }

        /** The year that something without one belongs to, given how it would lie in the year of publication. */
        private int yearAround(LocalDate from, LocalDate to) {
            Ref ref = slots.get(Slot.YEAR);
            if (ref != null) {
                return yearOf(ref);
            }
            int year = published.getYear();
            if (slots.mark != null && slots.mark < 0) {
                say("the last one before publication on " + published);
                return from.isAfter(published) ? year - 1 : year;
            }
            if (slots.mark != null && slots.mark > 0) {
                say("the next one after publication on " + published);
                return to.isBefore(published) ? year + 1 : year;
            }
            Interval before = named.inSentence();
            boolean exact = before != null && (before.grain() == Grain.DAY || before.grain() == Grain.MONTH);
            if (before != null && exact && before.to().getYear() < year && tense != Tense.FUTURE) {
                int in = before.to().getYear();
                if (!from.withYear(in).isBefore(before.from())) {
                    say("in the year that its sentence names, " + in);
                    return in;
                }
            }
            if (tense == Tense.PAST && from.isAfter(published)) {
                say("past in its sentence, so before publication on " + published);
                return year - 1;
            }
            if (tense == Tense.FUTURE
                    && to.isBefore(published)
                    && ChronoUnit.DAYS.between(published, from.plusYears(1)) < 183) {
                say("to come in its sentence, so after publication on " + published);
                return year + 1;
            }
            boolean brief = ChronoUnit.DAYS.between(from, to) < 31;
            boolean far = brief && tense == Tense.UNKNOWN && !near(from);
            if (far && near(from.minusYears(1))) {
                say("the closest to publication on " + published);
                return year - 1;
            }
            if (far && near(from.plusYears(1))) {
                say("the closest to publication on " + published);
                return year + 1;
            }
            say("in the year of publication, " + year);
            return year;
        }

        private boolean near(LocalDate day) {
            return Math.abs(ChronoUnit.DAYS.between(published, day)) < NEAR;
        }

        private YearMonth month() {
            Ref ref = ref(Slot.MONTH);
            return switch (ref.base()) {
                case PUBLICATION -> {
                    say("counted from publication on " + published);
                    yield YearMonth.from(published).plusMonths(ref.n());
                }
                case NAMED -> {
                    say("counted from the month named last, " + named.month());
                    YearMonth counted = named.month().plusMonths(ref.n());
                    // 전년 동월: the same month, of the year that stands before it
                    Ref year = slots.get(Slot.YEAR);
                    yield year == null ? counted : counted.withYear(yearOf(year));
                }
                default -> {
                    YearMonth month = YearMonth.of(published.getYear(), ref.n());
                    Ref day = slots.get(Slot.DAY);
                    boolean exact = day != null && day.base() == Ref.Base.NUMBER && day.n() <= month.lengthOfMonth();
                    LocalDate from = exact && day != null ? month.atDay(day.n()) : month.atDay(1);
                    LocalDate to = exact ? from : month.atEndOfMonth();
                    yield YearMonth.of(yearAround(from, to), ref.n());
                }
            };
        }

        private Interval quarter() {
            Ref ref = ref(Slot.QUARTER);
            if (ref.base() == Ref.Base.PUBLICATION) {
                say("counted from publication on " + published);
                LocalDate in = published.plusMonths(3L * ref.n());
                int first = 3 * in.get(IsoFields.QUARTER_OF_YEAR) - 2;
                return Interval.months(in.getYear(), first, 3, Grain.QUARTER);
            }
            return months(3 * ref.n() - 2, 3, Grain.QUARTER);
        }

        private Interval half() {
            return months(6 * ref(Slot.HALF).n() - 5, 6, Grain.HALF);
        }

        private Interval season() {
            return months(3 * ref(Slot.SEASON).n(), 3, Grain.QUARTER);
        }

        private Interval months(int first, int count, Grain grain) {
            Interval thisYear = Interval.months(published.getYear(), first, count, grain);
            return Interval.months(yearAround(thisYear.from(), thisYear.to()), first, count, grain);
        }

        private @Nullable Interval week() {
            Ref ref = ref(Slot.WEEK);
            if (ref.base() == Ref.Base.PUBLICATION) {
                say("counted from publication on " + published);
                return Interval.week(published.plusWeeks(ref.n()));
            }
            int nth = ref.n();
            if (!slots.has(Slot.MONTH)) {
                if (!slots.has(Slot.YEAR)) {
                    say("a week of the month of publication, " + YearMonth.from(published));
                    return weekOfMonth(YearMonth.from(published), nth);
                }
                return Interval.week(LocalDate.of(year().from().getYear(), 1, 4).plusWeeks(nth - 1L));
            }
            return weekOfMonth(month(), nth);
        }

        /** Weeks belong to the month that their Thursday lies in, as ISO 8601 has it for years. */
        private static @Nullable Interval weekOfMonth(YearMonth month, int nth) {
            LocalDate thursday = nth < 0
                    ? month.atEndOfMonth().with(TemporalAdjusters.previousOrSame(DayOfWeek.THURSDAY))
                    : month.atDay(1)
                            .with(TemporalAdjusters.nextOrSame(DayOfWeek.THURSDAY))
                            .plusWeeks(nth - 1L);
            return YearMonth.from(thursday).equals(month) ? Interval.week(thursday) : null;
        }

        private @Nullable Interval weekday() {
            int n = ref(Slot.WEEKDAY).n();
            Interval weekend = n == 67 ? weekend() : null;
            if (n == 67) {
                return weekend;
            }
            DayOfWeek day = DayOfWeek.of(n);
            Ref week = slots.get(Slot.WEEK);
            if (slots.nth != 0 || (week != null && week.base() == Ref.Base.NUMBER)) {
                int nth = slots.nth != 0 ? slots.nth : week == null ? 1 : week.n();
                YearMonth month = slots.has(Slot.MONTH) ? month() : YearMonth.from(published);
                say("in the month of publication, " + month);
                LocalDate found = month.atDay(1).with(TemporalAdjusters.dayOfWeekInMonth(nth, day));
                return YearMonth.from(found).equals(month) ? Interval.day(found) : null;
            }
            if (week != null) {
                Interval in = week();
                return in == null ? null : Interval.day(in.from().with(TemporalAdjusters.nextOrSame(day)));
            }
            LocalDate past = published.with(TemporalAdjusters.previousOrSame(day));
            LocalDate next = published.with(TemporalAdjusters.nextOrSame(day));
            if (slots.mark != null && slots.mark != 0) {
                say("the %s one, seen from publication on %s".formatted(slots.mark < 0 ? "last" : "next", published));
                return Interval.day(
                        slots.mark < 0
                                ? published.with(TemporalAdjusters.previous(day))
                                : published.with(TemporalAdjusters.next(day)));
            }
            if (slots.mark != null) {
                say("in the week of publication on " + published);
                return Interval.day(published.with(day));
            }
            boolean before = tense == Tense.PAST || (slots.english && tense != Tense.FUTURE);
            say("the one %s publication on %s".formatted(before ? "before" : "after", published));
            return Interval.day(before ? past : next);
        }

        private Interval weekend() {
            Ref week = slots.get(Slot.WEEK);
            int mark = slots.mark == null ? 0 : slots.mark;
            int weeks = week != null && week.base() == Ref.Base.PUBLICATION ? week.n() : mark;
            if (slots.mark == null
                    && week == null
                    && tense == Tense.PAST
                    && published.getDayOfWeek().getValue() < 6) {
                weeks = -1;
            }
            say("the weekend counted from publication on " + published);
            LocalDate saturday = published.with(DayOfWeek.SATURDAY).plusWeeks(weeks);
            return new Interval(saturday, saturday.plusDays(1), Grain.DAY);
        }

        private @Nullable Interval day() {
            Ref ref = ref(Slot.DAY);
            switch (ref.base()) {
                case PUBLICATION -> {
                    say("counted from publication on " + published);
                    return Interval.day(published.plusDays(ref.n()));
                }
                case NAMED -> {
                    say("counted from the day named last, " + named.day());
                    return Interval.day(named.day().plusDays(ref.n()));
                }
                case EDGE -> {
                    Interval whole =
                            slots.has(Slot.MONTH) ? Interval.month(month()) : slots.has(Slot.YEAR) ? year() : null;
                    return whole == null ? null : Interval.day(ref.n() < 0 ? whole.to() : whole.from());
                }
                default -> {}
            }
            Ref weekday = slots.get(Slot.WEEKDAY);
            if (slots.holiday != null) {
                return lunar(slots.holiday);
            }
            if (!slots.has(Slot.MONTH)) {
                return Interval.day(bareDay(ref.n(), weekday));
            }
            LocalDate day = month().atDay(ref.n());
            if (weekday != null && !slots.has(Slot.YEAR) && weekday.n() <= 7) {
                for (int years : new int[] {0, 1, -1}) {
                    if (day.plusYears(years).getDayOfWeek().getValue() == weekday.n()) {
                        return Interval.day(day.plusYears(years));
                    }
                }
            }
            if (slots.whole != null) {
                return slots.whole == Grain.WEEK ? Interval.week(day) : Interval.month(YearMonth.from(day));
            }
            return Interval.day(day);
        }

        private Interval lunar(Holidays.Lunar holiday) {
            LocalDate thisYear = holiday.in(published.getYear());
            LocalDate day = holiday.in(yearAround(thisYear, thisYear));
            return slots.whole == null ? Interval.day(day) : new Interval(day.minusDays(1), day.plusDays(1), Grain.DAY);
        }

        /** A day of a month that is not named: by its weekday, by 지난 or 오는, by the verb, by what is closest. */
        private LocalDate bareDay(int n, @Nullable Ref weekday) {
            YearMonth now = YearMonth.from(published);
            if (weekday != null && weekday.n() <= 7) {
                for (int months : new int[] {0, -1, 1, -2, 2}) {
                    YearMonth month = now.plusMonths(months);
                    if (n <= month.lengthOfMonth()
                            && month.atDay(n).getDayOfWeek().getValue() == weekday.n()) {
                        say("the closest to publication on %s that is such a weekday".formatted(published));
                        return month.atDay(n);
                    }
                }
            }
            LocalDate inSentence = dayInSentence(n);
            if (inSentence != null) {
                say("in the month that its sentence names");
                return inSentence;
            }
            LocalDate past = towards(n, -1);
            LocalDate next = towards(n, 1);
            if (slots.mark != null && slots.mark != 0) {
                say("the %s such day, seen from publication on %s"
                        .formatted(slots.mark < 0 ? "last" : "next", published));
                return slots.mark < 0 ? past : next;
            }
            long ago = ChronoUnit.DAYS.between(past, published);
            boolean thisMonth = YearMonth.from(past).equals(YearMonth.from(published));
            if (ago <= JUST_BEFORE && (thisMonth || tense != Tense.FUTURE)) {
                say("the closest such day to publication on " + published);
                return past;
            }
            if (tense == Tense.PAST || tense == Tense.FUTURE) {
                say("%s in its sentence, the closest such day to publication on %s"
                        .formatted(tense == Tense.PAST ? "past" : "to come", published));
                return tense == Tense.PAST ? past : next;
            }
            say("the closest such day to publication on " + published);
            return ago <= ChronoUnit.DAYS.between(published, next) ? past : next;
        }

        /** 다음 달 15일 개막해 19일까지: a day that goes on from one named before it in the sentence. */
        private @Nullable LocalDate dayInSentence(int n) {
            Interval before = named.inSentence();
            if (before == null || slots.mark != null || (before.grain() != Grain.DAY && before.grain() != Grain.TIME)) {
                return null;
            }
            LocalDate day = before.to();
            YearMonth month = YearMonth.from(day);
            boolean ahead = day.isAfter(published) && !month.equals(YearMonth.from(published));
            YearMonth in = n >= day.getDayOfMonth() ? month : month.plusMonths(1);
            boolean goesOn = slots.until || (ahead && in.equals(month));
            return goesOn && n <= in.lengthOfMonth() ? in.atDay(n) : null;
        }

        private LocalDate towards(int n, int step) {
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
}
