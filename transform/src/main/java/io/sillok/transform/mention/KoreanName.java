package io.sillok.transform.mention;

import io.sillok.transform.scan.Hangul;
import io.sillok.transform.scan.WordTree;
import java.util.Set;

/** Whether a Korean word can be somebody's name: by family names, by sound, and by not being a common word. */
final class KoreanName {
    private static final WordTree SURNAMES = WordTree.of(WordList.load("surnames.ko.txt"));
    private static final Set<String> CHINESE = WordList.load("surnames.zh.txt");
    private static final Set<String> WORDS = WordList.load("not-names.ko.txt");
    private static final WordTree SOUNDS = WordTree.of(WordList.load("sino-korean.txt"));
    /** Endings of verbs and particles that no name has. */
    private static final int DOUBLE_S = 20;

    private static final String ENDINGS = "은는던된할될를을의";

    private static final Set<String> LONGER_ENDINGS = Set.of(
            "에서", "으로", "에게", "까지", "부터", "처럼", "하고", "하는", "라고", "라며", "지만", "면서", "이다", "했다", "한다", "됐다", "있다", "없다",
            "이자", "에도", "에는", "에만", "께서", "보다", "마다", "이나", "이며", "이고", "하며", "으며", "다고", "겠다", "자고", "냐고", "되는", "있는",
            "해서", "없는", "하기", "하신", "되신", "주신", "계신", "부문", "분야", "단체", "업체", "업계", "회사", "위해", "통해", "대한", "대해", "에선",
            "으론", "에겐", "께선", "로선");
    /** What makes the name of a place, or of a paper, of a noun. */
    private static final String FACILITIES = "관안점소";
    /** Endings of words for groups and things that begin with a family name's syllable. */
    private static final String GROUPS = "생당팀측계들급법적력부청처";

    private KoreanName() {}

    static boolean surname(String word) {
        return SURNAMES.contains(word, 0, word.length());
    }

    /** Whether the first letters of the word are a family name. */
    static boolean surname(String word, int length) {
        return SURNAMES.contains(word, 0, length);
    }

    /** Whether a family name and a given name of two syllables make the word, where grammar already speaks for a name. */
    static boolean shaped(String word) {
        int surname = surnameLength(word);
        return surname > 0 && word.length() - surname == 2 && !common(word);
    }

    /** Whether a family name and a given name of one or two syllables make the word. */
    static boolean full(String word) {
        int surname = surnameLength(word);
        int given = word.length() - surname;
        if (surname == 0 || given < 1 || given > 2 || !Hangul.isAllHangul(word) || common(word)) {
            return false;
        }
        boolean participle = word.endsWith("한") || word.endsWith("난");
        if (participle && (!rarelyAWord(word) || GivenNames.noun(word.substring(0, word.length() - 1)))) {
            // 유명한, 제안한, 소문난
            return false;
        }
        boolean facility =
                word.length() == 3 && FACILITIES.indexOf(word.charAt(2)) >= 0 && GivenNames.noun(word.substring(0, 2));
        if (facility) {
            // 홍보관, 조정안
            return false;
        }
        return given == 1 || GROUPS.indexOf(word.charAt(word.length() - 1)) < 0 || rarelyAWord(word);
    }

    /** 김·박·최 begin few common words. */
    private static boolean rarelyAWord(String word) {
        return "김박최윤임류배백허곽".indexOf(word.charAt(0)) >= 0 && "당팀측들".indexOf(word.charAt(word.length() - 1)) < 0;
    }

    private static int surnameLength(String word) {
        if (word.length() >= 3 && SURNAMES.contains(word, 0, 2)) {
            return 2;
        }
        return !word.isEmpty() && SURNAMES.contains(word, 0, 1) ? 1 : 0;
    }

    /** Whether a word of foreign sound: at least one of its syllables is none that Chinese characters have in Korean. */
    static boolean foreign(String word) {
        return word.length() >= 2
                && word.length() <= 8
                && Hangul.isAllHangul(word)
                && !common(word)
                && !inflected(word)
                && foreignSound(word);
    }

    /** Whether a particle that agrees with the sound before it ends the word: 유족이, 현지에. */
    private static boolean inflected(String word) {
        char last = word.charAt(word.length() - 1);
        boolean consonant = word.length() > 1 && Hangul.isClosed(word.charAt(word.length() - 2));
        return switch (last) {
            case '에', '와', '한', '된', '난' -> true;
            case '이', '과' -> consonant;
            case '가' -> !consonant && word.length() > 3;
            case '팀', '들', '측' -> true;
            default -> connective(word);
        };
    }

    /** Whether the word ends as verbs do before another and adverbs do, and names of no language: 빠르게, 파견돼, 이끌어, 임용되어. */
    private static boolean connective(String word) {
        int last = word.length() - 1;
        return switch (word.charAt(last)) {
            case '게', '돼', '려', '겨', '져', '켜', '춰' -> true;
            // 프리드리히 is a name
            case '히' -> last > 0 && word.charAt(last - 1) != '리';
            case '어', '아' -> last > 0 && (Hangul.isClosed(word.charAt(last - 1)) || word.charAt(last - 1) == '되');
            default -> false;
        };
    }

    /** Whether the word ends as verbs and adverbs do that stand before a noun: 지난, 위한, 함께. */
    static boolean verbal(String word) {
        return "한난된던인른게히며서고지여해".indexOf(word.charAt(word.length() - 1)) >= 0 || connective(word);
    }

    /** Whether it may be a foreign name by its shape alone, which only stands where grammar asks for a name. */
    static boolean conceivable(String word) {
        return word.length() >= 2 && word.length() <= 7 && Hangul.isAllHangul(word) && !common(word);
    }

    /** Whether the word can be a company's name before its founder's. */
    static boolean company(String word) {
        return word.length() > 1 && !common(word) && !inflected(word);
    }

    /** Whether it begins as Chinese names do in Korean papers. */
    static boolean chinese(String word) {
        if (!conceivable(word)) {
            return false;
        }
        return CHINESE.contains(word.substring(0, 1)) || (word.length() > 2 && CHINESE.contains(word.substring(0, 2)));
    }

    private static boolean foreignSound(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (!SOUNDS.contains(word, i, i + 1)) {
                return true;
            }
        }
        return false;
    }

    static boolean common(String word) {
        if (WORDS.contains(word) || word.isEmpty()) {
            return true;
        }
        if (word.length() > 2 && LONGER_ENDINGS.contains(word.substring(word.length() - 2))) {
            return true;
        }
        char last = word.charAt(word.length() - 1);
        boolean particle = last == '은' || last == '을'
                ? word.length() < 2 || (Hangul.isClosed(word.charAt(word.length() - 2)) && !rarelyAWord(word))
                : ENDINGS.indexOf(last) >= 0;
        boolean joined = last == '와'
                || last == '에'
                || (last == '과' && word.length() > 1 && Hangul.isClosed(word.charAt(word.length() - 2)));
        return particle || joined || pastTense(word);
    }

    /** A double s closes syllables of verbs in the past tense and of no name: 했, 겼, 있. */
    private static boolean pastTense(String word) {
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (Hangul.finalOf(c) == DOUBLE_S) {
                return true;
            }
        }
        return false;
    }
}
