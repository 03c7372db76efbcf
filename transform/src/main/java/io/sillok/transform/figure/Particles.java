package io.sillok.transform.figure;

import io.sillok.transform.scan.Hangul;
import io.sillok.transform.scan.WordTree;
import java.util.List;

/**
 * Korean particles and endings, to tell where a word is over.
 *
 * <p>A syllable behind a number may count it (3대, three machines) or begin a noun (3대책): only what is followed by
 * nothing but particles is a counter.
 */
public final class Particles {
    private static final int LONGEST_TAIL = 9;

    private static final WordTree ALL = WordTree.of(List.of(
            "은", "는", "이", "가", "을", "를", "의", "에", "에서", "에게", "께", "께서", "으로", "로", "와", "과", "도", "만", "부터", "까지",
            "이나", "나", "라", "이라", "다", "이다", "인", "일", "입니다", "이라고", "라고", "라는", "이라는", "이라며", "라며", "이며", "며", "이고",
            "고", "인데", "였다", "이었다", "였던", "이던", "였으며", "이었으며", "이었고", "였고", "이었지만", "이지만", "지만", "이었던", "보다", "마다", "씩",
            "당", "쯤", "경", "가량", "정도", "짜리", "배기", "간", "째", "만의", "내", "중", "꼴", "급", "안", "밖", "외", "뿐", "밖에", "이내",
            "이상", "이하", "초과", "미만", "여", "대로", "처럼", "같이", "하고", "랑", "이랑", "든", "이든", "요", "이요", "예요", "이에요", "였습니다",
            "이었습니다", "인가", "인가요", "야", "이야", "네", "이네", "께는", "치", "어치", "상당", "규모", "안팎", "남짓", "내외", "이자", "자", "동안",
            "만큼", "들", "들이", "전", "후", "뒤", "때", "이후", "이전", "도록", "선", "용", "분", "란", "이란", "로서", "으로서", "로써", "일까",
            "일지", "가운데", "에선", "엔", "께서는", "이면", "면", "이라면", "라면", "조차", "마저", "이야말로", "뿐만", "이었을", "였을"));

    private Particles() {}

    /** Whether a word is over at this place: no Hangul stands there, or only particles up to the word's end. */
    public static boolean close(CharSequence text, int at) {
        char first = Letters.at(text, at);
        if (!Hangul.isHangul(first)) {
            return true;
        }
        if (!ALL.mayBegin(first)) {
            return false;
        }
        int end = at + 1;
        while (end - at <= LONGEST_TAIL && Hangul.isHangul(Letters.at(text, end))) {
            end++;
        }
        if (end - at > LONGEST_TAIL) {
            return false;
        }
        return chain(text, at, end);
    }

    /** Whether a stretch is particles from end to end; an empty one is. */
    private static boolean chain(CharSequence text, int begin, int end) {
        // one bit for each place that a chain of particles reaches
        long reached = 1;
        for (int i = begin; i < end; i++) {
            int node = (reached >> i - begin & 1) == 0 ? WordTree.NONE : WordTree.ROOT;
            for (int j = i; j < end && node != WordTree.NONE; j++) {
                node = ALL.next(node, text.charAt(j));
                if (node != WordTree.NONE && ALL.isWord(node)) {
                    reached |= 1L << j + 1 - begin;
                }
            }
        }
        return (reached >> end - begin & 1) != 0;
    }

    /**
     * Where the noun of a Hangul word ends: before its longest chain of particles that leaves two syllables.
     *
     * @param end the word's end
     */
    static int nounEnd(CharSequence text, int begin, int end) {
        for (int i = begin + 2; i < end; i++) {
            if (chain(text, i, end)) {
                return i;
            }
        }
        return end;
    }
}
