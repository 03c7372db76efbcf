package io.sillok.transform.mention;

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

    /** Whether nothing but a blank, or a name's characters in brackets, parts the token from the next word. */
    boolean follows(int i) {
        return joined(i)
                || (i + 2 < tokens.size()
                        && characters(i + 1)
                        && tokens.get(i + 2).begin() == tokens.get(i + 1).end() + 2);
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
