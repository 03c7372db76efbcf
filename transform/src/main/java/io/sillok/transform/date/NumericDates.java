package io.sillok.transform.date;

import static io.sillok.transform.figure.Letters.at;
import static io.sillok.transform.figure.Letters.isDigit;
import static io.sillok.transform.figure.Letters.isLatin;
import static io.sillok.transform.scan.Hangul.isHangul;

import io.sillok.transform.figure.Letters;
import io.sillok.transform.figure.Particles;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Dates in digits and signs: 2025-09-24, 2025.9.24., 9/24(수), 21-04-2016, 2016.4월, 6·4 지방선거. */
final class NumericDates {
    private static final String[] VOTES = {"지방선거", "총선", "대선", "재보선", "재·보", "재보궐", "보궐선거", "보선", "선거", "광복절", "전당대회"};
    /** What a day in brackets is that of: 간담회(8.21), 협약식(9.18, 시청). */
    private static final String[] OCCASIONS = {
        "회", "회의", "식", "협약", "발표", "공고", "고시", "공포", "시행", "개최", "체결", "방문", "포럼", "행사", "축제", "출범", "개막", "면담", "세미나"
    };

    private static final String RANGE_SIGNS = "~∼〜～∽–-";

    private NumericDates() {}

    /** A row of digits. */
    record Run(int value, int begin, int end) {
        int width() {
            return end - begin;
        }

        boolean empty() {
            return end == begin;
        }
    }

    /**
     * A date found.
     *
     * @param year 0 where none is named
     * @param month 0 where none is named
     * @param day 0 where none is named
     * @param sign what stands between the numbers
     * @param turned the day that the same numbers name in the West's order, 21/04/16; null where they name none
     */
    record Found(
            int end,
            int year,
            int month,
            int day,
            char sign,
            @Nullable LocalDate turned) {
        void fill(Slots slots) {
            if (year > 0) {
                slots.put(Slot.YEAR, Ref.number(year));
            }
            if (month > 0) {
                slots.put(Slot.MONTH, Ref.number(month));
            }
            if (day > 0) {
                slots.put(Slot.DAY, Ref.number(day));
            }
            slots.sign = sign;
            slots.turned = turned;
        }

        Found or(@Nullable LocalDate other) {
            return new Found(end, year, month, day, sign, other);
        }
    }

    /** Reads the date that begins here; null where none does. */
    static @Nullable Found read(CharSequence text, int at) {
        boolean apostrophe = at(text, at) == '\'' || at(text, at) == '’';
        int begin = apostrophe ? at + 1 : at;
        if (!isDigit(at(text, begin))) {
            return null;
        }
        Run first = digits(text, begin);
        char sign = at(text, first.end);
        if (first.width() > 4) {
            return null;
        }
        if (sign == '·' || sign == 'ㆍ' || sign == 'ᆞ') {
            return vote(text, first);
        }
        if (sign != '-' && sign != '/' && sign != '.') {
            return null;
        }
        Run second = digits(text, spaced(text, first.end + 1, sign));
        if (second.empty() || second.width() > 2) {
            return null;
        }
        boolean comma = at(text, second.end) == ',' && sign == '/';
        Run third = at(text, second.end) == sign || comma
                ? digits(text, spaced(text, second.end + 1, comma ? '.' : sign))
                : new Run(0, second.end, second.end);
        boolean more = (at(text, third.end) == sign && isDigit(at(text, third.end + 1)))
                || (isLatin(at(text, third.end)) && !Clock.isoTime(text, third.end));
        if (!third.empty() && third.width() <= 4 && third.width() != 3 && !more) {
            return order(first, second, third, sign, apostrophe);
        }
        if (first.width() == 4) {
            return yearAndMonth(text, first, second, sign);
        }
        Found brief = monthAndDay(text, first, second, sign);
        return brief != null ? brief : sign == '.' ? vote(text, first) : null;
    }

    /** A year, and where what follows it in words begins. */
    static Found year(int end, int year) {
        return new Found(end, year, 0, 0, '.', null);
    }

    static boolean isRangeSign(char c) {
        return RANGE_SIGNS.indexOf(c) >= 0;
    }

    /**
     * Reads the end of a range whose beginning was written with the same sign: 2025.9.3~9.12, 2025.9.24~26, 2025. 8. ~ 12.
     *
     * @param days whether the beginning is a day, else a month
     */
    static @Nullable Found readAfter(CharSequence text, int at, char sign, boolean days) {
        Run first = digits(text, at);
        if (first.empty() || first.width() > 2) {
            return null;
        }
        Run second = at(text, first.end) == sign ? digits(text, spaced(text, first.end + 1, sign)) : first;
        boolean two = second.begin != first.begin && !second.empty();
        int end = two ? second.end : first.end;
        // 14:00~16:00 is a time
        boolean more = (at(text, end) == sign || at(text, end) == ':') && isDigit(at(text, end + 1));
        boolean unit = "일월년".indexOf(at(text, end)) >= 0;
        if (more || unit || isLatin(at(text, end)) || at(text, end) == '%' || !Particles.close(text, end)) {
            return null;
        }
        boolean alone = sign != '·' && first.value >= 1 && first.value <= (days ? 31 : 12);
        return two
                ? date(end, 0, first.value, second.value, sign)
                : alone ? new Found(end, 0, days ? 0 : first.value, days ? first.value : 0, sign, null) : null;
    }

