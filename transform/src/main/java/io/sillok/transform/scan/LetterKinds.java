package io.sillok.transform.scan;

/** Kinds of letters that Unicode's tables are asked for again and again. */
public final class LetterKinds {
    /** A letter of old that is typed for a middle dot: 시ㆍ도. */
    private static final char MIDDLE_DOT = 'ㆍ';

    // most letters are Hangul, and a comparison costs less than a look at a table
    private static final LetterSet WORD =
            LetterSet.where(letter -> Character.isLetterOrDigit(letter) && letter != MIDDLE_DOT);
    private static final LetterSet HAN =
            LetterSet.where(letter -> Character.UnicodeScript.of(letter) == Character.UnicodeScript.HAN);

    private LetterKinds() {}

    /** Whether it is a letter or a digit of any script, of which words are made. */
    public static boolean isOfWord(char letter) {
        return Hangul.isHangul(letter) || WORD.has(letter);
    }

    /** Whether it is a Chinese character. */
    public static boolean isHan(char letter) {
        return !Hangul.isHangul(letter) && HAN.has(letter);
    }
}
