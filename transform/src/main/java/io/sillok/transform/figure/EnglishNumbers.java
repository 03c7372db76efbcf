package io.sillok.transform.figure;

import static io.sillok.transform.figure.Letters.at;
import static io.sillok.transform.figure.Letters.isDigit;
import static io.sillok.transform.figure.Letters.isLatin;

import io.sillok.transform.scan.WordTree;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** English number words and scales: {@code three hundred}, {@code 2.5 million}, {@code $3bn}. */
final class EnglishNumbers {
    private static final Map<String, Integer> SMALL = Map.ofEntries(
            Map.entry("zero", 0),
            Map.entry("one", 1),
            Map.entry("two", 2),
            Map.entry("three", 3),
            Map.entry("four", 4),
            Map.entry("five", 5),
            Map.entry("six", 6),
            Map.entry("seven", 7),
            Map.entry("eight", 8),
            Map.entry("nine", 9),
            Map.entry("ten", 10),
            Map.entry("eleven", 11),
            Map.entry("twelve", 12),
            Map.entry("thirteen", 13),
            Map.entry("fourteen", 14),
            Map.entry("fifteen", 15),
            Map.entry("sixteen", 16),
            Map.entry("seventeen", 17),
            Map.entry("eighteen", 18),
            Map.entry("nineteen", 19),
            Map.entry("twenty", 20),
            Map.entry("thirty", 30),
            Map.entry("forty", 40),
            Map.entry("fifty", 50),
            Map.entry("sixty", 60),
            Map.entry("seventy", 70),
            Map.entry("eighty", 80),
            Map.entry("ninety", 90));

    private static final Map<String, Integer> PARTS = Map.of(
            "half", 2, "third", 3, "quarter", 4, "fourth", 4, "fifth", 5, "sixth", 6, "seventh", 7, "eighth", 8,
            "ninth", 9, "tenth", 10);

    /** What one of so many is within, not of. */
    private static final Set<String> LENGTHS = Set.of(
            "hours",
            "days",
            "weeks",
            "months",
            "quarters",
            "years",
            "decades",
            "minutes",
            "games",
            "matches",
            "attempts",
            "meetings",
            "cities",
            "countries",
            "places",
            "locations",
            "sites");

    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final BigDecimal DOZEN = BigDecimal.valueOf(12);

    private static final Map<String, Integer> SCALES = Map.of(
            "hundred",
            2,
            "thousand",
            3,
            "million",
            6,
            "mn",
            6,
            "m",
            6,
            "billion",
            9,
            "bn",
            9,
            "trillion",
            12,
            "tn",
            12);

    private static final WordTree OPENING = opening();

    private EnglishNumbers() {}

    private static WordTree opening() {
        List<String> words = new ArrayList<>(SMALL.keySet());
        words.addAll(List.of("half", "a"));
        return WordTree.of(words);
    }

    /** Whether the Latin word here may begin a number or a fraction in words. */
    static boolean mayBegin(CharSequence text, int at) {
        return Letters.wordIsIn(OPENING, text, at);
    }

    /** A number in words, and whether a scale word stands in it. */
    record Words(int end, BigDecimal value, boolean scaled) {}

    /** Two-thirds, three-quarters; null where no such fraction begins here. */
    static @Nullable Words fraction(CharSequence text, int at) {
        String numerator = word(text, at);
        Integer above = SMALL.get(numerator);
        int i = at + numerator.length();
        String denominator = above == null || at(text, i) != '-' ? "" : word(text, i + 1);
        Integer below =
                PARTS.get(denominator.endsWith("s") ? denominator.substring(0, denominator.length() - 1) : denominator);
        if (above == null || below == null || above >= below || above == 0) {
            return null;
        }
        BigDecimal value = BigDecimal.valueOf(above).divide(BigDecimal.valueOf(below), AmountReader.PRECISION);
        return new Words(i + 1 + denominator.length(), Digits.tidy(value), true);
    }

    /** One in five households, three out of 10: a share; null where none is told so, as in one in ten years. */
    static @Nullable Words share(CharSequence text, int at) {
        String part = word(text, at);
        int i = at + part.length();
        int of = Letters.startsWith(text, i, " in ") ? i + 4 : Letters.startsWith(text, i, " out of ") ? i + 8 : -1;
        int above = of < 0 ? 0 : SMALL.getOrDefault(part, 0);
        if (above == 0) {
            return null;
        }
        String whole = word(text, of);
        int end = of + whole.length();
        int below = SMALL.getOrDefault(whole, 0);
        while (whole.isEmpty() && end - of < 3 && isDigit(at(text, end))) {
            below = 10 * below + Letters.digit(text.charAt(end++));
        }
        String counted = at(text, end) == ' ' ? word(text, end + 1) : "";
        if (above >= below || isDigit(at(text, end)) || at(text, end) == ',' || LENGTHS.contains(counted)) {
            return null;
        }
        BigDecimal value = BigDecimal.valueOf(above).divide(BigDecimal.valueOf(below), AmountReader.PRECISION);
        return new Words(end, Digits.tidy(value), true);
    }

