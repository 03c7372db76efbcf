package io.sillok.transform.figure;

import static io.sillok.transform.figure.Letters.at;
import static io.sillok.transform.figure.Letters.startsWith;

import io.sillok.transform.scan.Hangul;
import io.sillok.transform.scan.LetterSet;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lengths of time that have words of their own: 하루, 사흘, 보름, 반년, 3박4일. */
public final class DayCounts {
    private static final List<Found> WORDS = List.of(
            new Found("하루", new BigDecimal(1), "day"),
            new Found("이틀", new BigDecimal(2), "day"),
            new Found("사흘", new BigDecimal(3), "day"),
            new Found("나흘", new BigDecimal(4), "day"),
            new Found("닷새", new BigDecimal(5), "day"),
            new Found("엿새", new BigDecimal(6), "day"),
            new Found("이레", new BigDecimal(7), "day"),
            new Found("여드레", new BigDecimal(8), "day"),
            new Found("아흐레", new BigDecimal(9), "day"),
            new Found("열흘", new BigDecimal(10), "day"),
            new Found("보름", new BigDecimal(15), "day"),
            new Found("반년", new BigDecimal("0.5"), "year"));

    private static final LetterSet FIRST =
            LetterSet.beginning(WORDS.stream().map(Found::word).toList());

    private DayCounts() {}

    /** Whether such a word may begin with the letter. */
    public static boolean mayBegin(char letter) {
        return FIRST.has(letter);
    }

    /**
     * A length of time.
     *
     * @param word as written
     * @param value how many
     * @param unit the unit's id
     */
    public record Found(String word, BigDecimal value, String unit) {}

    /** Reads such a word; null where none stands here, or where it begins another word. */
    public static @Nullable Found read(CharSequence text, int at) {
        if (!mayBegin(at(text, at)) || Hangul.isHangul(at(text, at - 1))) {
            return null;
        }
        for (Found found : WORDS) {
            if (startsWith(text, at, found.word) && Particles.close(text, at + found.word.length())) {
                return found;
            }
        }
        return null;
    }

    /** Reads nights and days (3박4일, 2박 3일) as the number of days; null where none stand here. */
    public static @Nullable Found nightsAndDays(CharSequence text, int at) {
        Numeral nights = NumeralReader.readSmall(text, at);
        if (nights == null || at(text, nights.end()) != '박') {
            return null;
        }
        Numeral days = NumeralReader.readSmall(text, Letters.skipSpaces(text, nights.end() + 1));
        if (days == null || at(text, days.end()) != '일') {
            return null;
        }
        return new Found(text.subSequence(at, days.end() + 1).toString(), days.value(), "day");
    }
}
