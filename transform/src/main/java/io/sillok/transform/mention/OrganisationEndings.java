package io.sillok.transform.mention;

import java.util.Set;

/**
 * Endings of one syllable that organisations share with common words: 기재위 but 순위, 교황청 but 요청, 녹색당 but 식당. A word counts where
 * what stands before the ending is long enough, and where it does not end in one of the common words.
 */
final class OrganisationEndings {
    private static final Set<String> COMMON = WordList.load("not-organisations.ko.txt");
    private static final String ENDINGS = "위청당";
    private static final Set<String> TEAMS = Set.of("대표팀", "국가대표팀", "선수단", "응원단");

    private OrganisationEndings() {}

    /** Whether a word of Hangul is such a name; its particles are gone. */
    static boolean fits(String word) {
        if (word.length() < 3) {
            return false;
        }
        return ENDINGS.indexOf(word.charAt(word.length() - 1)) >= 0
                && !COMMON.contains(word.substring(word.length() - 2))
                && !COMMON.contains(word);
    }

    /** Whether a word is a team, which belongs to the country before it. */
    static boolean isTeam(String word) {
        return TEAMS.contains(word);
    }
}
