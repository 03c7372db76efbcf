package io.sillok.transform.date;

import static io.sillok.transform.figure.Letters.at;
import static io.sillok.transform.figure.Letters.endsWith;
import static io.sillok.transform.figure.Letters.isDigit;
import static io.sillok.transform.figure.Letters.isSpace;
import static io.sillok.transform.figure.Letters.skipSpaces;
import static io.sillok.transform.figure.Letters.skipSpacesBack;
import static io.sillok.transform.figure.Letters.startsWith;

import org.jspecify.annotations.Nullable;

/** What joins two dates to a period. */
record Link(int end, Kind kind, boolean latin) {
    private static final String RANGE_SIGNS = "~∼〜～∽–—-";

    static boolean isRangeSign(char c) {
        return RANGE_SIGNS.indexOf(c) >= 0;
    }

    enum Kind {
        SIGN,
        FROM,
        BETWEEN
    }

    /**
     * Reads what joins a date to the next; null where nothing does.
     *
     * @param begin where the date begins
     * @param at where it ends
     */
    static @Nullable Link between(String text, int begin, int at) {
        // 2025. 9. 3. ~ 9. 12.
        int i = skipSpaces(text, at(text, at) == '.' && isDigit(at(text, at - 1)) ? at + 1 : at);
        if (isRangeSign(at(text, i))) {
            int end = skipSpaces(text, i + 1);
            return new Link(end, Kind.SIGN, EnglishDates.mayBegin(text, end));
        }
        int word0 = at(text, at) == '.' && isDigit(at(text, at - 1)) ? at + 1 : at;
        for (String word : new String[] {"부터", "에서", "과", "와", "로부터"}) {
            int end = word0 + word.length();
            if (startsWith(text, word0, word) && (isSpace(at(text, end)) || isDigit(at(text, end)))) {
                boolean from = word.equals("부터") || word.equals("로부터");
                return new Link(skipSpaces(text, end), from ? Kind.FROM : Kind.BETWEEN, false);
            }
        }
        i = skipSpaces(text, at);
        for (String word : new String[] {"to ", "through ", "until ", "and ", "至", "到"}) {
            if (startsWith(text, i, word) && (i > at || !word.endsWith(" "))) {
                int end = i + word.length();
                boolean latin = word.endsWith(" ");
                boolean list = word.equals("and ") && !isBetween(text, begin);
                return list ? null : new Link(end, Kind.SIGN, latin);
            }
        }
        return null;
    }

    /** Whether "between" stands before a date. */
    static boolean isBetween(String text, int begin) {
        int before = skipSpacesBack(text, begin);
        return endsWith(text, before, "between") || endsWith(text, before, "Between");
    }

    /** 10월 1일부터 7일: in a headline or in brackets 까지 is left out. */
    private static boolean ends(String text, int at) {
        return at >= text.length() || at(text, at) == ')' || at(text, at) == '\n';
    }

    boolean closedBehind(String text, int behind) {
        // 2018. 2. 5.까지
        int at = at(text, behind) == '.' && isDigit(at(text, behind - 1)) ? behind + 1 : behind;
        int i = skipSpaces(text, at);
        return switch (kind) {
            case SIGN -> true;
            case FROM -> startsWith(text, at, "까지") || startsWith(text, i, "사이") || ends(text, at);
            case BETWEEN -> startsWith(text, i, "사이") || startsWith(text, at, "까지");
        };
    }
}
