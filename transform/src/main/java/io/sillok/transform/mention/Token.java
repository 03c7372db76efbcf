package io.sillok.transform.mention;

import io.sillok.transform.scan.LetterKinds;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A {@link Word} at its place in a text. */
final class Token {
    /** A run longer than this is no word of a language; reading it letter by letter again and again would not end. */
    private static final int LONGEST = 60;

    /** The middle dots, as whoever writes finds them on the keyboard. */
    static final String DOTS = "·‧∙•・ㆍ";

    private final String text;
    private final int begin;
    private final int end;
    private final Word known;

    private Token(String text, int begin, int end) {
        this.text = text;
        this.begin = begin;
        this.end = end;
        this.known = Word.in(text, begin, end);
    }

    static List<Token> of(String text) {
        List<Token> tokens = new ArrayList<>();
        int i = 0;
        while (i < text.length()) {
            if (!LetterKinds.isOfWord(text.charAt(i))) {
                i++;
                continue;
            }
            int begin = i;
            while (i < text.length() && LetterKinds.isOfWord(text.charAt(i))) {
                i++;
            }
            if (i - begin <= LONGEST) {
                tokens.add(new Token(text, begin, i));
            }
        }
        return tokens;
    }

    /** The text that it stands in. */
    String text() {
        return text;
    }

    /** First UTF-16 code unit. */
    int begin() {
        return begin;
    }

    /** Last UTF-16 code unit, exclusive. */
    int end() {
        return end;
    }

    /** As written. */
    String word() {
        return known.letters();
    }

    /** What its letters alone tell. */
    Word known() {
        return known;
    }

    /** Whether its letters alone make it such a word; what stands around it is not asked. */
    boolean is(Word.Trait trait) {
        return known.is(trait);
    }

    /** The office that ends the token's stem, if any; the token's particles follow it. */
    Optional<KoreanTitle> title() {
        return known.title();
    }

    /** Whether nothing but particles stands behind the first letters of the word. */
    boolean followed(int letters) {
        return letters == 0 ? Particles.follow(text, begin) : known.followed(letters);
    }

    /** Whether one blank and nothing else stands between this token and the next; the sign of a company, ㈜, parts no words. */
    boolean beside(Token next) {
        int gap = next.begin - end;
        return (gap == 1 && text.charAt(end) == ' ')
                || (gap == 2 && (text.startsWith(" ㈜", end) || text.startsWith("㈜ ", end)));
    }

    /** Whether a comma or a middle dot, and nothing else but a blank, parts this token from the next. */
    boolean listedBefore(Token next) {
        int gap = next.begin - end;
        return (gap == 1 && (text.charAt(end) == ',' || dot(text.charAt(end))))
                || (gap == 2 && text.startsWith(", ", end));
    }

    /** Whether it is a middle dot, as whoever writes finds it on the keyboard. */
    static boolean dot(char c) {
        return DOTS.indexOf(c) >= 0;
    }

    boolean allHangul() {
        return known.allHangul();
    }
}
