package io.sillok.transform.date;

import static io.sillok.transform.figure.Letters.startsWith;
import static io.sillok.transform.scan.Hangul.isHangul;

import io.sillok.transform.figure.Letters;
import io.sillok.transform.figure.Particles;
import java.time.LocalDate;
import java.time.Month;
import org.jspecify.annotations.Nullable;

/**
 * Terms of elected local government, 민선 8기: from 1 July on, four years each; the first, from 1995 on, had three
 * (지방자치법; 공직선거법 부칙).
 */
final class TermsOfOffice {
    private static final int FIRST = 1995;
    private static final int SECOND = 1998;
    private static final int YEARS = 4;
    private static final int MOST = 20;
    private static final String ELECTED = "민선";

    private TermsOfOffice() {}

    /** Whether a term may begin with the letter. */
    static boolean mayBegin(char letter) {
        return letter == ELECTED.charAt(0);
    }

    /** Reads the term that is named here; null where none is. */
    static @Nullable DateMention read(Surface surface, int at) {
        String text = surface.text();
        if (!startsWith(text, at, ELECTED) || isHangul(Letters.at(text, at - 1))) {
            return null;
        }
        Numbers number = Numbers.read(text, Letters.skipSpaces(text, at + 2));
        if (number == null || number.several() || number.first() < 1 || number.first() > MOST) {
            return null;
        }
        int unit = Letters.skipSpaces(text, number.end());
        if (Letters.at(text, unit) != '기' || !Particles.close(text, unit + 1)) {
            return null;
        }
        int n = number.first();
        int begin = n == 1 ? FIRST : SECOND + YEARS * (n - 2);
        int end = SECOND + YEARS * (n - 1);
        Interval term = new Interval(LocalDate.of(begin, Month.JULY, 1), LocalDate.of(end, Month.JUNE, 30), Grain.YEAR);
        return surface.mention(at, unit + 1, term, "the %d. term of elected local government".formatted(n));
    }
}
