package io.sillok.transform.date;

import static io.sillok.transform.figure.Letters.at;
import static io.sillok.transform.figure.Letters.isDigit;
import static io.sillok.transform.figure.Letters.isSpace;
import static io.sillok.transform.figure.Letters.skipSpaces;
import static io.sillok.transform.figure.Letters.startsWith;
import static io.sillok.transform.scan.Hangul.isHangul;

import io.sillok.transform.date.DatePhrase.Shared;
import io.sillok.transform.figure.Letters;
import io.sillok.transform.figure.Particles;
import io.sillok.transform.scan.LetterSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the parts of one Korean or Chinese date, as {@link DatePhrase} has its grammar. */
final class PhraseReader {
    private static final String[][] MARKS = {
        {"지난", "-1"},
        {"오는", "1"},
        {"다가오는", "1"},
        {"돌아오는", "1"},
        {"다음", "1"},
        {"이번", "0"},
        {"저번", "-1"},
        {"올", "0"},
        {"올해의", "0"}
    };

    private static final String CHINESE_DAYS = "一二三四五六日天";
    private static final String KOREAN_DAYS = "월화수목금토일";
    private static final String BY_THE_MOON = "음력";
    private static final String YEAR_BEFORE = "上年";
    private static final char FIRST_OF_YEAR = '前';
    /** What makes another word with 初: 初步, 初级, 初次, 初审. */
    private static final LetterSet OF_BEGINNINGS = LetterSet.of("步级級次审審始创創见見评評中稿");

    /** What may stand right before 年内 where it means this year. */
    private static final String WITHIN_A_YEAR = "于於在将將并並及或争爭望";

    private static final String CHINESE_MONTHS = "一二三四五六七八九十正冬腊臘";

    private static final String CHINESE_DIGITS = "一二三四五六七八九十";

    private static final LetterSet FIRST_OF_MARKS =
            LetterSet.beginning(Stream.of(MARKS).map(mark -> mark[0]).toList());

    /** Letters that a mark or a part may begin with, and the quotation marks before a year. */
    private static final LetterSet FIRST = LetterSet.where(c -> isDigit(c)
            || "'’‘".indexOf(c) >= 0
            || KOREAN_DAYS.indexOf(c) >= 0
            || c == BY_THE_MOON.charAt(0)
            || c == FIRST_OF_YEAR
            || LunarDays.mayBegin(c)
            || FIRST_OF_MARKS.has(c)
            || DateWords.standard().mayBegin(c)
            || Nth.mayBegin(c)
            || Holidays.mayBegin(c)
            || SpelledMonths.mayBegin(c)
            || Clock.mayBegin(c));

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

    /** Whether a date may begin with the letter; where none may, none does. */
    static boolean mayBegin(char letter) {
        return FIRST.has(letter);
    }

    @Nullable
    DatePhrase read() {
        NumericDates.Found numeric = inDigits();
        if (numeric != null) {
            numeric.fill(slots);
            end = numeric.end();
        } else {
            mark();
        }
        if (numeric == null || (numeric.month() == 0 && numeric.day() == 0)) {
            components();
        }
        PhraseTail tail = new PhraseTail(text, begin, slots);
        end = tail.weekdayAndTime(end);
        if (slots.isEmpty() || lonelyMark) {
            return null;
        }
        end = dayBehindWeekday(end);
        end = tail.yearAndWhole(end);
        endsInWord &= !tail.found();
        slots.until = startsWith(text, end, "까지");
        if (!complete()) {
            return null;
        }
        // a mark before a year stands for its century, '24년; before anything else it opens a quotation
        boolean quoted = "'’‘".indexOf(at(text, begin)) >= 0 && !slots.has(Slot.YEAR);
        return new DatePhrase(quoted ? begin + 1 : begin, end, slots, shared);
    }

    private NumericDates.@Nullable Found inDigits() {
        NumericDates.Found found = NumericDates.read(text, begin);
        found = found == null ? PointedDates.read(text, begin) : found;
        return found == null && before != null && before.sign != 0
                ? NumericDates.readAfter(text, begin, before.sign, !before.has(Slot.MONTH) || before.has(Slot.DAY))
                : found;
    }

