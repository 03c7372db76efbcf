package io.sillok.transform.date;

import static io.sillok.transform.figure.Letters.at;
import static io.sillok.transform.figure.Letters.isDigit;
import static io.sillok.transform.figure.Letters.skipSpaces;
import static io.sillok.transform.figure.Letters.startsWith;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Days in front of the month that they share: {@code 10-14 June}, {@code 28th to 30th September 2026}, {@code 3 and 4 March}. */
final class EnglishDayRanges {
    /** What a day's digits are followed by: a space, a dash, or the ending of an ordinal. */
    private static final String BEHIND = " -–snrt\u00A0";

    private EnglishDayRanges() {}

    /** Where the second day stands whose month follows it; -1 where the digits here begin no such range. */
    static int second(String text, int begin) {
        int first = days(text, begin);
        if (first < 0 || isDigit(at(text, begin - 1)) || "-–.,/".indexOf(at(text, begin - 1)) >= 0) {
            return -1;
        }
        char sign = at(text, first);
        int to = skipSpaces(text, first);
        int from = sign == '-' || sign == '–'
                ? first + 1
                : to > first && startsWith(text, to, "to ")
                        ? skipSpaces(text, to + 3)
                        : to > first && startsWith(text, to, "and ") ? skipSpaces(text, to + 4) : -1;
        int last = from < 0 ? -1 : days(text, from);
        boolean rises = last > 0 && EnglishDates.number(text, begin) < EnglishDates.number(text, from);
        return rises && EnglishDates.isMonth(text, skipSpaces(text, last)) ? from : -1;
    }

    /** The range, which {@link #second} has found to begin here; null where it names no month's days after all. */
    static @Nullable DatePhrase read(String text, int begin, int second) {
        Slots slots = new Slots();
        slots.english = true;
        int end = EnglishDates.dayAndMonth(text, second, slots);
        int first = EnglishDates.number(text, begin);
        if (end < 0 || first < 1) {
            return null;
        }
        Slots days = slots.copyWith(Slot.DAY, Ref.number(first));
        boolean and = startsWith(text, skipSpaces(text, days(text, begin)), "and ");
        boolean list = and && !Link.isBetween(text, begin);
        List<Numbers.Member> members = list
                ? List.of(
                        new Numbers.Member(first, begin, days(text, begin)),
                        new Numbers.Member(EnglishDates.number(text, second), second, end))
                : List.of();
        return new DatePhrase(begin, end, days, new DatePhrase.Shared(slots, !list, members));
    }

    /** Behind one or two digits and what makes them an ordinal; -1 where there are more, or none. */
    private static int days(String text, int at) {
        int end = at;
        while (isDigit(at(text, end)) && end - at < 3) {
            end++;
        }
        boolean goesOn = BEHIND.indexOf(at(text, end)) >= 0;
        return goesOn && end > at && end - at < 3 ? EnglishDates.ordinalEnd(text, end) : -1;
    }
}
