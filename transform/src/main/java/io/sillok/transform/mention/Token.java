package io.sillok.transform.mention;

import java.util.ArrayList;
import java.util.List;

/**
 * A run of letters and digits.
 *
 * @param begin first UTF-16 code unit
 * @param end last UTF-16 code unit, exclusive
 * @param word as written
 */
record Token(int begin, int end, String word) {
    /** A run longer than this is no word of a language; reading it letter by letter again and again would not end. */
    private static final int LONGEST = 60;

    static List<Token> of(String text) {
        List<Token> tokens = new ArrayList<>();
        int i = 0;
        while (i < text.length()) {
            if (!Character.isLetterOrDigit(text.charAt(i))) {
                i++;
                continue;
            }
            int begin = i;
            while (i < text.length() && Character.isLetterOrDigit(text.charAt(i))) {
                i++;
            }
            if (i - begin <= LONGEST) {
                tokens.add(new Token(begin, i, text.substring(begin, i)));
            }
        }
        return tokens;
    }

    /** Whether one blank and nothing else stands between this token and the next; the sign of a company, ㈜, parts no words. */
    boolean beside(Token next, String text) {
        int gap = next.begin - end;
        return (gap == 1 && text.charAt(end) == ' ')
                || (gap == 2 && (text.startsWith(" ㈜", end) || text.startsWith("㈜ ", end)));
    }

    boolean allHangul() {
        for (int i = 0; i < word.length(); i++) {
            if (!Particles.hangul(word.charAt(i))) {
                return false;
            }
        }
        return true;
    }
}