    private void mark() {
        if (!FIRST_OF_MARKS.has(at(text, begin))) {
            return;
        }
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
            // the coming weekend is this week's
            boolean coming = mark[0].endsWith("오는") && startsWith(text, next, "주말");
            slots.mark = coming ? 0 : Integer.valueOf(mark[1]);
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

    private boolean component(int at) {
        // 2024年年底: the year is said twice
        boolean again = at(text, at) == '年' && "底末初".indexOf(at(text, at + 1)) >= 0 && slots.shortest() == Slot.YEAR;
        int i = again ? at + 1 : at;
        char c = at(text, i);
        if (isDigit(c) && holiday(i)) {
            return true;
        }
        if (isDigit(c) || ((c == '\'' || c == '’' || c == '‘') && isDigit(at(text, i + 1)))) {
            return numbered(i) || nth(i);
        }
        if (c == FIRST_OF_YEAR && firstMonths(i)) {
            return true;
        }
        return nth(i) || holiday(i) || weekdays(i) || word(i) || spelled(i) || lunar(i);
    }

    /** 前三季度, 前7个月: the year up to then. Behind another word it is the time before something, 事发前3个月. */
    private boolean firstMonths(int i) {
        Numbers digits = isDigit(at(text, i + 1)) ? Numbers.read(text, i + 1) : null;
        int n = digits == null ? CHINESE_DIGITS.indexOf(at(text, i + 1)) + 1 : digits.last();
        int unit = digits == null ? i + 2 : digits.end();
        boolean quarters = startsWith(text, unit, "季度");
        boolean months = startsWith(text, unit, "个月") || startsWith(text, unit, "個月");
        boolean stands = slots.has(Slot.YEAR) || (i == begin && !Letters.isHan(at(text, i - 1)));
        boolean several = digits != null && digits.several();
        if (!stands || several || !slots.open(Slot.MONTH) || n < 2 || (quarters ? n > 3 : !months || n > 11)) {
            return false;
        }
        slots.put(Slot.MONTH, Ref.number(1));
        shared = new Shared(slots.copyWith(Slot.MONTH, Ref.number(quarters ? 3 * n : n)), true);
        end = unit + 2;
        endsInWord = false;
        return true;
    }

    private boolean holiday(int i) {
        Holidays.Found found = slots.open(Slot.HALF) && !(i == begin && isHangul(at(text, i - 1)))
                ? Holidays.read(text, i, slots.has(Slot.YEAR) || slots.mark != null)
                : null;
        if (found == null) {
            return false;
        }
        found.fill(slots);
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
        if (word.ref().base() == Ref.Base.PUBLICATION && word.begins()) {
            slots.begins = startsWith(text, found.end(), "부터") || startsWith(text, found.end(), "로부터");
            if (!slots.begins || !lone) {
                return false;
            }
        }
        if (word.text().equals("이맘때") && !slots.has(Slot.YEAR)) {
            return false;
        }
        if (word.slot() == Slot.PART && at(text, i) == '末' && slots.shortest() == Slot.WEEK) {
            // 本周末: this weekend, not the end of this week
            slots.put(Slot.WEEKDAY, Ref.number(Weeks.WEEKEND));
            end = found.end();
            return true;
        }
        if (word.slot() == Slot.PART && !partFits(found, i)) {
            return false;
        }
        if (word.slot() == Slot.SEASON && lone && slots.mark == null) {
            return false;
        }
        if (word.slot() == Slot.QUARTER && at(text, i - 1) == '前') {
            // 前三季度: the first three, not the third
            return false;
        }
        if (word.slot() == Slot.WEEKDAY && word.ref().n() == Weeks.WORKDAYS && !workdays(found)) {
            return false;
        }
        if (word.whole() && !slots.has(Slot.YEAR) && slots.mark == null) {
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
        if (word.text().equals(YEAR_BEFORE) && !Comparison.opens(text, i)) {
            // 以上年龄 holds the word by chance
            return false;
        }
        boolean within = Letters.isHan(at(text, i)) && "内內".indexOf(at(text, found.end() - 1)) >= 0;
        if (within && Letters.isHan(at(text, i - 1)) && WITHIN_A_YEAR.indexOf(at(text, i - 1)) < 0) {
            // 数年内: within some years, not in this one
            return false;
        }
        boolean numberBefore = CHINESE_MONTHS.indexOf(at(text, i - 1)) >= 0;
        if (lone && at(text, i) == '月' && numberBefore) {
            // 三月初三: the third day of a month
            return false;
        }
        if (word.part() != null) {
            slots.part = word.part();
        }
        if (word.slot() != Slot.PART) {
            slots.put(word.slot(), word.ref());
            slots.chinese |= word.slot() == Slot.WEEKDAY && Letters.isHan(at(text, i));
        }
        end = found.end();
        endsInWord = true;
        if (word.slot() == Slot.WEEK && at(text, end - 1) == '周' && CHINESE_DAYS.indexOf(at(text, end)) >= 0) {
            // 下周一
            slots.put(Slot.WEEKDAY, Ref.number(Math.min(CHINESE_DAYS.indexOf(at(text, end)) + 1, 7)));
            end++;
        } else if (word.slot() == Slot.WEEK && at(text, end) == '말' && Particles.close(text, end + 1)) {
            slots.put(Slot.WEEKDAY, Ref.number(Weeks.WEEKEND));
            end++;
        } else if (word.slot() == Slot.WEEK && at(text, end) == '중' && Particles.close(text, end + 1)) {
            slots.put(Slot.WEEKDAY, Ref.number(Weeks.WORKDAYS));
            end++;
        }
        if (word.slot() == Slot.YEAR && startsWith(text, end, "도") && NumberedParts.fiscal(text, end + 1)) {
            slots.fiscal = true;
            end++;
        }
        return true;
    }

    /** 평일 오전 9시 is any workday, 주중 대사 an ambassador. */
    private boolean workdays(DateWords.Found found) {
        boolean inWeek = slots.has(Slot.WEEK) || slots.mark != null;
        return inWeek || (found.word().text().equals("주중") && startsWith(text, found.end(), "에 "));
    }

    /** 초 and 말 follow a year, a month or a week, at the end of a word. */
    private boolean partFits(DateWords.Found found, int i) {
        Slot last = slots.shortest();
        boolean follows = last != null && last != Slot.DAY && last != Slot.WEEKDAY && slots.part == null;
        boolean century = slots.century;
        if (at(text, i) == '初' && OF_BEGINNINGS.has(at(text, i + 1))) {
            // 明年初步投入
            return false;
        }
        return follows && !century && (Particles.close(text, found.end()) || !isHangul(at(text, i)));
    }

    /** 첫째 주, 마지막 월요일: ends in a word where it does not end in a number's unit. */
    private boolean nth(int i) {
        int stop = i == begin && isHangul(at(text, i - 1)) ? -1 : new NthParts(text, slots).read(i);
        if (stop < 0) {
            return false;
        }
        end = stop;
        endsInWord = slots.shortest() == Slot.WEEKDAY;
        return true;
    }

    /** 월~금요일, 토·일요일. */
    private boolean weekdays(int i) {
        int first = KOREAN_DAYS.indexOf(at(text, i)) + 1;
        boolean list = "·ㆍ".indexOf(at(text, i + 1)) >= 0 && KOREAN_DAYS.indexOf(at(text, i + 2)) == first;
        boolean range = first > 0 && (list || "~∼〜～".indexOf(at(text, i + 1)) >= 0) && slots.open(Slot.WEEKDAY);
        DateWords.Found last = range ? DateWords.standard().read(text, i + 2, Slot.DAY) : null;
        if (last == null
                || last.word().slot() != Slot.WEEKDAY
                || last.word().ref().n() > 7) {
            return false;
        }
        slots.put(Slot.WEEKDAY, Ref.number(first));
        shared = new Shared(slots.copyWith(Slot.WEEKDAY, last.word().ref()), true);
        end = last.end();
        endsInWord = true;
        return true;
    }

    private boolean spelled(int i) {
        int stop = i == begin && isHangul(at(text, i - 1)) ? -1 : new SpelledParts(text, slots, before).read(i);
        if (stop < 0) {
            return false;
        }
        end = stop;
        endsInWord = false;
        return true;
    }

    /** 월요일 10월 6일, 월요일, 1월 22일: the weekday stands first. */
    private int dayBehindWeekday(int from) {
        Ref weekday = slots.get(Slot.WEEKDAY);
        boolean alone = weekday != null
                && weekday.n() <= 7
                && slots.longest() == Slot.WEEKDAY
                && slots.shortest() == Slot.WEEKDAY;
        int next = skipSpaces(text, at(text, from) == ',' ? from + 1 : from);
        if (!alone || slots.mark != null || before != null || next == from || !isDigit(at(text, next))) {
            return from;
        }
        DatePhrase day = new PhraseReader(text, next, null).read();
        boolean named = day != null
                && day.shared() == null
                && day.slots().has(Slot.MONTH)
                && day.slots().has(Slot.DAY)
                && !day.slots().has(Slot.WEEKDAY)
                && day.slots().mark == null;
        if (day == null || !named) {
            return from;
        }
        slots.takeAll(day.slots());
        slots.sign = day.slots().sign;
        slots.clock = day.slots().clock;
        slots.local = day.slots().local;
        return day.end();
    }

    /** 음력 8월 15일, 农历三月初三: what is named next is the moon's. */
    private boolean lunar(int i) {
        if (slots.open(Slot.MONTH) && LunarDays.mayBegin(at(text, i))) {
            LunarDays.Found found = LunarDays.read(text, i);
            if (found != null) {
                slots.put(Slot.MONTH, Ref.number(found.month()));
                slots.put(Slot.DAY, Ref.number(found.day()));
                slots.lunar = true;
                end = found.end();
                endsInWord = false;
                return true;
            }
        }
        int next = skipSpaces(text, i + 2);
        boolean said = startsWith(text, i, BY_THE_MOON) && slots.open(Slot.MONTH);
        if (!said || !(isDigit(at(text, next)) ? numbered(next) : spelled(next))) {
            return false;
        }
        slots.lunar = true;
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

    /** 매주 수요일, 매년 10월: no one day. */
    private boolean recurs() {
        int before = Letters.skipSpacesBack(text, begin);
        for (String part : new String[] {"오전", "오후"}) {
            before = Letters.endsWith(text, before, part) ? Letters.skipSpacesBack(text, before - 2) : before;
        }
        for (String word : new String[] {"매주", "매년", "매월", "매달", "매일", "평일", "격주", "격월", "해마다"}) {
            if (before < begin && Letters.endsWith(text, before, word)) {
                return true;
            }
        }
        return false;
    }

    private boolean complete() {
        if (recurs() || startsWith(text, end, "마다")) {
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
