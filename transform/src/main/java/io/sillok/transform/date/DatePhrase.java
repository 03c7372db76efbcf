package io.sillok.transform.date;

import static io.sillok.transform.figure.Letters.at;
import static io.sillok.transform.figure.Letters.isDigit;
import static io.sillok.transform.figure.Letters.isHangul;
import static io.sillok.transform.figure.Letters.isSpace;
import static io.sillok.transform.figure.Letters.skipSpaces;
import static io.sillok.transform.figure.Letters.startsWith;

import io.sillok.transform.figure.Letters;
import io.sillok.transform.figure.Numeral;
import io.sillok.transform.figure.NumeralReader;
import io.sillok.transform.figure.Particles;
import java.time.Month;
import org.jspecify.annotations.Nullable;

/**
 * The grammar of one date in Korean and Chinese, at one place of a text:
 *
 * <pre>
 * date   = [ 지난 | 오는 | 이번 ] [ year ] [ half | quarter | season | month ] [ part | week ] [ day ] [ weekday ] [ time ]
 * year   = 2025년 | 2026년도 | 70년대 | 15세기 | 작년
 * month  = 9월 | 이달          day = 25일 | 이날          time = 오후 | 오후 3시 15분
 * </pre>
 *
 * Parts come from the longest to the shortest, each at most once.
 *
 * @param begin first UTF-16 code unit, inclusive
 * @param end last UTF-16 code unit, exclusive
 * @param slots what is named
 * @param shared the end of a range or list whose unit stands behind its last number: the 10 of 5~10일; null where there is none
 */
record DatePhrase(int begin, int end, Slots slots, @Nullable Shared shared) {
    /**
     * The second of two numbers with one unit.
     *
     * @param range whether the days between belong to it
     */
    record Shared(Slots slots, boolean range) {}

    /** Reads the date that begins here; null where none does. */
    static @Nullable DatePhrase read(String text, int at) {
        return new Reader(text, at, null).read();
    }

    /** Reads a date that goes on from another in a range or list; null where none begins here. */
    static @Nullable DatePhrase readAfter(String text, int at, Slots before) {
        return new Reader(text, at, before).read();
    }

    private static final class Reader {
        private static final String[][] MARKS = {
            {"지난", "-1"}, {"오는", "1"}, {"다가오는", "1"}, {"다음", "1"}, {"이번", "0"}, {"저번", "-1"}, {"올", "0"}, {"올해의", "0"}
        };

        private final String text;
        private final int begin;
        private final @Nullable Slots before;
        private final Slots slots = new Slots();
        private int end;
        private boolean endsInWord;
        private @Nullable Shared shared;

        Reader(String text, int begin, @Nullable Slots before) {
            this.text = text;
            this.begin = begin;
            this.before = before;
            this.end = begin;
        }

        @Nullable
        DatePhrase read() {
            NumericDates.Found numeric = NumericDates.read(text, begin);
            if (numeric != null) {
                numeric.fill(slots);
                end = numeric.end();
            } else {
                mark();
                components();
            }
            weekdayInBrackets();
            time();
            if (slots.isEmpty()) {
                return null;
            }
            yearBehind();
            whole();
            if (!complete()) {
                return null;
            }
            return new DatePhrase(begin, end, slots, shared);
        }

        private void mark() {
            for (String[] mark : MARKS) {
                int i = begin + mark[0].length();
                boolean stands = startsWith(text, begin, mark[0]) && !isHangul(at(text, begin - 1));
                int next = skipSpaces(text, i);
                if (!stands || (next == i && !isDigit(at(text, i)) && !mark[0].equals("올") && !seasonAt(i))) {
                    continue;
                }
                DateWords.Found longer = DateWords.standard().read(text, begin, null);
                if (longer != null && longer.end() > i) {
                    return;
                }
                slots.mark = Integer.valueOf(mark[1]);
                if (mark[0].equals("올") || mark[0].equals("올해의")) {
                    slots.mark = null;
                    slots.put(Slot.YEAR, new Ref(Ref.Base.PUBLICATION, 0));
                }
                end = next;
                return;
            }
        }

        private boolean seasonAt(int i) {
            DateWords.Found found = DateWords.standard().read(text, i, Slot.QUARTER);
            return found != null
                    && (found.word().slot() == Slot.SEASON || found.word().slot() == Slot.WEEKDAY);
        }

