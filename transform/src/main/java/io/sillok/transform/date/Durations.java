package io.sillok.transform.date;

import static io.sillok.transform.figure.Letters.at;
import static io.sillok.transform.figure.Letters.skipSpaces;
import static io.sillok.transform.figure.Letters.startsWith;

import io.sillok.transform.figure.Particles;
import io.sillok.transform.scan.LetterSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What makes a number of days or years a length of time rather than a date: 5일간, 25일 만에, 3일 연속. */
final class Durations {
    /** Directly behind the unit. */
    private static final String[] ATTACHED = {
        "간", "동안", "만에", "만의", "만인", "째", "차", "여", "치", "짜리", "정도", "가량", "쯤", "이상", "이내", "안에", "내에", "내로", "밖에", "반",
        "분", "장", "제", "근무", "하고", "씩", "마다", "이나", "이면", "뿐"
    };

    /** As a word behind the unit. */
    private static final String[] APART = {
        "동안", "만에", "만의", "만인", "만이", "연속", "이상", "이내", "안에", "안팎", "내에", "내로", "넘게", "넘는", "정도", "가량", "남짓", "걸", "째",
        "전", "전에", "전의", "전부터", "후", "후에", "뒤", "뒤에", "뒤인", "지나", "만", "앞당", "길어", "짧아", "늦", "부족", "모자라", "모자란", "모자랐",
        "앞서", "가까이", "동안의", "간의"
    };

    /** Directly behind the unit too, particles aside. */
    private static final String MARKS = "만전후뒤";

    private static final LetterSet FIRST_ATTACHED = LetterSet.where(
            letter -> MARKS.indexOf(letter) >= 0 || Stream.of(ATTACHED).anyMatch(word -> word.charAt(0) == letter));
    private static final LetterSet FIRST_APART = LetterSet.beginning(List.of(APART));

    /** Parts of words that go on, whatever follows them. */
    private static final Set<String> OPEN = Set.of("지나", "앞당", "길어", "짧아", "걸", "늦", "부족", "모자라", "모자란", "모자랐");

    private Durations() {}

    /** Whether what stands behind a unit makes a length of it. */
    static boolean follow(CharSequence text, int at) {
        int i = skipSpaces(text, at);
        return i == at ? attached(text, at) : apart(text, i);
    }

    private static boolean attached(CharSequence text, int at) {
        if (!FIRST_ATTACHED.has(at(text, at))) {
            return false;
        }
        for (String word : ATTACHED) {
            if (startsWith(text, at, word) && Particles.close(text, at)) {
                return true;
            }
        }
        return MARKS.indexOf(at(text, at)) >= 0 && Particles.close(text, at + 1);
    }

    private static boolean apart(CharSequence text, int at) {
        if (!FIRST_APART.has(at(text, at))) {
            return false;
        }
        for (String word : APART) {
            boolean stands = startsWith(text, at, word);
            if (stands && (OPEN.contains(word) || Particles.close(text, at + word.length()))) {
                return true;
            }
        }
        return false;
    }

    /** The same for years, which 후 and 전 may follow in their own right. */
    static boolean followYear(CharSequence text, int at) {
        return follow(text, at);
    }
}
