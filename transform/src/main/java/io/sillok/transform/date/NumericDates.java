package io.sillok.transform.date;

import static io.sillok.transform.figure.Letters.at;
import static io.sillok.transform.figure.Letters.isDigit;
import static io.sillok.transform.figure.Letters.isHangul;
import static io.sillok.transform.figure.Letters.isLatin;

import io.sillok.transform.figure.Letters;
import io.sillok.transform.figure.Particles;
import org.jspecify.annotations.Nullable;

/** Dates in digits and signs: 2025-09-24, 2025.9.24., 9/24(수), 21-04-2016, 6·4 지방선거. */
final class NumericDates {
    private static final String[] VOTES = {"지방선거", "총선", "대선", "재보선", "재·보", "재보궐", "보궐선거", "보선", "선거", "광복절", "전당대회"};

    private NumericDates() {}

    /**
     * A date found.
     *
     * @param year 0 where none is named
     */
    record Found(int end, int year, int month, int day) {
        void fill(Slots slots) {
            if (year > 0) {
                slots.put(Slot.YEAR, Ref.number(year));
            }
            slots.put(Slot.MONTH, Ref.number(month));
            slots.put(Slot.DAY, Ref.number(day));
        }
    }

    /** Reads the date that begins here; null where none does. */
    static @Nullable Found read(CharSequence text, int at) {
        boolean apostrophe = at(text, at) == '\'' || at(text, at) == '’';
        int begin = apostrophe ? at + 1 : at;
        int[] first = digits(text, begin);
        char sign = at(text, first[1]);
        if (first[1] == begin || first[1] - begin > 4) {
            return null;
        }
        if (sign == '·' || sign == 'ㆍ' || sign == 'ᆞ') {
            return vote(text, first);
        }
        if (sign != '-' && sign != '/' && sign != '.') {
            return null;
        }
        int[] second = digits(text, spaced(text, first[1] + 1, sign));
        if (second[1] == second[2] || second[1] - second[2] > 2) {
            return null;
        }
        boolean comma = at(text, second[1]) == ',' && sign == '/';
        if (at(text, second[1]) != sign && !comma) {
            Found short_ = sign == '/' ? monthAndDay(text, first, second) : null;
            return short_ != null ? short_ : sign == '.' ? vote(text, first) : null;
        }
        int[] third = digits(text, spaced(text, second[1] + 1, comma ? '.' : sign));
        int width = third[1] - third[2];
        boolean more = (at(text, third[1]) == sign && isDigit(at(text, third[1] + 1))) || isLatin(at(text, third[1]));
        if (width == 0 || width > 4 || width == 3 || more) {
            return sign == '.' ? vote(text, first) : null;
        }
        return order(first, second, third, sign, apostrophe);
    }

    /** Which of three numbers is the year: the one with four digits; else the first, unless it is too short for one. */
    private static @Nullable Found order(int[] first, int[] second, int[] third, char sign, boolean apostrophe) {
        int firstWidth = first[1] - first[2];
        int thirdWidth = third[1] - third[2];
        int end = third[1];
        if (firstWidth == 4) {
            return thirdWidth > 2 ? null : date(end, first[0], second[0], third[0]);
        }
        if (thirdWidth == 4) {
            // 08/12,2015 and 21-04-2016: the number that can only be a day is the day; months come first with a stroke
            boolean dayFirst = first[0] > 12 || (second[0] <= 12 && sign == '.');
            return dayFirst ? date(end, third[0], second[0], first[0]) : date(end, third[0], first[0], second[0]);
        }
        if (firstWidth == 2 && second[0] <= 12) {
            boolean recent = first[0] < 50;
            return sign == '.' && !apostrophe && !recent
                    ? null
                    : date(end, first[0] + (first[0] < 50 ? 2000 : 1900), second[0], third[0]);
        }
        return firstWidth == 1 && sign != '.' && thirdWidth == 2
                ? date(end, third[0] + (third[0] < 50 ? 2000 : 1900), first[0], second[0])
                : null;
    }

    /** 2/15 and 9/24(수); 3/4 stays a fraction. */
    private static @Nullable Found monthAndDay(CharSequence text, int[] first, int[] second) {
        boolean weekday = at(text, second[1]) == '('
                && "월화수목금토일".indexOf(at(text, second[1] + 1)) >= 0
                && at(text, second[1] + 2) == ')';
        boolean onlyDate = second[0] > 12 && first[0] > 1 && first[1] - first[2] <= 2 && second[1] - second[2] == 2;
        boolean ends =
                !isLatin(at(text, second[1])) && (!isHangul(at(text, second[1])) || Particles.close(text, second[1]));
        return ends && (weekday || onlyDate) ? date(second[1], 0, first[0], second[0]) : null;
    }

    /** 6·4 지방선거, 7.30 재보선: elections go by their day; battles and disasters by one long past, which is not read. */
    private static @Nullable Found vote(CharSequence text, int[] month) {
        int[] day = digits(text, month[1] + 1);
        int i = Letters.skipSpaces(text, day[1]);
        for (String word : VOTES) {
            if (day[1] > day[2] && day[1] - day[2] <= 2 && Letters.startsWith(text, i, word)) {
                return date(day[1], 0, month[0], day[0]);
            }
        }
        return null;
    }

    private static @Nullable Found date(int end, int year, int month, int day) {
        boolean valid =
                month >= 1 && month <= 12 && day >= 1 && day <= 31 && (year == 0 || (year >= 1000 && year < 3000));
        return valid ? new Found(end, year, month, day) : null;
    }

    /** 2025. 9. 24: spaces may follow points. */
    private static int spaced(CharSequence text, int at, char sign) {
        return sign == '.' ? Letters.skipSpaces(text, at) : at;
    }

    /** Value, end and begin of the digits here. */
    private static int[] digits(CharSequence text, int at) {
        int value = 0;
        int i = at;
        while (isDigit(at(text, i)) && i - at < 5) {
            value = 10 * value + Letters.digit(at(text, i));
            i++;
        }
        return new int[] {value, i, at};
    }
}