        private void components() {
            boolean marked = end > begin;
            int from = end;
            for (int i = 0; i < 8; i++) {
                int before = end;
                int next = i == 0 ? from : link(end);
                if (!component(next)) {
                    end = before;
                    break;
                }
            }
            if (marked && end == from) {
                slots.mark = null;
                if (!slots.has(Slot.YEAR) || (!startsWith(text, begin, "올 시즌") && !startsWith(text, begin, "올시즌"))) {
                    slots.put(Slot.TIME, Ref.number(0));
                    slots.nth = -99;
                    return;
                }
                end = begin + (isSpace(at(text, begin + 1)) ? 4 : 3);
            }
        }

        /** Between the parts of a date stand spaces, 의, or nothing. */
        private int link(int from) {
            int i = from;
            return skipSpaces(text, at(text, i) == '의' ? i + 1 : i);
        }

        private @Nullable Slot last() {
            return slots.shortest();
        }

        private boolean open(Slot slot) {
            Slot last = last();
            return last == null || last.longerThan(slot);
        }

        private boolean component(int i) {
            char c = at(text, i);
            if (isDigit(c) && holiday(i)) {
                return true;
            }
            if (isDigit(c) || ((c == '\'' || c == '’' || c == '‘') && isDigit(at(text, i + 1)))) {
                return number(i);
            }
            return nthWeekOrWeekday(i) || holiday(i) || word(i) || spelledNumber(i);
        }

        private boolean holiday(int i) {
            Holidays.Found found =
                    open(Slot.HALF) && !(i == begin && isHangul(at(text, i - 1))) ? Holidays.read(text, i) : null;
            if (found == null) {
                return false;
            }
            if (found.lunar()) {
                slots.holiday = found.holiday();
                slots.whole = found.season() ? Grain.WEEK : null;
            } else {
                slots.put(Slot.MONTH, Ref.number(found.month()));
            }
            slots.put(Slot.DAY, Ref.number(found.day()));
            end = found.end();
            endsInWord = true;
            return true;
        }

        private boolean word(int i) {
            DateWords.Found found = DateWords.standard().read(text, i, last());
            if (found == null) {
                return false;
            }
            DateWords.Word word = found.word();
            boolean lone = last() == null;
            if (lone && isHangul(at(text, i - 1)) && i == begin) {
                return false;
            }
            if (word.slot() == Slot.PART && !partFits(found, i)) {
                return false;
            }
            if (word.slot() == Slot.SEASON && lone && slots.mark == null) {
                return false;
            }
            if (word.slot() == Slot.SEASON && slots.has(Slot.MONTH)) {
                return false;
            }
            if (word.slot() == Slot.HALF && slots.has(Slot.MONTH)) {
                return false;
            }
            if (word.ref().base() == Ref.Base.EDGE && !slots.has(Slot.MONTH) && !slots.has(Slot.YEAR)) {
                return false;
            }
            if (word.part() != null) {
                slots.part = word.part();
            }
            if (word.slot() != Slot.PART) {
                slots.put(word.slot(), word.ref());
            }
            end = found.end();
            endsInWord = true;
            if (word.slot() == Slot.WEEK && at(text, end) == '말' && Particles.close(text, end + 1)) {
                slots.put(Slot.WEEKDAY, Ref.number(67));
                end++;
            }
            if (word.slot() == Slot.YEAR && startsWith(text, end, "도") && fiscal(end + 1)) {
                slots.fiscal = true;
                end++;
            }
            return true;
        }

        /** 초 and 말 follow a year, a month or a week, at the end of a word. */
        private boolean partFits(DateWords.Found found, int i) {
            Slot last = last();
            boolean follows = last != null && last != Slot.DAY && last != Slot.WEEKDAY && slots.part == null;
            boolean century = slots.century;
            return follows && !century && (Particles.close(text, found.end()) || !isHangul(at(text, i)));
        }

        /** 내년도 예산안: 도 is a particle elsewhere. */
        private boolean fiscal(int i) {
            String ahead = text.substring(i, Math.min(text.length(), i + 12));
            return ahead.contains("예산") || ahead.contains("회계") || ahead.contains("결산") || ahead.contains("국비");
        }