    /** Which of three numbers is the year: the one with four digits; else the first, unless it is too short for one. */
    private static @Nullable Found order(Run first, Run second, Run third, char sign, boolean apostrophe) {
        int end = third.end;
        if (first.width() == 4) {
            return third.width() > 2 ? null : date(end, first.value, second.value, third.value, sign);
        }
        if (third.width() == 4) {
            // 08/12,2015 and 21-04-2016: the number that can only be a day is the day; months come first with a stroke
            boolean dayFirst = first.value > 12 || (second.value <= 12 && sign == '.');
            return dayFirst
                    ? date(end, third.value, second.value, first.value, sign)
                    : date(end, third.value, first.value, second.value, sign);
        }
        if (first.width() == 2 && second.value <= 12) {
            boolean recent = first.value < 50;
            Found korean = sign == '.' && !apostrophe && !recent
                    ? null
                    : date(end, century(first.value), second.value, third.value, sign);
            LocalDate western = sign == '.' || apostrophe || third.width() != 2
                    ? null
                    : day(century(third.value), second.value, first.value);
            return korean == null && western != null
                    ? date(end, western.getYear(), western.getMonthValue(), western.getDayOfMonth(), sign)
                    : korean == null ? null : korean.or(western);
        }
        return first.width() == 1 && sign != '.' && third.width() == 2
                ? date(end, century(third.value), first.value, second.value, sign)
                : null;
    }

    static int century(int year) {
        return year + (year < 50 ? 2000 : 1900);
    }

    private static @Nullable LocalDate day(int year, int month, int day) {
        try {
            return LocalDate.of(year, month, day);
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** 2016-04: a month; 2014-15 and 2008-09 are seasons. */
    private static @Nullable Found yearAndMonth(CharSequence text, Run year, Run month, char sign) {
        char next = at(text, month.end);
        boolean apart = next != sign && next != '.' && next != ',' && next != '%' && !isLatin(next);
        boolean season = month.value == year.value % 100 + 1;
        return sign != '.' && month.width() == 2 && apart && !season && Particles.close(text, month.end)
                ? date(month.end, year.value, month.value, 0, sign)
                : null;
    }

    /** 2/15, 9/24(수), 9.24.(수), 간담회(9.24) and 10/1~10/7; 3/4 stays a fraction, 학점(3.5) a number. */
    private static @Nullable Found monthAndDay(CharSequence text, Run month, Run day, char sign) {
        int dot = sign == '.' && at(text, day.end) == '.' ? day.end + 1 : day.end;
        int open = at(text, dot) == '(' ? dot : Letters.skipSpaces(text, dot);
        boolean weekday =
                at(text, open) == '(' && "월화수목금토일".indexOf(at(text, open + 1)) >= 0 && at(text, open + 2) == ')';
        boolean stroke = sign == '/' && month.width() <= 2;
        boolean onlyDate = stroke && day.value > 12 && month.value > 1 && day.width() == 2;
        boolean ends = !isLatin(at(text, day.end)) && (!isHangul(at(text, day.end)) || Particles.close(text, day.end));
        boolean ranges = stroke && isRangeSign(at(text, day.end)) && isEnd(text, day.end + 1, sign);
        boolean ofOccasion = sign == '.' && ",)".indexOf(at(text, dot)) >= 0 && occasion(text, month.begin - 1);
        return month.width() <= 2 && sign != '-' && ends && (weekday || onlyDate || ranges || ofOccasion)
                ? date(day.end, 0, month.value, day.value, sign)
                : null;
    }

    /** Whether a bracket opens there behind the word for an occasion. */
    private static boolean occasion(CharSequence text, int open) {
        if (at(text, open) != '(') {
            return false;
        }
        int end = "’'”\"」』".indexOf(at(text, open - 1)) >= 0 ? open - 1 : open;
        for (String word : OCCASIONS) {
            if (Letters.endsWith(text, end, word)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isEnd(CharSequence text, int at, char sign) {
        Found end = readAfter(text, at, sign, true);
        return end != null && end.month > 0;
    }

    /** 6·4 지방선거, 7.30 재보선: elections go by their day; battles and disasters by one long past, which is not read. */
    private static @Nullable Found vote(CharSequence text, Run month) {
        Run day = digits(text, month.end + 1);
        int i = Letters.skipSpaces(text, day.end);
        for (String word : VOTES) {
            if (!day.empty() && day.width() <= 2 && Letters.startsWith(text, i, word)) {
                return date(day.end, 0, month.value, day.value, '·');
            }
        }
        return null;
    }

    static @Nullable Found date(int end, int year, int month, int day, char sign) {
        boolean valid =
                month >= 1 && month <= 12 && day >= 0 && day <= 31 && (year == 0 || (year >= 1000 && year < 3000));
        return valid && (day > 0 || year > 0) ? new Found(end, year, month, day, sign, null) : null;
    }

    /** 2025. 9. 24: spaces may follow points. */
    private static int spaced(CharSequence text, int at, char sign) {
        return sign == '.' ? Letters.skipSpaces(text, at) : at;
    }

    static Run digits(CharSequence text, int at) {
        int value = 0;
        int i = at;
        while (isDigit(at(text, i)) && i - at < 5) {
            value = 10 * value + Letters.digit(at(text, i));
            i++;
        }
        return new Run(value, at, i);
    }
}
