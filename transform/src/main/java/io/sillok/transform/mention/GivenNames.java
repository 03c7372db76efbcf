package io.sillok.transform.mention;

import io.sillok.transform.scan.Hangul;
import io.sillok.transform.scan.WordTree;
import java.util.Arrays;
import java.util.Set;

/** How likely a word is a Korean's full name, by its syllables alone. */
final class GivenNames {
    private static final byte NEVER = -2;
    private static final byte[] FIRST = grades('1');
    private static final byte[] SECOND = grades('2');
    private static final WordTree USUAL = WordTree.of(WordList.load("given-names.ko.txt"));
    private static final WordTree RARER = WordTree.of(WordList.load("given-names-rarer.ko.txt"));
    private static final WordTree ALONE = WordTree.of(WordList.load("given-names-alone.ko.txt"));
    private static final Set<String> LOOKALIKES = WordList.load("lookalikes.ko.txt");
    /** Family names that begin few other words. */
    private static final String MARKED = "김박최윤황권류임허배곽백송홍엄";
    /** What joins a noun of two syllables to one of three, and ends names too: 정상화, 이용자. */
    private static final String JOINED = "이해화성자인용시도중위상하지식형학선원국률율만나면라며고기장비수제권도회서군";

    private static final int NOUN_AND_ENDING = 3;
    /** What makes a verb or its like, or a committee, of a noun. */
    private static final String DERIVED = "하화적시이위";

    private GivenNames() {}

    /** From 0, no name, to 4, hardly anything else; a given name alone counts where it is no word otherwise. */
    static int likelihood(String word) {
        return likelihood(word, word.length());
    }

    /** The likelihood of the first letters of a longer word. */
    static int likelihood(String longer, int length) {
        if (length == 2) {
            return ALONE.contains(longer, 0, 2) ? 2 : 0;
        }
        int surname = length - 2;
        if (length < 3 || length > 4 || !KoreanName.surname(longer, surname)) {
            return 0;
        }
        int given = given(longer, surname);
        String word = given == 0 ? "" : longer.substring(0, length);
        if (given == 0 || LOOKALIKES.contains(word) || !KoreanName.full(word)) {
            return 0;
        }
        int likelihood = given + (surname == 2 || MARKED.indexOf(word.charAt(0)) >= 0 ? 1 : 0);
        boolean noun = surname == 1 && noun(word.substring(0, 2)) && JOINED.indexOf(word.charAt(2)) >= 0;
        if (noun && DERIVED.indexOf(word.charAt(2)) >= 0) {
            // 국정화, 주재하는, 예정이라고, 추진위
            return 0;
        }
        return Math.max(0, noun ? likelihood - NOUN_AND_ENDING : likelihood);
    }

    /** From 0, no given name, to 3, one that many bear. */
    private static int given(String word, int from) {
        if (USUAL.contains(word, from, from + 2)) {
            return 3;
        }
        if (RARER.contains(word, from, from + 2)) {
            return 2;
        }
        int grade = grade(FIRST, word.charAt(from));
        int next = grade(SECOND, word.charAt(from + 1));
        boolean usual = grade == 2 || next == 2;
        return !usual || grade + next <= 0 ? 0 : grade + next == 4 ? 2 : 1;
    }

    /** Whether a given name that many bear stands there, up to the word's end. */
    static boolean usual(String word, int from) {
        return word.length() == from + 2
                && (USUAL.contains(word, from, from + 2) || RARER.contains(word, from, from + 2));
    }

    static boolean lookalike(String word) {
        return LOOKALIKES.contains(word);
    }

    /** Whether the word is a common noun of the shape of a name. */
    static boolean noun(String word) {
        return LOOKALIKES.contains(word) || KoreanName.common(word);
    }

    /** Whether the two syllables make a usual given name: 하늘 does not, 지민 does. */
    static boolean given(String word) {
        return word.length() == 2
                && grade(FIRST, word.charAt(0)) == 2
                && grade(SECOND, word.charAt(1)) == 2
                && !LOOKALIKES.contains(word)
                && !KoreanName.common(word);
    }

    private static int grade(byte[] grades, char syllable) {
        return Hangul.isHangul(syllable) ? grades[syllable - '가'] : NEVER;
    }

    private static byte[] grades(char position) {
        byte[] grades = new byte['힣' - '가' + 1];
        Arrays.fill(grades, NEVER);
        for (String entry : WordList.load("given-syllables.ko.txt")) {
            if (entry.charAt(1) == position) {
                grades[entry.charAt(2) - '가'] = (byte) (entry.charAt(0) == 'a' ? 2 : 1);
            }
        }
        return grades;
    }
}
