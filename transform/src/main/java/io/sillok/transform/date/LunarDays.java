package io.sillok.transform.date;

import static io.sillok.transform.figure.Letters.at;
import static io.sillok.transform.figure.Letters.startsWith;

import org.jspecify.annotations.Nullable;

/** Days of the moon's calendar in Chinese, which only 农历 and its like tell for sure: 农历三月初三, 农历八月十五, 陰曆臘月廿八. */
final class LunarDays {
    private static final String[] MARKS = {"农历", "農曆", "阴历", "陰曆"};
    private static final String DIGITS = "一二三四五六七八九";
    private static final int MONTHS = 12;
    private static final int DAYS = 30;

    private LunarDays() {}

    /**
     * A day and a month as they are told.
     *
     * @param month from 1 to 12
     * @param day from 1 to 30
     * @param end behind the last letter
     */
    record Found(int month, int day, int end) {}

    private record Counted(int value, int end) {}

    static boolean mayBegin(char letter) {
        return "农農阴陰".indexOf(letter) >= 0;
    }

    /** The day that begins here; null where a month alone, or none, is told. */
    static @Nullable Found read(CharSequence text, int at) {
        for (String mark : MARKS) {
            Counted month = startsWith(text, at, mark) ? month(text, at + mark.length()) : null;
            Counted day = month == null ? null : day(text, month.end);
            if (month != null && day != null && day.value <= DAYS) {
                int end = at(text, day.end) == '日' ? day.end + 1 : day.end;
                return new Found(month.value, day.value, end);
            }
        }
        return null;
    }

    private static @Nullable Counted month(CharSequence text, int at) {
        Counted number =
                switch (at(text, at)) {
                    case '正' -> new Counted(1, at + 1);
                    case '冬' -> new Counted(11, at + 1);
                    case '腊', '臘' -> new Counted(12, at + 1);
                    default -> number(text, at);
                };
        boolean one = number != null && number.value <= MONTHS && at(text, number.end) == '月';
        return number == null || !one ? null : new Counted(number.value, number.end + 1);
    }

    private static @Nullable Counted day(CharSequence text, int at) {
        return switch (at(text, at)) {
            case '初' -> number(text, at + 1);
            case '廿' -> {
                int digit = DIGITS.indexOf(at(text, at + 1)) + 1;
                yield new Counted(20 + digit, digit > 0 ? at + 2 : at + 1);
            }
            default -> number(text, at);
        };
    }

    /** 三, 十, 十五, 二十, 二十八. */
    private static @Nullable Counted number(CharSequence text, int at) {
        int first = DIGITS.indexOf(at(text, at)) + 1;
        int ten = first > 0 ? at + 1 : at;
        if (at(text, ten) != '十') {
            return first == 0 ? null : new Counted(first, ten);
        }
        int last = DIGITS.indexOf(at(text, ten + 1)) + 1;
        return new Counted(Math.max(1, first) * 10 + last, last > 0 ? ten + 2 : ten + 1);
    }
}
