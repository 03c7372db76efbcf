package io.sillok.transform.figure;

import static io.sillok.transform.figure.Letters.at;
import static io.sillok.transform.figure.Letters.isLatin;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What an English number counts behind an adjective or a noun or two: 10,000 advanced GPUs, six venture capital firms. */
final class EnglishNouns {
    private static final int MODIFIERS = 3;
    private static final int LONGEST = 24;
    private static final BigDecimal FIRST_YEAR = BigDecimal.valueOf(1900);
    private static final BigDecimal LAST_YEAR = BigDecimal.valueOf(2100);

    /** Words that no noun goes on behind. */
    private static final Set<String> OTHERS = Set.of(
            "of",
            "in",
            "to",
            "for",
            "and",
            "or",
            "the",
            "a",
            "an",
            "by",
            "on",
            "at",
            "from",
            "with",
            "per",
            "was",
            "were",
            "is",
            "are",
            "be",
            "been",
            "has",
            "have",
            "had",
            "will",
            "would",
            "can",
            "could",
            "may",
            "might",
            "must",
            "more",
            "less",
            "fewer",
            "percent",
            "thousand",
            "million",
            "billion",
            "trillion",
            "than",
            "that",
            "which",
            "who",
            "when",
            "where",
            "while",
            "as",
            "if",
            "but",
            "not",
            "into",
            "onto",
            "over",
            "under",
            "about",
            "after",
            "before",
            "during",
            "since",
            "until",
            "between",
            "among",
            "within",
            "without",
            "through",
            "via",
            "their",
            "its",
            "his",
            "her",
            "our",
            "this",
            "these",
            "those",
            "each",
            "every",
            "all",
            "both",
            "so",
            "then",
            "also",
            "only",
            "against",
            "said",
            "won",
            "yuan",
            "yen",
            "pm",
            "am",
            "st",
            "nd",
            "rd",
            "th",
            "dozen");

    /** Nouns in -s that stand before others; any other word in -s may be a verb. */
    private static final Set<String> IN_S = Set.of(
            "sales",
            "news",
            "sports",
            "graphics",
            "electronics",
            "logistics",
            "robotics",
            "communications",
            "telecommunications",
            "services",
            "semiconductors",
            "systems",
            "arms",
            "savings",
            "securities");

    private EnglishNouns() {}

    /** The counting noun behind those that go before it; null where none surely stands there. */
    static Counters.@Nullable Match behind(CharSequence text, int end, BigDecimal value) {
        if (at(text, end) != ' ' || !isLatin(at(text, end + 1))) {
            return null;
        }
        boolean mayBeYear =
                value.compareTo(FIRST_YEAR) >= 0 && value.compareTo(LAST_YEAR) < 0 && at(text, end - 4) != ',';
        if (mayBeYear) {
            return null;
        }
        int i = end;
        for (int n = 0; n <= MODIFIERS && at(text, i) == ' ' && isLatin(at(text, i + 1)); n++) {
            int word = i + 1;
            Counters.Match match = n == 0 ? null : Counters.standard().behind(text, word, Numeral.Script.DIGITS);
            if (match != null && isPlural(match.counter())) {
                return match;
            }
            i = wordEnd(text, word);
            if (!mayModify(text.subSequence(word, i).toString().toLowerCase(Locale.ROOT))) {
                return null;
            }
        }
        return null;
    }

    private static boolean isPlural(Counters.Counter counter) {
        String noun = counter.surface();
        return counter.type() == FigureType.COUNT
                && isLatin(noun.charAt(0))
                && (noun.endsWith("s") || noun.equals("people") || noun.equals("staff"));
    }

    private static boolean mayModify(String word) {
        boolean inS = word.endsWith("s") && !word.endsWith("ss") && !word.endsWith("us");
        return word.length() > 1 && !OTHERS.contains(word) && (!inS || IN_S.contains(word));
    }

    private static int wordEnd(CharSequence text, int from) {
        int i = from;
        while (i - from < LONGEST && (isLatin(at(text, i)) || (at(text, i) == '-' && isLatin(at(text, i + 1))))) {
            i++;
        }
        return i;
    }
}
