package io.sillok.transform.date;

import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.ChronoUnit;

/** Which year a phrase means, whether it names one or leaves it to the reader. */
final class Years {
    /** A day or a month this many days away may lie in the year before or after. */
    private static final int NEAR = 100;

    private static final int HALF_A_YEAR = 183;

    /** Days for which a holiday that is over is still talked of. */
    private static final int JUST_OVER = 31;

    private final Grounds grounds;

    Years(Grounds grounds) {
        this.grounds = grounds;
    }

    /** The year, decade or century named. */
    Interval named() {
        Slots slots = grounds.slots;
        int year = of(grounds.ref(Slot.YEAR));
        if (slots.century) {
            // ISO 8601 counts centuries by their hundreds
            return new Interval(LocalDate.of(year, 1, 1), LocalDate.of(year + 99, 12, 31), Grain.DECADE);
        }
        if (slots.decade) {
            return new Interval(LocalDate.of(year, 1, 1), LocalDate.of(year + 9, 12, 31), Grain.DECADE);
        }
        if (slots.school) {
            // 초·중등교육법 제24조: 학년도는 3월 1일부터 시작하여 다음 해 2월 말일까지로 한다
            LocalDate first = LocalDate.of(year, Month.MARCH, 1);
            return new Interval(first, first.plusYears(1).minusDays(1), Grain.YEAR);
        }
        return slots.fiscal ? Interval.year(year).as(Grain.FISCAL_YEAR) : Interval.year(year);
    }

    int of(Ref ref) {
        LocalDate published = grounds.published();
        return switch (ref.base()) {
            case NUMBER, EDGE, STORY -> ref.n();
            case PUBLICATION -> {
                grounds.say("counted from publication on " + published);
                Integer mark = grounds.slots.mark;
                // 지난 연말 is not the one that this year ends in
                boolean last = mark != null && mark < 0 && grounds.slots.part == Part.END;
                yield published.getYear() + ref.n() - (last ? 1 : 0);
            }
            case NAMED -> {
                grounds.say("counted from the year named last, " + grounds.named.year());
                yield grounds.named.year() + ref.n();
            }
            case NEW_YEAR -> {
                grounds.say("the turn of the year closest to publication on " + published);
                yield published.getYear() + (published.getMonth().compareTo(Month.JUNE) > 0 ? 1 : 0);
            }
        };
    }

    /** The year of a day that comes every year: the next one, unless the last is only just over. */
    int ofHoliday(LocalDate thisYear) {
        LocalDate published = grounds.published();
        long ahead = ChronoUnit.DAYS.between(published, thisYear);
        boolean free = !grounds.slots.has(Slot.YEAR) && grounds.slots.mark == null;
        if (free && ahead >= 0 && ahead <= JUST_OVER) {
            // 추석 선물을 샀다, a week before it: the verb is past, the holiday is not
            grounds.say("the next one after publication on " + published);
            return thisYear.getYear();
        }
        boolean told = !free || grounds.tense != Tense.UNKNOWN;
        if (told || thisYear.isBefore(published) || thisYear.getYear() != published.getYear()) {
            return around(thisYear, thisYear);
        }
        boolean over = ChronoUnit.DAYS.between(thisYear.minusYears(1), published) <= JUST_OVER;
        grounds.say((over ? "only just over before" : "the next one after") + " publication on " + published);
        return over ? thisYear.getYear() - 1 : thisYear.getYear();
    }

    /** The year that something without one belongs to, given how it would lie in the year of publication. */
    int around(LocalDate from, LocalDate to) {
        Slots slots = grounds.slots;
        Ref ref = slots.get(Slot.YEAR);
        if (ref != null) {
            return of(ref);
        }
        LocalDate published = grounds.published();
        int year = published.getYear();
        if (slots.mark != null && slots.mark < 0) {
            grounds.say("the last one before publication on " + published);
            return from.isAfter(published) ? year - 1 : year;
        }
        if (slots.mark != null && slots.mark > 0) {
            grounds.say("the next one after publication on " + published);
            return to.isBefore(published) ? year + 1 : year;
        }
        long ahead = ChronoUnit.DAYS.between(published, from);
        if (slots.until && ahead > 0 && ahead < NEAR && grounds.tense == Tense.PAST) {
            // 10월 14일까지 연장했다: what is done already lasts until then
            grounds.say("in the year of publication, " + year);
            grounds.orElseIn(year - 1, "the year before, if it was over when the sentence has it done");
            return year;
        }
        Interval before = grounds.named.inSentence();
        boolean exact = before != null && (before.grain() == Grain.DAY || before.grain() == Grain.MONTH);
        if (before != null && exact && before.to().getYear() < year && grounds.tense != Tense.FUTURE) {
            int in = before.to().getYear();
            if (!from.withYear(in).isBefore(before.from())) {
                grounds.say("in the year that its sentence names, " + in);
                return in;
            }
        }
        if (before != null
                && exact
                && before.from().isAfter(published)
                && !from.isBefore(before.from())
                && before.to().getYear() == year) {
            grounds.say("in the year that its sentence names, " + year);
            return year;
        }
        if (grounds.tense == Tense.PAST && from.isAfter(published)) {
            grounds.say("past in its sentence, so before publication on " + published);
            return year - 1;
        }
        if (grounds.tense == Tense.FUTURE
                && to.isBefore(published)
                && ChronoUnit.DAYS.between(published, from.plusYears(1)) < HALF_A_YEAR) {
            grounds.say("to come in its sentence, so after publication on " + published);
            return year + 1;
        }
        boolean brief = ChronoUnit.DAYS.between(from, to) < 31;
        boolean far = brief && grounds.tense == Tense.UNKNOWN && !near(from);
        boolean last = far && near(from.minusYears(1));
        if (last || (far && near(from.plusYears(1)))) {
            grounds.say("the closest to publication on " + published);
            grounds.orElseIn(year, "in the year of publication, which no verb rules out");
            return last ? year - 1 : year + 1;
        }
        grounds.say("in the year of publication, " + year);
        return year;
    }

    private boolean near(LocalDate day) {
        return Math.abs(ChronoUnit.DAYS.between(grounds.published(), day)) < NEAR;
    }
}
