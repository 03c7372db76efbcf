package io.sillok.transform.story;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The words of a text, each cut to what it keeps whatever its ending; what they weigh is for {@link Weights} to say. */
final class Words {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{Nd}]+");
    /** What is told first is what it is about. */
    private static final int BEGINNING = 700;

    /** Headlines that announce a list of happenings. */
    private static final Pattern LIST = Pattern.compile(
            "^\\s*[\\[【<〈(][^\\])】>〉]*(?:일정|간추린|단신|소식|브리핑|주요 ?뉴스|헤드라인|이모저모|日程|简讯|简报|要闻|一周)[^\\[【<〈(]*[\\])】>〉]"
                    + "|\\b(?:week ahead|in brief|news in brief|round-?up|daily digest)\\b",
            Pattern.CASE_INSENSITIVE);

    private Words() {}

    static Set<String> of(String text) {
        Set<String> words = new TreeSet<>();
        WORD.matcher(text.length() > BEGINNING ? text.substring(0, BEGINNING) : text)
                .results()
                .forEach(m -> add(words, m.group().toLowerCase(Locale.ROOT)));
        return words;
    }

    static boolean list(String headline) {
        return LIST.matcher(headline).find();
    }

    private static void add(Set<String> words, String word) {
        char first = word.charAt(0);
        if (Character.isDigit(first)) {
            return;
        }
        switch (Character.UnicodeScript.of(word.codePointAt(0))) {
            case HANGUL -> {
                for (int length = 2; length <= 3 && length <= word.length(); length++) {
                    words.add(word.substring(0, length));
                }
            }
            case HAN -> {
                for (int i = 0; i + 2 <= word.length(); i++) {
                    words.add(word.substring(i, i + 2));
                }
            }
            default -> {
                if (word.length() > 2) {
                    words.add(word.length() > 6 ? word.substring(0, 6) : word);
                }
            }
        }
    }
}
