package io.sillok.transform.date;

import static io.sillok.transform.figure.Letters.at;
import static io.sillok.transform.figure.Letters.isDigit;
import static io.sillok.transform.scan.Hangul.isHangul;

import io.sillok.transform.figure.Letters;
import java.util.List;
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
    private static final String HAN_NUMERALS = "〇零一二三四五六七八九十百千";

    /**
     * The last of several numbers with one unit.
     *
     * @param range whether the days between belong to it
     * @param members the numbers of a list that has gaps, 3·6·9·12월; else empty
     */
    record Shared(Slots slots, boolean range, List<Numbers.Member> members) {
        Shared(Slots slots, boolean range) {
            this(slots, range, List.of());
        }

        Shared {
            members = List.copyOf(members);
        }
    }

    /** Reads the date that begins here; null where none does. */
    static @Nullable DatePhrase read(String text, int at) {
        return PhraseReader.mayBegin(at(text, at)) ? new PhraseReader(text, at, null).read() : null;
    }

    /** Reads a date that goes on from another in a range or list; null where none begins here. */
    static @Nullable DatePhrase readAfter(String text, int at, Slots before) {
        return PhraseReader.mayBegin(at(text, at)) ? new PhraseReader(text, at, before).read() : null;
    }

    /** Whether a date may begin here: at a word, or at a number that belongs to nothing else. */
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
            // '25년 leaves out the century; what stands before 2025년 only opens a quotation
            return isDigit(at(text, i + 1))
                    && !isDigit(at(text, i + 3))
                    && !isHangul(before)
                    && !Letters.isLatin(before);
        }
        if (isHangul(c)) {
            return !isHangul(before) && !isDigit(before);
        }
        // in the middle of a number in Chinese characters nothing begins
        return Letters.isHan(c) && !(HAN_NUMERALS.indexOf(c) >= 0 && HAN_NUMERALS.indexOf(before) >= 0);
    }
}
