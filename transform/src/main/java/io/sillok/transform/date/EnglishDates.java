package io.sillok.transform.date;

import static io.sillok.transform.figure.Letters.at;
import static io.sillok.transform.figure.Letters.isDigit;
import static io.sillok.transform.figure.Letters.isLatin;
import static io.sillok.transform.figure.Letters.skipSpaces;

import io.sillok.transform.figure.FigureReader;
import io.sillok.transform.figure.Letters;
import io.sillok.transform.scan.WordTree;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Dates in English: {@code September 24, 2025}, {@code 24 Sept}, {@code on Tuesday}, {@code next month}, {@code Q3 2025}.
 */
final class EnglishDates {
    private static final List<String> MONTHS = Stream.of(Month.values())
            .map(month -> month.name().toLowerCase(Locale.ROOT))
            .toList();
    private static final Set<String> PREPOSITIONS =
            Set.of("in", "since", "during", "by", "from", "until", "after", "before", "for", "between");
    private static final List<String> WEEKDAYS =
            List.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday");
    private static final Map<String, Ref> DAYS = Map.of(
            "today", new Ref(Ref.Base.PUBLICATION, 0),
            "yesterday", new Ref(Ref.Base.PUBLICATION, -1),
            "tomorrow", new Ref(Ref.Base.PUBLICATION, 1));
    private static final Map<String, Slot> PERIODS =
            Map.of("week", Slot.WEEK, "month", Slot.MONTH, "year", Slot.YEAR, "quarter", Slot.QUARTER);
    private static final Map<String, Part> PARTS = Map.of(
            "early", Part.START,
            "mid", Part.MIDDLE,
            "late", Part.END,
            "end", Part.END,
            "beginning", Part.START,
            "start", Part.START);
    private static final Map<String, Integer> SEASONS =
            Map.of("spring", 1, "summer", 2, "autumn", 3, "fall", 3, "winter", 4);

    /** What may, in capitals, is a month behind; elsewhere it is a verb or a name. */
    private static final Set<String> BEFORE_MONTHS =
            Set.of("in", "since", "during", "by", "until", "through", "early", "late", "mid", "this", "last", "next");

    private static final Map<String, Integer> ORDINALS = Map.of("first", 1, "second", 2, "third", 3, "fourth", 4);

    /** What a sentence goes on with behind a day: on the 14th that it will, unlike on the 14th floor. */
    private static final Set<String> GOES_ON = Set.of(
            "that", "it", "he", "she", "they", "the", "at", "in", "by", "to", "when", "while", "after", "before",
            "with", "during", "local");

    /** Words that a date begins with. */
    private static final WordTree OPENING = opening();

    private EnglishDates() {}

    private static WordTree opening() {
        List<String> words = new ArrayList<>(
                List.of("later", "earlier", "last", "next", "this", "q", "fy", "fiscal", "sept", "weekend"));
        words.addAll(PARTS.keySet());
        words.addAll(DAYS.keySet());
        words.addAll(WEEKDAYS);
        words.addAll(PREPOSITIONS);
        words.addAll(ORDINALS.keySet());
        words.addAll(SEASONS.keySet());
        for (String month : MONTHS) {
            words.add(month);
            words.add(month.substring(0, 3));
        }
        return WordTree.of(words);
    }

    /** Whether a word of a date begins here, or the digits of a day that a month follows. */
    static boolean mayBegin(String text, int i) {
        char before = at(text, i - 1);
        if (isLatin(at(text, i))) {
            return !isLatin(before)
                    && !isDigit(before)
                    && (Letters.wordIsIn(OPENING, text, i)
                            || EnglishCounts.mayBegin(text, i)
                            || Holidays.mayBegin(at(text, i)));
        }
        if (!isDigit(at(text, i)) || isDigit(before) || isLatin(before)) {
            return false;
        }
        int end = i;
        while (isDigit(at(text, end)) && end - i < 4) {
            end++;
        }
        if (end - i == 4) {
            return isDecade(text, i) || YearsOfNouns.isOne(text, i);
        }
        if (end - i <= 2 && isBareDay(text, i, end)) {
            return true;
        }
        int month = skipSpaces(text, ordinalEnd(text, end));
        return end - i <= 2 && ((month > end && isMonth(text, month)) || EnglishDayRanges.second(text, i) > 0);
    }

    /** Whether the name of a month begins here. */
    static boolean isMonth(String text, int at) {
        return isLatin(at(text, at)) && month(word(text, at)) > 0;
    }

