package io.sillok.transform.date;

import static io.sillok.transform.figure.Letters.at;
import static io.sillok.transform.figure.Letters.isDigit;
import static io.sillok.transform.figure.Letters.skipSpaces;
import static io.sillok.transform.figure.Letters.startsWith;

import io.sillok.transform.figure.Letters;
import io.sillok.transform.figure.Particles;

/** What goes on behind the days of a phrase: a weekday in brackets, a time, a year that comes last, 9월 16일의 주. */
final class PhraseTail {
    private static final String WEEKDAYS = "월화수목금토일";
    private static final String CHINESE_WEEKDAYS = "月火水木金土日";
    private static final String[] LIES_IN = {"의 ", "이 있는 ", "이 속한 ", "이 포함된 ", "이 들어 있는 ", "이 낀 "};

    private final String text;
    private final int begin;
    private final Slots slots;
    private boolean found;

    PhraseTail(String text, int begin, Slots slots) {
        this.text = text;
        this.begin = begin;
        this.slots = slots;
    }

    /** Whether anything stood there but a year. */
    boolean found() {
        return found;
    }

    /** Reads a weekday in brackets, and a time; where they end, or {@code end}. */
    int weekdayAndTime(int end) {
        return time(weekdayBehindDigits(weekday(end)));
    }

    /** Reads a year behind its day, and the week or month that the day lies in; where they end, or {@code end}. */
    int yearAndWhole(int end) {
        int last = shifted(whole(yearBehind(wholeMonth(end))));
        slots.local = slots.has(Slot.DAY) && byLocalTime(last);
        return last;
    }

    /** 25일(목), 2025. 9. 24.(수); 25일(현지시간) has none. */
    private int weekday(int end) {
        int open = at(text, end) == '.' && isDigit(at(text, end - 1)) ? skipSpaces(text, end + 1) : end;
        open = at(text, open) == ' ' ? open + 1 : open;
        if (at(text, open) != '(' || !slots.has(Slot.DAY) || slots.has(Slot.WEEKDAY)) {
            return end;
        }
        char c = at(text, open + 1);
        int weekday = Math.max(WEEKDAYS.indexOf(c), CHINESE_WEEKDAYS.indexOf(c)) + 1;
        int close = startsWith(text, open + 2, "요일") ? open + 4 : open + 2;
        if (weekday == 0 || at(text, close) != ')') {
            return end;
        }
        slots.put(Slot.WEEKDAY, Ref.number(weekday));
        found = true;
        return close + 1;
    }

    /** 9/24 수요일: digits leave no room for it in the phrase. */
    private int weekdayBehindDigits(int end) {
        DateWords.Found day = slots.sign == 0 || slots.has(Slot.WEEKDAY)
                ? null
                : DateWords.standard().read(text, skipSpaces(text, end), Slot.DAY);
        if (day == null
                || day.word().slot() != Slot.WEEKDAY
                || day.word().ref().n() > 7
                || !Particles.close(text, day.end())) {
            return end;
        }
        slots.put(Slot.WEEKDAY, day.word().ref());
        return day.end();
    }

    private int time(int end) {
        boolean lone = slots.shortest() == null;
        if (slots.has(Slot.DAY) && slots.open(Slot.TIME) && Clock.isoTime(text, end)) {
            slots.put(Slot.TIME, Ref.number(0));
            slots.clock = true;
            found = true;
            return Clock.isoEnd(text, end);
        }
        Clock.Found time =
                slots.open(Slot.TIME) || lone ? Clock.read(text, lone ? begin : skipSpaces(text, end)) : null;
        boolean day = slots.has(Slot.DAY) || slots.has(Slot.WEEKDAY);
        if (time == null || (!day && !(lone && time.hour()))) {
            return end;
        }
        slots.put(Slot.TIME, Ref.number(0));
        slots.clock = time.hour();
        found = true;
        return time.end();
    }

    /** 1월 12일, 2016년: a year behind its day. */
    private int yearBehind(int end) {
        if (slots.has(Slot.YEAR) || !slots.has(Slot.MONTH) || !slots.has(Slot.DAY)) {
            return end;
        }
        int i = at(text, end) == ',' ? skipSpaces(text, end + 1) : skipSpaces(text, end);
        Numbers year = i > end && isDigit(at(text, i)) ? Numbers.read(text, i) : null;
        if (year == null || year.several() || year.digits() != 4 || !NumberedParts.plausible(year.last())) {
            return end;
        }
        int unit = at(text, year.end()) == '년' ? 1 : 0;
        if (unit == 1 || (Particles.close(text, year.end()) && at(text, year.end()) != ',')) {
            slots.put(Slot.YEAR, Ref.number(year.last()));
            return year.end() + unit;
        }
        return end;
    }

    /** 24일(현지시간), 24일 현지시간으로. */
    private boolean byLocalTime(int end) {
        int i = skipSpaces(text, end);
        i = at(text, i) == '(' ? i + 1 : i;
        i = Letters.loosely(text, i, "이하 ") > i ? Letters.loosely(text, i, "이하 ") : i;
        return Letters.loosely(text, i, "현지 시간") > i || Letters.loosely(text, i, "현지 시각") > i;
    }

    /** 10월 한 달간: all of it. */
    private int wholeMonth(int end) {
        int last = slots.shortest() == Slot.MONTH && slots.part == null ? Letters.loosely(text, end, " 한 달") : -1;
        if (last <= end || !Letters.isSpace(at(text, end)) || !Particles.close(text, last)) {
            return end;
        }
        found = true;
        return at(text, last) == '간' ? last + 1 : last;
    }

    /** 크리스마스 다음 날, 추석 전날. */
    private int shifted(int end) {
        if ((slots.holiday == null && !slots.fixedHoliday) || slots.has(Slot.TIME) || slots.whole != null) {
            return end;
        }
        for (String word : new String[] {" 다음 날", " 이튿날", " 전날"}) {
            int last = Letters.loosely(text, end, word);
            if (last > end && Particles.close(text, last)) {
                slots.shift = word.equals(" 전날") ? -1 : 1;
                found = true;
                return last;
            }
        }
        return end;
    }

    /** 9월 16일의 주, 9월 16일이 있는 달: what the day lies in. */
    private int whole(int end) {
        if (!slots.has(Slot.DAY) || slots.has(Slot.TIME)) {
            return end;
        }
        for (String word : LIES_IN) {
            int unit = Letters.loosely(text, end, word);
            if (unit > end && (at(text, unit) == '주' || at(text, unit) == '달') && Particles.close(text, unit + 1)) {
                slots.whole = at(text, unit) == '주' ? Grain.WEEK : Grain.MONTH;
                return unit + 1;
            }
        }
        return end;
    }
}
