package io.sillok.transform.date;

import static io.sillok.transform.figure.Letters.at;
import static io.sillok.transform.figure.Letters.isDigit;
import static io.sillok.transform.figure.Letters.isLatin;
import static io.sillok.transform.figure.Letters.skipSpaces;

import io.sillok.transform.figure.Letters;
import io.sillok.transform.scan.WordTree;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** English periods that count from publication: {@code two weeks ago}, {@code the past three years}, {@code in the next five days}. */
final class EnglishCounts {
    private static final List<String> NUMBERS =
            List.of("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve");
    private static final Set<String> BACK = Set.of("past", "last", "previous");
    private static final Set<String> AHEAD = Set.of("next", "coming", "following");
    /** Before the last year: all of the year up to now. */
    private static final List<String> LASTING = List.of("uring", "over", "Over", "within", "throughout");

    private static final Map<String, Integer> DAYS = Map.of("day", 1, "week", 7);

    private static final WordTree OPENING = opening();

    private EnglishCounts() {}

    private static WordTree opening() {
        List<String> words = new ArrayList<>(NUMBERS);
        words.addAll(BACK);
        words.addAll(AHEAD);
        words.addAll(List.of("a", "an"));
        return WordTree.of(words);
    }

    /** Whether the Latin word here may begin such a period. */
    static boolean mayBegin(CharSequence text, int at) {
        return Letters.wordIsIn(OPENING, text, at);
    }

    private record Length(int years, int months, int days, int end) {
        LocalDate from(LocalDate day, int sign) {
            return day.plusYears((long) sign * years)
                    .plusMonths((long) sign * months)
                    .plusDays((long) sign * days);
        }
    }

    /** Reads the period that begins here, at a word or a number; null where none does. */
    static @Nullable RelativeSpan read(String text, int at, Named named) {
        LocalDate published = named.published();
        String word = EnglishDates.word(text, at);
        boolean back = BACK.contains(word);
        if (back || AHEAD.contains(word)) {
            Length length = length(text, at, word);
            if (length == null) {
                return null;
            }
            Interval before = word.equals("previous") ? before(named.reported().last(), length) : null;
            if (before != null) {
                return new RelativeSpan(length.end, before, "the months before the one reported");
            }
            Grain grain = length.years > 0 ? Grain.YEAR : length.months > 0 ? Grain.MONTH : Grain.DAY;
            Interval interval = back
                    ? new Interval(length.from(published, -1), published, grain)
                    : new Interval(published.plusDays(1), length.from(published, 1), grain);
            return counted(length.end, interval, published);
        }
        Length length = length(text, at);
        int next = length == null ? at : skipSpaces(text, length.end);
        if (length == null || !EnglishDates.word(text, next).equals("ago")) {
            return null;
        }
        LocalDate day = length.from(published, -1);
        // so many years ago is no more exact than a month
        Interval interval = length.years > 0 ? Interval.month(YearMonth.from(day)) : Interval.day(day);
        return counted(next + 3, interval, published);
    }

    /** The previous two months, in a report of September: those before it; null where the report is not of a month. */
    private static @Nullable Interval before(@Nullable Interval reported, Length length) {
        boolean months = length.months > 0 && reported != null && reported.grain() == Grain.MONTH;
        return reported == null || !months
                ? null
                : new Interval(
                        reported.from().minusMonths(length.months),
                        reported.from().minusDays(1),
                        Grain.MONTH);
    }

    /** The length behind a word like past; one where no number stands: over the last year, the next decade. */
    private static @Nullable Length length(String text, int at, String mark) {
        int from = skipSpaces(text, at + mark.length());
        Length counted = length(text, from);
        if (counted != null) {
            return counted;
        }
        String unit = EnglishDates.word(text, from);
        return !unit.endsWith("s") && lasts(text, at, mark, unit) ? unit(text, from, 1) : null;
    }

    /** Whether one stretch up to or from publication is meant, and not the calendar's last or next one. */
    private static boolean lasts(String text, int at, String mark, String unit) {
        int the = Letters.skipSpacesBack(text, at);
        int before = Letters.skipSpacesBack(text, the - 3);
        boolean stretch = mark.equals("past") || mark.equals("coming") || unit.equals("decade");
        boolean bare = stretch
                || ((mark.equals("last") || mark.equals("next"))
                        && LASTING.stream().anyMatch(word -> Letters.endsWith(text, before, word)));
        int next = skipSpaces(text, skipSpaces(text, at + mark.length()) + unit.length());
        return bare
                && Letters.endsWith(text, the, "the")
                && !EnglishDates.word(text, next).equals("of");
    }

    private static RelativeSpan counted(int end, Interval interval, LocalDate published) {
        return new RelativeSpan(end, interval, "counted from publication on " + published);
    }

    private static @Nullable Length length(String text, int at) {
        String word = EnglishDates.word(text, at);
        int n = word.equals("a") || word.equals("an") ? 1 : NUMBERS.indexOf(word) + 1;
        int end = at + word.length();
        if (n == 0) {
            Numbers digits = isDigit(at(text, at)) ? Numbers.read(text, at) : null;
            if (digits == null || digits.several() || digits.digits() > 3) {
                return null;
            }
            n = digits.first();
            end = digits.end();
        }
        int i = skipSpaces(text, end);
        return i == end ? null : unit(text, i, n);
    }

    /** So many of the unit that stands here; null where none does. */
    private static @Nullable Length unit(String text, int i, int n) {
        if (!isLatin(at(text, i))) {
            return null;
        }
        String unit = EnglishDates.word(text, i);
        int stop = i + unit.length();
        if (isLatin(at(text, stop))) {
            return null;
        }
        String one = unit.endsWith("s") ? unit.substring(0, unit.length() - 1) : unit;
        if (DAYS.containsKey(one)) {
            return new Length(0, 0, n * DAYS.getOrDefault(one, 1), stop);
        }
        return switch (one) {
            case "month" -> new Length(0, n, 0, stop);
            case "year" -> new Length(n, 0, 0, stop);
            case "decade" -> new Length(10 * n, 0, 0, stop);
            default -> null;
        };
    }
}