    /** The number whose digits begin here; 0 where none do. */
    static int number(String text, int at) {
        Numbers number = Numbers.read(text, at);
        return number == null ? 0 : number.first();
    }

    /** 1990s, 2010s. */
    private static boolean isDecade(String text, int i) {
        return at(text, i + 3) == '0' && at(text, i + 4) == 's' && !isLatin(at(text, i + 5));
    }

    /** Reads the date that begins here; null where none does. */
    static @Nullable DatePhrase read(String text, int begin) {
        int second = isDigit(at(text, begin)) ? EnglishDayRanges.second(text, begin) : -1;
        if (second > 0) {
            return EnglishDayRanges.read(text, begin, second);
        }
        Slots slots = new Slots();
        slots.english = true;
        int end = isDigit(at(text, begin)) ? digits(text, begin, slots) : words(text, begin, slots);
        if (end < 0 || slots.isEmpty()) {
            return null;
        }
        int from = slots.longest() == Slot.YEAR
                        && slots.shortest() == Slot.YEAR
                        && PREPOSITIONS.contains(word(text, begin))
                ? skipSpaces(text, begin + word(text, begin).length())
                : begin;
        return lasting(text, from, end, slots);
    }

    /** Reads the end of a range; behind a year, from 2023 to 2027, four digits are one. */
    static @Nullable DatePhrase readAfter(String text, int at, Slots before) {
        Slots slots = new Slots();
        slots.english = true;
        int year = before.longest() == Slot.YEAR && before.shortest() == Slot.YEAR ? year(text, at, slots) : -1;
        return year > 0 && !isLatin(at(text, year)) ? new DatePhrase(at, year, slots, null) : read(text, at);
    }

    /** Oct. 15 to 18, Sept 24-26, 2025. */
    private static DatePhrase lasting(String text, int begin, int end, Slots slots) {
        int sign = skipSpaces(text, end);
        boolean to = sign > end && word(text, sign).equals("to");
        boolean dash = sign == end && (at(text, sign) == '-' || at(text, sign) == '–');
        boolean day = slots.shortest() == Slot.DAY && slots.has(Slot.MONTH) && Letters.isDigit(at(text, end - 1));
        int from = to ? skipSpaces(text, sign + 2) : sign + 1;
        Numbers last = day && (to || dash) && isDigit(at(text, from)) ? Numbers.read(text, from) : null;
        Ref first = slots.get(Slot.DAY);
        if (last == null
                || first == null
                || last.several()
                || last.digits() > 2
                || last.first() <= first.n()
                || last.first() > 31) {
            return new DatePhrase(begin, end, slots, null);
        }
        int stop = ordinalEnd(text, last.end());
        if (isMonth(text, skipSpaces(text, stop))) {
            return new DatePhrase(begin, end, slots, null);
        }
        int year = slots.has(Slot.YEAR)
                ? -1
                : year(text, skipSpaces(text, at(text, stop) == ',' ? stop + 1 : stop), slots);
        Slots until = slots.copyWith(Slot.DAY, Ref.number(last.first()));
        return new DatePhrase(begin, year > 0 ? year : stop, slots, new DatePhrase.Shared(until, true));
    }

    private static int digits(String text, int begin, Slots slots) {
        if (isDecade(text, begin)) {
            return decade(text, begin, slots);
        }
        return YearsOfNouns.isOne(text, begin) ? year(text, begin, slots) : dayAndMonth(text, begin, slots);
    }

    private static int decade(String text, int begin, Slots slots) {
        slots.decade = true;
        return year(text, begin, slots) < 0 ? -1 : begin + 5;
    }

    /** early October, mid-October, late 2026, the end of this month. */
    private static int inPart(String text, String word, int next, Slots slots) {
        boolean of = word.equals("end") || word.equals("beginning") || word.equals("start");
        int from = of ? (word(text, next).equals("of") ? skipSpaces(text, next + 2) : -1) : next;
        from = from > 0 && at(text, from) == '-' ? from + 1 : from;
        from = from > 0 && PARTS.containsKey(word(text, from)) ? -1 : from;
        if (from < 0) {
            return -1;
        }
        int end = isDigit(at(text, from)) ? year(text, from, slots) : words(text, from, slots);
        Slot shortest = slots.shortest();
        if (end < 0 || slots.part != null || shortest == null || Slot.WEEK.longerThan(shortest)) {
            return -1;
        }
        slots.part = PARTS.get(word);
        return end;
    }

