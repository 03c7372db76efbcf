package io.sillok.transform.date;

import io.sillok.transform.date.DateMention.Contradiction;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The days that a phrase means, and what that rests on.
 *
 * @param why one clause
 * @param alternatives what else it may mean
 * @param contradicted a weekday beside the date that is not its own; null where none is
 */
record Resolution(
        Interval interval,
        String why,
        List<DateMention.Alternative> alternatives,
        @Nullable Contradiction contradicted) {
    Resolution {
        alternatives = List.copyOf(alternatives);
    }

    /** The same reading of other days. */
    Resolution at(Interval other) {
        return new Resolution(other, why, alternatives, contradicted);
    }

    /** The days meant; null where the phrase names none (30 February, a fifth Sunday of four). */
    static @Nullable Resolution of(Slots slots, Named named, Tense tense) {
        Grounds grounds = new Grounds(slots, named, tense);
        try {
            Interval interval = new Finder(grounds).interval();
            if (interval == null) {
                return null;
            }
            Grounds.OtherYear year = grounds.otherYear();
            Interval other = year == null ? null : new Finder(grounds.in(year.year())).interval();
            if (year != null && other != null) {
                grounds.firstElse(other, year.why());
            }
            boolean hour = slots.has(Slot.TIME) && slots.clock;
            return grounds.resolved(hour ? interval.as(Grain.TIME) : interval);
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** Goes from the shortest part named to the longest: the shortest says how long a stretch is meant. */
    private static final class Finder {
        private final Grounds grounds;
        private final Years years;
        private final Months months;

        Finder(Grounds grounds) {
            this.grounds = grounds;
            this.years = new Years(grounds);
            this.months = new Months(grounds, years);
        }

        @Nullable
        Interval interval() {
            Slots slots = grounds.slots;
            if (slots.has(Slot.DAY)) {
                return new Days(grounds, years, months).day();
            }
            Weeks weeks = new Weeks(grounds, years, months);
            if (slots.has(Slot.WEEKDAY)) {
                return weeks.weekday();
            }
            if (slots.has(Slot.WEEK)) {
                return inPart(weeks.week());
            }
            if (slots.has(Slot.MONTH)) {
                return slots.lunar ? months.ofTheMoon() : inPart(Interval.month(months.month()));
            }
            if (slots.has(Slot.SEASON)) {
                return inPart(months.season());
            }
            if (slots.has(Slot.QUARTER)) {
                return inPart(months.quarter());
            }
            if (slots.has(Slot.HALF)) {
                return inPart(months.half());
            }
            if (slots.has(Slot.YEAR)) {
                return inPart(years.named());
            }
            if (slots.has(Slot.TIME)) {
                LocalDate day = grounds.named.day();
                grounds.say("the time of the day named last, " + day);
                return Interval.day(day);
            }
            return null;
        }

        private @Nullable Interval inPart(@Nullable Interval whole) {
            Part part = grounds.slots.part;
            if (part == null || whole == null) {
                return whole;
            }
            LocalDate published = grounds.published();
            Interval stretch = part.of(whole);
            // late this month, in an article that is already there, begins today
            boolean toCome = part == Part.END
                    && grounds.tense != Tense.PAST
                    && (whole.grain() == Grain.MONTH || whole.grain() == Grain.WEEK)
                    && stretch.from().isBefore(published)
                    && !stretch.to().isBefore(published);
            return toCome ? stretch.from(published) : stretch;
        }
    }
}
