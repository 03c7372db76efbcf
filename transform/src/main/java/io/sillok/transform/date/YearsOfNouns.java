package io.sillok.transform.date;

import static io.sillok.transform.figure.Letters.at;
import static io.sillok.transform.figure.Letters.isDigit;
import static io.sillok.transform.figure.Letters.isLatin;
import static io.sillok.transform.figure.Letters.isSpace;
import static io.sillok.transform.figure.Letters.skipSpacesBack;

import io.sillok.transform.figure.FigureReader;
import java.util.Locale;
import java.util.Set;

/** English years without a preposition: its 2025 action plan, the 2003 settlement, Expo 2025, the target for 2026. */
final class YearsOfNouns {
    private static final int EARLIEST = 1950;
    private static final int LATEST = 2050;
    private static final int LONGEST_WORD = 10;

    private static final Set<String> OPENING =
            Set.of("the", "its", "his", "her", "their", "our", "this", "that", "a", "proposed", "new", "annual");

    /** What goes by its year. */
    private static final Set<String> NAMED = Set.of(
            "expo", "olympics", "games", "cup", "euro", "vision", "agenda", "forum", "summit", "festival", "biennale");

    /** A sentence goes on with these where it does not count. */
    private static final Set<String> GOING_ON = Set.of(
            "and", "or", "to", "was", "is", "were", "are", "will", "would", "has", "at", "in", "on", "by", "as", "of",
            "that", "which", "when", "while", "after");

    private static final Set<String> LEVELS = Set.of("mark", "level", "line", "point");

    private YearsOfNouns() {}

    /** Whether the four digits here are the year of the noun that they stand with, and count nothing. */
    static boolean isOne(String text, int at) {
        int end = at + 4;
        boolean behindWord = isSpace(at(text, at - 1)) && isLatin(at(text, skipSpacesBack(text, at) - 1));
        if (!behindWord || !plausible(text, at) || FigureReader.counts(text, end)) {
            return false;
        }
        String before = wordBefore(text, at);
        if (NAMED.contains(before) && Character.isUpperCase(at(text, skipSpacesBack(text, at) - before.length()))) {
            return true;
        }
        String noun = EnglishDates.word(text, end + 1);
        boolean several = noun.endsWith("s") && !noun.endsWith("ss") && !Character.isUpperCase(at(text, end + 1));
        return OPENING.contains(before)
                && isSpace(at(text, end))
                && noun.length() > 2
                && !several
                && !LEVELS.contains(noun);
    }

    /** Whether nothing stands behind the four digits here that they might count. */
    static boolean standsAlone(String text, int at) {
        int end = at + 4;
        String next = isSpace(at(text, end)) ? EnglishDates.word(text, end + 1) : "";
        return plausible(text, at) && (next.isEmpty() || GOING_ON.contains(next));
    }

    private static boolean plausible(String text, int at) {
        NumericDates.Run year = NumericDates.digits(text, at);
        char next = at(text, year.end());
        boolean goesOn = "%-".indexOf(next) >= 0 || (".,".indexOf(next) >= 0 && isDigit(at(text, year.end() + 1)));
        return year.width() == 4 && year.value() >= EARLIEST && year.value() <= LATEST && !goesOn;
    }

    private static String wordBefore(String text, int at) {
        int end = skipSpacesBack(text, at);
        int begin = end;
        while (isLatin(at(text, begin - 1)) && end - begin < LONGEST_WORD) {
            begin--;
        }
        return end == at ? "" : text.substring(begin, end).toLowerCase(Locale.ROOT);
    }
}