    private static int words(String text, int begin, Slots slots) {
        String word = word(text, begin);
        int end = begin + word.length();
        int next = skipSpaces(text, end);
        if (PARTS.containsKey(word)) {
            return inPart(text, word, next, slots);
        }
        if ((word.equals("later") || word.equals("earlier")) && word(text, next).equals("this")) {
            slots.rest = word.equals("later") ? 1 : -1;
            return marked(text, "this", skipSpaces(text, next + 4), slots);
        }
        int counted = countedOff(text, word, next, slots);
        if (counted > 0) {
            return counted;
        }
        if (word.equals("last") || word.equals("next") || word.equals("this")) {
            return marked(text, word, next, slots);
        }
        if (DAYS.containsKey(word)) {
            slots.put(Slot.DAY, DAYS.getOrDefault(word, Ref.number(0)));
            return end;
        }
        if (weekday(word) > 0) {
            slots.put(Slot.WEEKDAY, Ref.number(weekday(word)));
            int date = at(text, end) == ',' ? skipSpaces(text, end + 1) : next;
            Slots behind = new Slots();
            int stop = isLatin(at(text, date)) && month(word(text, date)) > 0 ? words(text, date, behind) : -1;
            if (stop < 0 || !behind.has(Slot.DAY)) {
                return end;
            }
            slots.takeAll(behind);
            return stop;
        }
        if (word.equals("fy")) {
            slots.fiscal = true;
            return fiscalYear(text, next, slots);
        }
        if (word.equals("q") && isDigit(at(text, end))) {
            return quarter(text, end, slots);
        }
        if (word.equals("fiscal")) {
            int from = word(text, next).equals("year") ? skipSpaces(text, next + 4) : next;
            slots.fiscal = true;
            return year(text, from, slots);
        }
        if (PREPOSITIONS.contains(word)) {
            int year = next > end ? year(text, next, slots) : -1;
            if (year <= 0) {
                return -1;
            }
            boolean counts = FigureReader.counts(text, year) || isDigit(at(text, year + 1));
            return !counts && (!word.equals("for") || YearsOfNouns.standsAlone(text, next)) ? year : -1;
        }
        if (word.equals("weekend") && Letters.endsWith(text, Letters.skipSpacesBack(text, begin), "the")) {
            slots.put(Slot.WEEKDAY, Ref.number(Weeks.WEEKEND));
            return end;
        }
        int holiday = holiday(text, begin, slots);
        if (holiday > 0) {
            return holiday;
        }
        if (SEASONS.containsKey(word)) {
            int from = word(text, next).equals("of") ? skipSpaces(text, next + 2) : next;
            slots.put(Slot.SEASON, Ref.number(SEASONS.getOrDefault(word, 0)));
            return year(text, from, slots);
        }
        if (ORDINALS.containsKey(word)) {
            return divided(text, ORDINALS.getOrDefault(word, 0), next, slots);
        }
        int month = month(word);
        // may is a verb, march a walk: both are months only in capitals and with a number
        if (month == 0 || !Character.isUpperCase(text.charAt(begin))) {
            return -1;
        }
        boolean whole = word.length() > 4 || word.equals("june") || word.equals("july");
        int stop = at(text, end) == '.' && !whole && !word.equals("may") ? end + 1 : end;
        return month(text, month, stop, whole || (word.equals("may") && isMonthBehind(text, begin)), slots);
    }

    /** Whether what stands before the word makes it a month. */
    private static boolean isMonthBehind(String text, int begin) {
        int end = at(text, begin - 1) == '-' ? begin - 1 : Letters.skipSpacesBack(text, begin);
        int from = end;
        while (isLatin(at(text, from - 1)) && end - from < 8) {
            from--;
        }
        return end < begin && BEFORE_MONTHS.contains(text.substring(from, end).toLowerCase(Locale.ROOT));
    }