        /** 첫째 주, 셋째 주, 마지막 주, 두 번째 수요일, 마지막 월요일, 18번째 주. */
        private boolean nthWeekOrWeekday(int i) {
            if (!open(Slot.WEEK) || (i == begin && isHangul(at(text, i - 1)))) {
                return false;
            }
            Nth nth = Nth.read(text, i);
            if (nth == null) {
                return false;
            }
            int next = skipSpaces(text, nth.end());
            if (at(text, next) == '주'
                    && (Particles.close(text, next + 1)
                            || DateWords.standard().read(text, skipSpaces(text, next + 1), Slot.DAY) != null)) {
                slots.put(Slot.WEEK, Ref.number(nth.n()));
                end = next + 1;
                endsInWord = false;
                return true;
            }
            DateWords.Found day = DateWords.standard().read(text, next, Slot.DAY);
            if (day == null
                    || day.word().slot() != Slot.WEEKDAY
                    || day.word().ref().n() > 7) {
                return false;
            }
            slots.nth = nth.n();
            slots.put(Slot.WEEKDAY, day.word().ref());
            end = day.end();
            endsInWord = true;
            return true;
        }

        /** 칠월 이십오일, 십오일: only what goes on or ends as a word. */
        private boolean spelledNumber(int i) {
            if (i == begin && isHangul(at(text, i - 1))) {
                return false;
            }
            int month = SpelledMonths.read(text, i);
            if (month > 0 && open(Slot.MONTH)) {
                int stop = SpelledMonths.end(text, i);
                boolean dayFollows = SpelledMonths.day(text, skipSpaces(text, stop)) > 0;
                if (dayFollows || slots.has(Slot.YEAR) || slots.mark != null) {
                    slots.put(Slot.MONTH, Ref.number(month));
                    end = stop;
                    return true;
                }
            }
            Numeral year = open(Slot.YEAR) && Letters.isHan(at(text, i)) ? NumeralReader.readSmall(text, i) : null;
            if (year != null
                    && year.length() == 4
                    && at(text, year.end()) == '年'
                    && plausible(year.value().intValue())) {
                slots.put(Slot.YEAR, Ref.number(year.value().intValue()));
                end = year.end() + 1;
                return true;
            }
            Numeral day = open(Slot.DAY) && at(text, i) != '공' ? NumeralReader.readSmall(text, i) : null;
            if (day == null
                    || at(text, day.end()) != '일'
                    || day.script() == Numeral.Script.NATIVE
                    || day.script() == Numeral.Script.DIGITS) {
                return false;
            }
            int n = day.value().intValue();
            boolean sure = slots.has(Slot.MONTH) || day.length() > 1;
            if (n < 1 || n > 31 || !sure || day.value().scale() > 0 || Durations.follow(text, day.end() + 1)) {
                return false;
            }
            if (!Particles.close(text, day.end() + 1)) {
                return false;
            }
            slots.put(Slot.DAY, Ref.number(n));
            end = day.end() + 1;
            endsInWord = false;
            return true;
        }

        private boolean number(int i) {
            boolean apostrophe = !isDigit(at(text, i));
            Numbers numbers = Numbers.read(text, apostrophe ? i + 1 : i);
            if (numbers == null) {
                return false;
            }
            return year(numbers, apostrophe) || partOfYear(numbers) || monthOrDay(numbers);
        }

