package io.sillok.transform.date;

import io.sillok.transform.date.DateMention.Contradiction;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a phrase is read from, and what its reading turns out to rest on. */
final class Grounds {
    private static final int MONDAY_TO_SUNDAY = 7;

    final Slots slots;
    final Named named;
    final Tense tense;
    private final List<DateMention.Alternative> alternatives = new ArrayList<>();
    private String why = "";
    private @Nullable OtherYear otherYear;
    private @Nullable Contradiction contradicted;

    Grounds(Slots slots, Named named, Tense tense) {
        this.slots = slots;
        this.named = named;
        this.tense = tense;
    }

    LocalDate published() {
        return named.published();
    }

    /** What the phrase says of a part that it is known to name. */
    Ref ref(Slot slot) {
        Ref ref = slots.get(slot);
        if (ref == null) {
            throw new IllegalStateException("no " + slot);
        }
        return ref;
    }

    /** The day of the week that the phrase gives beside its date; null where it gives none. */
    @Nullable
    DayOfWeek weekday() {
        Ref weekday = slots.get(Slot.WEEKDAY);
        return weekday == null || weekday.n() > MONDAY_TO_SUNDAY ? null : DayOfWeek.of(weekday.n());
    }

    /** Notes what the reading rests on; what was said first stands. */
    void say(String clause) {
        if (why.isEmpty()) {
            why = clause;
        }
    }

    void orElse(LocalDate from, LocalDate to, String clause) {
        alternatives.add(new DateMention.Alternative(from, to, clause));
    }

    /** Likelier than what was noted already. */
    void firstElse(Interval other, String clause) {
        alternatives.add(0, new DateMention.Alternative(other.from(), other.to(), clause));
    }

    /** The same phrase may mean another year. */
    void orElseIn(int year, String clause) {
        otherYear = new OtherYear(year, clause);
    }

    /** The year that the phrase may mean as well; null where its year is plain. */
    @Nullable
    OtherYear otherYear() {
        return otherYear;
    }

    /** The same phrase, had it named that year. */
    Grounds in(int year) {
        return new Grounds(slots.copyWith(Slot.YEAR, Ref.number(year)), named, tense);
    }

    /** The day is none of the weekday that stands beside it: one of the two is a slip. */
    void contradict(LocalDate day, DayOfWeek weekday) {
        contradicted = new Contradiction(day, weekday);
        int ahead = Math.floorMod(weekday.getValue() - day.getDayOfWeek().getValue(), MONDAY_TO_SUNDAY);
        LocalDate near = ahead <= MONDAY_TO_SUNDAY / 2 ? day.plusDays(ahead) : day.minusDays(MONDAY_TO_SUNDAY - ahead);
        orElse(near, near, "the weekday beside it is right, and the day of the month a slip");
    }

    Resolution resolved(Interval interval) {
        String reason = why.isEmpty() ? "named in full" : why;
        String clock = slots.local ? ", by the clock of the story's place" : "";
        return new Resolution(interval, reason + clock, alternatives, contradicted);
    }

    /** @param why why that year may be meant, one clause */
    record OtherYear(int year, String why) {}
}