    /** A scale word behind a number. */
    record Scale(int end, BigDecimal factor) {}

    /** Reads number words that begin here; null where none do. */
    static @Nullable Words read(CharSequence text, int at) {
        BigDecimal total = BigDecimal.ZERO;
        BigDecimal section = BigDecimal.ZERO;
        boolean any = false;
        boolean scaled = false;
        int end = at;
        Words half = halfOf(text, at);
        if (half != null) {
            return half;
        }
        int i = article(text, at);
        if (i > at) {
            section = BigDecimal.ONE;
            any = true;
        }
        for (int words = 0; words < 12; words++) {
            String word = word(text, i);
            if (any && word.equals("dozen")) {
                return new Words(i + word.length(), total.add(section.multiply(DOZEN)), true);
            }
            Integer small = SMALL.get(word);
            Integer scale = any && word.length() > 2 ? SCALES.get(word) : null;
            if (small != null) {
                section = section.add(BigDecimal.valueOf(small));
            } else if (scale != null && scale == 2) {
                section = section.movePointRight(2);
                scaled = true;
            } else if (scale != null) {
                total = total.add(section.movePointRight(scale));
                section = BigDecimal.ZERO;
                scaled = true;
            } else if (!(any && word.equals("and"))) {
                break;
            }
            i += word.length();
            if (small != null || scale != null) {
                any = true;
                end = i;
            }
            i = at(text, i) == '-' ? i + 1 : Letters.skipSpaces(text, i);
        }
        int halved = any && end > at ? andHalf(text, end) : -1;
        if (halved > 0) {
            return new Words(halved, total.add(section).add(HALF), scaled);
        }
        return any && end > at ? new Words(end, total.add(section), scaled) : null;
    }

    /** half a million, half a dozen; null where none begins here. */
    private static @Nullable Words halfOf(CharSequence text, int at) {
        int article = Letters.skipSpaces(text, at + 4);
        int noun = Letters.skipSpaces(text, article + 1);
        if (!word(text, at).equals("half") || !word(text, article).equals("a") || noun == article + 1) {
            return null;
        }
        String of = word(text, noun);
        int end = noun + of.length();
        if (of.equals("dozen")) {
            return new Words(end, DOZEN.multiply(HALF), true);
        }
        Integer scale = of.length() > 2 ? SCALES.get(of) : null;
        return scale == null ? null : new Words(end, HALF.movePointRight(scale), true);
    }

    /** Behind "and a half", or -1. */
    private static int andHalf(CharSequence text, int at) {
        int i = at;
        for (String part : new String[] {"and", "a", "half"}) {
            int next = Letters.skipSpaces(text, i);
            if (next == i || !word(text, next).equals(part)) {
                return -1;
            }
            i = next + part.length();
        }
        return i;
    }

    /** Where "a dozen" and "a million" go on, or the same place where no such thing begins. */
    private static int article(CharSequence text, int at) {
        String article = word(text, at);
        int next = Letters.skipSpaces(text, at + article.length());
        String noun = article.equals("a") ? word(text, next) : "";
        return noun.equals("dozen") || (noun.length() > 2 && SCALES.containsKey(noun)) ? next : at;
    }

    /**
     * A scale behind a number in digits; null where none stands there.
     *
     * @param money whether a currency stands before the number, so that {@code m} means million
     */
    static @Nullable Scale scale(CharSequence text, int at, boolean money) {
        // $3.5-billion, a 1-billion-yuan programme
        boolean hyphen = at(text, at) == '-';
        int begin = hyphen ? at + 1 : Letters.skipSpaces(text, at);
        String word = word(text, begin);
        Integer power = SCALES.get(word);
        boolean abridged = word.length() <= 2;
        if (power == null
                || (word.length() == 1 && !money)
                || (abridged && (hyphen ? !money : at(text, begin + word.length()) == '-'))) {
            return null;
        }
        return new Scale(begin + word.length(), BigDecimal.TEN.pow(power));
    }

    private static String word(CharSequence text, int at) {
        int end = at;
        while (isLatin(at(text, end)) && end - at < 12) {
            end++;
        }
        return end == at ? "" : text.subSequence(at, end).toString().toLowerCase(Locale.ROOT);
    }
}