        private boolean year(Numbers numbers, boolean apostrophe) {
            if (!open(Slot.YEAR)) {
                return false;
            }
            int i = skipSpaces(text, numbers.end());
            int n = numbers.last();
            if (startsWith(text, i, "세기") && n >= 1 && n <= 30) {
                slots.century = true;
                return put(Slot.YEAR, numbers, 100 * n - 100, i + 2);
            }
            if (at(text, i) != '년' && at(text, i) != '年') {
                boolean book = startsWith(text, i, "회계연도") || startsWith(text, i, "학년도");
                if ((book || startsWith(text, i, "시즌")) && plausible(n)) {
                    slots.fiscal = book && at(text, i) == '회';
                    return put(Slot.YEAR, numbers, n, i + (book ? (at(text, i) == '회' ? 4 : 3) : 2));
                }
                return false;
            }
            int unit = i + 1;
            if ((startsWith(text, unit, "대") && Particles.close(text, unit + 1))
                    || startsWith(text, unit, "代")
                    || startsWith(text, unit, "대 ")
                    || startsWith(text, unit, "대초")
                    || startsWith(text, unit, "대말")) {
                if (n % 10 != 0 || (n > 100 && !plausible(n))) {
                    return false;
                }
                slots.decade = true;
                return put(Slot.YEAR, numbers, n >= 100 ? n : n + (n > 20 ? 1900 : 2000), unit + 1);
            }
            boolean four = numbers.digits() == 4 && plausible(n);
            if (apostrophe && numbers.digits() == 2) {
                n += n > 70 ? 1900 : 2000;
                four = true;
            }
            boolean three = numbers.digits() == 3
                    && (startsWith(text, unit, "에 ") || (unit + 1 == text.length() && at(text, unit) == '에'));
            boolean two = numbers.digits() == 2 && n < 70 && monthAhead(unit);
            if (two) {
                n += 2000;
            }
            if ((!four && !three && !two) || (Durations.followYear(text, unit) && !four)) {
                return false;
            }
            boolean book = startsWith(text, unit, "도") && (Particles.close(text, unit + 1) || fiscal(unit + 1));
            slots.fiscal = book;
            return put(Slot.YEAR, numbers, n, book ? unit + 1 : unit);
        }

        private boolean monthAhead(int unit) {
            Numbers month = Numbers.read(text, skipSpaces(text, unit));
            if (month == null) {
                return startsWith(text, skipSpaces(text, unit), "상반기")
                        || startsWith(text, skipSpaces(text, unit), "하반기");
            }
            int i = skipSpaces(text, month.end());
            return at(text, i) == '월' || at(text, i) == '月' || startsWith(text, i, "분기");
        }

        private static boolean plausible(int year) {
            return year >= 1000 && year < 3000;
        }

        private boolean partOfYear(Numbers numbers) {
            int i = skipSpaces(text, numbers.end());
            int n = numbers.last();
            int width = startsWith(text, i, "사분기") || startsWith(text, i, "/4분기")
                    ? (at(text, i) == '/' ? 4 : 3)
                    : startsWith(text, i, "분기") || startsWith(text, i, "季度") ? 2 : 0;
            boolean row = Particles.close(text, i + width) && startsWith(text, skipSpaces(text, i + width), "연속");
            if (width == 0 || n < 1 || n > 4 || !open(Slot.QUARTER) || row) {
                return false;
            }
            return put(Slot.QUARTER, numbers, n, i + width);
        }

        private boolean monthOrDay(Numbers numbers) {
            int i = skipSpaces(text, numbers.end());
            int n = numbers.last();
            char unit = at(text, i);
            if ((unit == '월' || unit == '月') && n >= 1 && n <= 12 && open(Slot.MONTH)) {
                return !Sentences.sentenced(text, begin) && put(Slot.MONTH, numbers, n, i + 1);
            }
            if ((unit == '일' || unit == '日' || unit == '号') && n >= 1 && n <= 31 && open(Slot.DAY)) {
                boolean length = unit == '일' && Durations.follow(text, i + 1);
                boolean word = !isHangul(at(text, i + 1))
                        || Particles.close(text, i + 1)
                        || Clock.read(text, i + 1) != null
                        || DateWords.standard().read(text, i + 1, Slot.DAY) != null;
                return word && (!length || slots.has(Slot.MONTH)) && put(Slot.DAY, numbers, n, i + 1);
            }
            boolean week = unit == '주' && before != null && before.has(Slot.WEEK);
            boolean weekRange = unit == '주' && (startsWith(text, i + 1, "부터 ") || startsWith(text, i + 1, "차"));
            if ((week || weekRange) && n >= 1 && n <= 53 && open(Slot.WEEK)) {
                if (!slots.has(Slot.YEAR) && !slots.has(Slot.MONTH)) {
                    slots.put(Slot.YEAR, new Ref(Ref.Base.PUBLICATION, 0));
                }
                return put(Slot.WEEK, numbers, n, i + 1);
            }
            return false;
        }

