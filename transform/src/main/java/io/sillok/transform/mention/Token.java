package io.sillok.transform.mention;

import io.sillok.transform.scan.LetterKinds;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A run of letters and digits in a text, and what several readers ask of it. */
final class Token {
    /** A run longer than this is no word of a language; reading it letter by letter again and again would not end. */
    private static final int LONGEST = 60;

    private final String text;
    private final int begin;
    private final int end;
    private final String word;
    private boolean titleAsked;
    private @Nullable KoreanTitle title;
    private boolean foreignAsked;
    private boolean foreign;
    /** One bit for each place that was asked about, and whether particles follow there. */
    private long asked;

    private long followed;

    private Token(String text, int begin, int end) {
        this.text = text;
        this.begin = begin;
        this.end = end;
        this.word = text.substring(begin, end);
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
        return word;
    }

    /** The office that ends the token's stem, if any; the token's particles follow it. */
    Optional<KoreanTitle> title() {
        if (!titleAsked) {
            titleAsked = true;
            title = KoreanTitle.of(this);
        }
        return Optional.ofNullable(title);
    }

    /** Whether the word is a given name in common use, or a frequent family name of Japan. */
    boolean usualForeignName() {
        if (!foreignAsked) {
            foreignAsked = true;
            foreign = ForeignNames.usual(word);
        }
        return foreign;
    }

    /** Whether nothing but particles stands behind the first letters of the word. */
    boolean followed(int letters) {
        long place = 1L << letters;
        if ((asked & place) == 0) {
            asked |= place;
            followed |= Particles.follow(text, begin + letters) ? place : 0;
        }
        return (followed & place) != 0;
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
        return (gap == 1 && (text.charAt(end) == ',' || text.charAt(end) == '·'))
                || (gap == 2 && text.startsWith(", ", end));
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
