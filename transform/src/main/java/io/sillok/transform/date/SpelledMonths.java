package io.sillok.transform.date;

import static io.sillok.transform.figure.Letters.at;
import static io.sillok.transform.figure.Letters.startsWith;

import io.sillok.transform.figure.Numeral;
import io.sillok.transform.figure.NumeralReader;
import io.sillok.transform.figure.Particles;

/** Months in letters: 유월 and 시월 drop a sound, the others are Sino-Korean numbers. */
final class SpelledMonths {
    private SpelledMonths() {}

    private static final String JUNE = "유월";
    private static final String OCTOBER = "시월";

    /** Whether a month in letters may begin with the letter. */
    static boolean mayBegin(char letter) {
        return letter == JUNE.charAt(0) || letter == OCTOBER.charAt(0) || NumeralReader.mayBegin(letter);
    }

    /** The month named here, or 0. */
    static int read(CharSequence text, int at) {
        if (startsWith(text, at, JUNE)) {
            return 6;
        }
        if (startsWith(text, at, OCTOBER)) {
            return 10;
        }
        return number(text, at, "월月", 12);
    }

    /** Behind the month named here. */
    static int end(CharSequence text, int at) {
        int i = at;
        while (at(text, i) != '월' && at(text, i) != '月') {
            i++;
        }
        return i + 1;
    }

    /** The day of a month in letters or digits here, or 0. */
    static int day(CharSequence text, int at) {
        int day = number(text, at, "일日号", 31);
        // 십일에, 이십일에: the last syllable is the unit
        Numeral numeral = day > 0 ? null : NumeralReader.readSmall(text, at);
        boolean unit = numeral != null
                && numeral.script() == Numeral.Script.SINO
                && numeral.length() > 1
                && at(text, numeral.end() - 1) == '일'
                && Particles.close(text, numeral.end());
        int n = numeral == null || !unit ? 0 : numeral.value().intValue() - 1;
        return n >= 10 && n < 31 ? n : day;
    }

    private static int number(CharSequence text, int at, String units, int highest) {
        Numeral numeral = NumeralReader.readSmall(text, at);
        int unit = numeral == null ? -1 : units.indexOf(at(text, numeral.end()));
        if (numeral == null || numeral.script() == Numeral.Script.NATIVE || unit < 0) {
            return 0;
        }
        if (unit > 0 && numeral.script() != Numeral.Script.HAN) {
            return 0;
        }
        int n = numeral.value().scale() > 0 || numeral.length() > 5
                ? 0
                : numeral.value().intValue();
        return n >= 1 && n <= highest ? n : 0;
    }
}
