package io.sillok.transform.mention;

import io.sillok.transform.scan.WordTree;
import java.util.List;

/**
 * Endings of one syllable that organisations share with common words: 기재위 but 순위, 교황청 but 요청, 녹색당 but 식당. A word counts where
 * what stands before the ending is long enough, and where it does not end in one of the common words.
 */
final class OrganisationEndings {
    private static final WordTree COMMON = WordTree.of(WordList.load("not-organisations.ko.txt"));
    private static final String ENDINGS = "위청당";
    private static final WordTree TEAMS = WordTree.of(List.of("대표팀", "국가대표팀", "선수단", "응원단"));

    private OrganisationEndings() {}

    /** Whether the first letters of a word of Hangul, up to its particles, are such a name. */
    static boolean fits(String word, int length) {
        return length >= 3
                && ENDINGS.indexOf(word.charAt(length - 1)) >= 0
                && !COMMON.contains(word, length - 2, length)
                && !COMMON.contains(word, 0, length);
    }

    /** Whether the first letters of a word are a team, which belongs to the country before it. */
    static boolean isTeam(String word, int length) {
        return TEAMS.contains(word, 0, length);
    }
}
