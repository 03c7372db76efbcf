package io.sillok.transform.mention;

import java.util.Set;

/** How likely a word is a Korean's full name, by its syllables alone. */
final class GivenNames {
    private static final Set<String> SYLLABLES = WordList.load("given-syllables.ko.txt");
    private static final Set<String> LOOKALIKES = WordList.load("lookalikes.ko.txt");
    /** Family names that begin few other words. */
    private static final String MARKED = "김박최윤황권류임허배곽백송홍엄";
    /** What joins a noun of two syllables to one of three, and ends names too: 정상화, 이용자. */
    private static final String JOINED = "해화성자인용시도중상하지식형학선원국률율만나면라며고기장비수제권도회서";

    private static final int NOUN_AND_ENDING = 3;

    private GivenNames() {}

    /** From 0, no name, to 3, hardly anything else. */
    static int likelihood(String word) {
        if (word.length() < 3 || word.length() > 4 || !KoreanName.full(word)) {
            return 0;
        }
        int surname = word.length() - 2;
        if (!KoreanName.surname(word.substring(0, surname)) || LOOKALIKES.contains(word)) {
            return 0;
        }
        int given = grade('1', word.charAt(surname)) + grade('2', word.charAt(surname + 1));
        boolean either =
                SYLLABLES.contains("a1" + word.charAt(surname)) || SYLLABLES.contains("a2" + word.charAt(surname + 1));
        if (given == 0 || !either) {
            return 0;
        }
        int likelihood = (given == 4 ? 2 : 1) + (surname == 2 || MARKED.indexOf(word.charAt(0)) >= 0 ? 1 : 0);
        boolean noun = surname == 1 && noun(word.substring(0, 2)) && JOINED.indexOf(word.charAt(2)) >= 0;
        return Math.max(0, noun ? likelihood - NOUN_AND_ENDING + 1 : likelihood);
    }

    /** Whether the word is a common noun of the shape of a name. */
    static boolean noun(String word) {
        return LOOKALIKES.contains(word) || KoreanName.common(word);
    }

    /** Whether the two syllables make a usual given name: 하늘 does not, 지민 does. */
    static boolean given(String word) {
        return word.length() == 2
                && grade('1', word.charAt(0)) == 2
                && grade('2', word.charAt(1)) == 2
                && !LOOKALIKES.contains(word)
                && !KoreanName.common(word);
    }

    private static int grade(char position, char syllable) {
        if (SYLLABLES.contains("a" + position + syllable)) {
            return 2;
        }
        return SYLLABLES.contains("b" + position + syllable) ? 1 : -2;
    }
}
