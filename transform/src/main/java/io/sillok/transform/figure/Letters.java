package io.sillok.transform.figure;

import io.sillok.transform.scan.WordTree;

/** What kind of letter a character is, and what stands at a place of a text. */
public final class Letters {
    private Letters() {}

    public static boolean isHan(char c) {
        return (c >= '一' && c <= '鿿') || (c >= '㐀' && c <= '䶿') || c == '〇';
    }

    public static boolean isLatin(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= 'À' && c <= 'ɏ' && c != '×' && c != '÷');
    }

    /** Zero to nine for an ASCII or a full-width digit, otherwise -1. */
    public static int digit(char c) {
        if (c >= '0' && c <= '9') {
            return c - '0';
        }
        return c >= '０' && c <= '９' ? c - '０' : -1;
    }

    public static boolean isDigit(char c) {
        return digit(c) >= 0;
    }

    /** A space that may part a number from its unit: not a line's end. */
    public static boolean isSpace(char c) {
        return c == ' '
                || c == '\t'
                || (c >= '\u00a0'
                        && c <= '\u3000'
                        && (c == '\u00a0' || c == '\u3000' || c == '\u2009' || c == '\u202f'));
    }

    /** The character there, or a line's end where the text has ended or not begun. */
    public static char at(CharSequence text, int i) {
        return i >= 0 && i < text.length() ? text.charAt(i) : '\n';
    }

    public static boolean startsWith(CharSequence text, int at, String word) {
        if (at < 0 || at + word.length() > text.length()) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            if (text.charAt(at + i) != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    public static boolean endsWith(CharSequence text, int end, String word) {
        return startsWith(text, end - word.length(), word);
    }

    /** Behind the last of some letters before a place, but no more than so many letters away. */
    static int behindLast(String letters, CharSequence text, int place, int reach) {
        int i = place;
        while (i > 0 && place - i < reach && letters.indexOf(text.charAt(i - 1)) < 0) {
            i--;
        }
        return i;
    }

    /** The first place from {@code at} on that holds no space, at most four spaces away. */
    public static int skipSpaces(CharSequence text, int at) {
        if (!isSpace(at(text, at))) {
            return at;
        }
        int i = at + 1;
        while (i - at < 4 && isSpace(at(text, i))) {
            i++;
        }
        return i;
    }

    /** The place behind the last character before {@code at} that is no space, at most four spaces away. */
    public static int skipSpacesBack(CharSequence text, int at) {
        int i = at;
        while (at - i < 4 && isSpace(at(text, i - 1))) {
            i--;
        }
        return i;
    }

    /**
     * Where a word that may be written with or without its inner spaces ends, or -1.
     *
     * @param word with a space wherever one may stand
     */
    public static int loosely(CharSequence text, int at, String word) {
        int i = at;
        for (int k = 0; k < word.length(); k++) {
            char c = word.charAt(k);
            if (c == ' ') {
                i = isSpace(at(text, i)) ? i + 1 : i;
            } else if (at(text, i) == c && i < text.length()) {
                i++;
            } else {
                return -1;
            }
        }
        return i;
    }

    /** Whether the Latin word here, the whole of it, is one of the words, in whatever case. */
    public static boolean wordIsIn(WordTree words, CharSequence text, int at) {
        int node = WordTree.ROOT;
        for (int i = at; isLatin(at(text, i)) && node != WordTree.NONE; i++) {
            node = words.next(node, Character.toLowerCase(text.charAt(i)));
        }
        return node != WordTree.NONE && words.isWord(node);
    }
}