    private static int month(String text, int month, int end, boolean alone, Slots slots) {
        slots.put(Slot.MONTH, Ref.number(month));
        int i = skipSpaces(text, end);
        int marked = yearBehind(text, i, slots);
        if (marked > 0) {
            return marked;
        }
        Numbers number = isDigit(at(text, i)) ? Numbers.read(text, i) : null;
        if (number == null) {
            return alone ? end : -1;
        }
        if (number.digits() == 4) {
            slots.put(Slot.YEAR, Ref.number(number.first()));
            return number.end();
        }
        if (number.digits() > 2 || number.first() < 1 || number.first() > 31) {
            return alone ? end : -1;
        }
        slots.put(Slot.DAY, Ref.number(number.first()));
        int day = ordinalEnd(text, number.end());
        int comma = at(text, day) == ',' ? skipSpaces(text, day + 1) : skipSpaces(text, day);
        int year = year(text, comma, slots);
        return year > 0 ? year : day;
    }

    /** January last year, in March of next year; -1 where no such year follows. */
    private static int yearBehind(String text, int at, Slots slots) {
        int from = word(text, at).equals("of") ? skipSpaces(text, at + 2) : at;
        String mark = word(text, from);
        int year = skipSpaces(text, from + mark.length());
        boolean marked = (mark.equals("last") || mark.equals("next") || mark.equals("this"))
                && word(text, year).equals("year");
        return marked ? marked(text, mark, year, slots) : -1;
    }

    /** The day of a month that is not named: on the 25th (local time), the afternoon of the 24th. */
    private static boolean isBareDay(String text, int begin, int end) {
        int ordinal = ordinalEnd(text, end);
        int before = Letters.skipSpacesBack(text, begin);
        if (ordinal == end || before == begin) {
            return false;
        }
        boolean closed = ".,)".indexOf(at(text, ordinal)) >= 0
                || Letters.startsWith(text, skipSpaces(text, ordinal), "(local")
                || (Letters.endsWith(text, before, "on the") && GOES_ON.contains(word(text, skipSpaces(text, ordinal))))
                || ordinal == text.length();
        return closed
                && (Letters.endsWith(text, before, "n the")
                        || Letters.endsWith(text, before, "morning of the")
                        || Letters.endsWith(text, before, "afternoon of the")
                        || Letters.endsWith(text, before, "evening of the"));
    }

    static int dayAndMonth(String text, int begin, Slots slots) {
        Numbers number = Numbers.read(text, begin);
        int i = number == null ? -1 : skipSpaces(text, ordinalEnd(text, number.end()));
        if (number == null || number.first() < 1 || number.first() > 31) {
            return -1;
        }
        slots.put(Slot.DAY, Ref.number(number.first()));
        if (isBareDay(text, begin, number.end())) {
            return ordinalEnd(text, number.end());
        }
        String word = word(text, i);
        int end = i + word.length();
        slots.put(Slot.MONTH, Ref.number(month(word)));
        end = at(text, end) == '.' && isDigit(at(text, skipSpaces(text, end + 1))) ? end + 1 : end;
        int comma = at(text, end) == ',' ? end + 1 : end;
        int year = year(text, skipSpaces(text, comma), slots);
        return year > 0 ? year : end;
    }

    private static int marked(String text, String mark, int next, Slots slots) {
        String word = word(text, next);
        int n = mark.equals("last") ? -1 : mark.equals("next") ? 1 : 0;
        if (PERIODS.containsKey(word)) {
            slots.put(PERIODS.getOrDefault(word, Slot.YEAR), new Ref(Ref.Base.PUBLICATION, n));
            return next + word.length();
        }
        slots.mark = n;
        if (word.equals("weekend")) {
            slots.put(Slot.WEEKDAY, Ref.number(Weeks.WEEKEND));
            return next + word.length();
        }
        if (weekday(word) > 0) {
            slots.put(Slot.WEEKDAY, Ref.number(weekday(word)));
            return next + word.length();
        }
        if (SEASONS.containsKey(word)) {
            slots.put(Slot.SEASON, Ref.number(SEASONS.getOrDefault(word, 0)));
            return next + word.length();
        }
        if (month(word) > 0 && word.length() > 2) {
            slots.put(Slot.MONTH, Ref.number(month(word)));
            return next + word.length();
        }
        return -1;
    }

    /** FY2026, FY 19. */
    private static int fiscalYear(String text, int at, Slots slots) {
        Numbers number = isDigit(at(text, at)) ? Numbers.read(text, at) : null;
        if (number == null || number.several() || number.digits() != 2) {
            return year(text, at, slots);
        }
        slots.put(Slot.YEAR, Ref.number(2000 + number.first()));
        return number.end();
    }

