package io.sillok.transform.mention;

import java.util.Set;

/** Common nouns of a name's shape, which an office behind them makes nobody of: 유전자 검사, 성탄절 특사. */
final class CommonNouns {
    /** What makes a noun of three syllables of one of two: 변호인, 경비원, 여행사. */
    private static final String SUFFIXES = "인자원상제역대사후생용성화형률권급직실계층별부과회";

    /** Nouns that well-known people are called by in full. */
    private static final Set<String> PEOPLE =
            Set.of("조국", "한강", "이용", "고은", "박정", "허영", "이적", "유진", "전진", "진성", "신성", "전용기", "진선미");

    private CommonNouns() {}

    /** The long list, read when the first word asks for it. */
    private static final class Listed {
        private static final SortedWords NOUNS = SortedWords.load("common-nouns.ko.txt");
    }

    /** Whether the word is one, or is made of two, or of one and an ending; of three syllables, only where no usual given name stands in it. */
    static boolean contains(String word) {
        return switch (word.length()) {
            case 2 -> listed(word) || isPlace(word);
            case 3 -> Listed.NOUNS.contains(word) || (!GivenNames.usual(word, 1) && (listed(word) || derived(word)));
            case 4 ->
                listed(word.substring(0, 2))
                        && listed(word.substring(2))
                        && !KoreanName.surname(word, 2)
                        && !ForeignNames.listed(word);
            default -> false;
        };
    }

    /** Whether a city, county or district is called so in short: 진안 of 진안군. */
    private static boolean isPlace(String word) {
        return ForeignNames.place(word + "군") || ForeignNames.place(word + "시") || ForeignNames.place(word + "구");
    }

    private static boolean derived(String word) {
        return SUFFIXES.indexOf(word.charAt(2)) >= 0 && listed(word.substring(0, 2));
    }

    private static boolean listed(String word) {
        return !PEOPLE.contains(word) && (GivenNames.noun(word) || Listed.NOUNS.contains(word));
    }
}
