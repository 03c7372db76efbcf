package io.sillok.transform.mention;

import io.sillok.transform.scan.Hangul;
import io.sillok.transform.scan.LetterSet;
import io.sillok.transform.scan.WordTree;
import java.util.Set;

/** What is known of a word as a name of another language, by word lists and by its sound. */
final class ForeignNames {
    private static final WordTree GIVEN = WordTree.of(WordList.load("foreign-given-names.ko.txt"));
    private static final WordTree JAPANESE = WordTree.of(WordList.load("japanese-surnames.ko.txt"));
    /** How given names of Japan begin. */
    private static final WordTree JAPANESE_GIVEN = WordTree.of(WordList.load("japanese-given.ko.txt"));

    private static final Set<String> SHARED = WordList.load("foreign-names-shared.ko.txt");
    private static final Set<String> LOANWORDS = WordList.load("loanwords.ko.txt");
    private static final Set<String> PLACES = WordList.load("places.txt");
    /** Words that stand within names. */
    private static final Set<String> PARTS = Set.of(
            "반", "폰", "드", "데", "다", "디", "라", "르", "빈", "알", "엘", "산", "두", "델", "판", "본", "존", "잭", "빌", "톰", "벤",
            "샘", "짐", "폴", "맷", "켄", "릭");

    /** Syllables that names of other tongues are full of and Korean words are not. */
    private static final LetterSet BORROWED =
            LetterSet.of("트프츠르크드브흐즈쾨펠켈셰슈렌렉델켄펜텐젠톤슨턴랭랜댄밴캔팬핸잭맥첼첸렛렐멜넬퀴퀸뮐튜듀뷔뷰슐클플블튼튀쿤스코토키티케페헤테레에데네베메루푸카타");

    /** Syllables that transcribe kana. */
    private static final LetterSet KANA =
            LetterSet.of("아이우에오가기구게고카키쿠케코사시스세소자지즈제조치쓰쯔타티테토다디데도나니누네노하히후헤호바비부베보파피푸페포마미무메모야유요라리루레로와"
                    + "갸규교캬큐쿄샤슈쇼주추차초냐뉴뇨햐휴효뱌뷰뵤먀뮤묘랴류료쥬쥰준슌신켄겐간칸킨긴곤손진젠존단텐톤난한분반몬만멘란렌론린인안운엔온윤센산선순쿤군");

    private static final int LONGEST = 8;
    private static final int LONGEST_JAPANESE = 5;

    private ForeignNames() {}

    /** The long list, read when the first word asks for it. */
    private static final class Listed {
        private static final SortedWords NAMES = SortedWords.load("foreign-names.ko.txt");
    }

    /** A given name in common use, or a frequent family name of Japan. */
    static boolean usual(String word) {
        return GIVEN.contains(word, 0, word.length()) || JAPANESE.contains(word, 0, word.length());
    }

    static boolean usualGiven(String word) {
        return GIVEN.contains(word, 0, word.length());
    }

    static boolean japaneseFamily(String word) {
        return JAPANESE.contains(word, 0, word.length());
    }

    /** Whether it may be a given name of Japan, where a family name of Japan stands before it: 시게루, 요시마사. */
    static boolean japaneseGiven(String word) {
        return word.length() > 1
                && word.length() <= LONGEST_JAPANESE
                && JAPANESE_GIVEN.longestAt(word, 0, word.length()) > 0
                && isKana(word)
                && !GivenNames.noun(word);
    }

    /** The family name, which ends a name of several words, or begins it where it is one of Japan; the whole of one word. */
    static String family(String name) {
        int blank = name.indexOf(' ');
        return blank > 0 && japaneseFamily(name.substring(0, blank))
                ? name.substring(0, blank)
                : name.substring(name.lastIndexOf(' ') + 1);
    }

    private static boolean isKana(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (!KANA.has(word.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** A name that is nothing else, as far as word lists tell. */
    static boolean listed(String word) {
        return word.length() > 1 && word.length() <= LONGEST && Listed.NAMES.contains(word) && !place(word);
    }

    /** A name that is a common word or a place too. */
    static boolean shared(String word) {
        return SHARED.contains(word);
    }

    static boolean part(String word) {
        return PARTS.contains(word);
    }

    static boolean place(String word) {
        return PLACES.contains(word);
    }

    static boolean loanword(String word) {
        return LOANWORDS.contains(word);
    }

    /** Whether the word is a loanword or a place, and no name. */
    static boolean thing(String word) {
        return (LOANWORDS.contains(word) || PLACES.contains(word)) && !usual(word) && !SHARED.contains(word);
    }

    /** Whether the word sounds foreign and is neither a loanword nor a place. */
    static boolean unknown(String word) {
        return word.length() > 1
                && word.length() <= LONGEST
                && KoreanName.foreign(word)
                && !LOANWORDS.contains(word)
                && !PLACES.contains(word);
    }

    static boolean borrowed(String word) {
        boolean borrowed = false;
        for (int i = 0; i < word.length(); i++) {
            if (tense(word.charAt(i))) {
                return false;
            }
            borrowed |= BORROWED.has(word.charAt(i));
        }
        return borrowed;
    }

    /** Whether the syllable begins with ㄲ, ㄸ, ㅃ, ㅆ or ㅉ, which the rules of transcription hardly use. */
    private static boolean tense(char syllable) {
        int initial = Hangul.initialOf(syllable);
        return initial == 1 || initial == 4 || initial == 8 || initial == 10 || initial == 13;
    }
}
