package io.sillok.transform.link;

import java.text.Normalizer;
import java.util.Locale;

/** A text as it is compared: what an editor's hand on spaces, quotation marks and numerals changes is not in it. */
final class Letters {
    private static final String MULTIPLIERS = "십백천만억조경十百千万萬亿億兆";

    private Letters() {}

    /** Letters and digits alone, in one width and without capitals. */
    static String normalised(String text) {
        String plain = Normalizer.isNormalized(text, Normalizer.Form.NFKC)
                ? text
                : Normalizer.normalize(text, Normalizer.Form.NFKC);
        StringBuilder kept = new StringBuilder(plain.length());
        plain.toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }

    /**
     * A normalised text in which every numeral is the one mark {@code #}: {@code 1조 2천억 원} and {@code 1조2000억원} are then the
     * same, and so are two weeks' notices, which {@link Fact}s tell apart.
     */
    static String masked(String normalised) {
        StringBuilder masked = new StringBuilder(normalised.length());
        int i = 0;
        while (i < normalised.length()) {
            if (!digit(normalised.charAt(i))) {
                masked.append(normalised.charAt(i++));
                continue;
            }
            masked.append('#');
            while (i < normalised.length() && numeral(normalised.charAt(i))) {
                i++;
            }
        }
        return masked.toString();
    }

    /** Whether a numeral that has begun goes on with this. */
    static boolean numeral(char c) {
        return digit(c) || MULTIPLIERS.indexOf(c) >= 0;
    }

    static boolean digit(char c) {
        return c >= '0' && c <= '9';
    }
}