    private static int quarter(String text, int at, Slots slots) {
        Numbers number = Numbers.read(text, at);
        if (number == null) {
            return -1;
        }
        if (number.digits() != 1 || number.first() < 1 || number.first() > 4) {
            return -1;
        }
        slots.put(Slot.QUARTER, Ref.number(number.first()));
        int year = year(text, skipSpaces(text, number.end()), slots);
        return year > 0 ? year : number.end();
    }

    /** the first Monday of November, the second week of October, the last day of September 2025; -1 where none stands here. */
    private static int countedOff(String text, String word, int next, Slots slots) {
        int nth = word.equals("last") ? -1 : word.equals("fifth") ? 5 : ORDINALS.getOrDefault(word, 0);
        String unit = word(text, next);
        int of = skipSpaces(text, next + unit.length());
        boolean within = word(text, of).equals("of") || word(text, of).equals("in");
        int which = skipSpaces(text, of + 2);
        int month = within && nth != 0 ? month(word(text, which)) : 0;
        boolean day = unit.equals("day") && (nth == -1 || nth == 1);
        if (month == 0
                || !Character.isUpperCase(at(text, which))
                || !(day || unit.equals("week") || weekday(unit) > 0)) {
            return -1;
        }
        int end = which + word(text, which).length();
        boolean brief = end - which < 5 && month != 5;
        end = at(text, end) == '.' && brief ? end + 1 : end;
        slots.put(Slot.MONTH, Ref.number(month));
        if (day) {
            slots.put(Slot.DAY, new Ref(Ref.Base.EDGE, nth));
        } else if (unit.equals("week")) {
            slots.put(Slot.WEEK, Ref.number(nth));
        } else {
            slots.nth = nth;
            slots.put(Slot.WEEKDAY, Ref.number(weekday(unit)));
        }
        int year = year(text, skipSpaces(text, at(text, end) == ',' ? end + 1 : end), slots);
        return year > 0 ? year : end;
    }

    /** Christmas, New Year's Eve 2025; -1 where no holiday is named here. */
    private static int holiday(String text, int begin, Slots slots) {
        Holidays.Found found = Holidays.read(text, begin, true);
        if (found == null || isLatin(at(text, found.end()))) {
            return -1;
        }
        found.fill(slots);
        int year = year(text, skipSpaces(text, at(text, found.end()) == ',' ? found.end() + 1 : found.end()), slots);
        return year > 0 ? year : found.end();
    }

    /** the third quarter of 2025, the first half. */
    private static int divided(String text, int n, int next, Slots slots) {
        String word = word(text, next);
        int end = next + word.length();
        if (word.equals("quarter")) {
            slots.put(Slot.QUARTER, Ref.number(n));
        } else if (word.equals("half") && n <= 2) {
            slots.put(Slot.HALF, Ref.number(n));
        } else {
            return -1;
        }
        int of = skipSpaces(text, end);
        if (word(text, of).equals("of")) {
            int marked = yearBehind(text, of, slots);
            return marked > 0 ? marked : year(text, skipSpaces(text, of + 2), slots);
        }
        return word.equals("half") ? -1 : end;
    }

    private static int year(String text, int at, Slots slots) {
        Numbers year = isDigit(at(text, at)) ? Numbers.read(text, at) : null;
        if (year == null || year.several() || year.digits() != 4 || year.first() < 1500 || year.first() > 2500) {
            return -1;
        }
        slots.put(Slot.YEAR, Ref.number(year.first()));
        return year.end();
    }

    /** One to twelve for a month's name or its first three letters, or 0. */
    private static int month(String word) {
        for (int i = 0; i < MONTHS.size(); i++) {
            String month = MONTHS.get(i);
            if (word.equals(month)
                    || (word.length() == 3 && month.startsWith(word))
                    || (word.equals("sept") && i == 8)) {
                return i + 1;
            }
        }
        return 0;
    }

    private static int weekday(String word) {
        return WEEKDAYS.indexOf(word) + 1;
    }

    static int ordinalEnd(CharSequence text, int at) {
        for (String suffix : new String[] {"st", "nd", "rd", "th"}) {
            if (Letters.startsWith(text, at, suffix) && !isLatin(at(text, at + 2))) {
                return at + 2;
            }
        }
        return at;
    }

    /** The word here in small letters, up to ten of them; empty where none begins. */
    static String word(CharSequence text, int at) {
        int end = at;
        while (isLatin(at(text, end)) && end - at < 10) {
            end++;
        }
        return end <= at ? "" : text.subSequence(at, end).toString().toLowerCase(Locale.ROOT);
    }
}
