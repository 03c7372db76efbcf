package io.sillok.transform.date;

import static io.sillok.transform.figure.Letters.at;
import static io.sillok.transform.figure.Letters.isDigit;
import static io.sillok.transform.figure.Letters.isHangul;
import static io.sillok.transform.figure.Letters.isSpace;
import static io.sillok.transform.figure.Letters.skipSpaces;
import static io.sillok.transform.figure.Letters.startsWith;

import io.sillok.transform.date.DatePhrase.Shared;
import io.sillok.transform.figure.Letters;
import io.sillok.transform.figure.Numeral;
import io.sillok.transform.figure.NumeralReader;
import io.sillok.transform.figure.Particles;
import org.jspecify.annotations.Nullable;

/** Reads the parts of one Korean or Chinese date, as {@link DatePhrase} has its grammar. */
final class PhraseReader {
    private static final String[][] MARKS = {
        {"지난", "-1"}, {"오는", "1"}, {"다가오는", "1"}, {"다음", "1"}, {"이번", "0"}, {"저번", "-1"}, {"올", "0"}, {"올해의", "0"}
    };

    private final String text;
    private final int begin;
    private final @Nullable Slots before;
    private final Slots slots = new Slots();
    private int end;
    private boolean endsInWord;
    private boolean lonelyMark;
    private @Nullable Shared shared;

    PhraseReader(String text, int begin, @Nullable Slots before) {
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
        if (slots.isEmpty() || lonelyMark) {
            return null;
        }
        yearBehind();
        whole();
        slots.until = startsWith(text, end, "까지");
        if (!complete()) {
            return null;
        }
        // a mark before a year stands for its century, '24년; before anything else it opens a quotation
        boolean quoted = "'’‘".indexOf(at(text, begin)) >= 0 && !slots.has(Slot.YEAR);
        return new DatePhrase(quoted ? begin + 1 : begin, end, slots, shared);
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
                lonelyMark = true;
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

    private boolean component(int i) {
        char c = at(text, i);
        if (isDigit(c) && holiday(i)) {
            return true;
        }
        if (isDigit(c) || ((c == '\'' || c == '’' || c == '‘') && isDigit(at(text, i + 1)))) {
            return numbered(i);
        }
        return nthWeekOrWeekday(i) || holiday(i) || word(i) || spelledNumber(i);
    }

    private boolean holiday(int i) {
        Holidays.Found found =
                slots.open(Slot.HALF) && !(i == begin && isHangul(at(text, i - 1))) ? Holidays.read(text, i) : null;
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
        DateWords.Found found = DateWords.standard().read(text, i, slots.shortest());
        if (found == null) {
            return false;
        }
        DateWords.Word word = found.word();
        boolean lone = slots.shortest() == null;
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
        if (word.slot() == Slot.YEAR && startsWith(text, end, "도") && NumberedParts.fiscal(text, end + 1)) {
            slots.fiscal = true;
            end++;
        }
        return true;
    }

    /** 초 and 말 follow a year, a month or a week, at the end of a word. */
    private boolean partFits(DateWords.Found found, int i) {
        Slot last = slots.shortest();
        boolean follows = last != null && last != Slot.DAY && last != Slot.WEEKDAY && slots.part == null;
        boolean century = slots.century;
        return follows && !century && (Particles.close(text, found.end()) || !isHangul(at(text, i)));
    }

    /** 첫째 주, 셋째 주, 마지막 주, 두 번째 수요일, 마지막 월요일, 18번째 주. */
    private boolean nthWeekOrWeekday(int i) {
        if (!slots.open(Slot.WEEK) || (i == begin && isHangul(at(text, i - 1)))) {
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
        if (day == null || day.word().slot() != Slot.WEEKDAY || day.word().ref().n() > 7) {
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
        if (month > 0 && slots.open(Slot.MONTH)) {
            int stop = SpelledMonths.end(text, i);
            boolean dayFollows = SpelledMonths.day(text, skipSpaces(text, stop)) > 0;
            if (dayFollows || slots.has(Slot.YEAR) || slots.mark != null) {
                slots.put(Slot.MONTH, Ref.number(month));
                end = stop;
                return true;
            }
        }
        Numeral year = slots.open(Slot.YEAR) && Letters.isHan(at(text, i)) ? NumeralReader.readSmall(text, i) : null;
        if (year != null
                && year.length() == 4
                && at(text, year.end()) == '年'
                && NumberedParts.plausible(year.value().intValue())) {
            slots.put(Slot.YEAR, Ref.number(year.value().intValue()));
            end = year.end() + 1;
            return true;
        }
        Numeral day = slots.open(Slot.DAY) && at(text, i) != '공' ? NumeralReader.readSmall(text, i) : null;
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

    private boolean numbered(int i) {
        NumberedParts parts = new NumberedParts(text, begin, slots, before);
        int stop = parts.read(i);
        if (stop < 0) {
            return false;
        }
        end = stop;
        endsInWord = false;
        shared = parts.shared() == null ? shared : parts.shared();
        return true;
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
        Clock.Found found = slots.open(Slot.TIME) || slots.shortest() == null
                ? Clock.read(text, slots.shortest() == null ? begin : skipSpaces(text, end))
                : null;
        boolean day = slots.has(Slot.DAY) || slots.has(Slot.WEEKDAY);
        if (found != null && (day || (slots.shortest() == null && found.hour()))) {
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
        if (year == null || year.several() || year.digits() != 4 || !NumberedParts.plausible(year.last())) {
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

    /** 매주 수요일, 매년 10월: no one day. */
    private boolean recurs() {
        int before = Letters.skipSpacesBack(text, begin);
        for (String word : new String[] {"매주", "매년", "매월", "매달", "격주", "격월", "해마다"}) {
            if (before < begin && Letters.endsWith(text, before, word)) {
                return true;
            }
        }
        return false;
    }

    private boolean complete() {
        if (recurs()) {
            return false;
        }
        Slot shortest = slots.shortest();
        if (shortest == Slot.TIME && slots.shortest() == slots.longest() && !slots.clock) {
            return false;
        }
        if (!endsInWord) {
            return true;
        }
        return WordEnds.fit(text, begin, end, slots);
    }
}