        /** Fills a part; where several numbers share the unit, the first is this phrase's and the last the range's end. */
        private boolean put(Slot slot, Numbers numbers, int last, int to) {
            int first = slot == Slot.YEAR ? last - numbers.last() + numbers.first() : numbers.first();
            if (numbers.several()) {
                if (!valid(slot, first)) {
                    return false;
                }
                shared = new Shared(slots.copyWith(slot, Ref.number(last)), numbers.range() || last == first + 1);
            }
            slots.put(slot, Ref.number(numbers.several() ? first : last));
            end = to;
            endsInWord = false;
            return true;
        }

        private static boolean valid(Slot slot, int n) {
            return switch (slot) {
                case YEAR -> plausible(n);
                case MONTH -> n >= 1 && n <= Month.DECEMBER.getValue();
                case DAY -> n >= 1 && n <= 31;
                default -> n >= 1;
            };
        }

        /** 25일(목), 25일(현지시간) has none. */
        private void weekdayInBrackets() {
            int i = end;
            if (at(text, i) == '(' && slots.has(Slot.DAY)) {
                int weekday = "월화수목금토일".indexOf(at(text, i + 1)) + 1;
                int close = startsWith(text, i + 2, "요일") ? i + 4 : i + 2;
                if (weekday > 0 && at(text, close) == ')') {
                    slots.put(Slot.WEEKDAY, Ref.number(weekday));
                    end = close + 1;
                    endsInWord = false;
                }
            }
        }

        private void time() {
            Clock.Found found = open(Slot.TIME) || last() == null
                    ? Clock.read(text, last() == null ? begin : skipSpaces(text, end))
                    : null;
            boolean day = slots.has(Slot.DAY) || slots.has(Slot.WEEKDAY);
            if (found != null && (day || (last() == null && found.hour()))) {
                slots.put(Slot.TIME, Ref.number(0));
                slots.clock = found.hour();
                end = found.end();
                endsInWord = false;
            }
        }

        /** 1월 12일, 2016년: a year behind its day. */
        private void yearBehind() {
            if (slots.has(Slot.YEAR) || !slots.has(Slot.MONTH) || !slots.has(Slot.DAY)) {
                return;
            }
            int i = at(text, end) == ',' ? skipSpaces(text, end + 1) : skipSpaces(text, end);
            Numbers year = i > end && isDigit(at(text, i)) ? Numbers.read(text, i) : null;
            if (year == null || year.several() || year.digits() != 4 || !plausible(year.last())) {
                return;
            }
            int unit = at(text, year.end()) == '년' ? 1 : 0;
            if (unit == 1 || (Particles.close(text, year.end()) && at(text, year.end()) != ',')) {
                slots.put(Slot.YEAR, Ref.number(year.last()));
                end = year.end() + unit;
            }
        }

        /** 9월 16일의 주, 9월 16일의 달: what the day lies in. */
        private void whole() {
            boolean day = slots.has(Slot.DAY) && !slots.has(Slot.TIME);
            for (String word : new String[] {"의 주", "의 달"}) {
                if (day && startsWith(text, end, word) && Particles.close(text, end + 3)) {
                    slots.whole = word.endsWith("주") ? Grain.WEEK : Grain.MONTH;
                    end += 3;
                    return;
                }
            }
        }

        private boolean complete() {
            if (slots.nth == -99) {
                return false;
            }
            Slot shortest = last();
            if (shortest == Slot.TIME && last() == slots.longest() && !slots.clock) {
                return false;
            }
            if (!endsInWord) {
                return true;
            }
            return WordEnds.fit(text, begin, end, slots);
        }
    }

    static boolean mayBegin(String text, int i) {
        char c = text.charAt(i);
        char before = at(text, i - 1);
        if (isDigit(c)) {
            boolean inNumber =
                    (before == '.' || before == ',' || before == '-' || before == '/') && isDigit(at(text, i - 2));
            boolean named = Letters.isLatin(before)
                    || before == '_'
                    || before == '#'
                    || (before == '-' && Letters.isLatin(at(text, i - 2)));
            boolean attached = isHangul(before) && !Letters.endsWith(text, i, "지난") && !Letters.endsWith(text, i, "오는");
            return !isDigit(before) && !inNumber && !named && !attached;
        }
        if (c == '\'' || c == '’') {
            return isDigit(at(text, i + 1)) && !isHangul(before) && !Letters.isLatin(before);
        }
        if (isHangul(c)) {
            return !isHangul(before) && !isDigit(before);
        }
        return Letters.isHan(c);
    }
}
