package io.sillok.transform.date;

import static io.sillok.transform.figure.Letters.at;
import static io.sillok.transform.figure.Letters.isDigit;
import static io.sillok.transform.figure.Letters.skipSpaces;
import static io.sillok.transform.figure.Letters.startsWith;

import io.sillok.transform.date.NumericDates.Run;
import org.jspecify.annotations.Nullable;

/**
 * Dates as official documents write them, with a point in place of each unit: 2025. 3. ~ 2027. 12., 8. 3. ~ 14., 7. 30.까지,
 * '26. 8월, 2026. 2분기. What has a year, month and day is read by {@link NumericDates}.
 */
final class PointedDates {
    private static final int EARLIEST = 1900;
    private static final int LATEST = 2100;
    private static final String[] HALVES = {"상반기", "하반기"};
    private static final String[] QUARTERS = {"분기", "사분기", "/4분기"};

    private PointedDates() {}

    /**
     * Reads the date that begins here; null where none does.
     *
     * @return without a month where the words for one, or for another part of the year, stand where it ends
     */
    static NumericDates.@Nullable Found read(CharSequence text, int at) {
        boolean apostrophe = at(text, at) == '\'' || at(text, at) == '’';
        Run first = NumericDates.digits(text, apostrophe ? at + 1 : at);
        if (first.empty() || at(text, first.end()) != '.') {
            return null;
        }
        int next = skipSpaces(text, first.end() + 1);
        if (apostrophe ? first.width() != 2 : first.width() != 4) {
            return apostrophe || first.width() > 2 ? null : monthAndDay(text, first, next);
        }
        int year = apostrophe ? NumericDates.century(first.value()) : first.value();
        if (year < EARLIEST || year > LATEST) {
            return null;
        }
        Run month = NumericDates.digits(text, next);
        if (pointed(text, month) && !isDigit(at(text, skipSpaces(text, month.end() + 1)))) {
            return NumericDates.date(month.end(), year, month.value(), 0, '.');
        }
        return partOfYear(text, next) ? NumericDates.year(next, year) : null;
    }

    /** 8. 3. ~ 8. 14., 8. 3.부터: points alone could number chapters, so that what follows has to tell. */
    private static NumericDates.@Nullable Found monthAndDay(CharSequence text, Run month, int at) {
        Run day = NumericDates.digits(text, at);
        if (!pointed(text, day)) {
            return null;
        }
        int behind = day.end() + 1;
        int sign = skipSpaces(text, behind);
        boolean told = startsWith(text, behind, "까지")
                || startsWith(text, behind, "부터")
                || (NumericDates.isRangeSign(at(text, sign)) && ends(text, skipSpaces(text, sign + 1)));
        return told ? NumericDates.date(day.end(), 0, month.value(), day.value(), '.') : null;
    }

    /** Whether a range written with points ends here: 14., 8. 14. */
    private static boolean ends(CharSequence text, int at) {
        Run first = NumericDates.digits(text, at);
        Run second = NumericDates.digits(text, skipSpaces(text, first.end() + 1));
        return pointed(text, first) && (second.empty() || pointed(text, second));
    }

    private static boolean pointed(CharSequence text, Run number) {
        return !number.empty() && number.width() <= 2 && at(text, number.end()) == '.';
    }

    private static boolean partOfYear(CharSequence text, int at) {
        Numbers numbers = Numbers.read(text, at);
        int unit = numbers == null ? at : skipSpaces(text, numbers.end());
        for (String word : numbers == null ? HALVES : QUARTERS) {
            if (startsWith(text, unit, word)) {
                return true;
            }
        }
        return numbers != null && at(text, unit) == '월';
    }
}
