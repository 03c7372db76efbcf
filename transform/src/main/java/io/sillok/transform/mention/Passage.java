package io.sillok.transform.mention;

import io.sillok.transform.scan.Hangul;
import io.sillok.transform.scan.LetterKinds;
import java.util.List;
import java.util.Set;

/**
 * A Korean text in its words.
 *
 * @param organisationEnds ends of the organisations and places found before: a name does not reach into one
 */
record Passage(String text, List<Token> tokens, Set<Integer> organisationEnds) {
    private static final String DEPARTMENTS = "부청처실국과원소팀단성시도구군당회학관사위행장대";
    /** The same of a word of three, where no family name leads: 안보실, 상인회. */
    private static final String SHORT_DEPARTMENTS = "부청처실국회";
    /** What may come before a name that no family name marks: the end of another phrase. */
    private static final String PHRASE_ENDINGS = "은는이가을를에서의로와과고며해도등한된인";

    private static final int LONGEST_AGE = 12;

    Token token(int i) {
        return tokens.get(i);
    }

    int size() {
        return tokens.size();
    }

    /** Whether one blank and nothing else parts the token from the next. */
    boolean joined(int i) {
        return i >= 0 && i + 1 < tokens.size() && tokens.get(i).beside(tokens.get(i + 1));
    }

    /** Whether the token is a name's Chinese characters in brackets right behind it: 구징치(顧景奇) 총영사. */
    boolean characters(int i) {
        Token token = tokens.get(i);
        return i > 0
                && tokens.get(i - 1).end() == token.begin() - 1
                && tokens.get(i - 1).word().length() > 2
                && text.charAt(token.begin() - 1) == '('
                && text.startsWith(") ", token.end())
                && LetterKinds.isHan(token.word().charAt(0));
    }

    /** Whether the token stands in the bracket with somebody's age right behind a name: 62 and 경기 in 홍길동(62·경기). */
    boolean inAge(int i) {
        int begin = token(i).begin();
        int open = begin - 1;
        while (open >= 0 && begin - open < LONGEST_AGE && text.charAt(open) != '(' && text.charAt(open) != ')') {
            open--;
        }
        int close = open > 0 && text.charAt(open) == '(' ? closeOfAge(open) : -1;
        return close >= token(i).end() && Hangul.isHangul(text.charAt(open - 1));
    }

    /** Where a bracket closes that begins with an age, a blank behind it; -1 where none does. */
    private int closeOfAge(int open) {
        int digits = open + 1;
        while (digits < text.length()
                && digits - open < 4
                && text.charAt(digits) >= '0'
                && text.charAt(digits) <= '9') {
            digits++;
        }
        int length = digits - open - 1;
        boolean age =
                (length == 1 || length == 2) && digits < text.length() && ")·,세".indexOf(text.charAt(digits)) >= 0;
        int close = digits;
        while (age && close - open < LONGEST_AGE && close < text.length() && text.charAt(close) != ')') {
            close++;
        }
        return age && text.startsWith(") ", close) ? close : -1;
    }

    /** Whether nothing but a blank, or a name's characters in brackets, parts the token from the next word. */
    boolean follows(int i) {
        return joined(i)
                || beforeAge(i)
                || (i + 2 < tokens.size()
                        && characters(i + 1)
                        && tokens.get(i + 2).begin() == tokens.get(i + 1).end() + 2);
    }

    private boolean beforeAge(int i) {
        int open = tokens.get(i).end();
        int close = text.startsWith("(", open) ? closeOfAge(open) : -1;
        return close >= 0 && tokenAt(close + 2) >= 0;
    }

    /** Whether the token is an organisation, or has the shape of one or of its department. */
    boolean organisational(Token token) {
        if (organisationEnds.contains(token.end())) {
            return true;
        }
        String word = token.word();
        char last = word.charAt(word.length() - 1);
        boolean department = word.length() > 3
                && DEPARTMENTS.indexOf(last) >= 0
                && !(KoreanName.foreign(word) && KoreanName.chinese(word));
        boolean small = word.length() == 3 && SHORT_DEPARTMENTS.indexOf(last) >= 0 && !KoreanName.full(word);
        return department || small || (!token.allHangul() && word.chars().noneMatch(Character::isDigit));
    }

    /** Whether nothing before the token belongs to its phrase. */
    boolean phraseBegins(int j) {
        if (!joined(j - 1)) {
            return true;
        }
        String before = tokens.get(j - 1).word();
        return before.length() > 1 && PHRASE_ENDINGS.indexOf(before.charAt(before.length() - 1)) >= 0;
    }

    /** The token that begins there, or -1. */
    int tokenAt(int begin) {
        int low = 0;
        int high = tokens.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = Integer.compare(tokens.get(middle).begin(), begin);
            if (order == 0) {
                return middle;
            }
            low = order < 0 ? middle + 1 : low;
            high = order < 0 ? high : middle - 1;
        }
        return -1;
    }

    /** Whether the character begins a word. */
    boolean wordBegins(int at) {
        return at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
    }
}
