package io.sillok.transform.mention;

import io.sillok.transform.scan.Hangul;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A run of letters and digits, and what its letters alone tell, whatever stands around them.
 *
 * <p>News says the same words again and again: what a word tells is asked once and remembered with it, from text to text. Words
 * remembered in one place of the table drive each other out, so that no text makes it grow. Safe to share: an answer is the same
 * whoever asks, and one that is lost is asked for again.
 */
final class Word {
    private static final int PLACES = 14;
    /** Four words to a place; the one that came first goes first. */
    private static final int WAYS = 2;
    /** Odd, so that no two hashes are scattered to one number. */
    private static final int SCATTER = 0x9E3779B1;

    private static final @Nullable Word[] SEEN = new Word[1 << PLACES + WAYS];
    /** The hash of each word seen, as far as its place is written: most words that are not the one sought are told by it alone. */
    private static final int[] HASHES = new int[1 << PLACES + WAYS];

    private static final int UNKNOWN = 0;
    private static final int NO = 1;
    private static final int YES = 2;

    /** What a reader needs a word to be before it looks at the words around; few words are any of it. */
    enum Trait {
        /** A given name in common use, or a frequent family name of Japan. */
        USUAL_FOREIGN_NAME(0),
        /** An organisation or a place, or the end of its name. */
        BODY(2),
        /** The first of several words of a foreign name. */
        FOREIGN_FIRST(4),
        /** A foreign name by itself, with the particles behind it. */
        FOREIGN_ALONE(6),
        /** A Korean's full name by its syllables, with the particles behind it. */
        KOREAN_NAME(8);

        /** Where the two bits of its answer stand. */
        private final int place;

        Trait(int place) {
            this.place = place;
        }
    }

    private final String letters;
    private final boolean hangul;
    /** One bit for each place that nothing but particles follows. */
    private final long followed;
    /** Two bits for each trait. */
    private int traits;

    private final @Nullable KoreanTitle title;

    private Word(String letters) {
        this.letters = letters;
        boolean all = true;
        long places = 0;
        for (int i = 0; i < letters.length(); i++) {
            all &= Hangul.isHangul(letters.charAt(i));
            places |= i > 0 && Particles.follow(letters, i) ? 1L << i : 0;
        }
        this.hangul = all;
        this.followed = places | 1L << letters.length();
        this.title = KoreanTitle.of(this);
    }

    /** The word that stands there: at most 60 letters, and none beside it. */
    static Word in(String text, int begin, int end) {
        int hash = 0;
        for (int i = begin; i < end; i++) {
            hash = 31 * hash + text.charAt(i);
        }
        int place = hash * SCATTER >>> 32 - PLACES << WAYS;
        for (int i = place; i < place + (1 << WAYS); i++) {
            Word seen = HASHES[i] == hash ? SEEN[i] : null;
            if (seen != null && seen.letters.length() == end - begin && text.startsWith(seen.letters, begin)) {
                return seen;
            }
        }
        Word word = new Word(text.substring(begin, end));
        System.arraycopy(SEEN, place, SEEN, place + 1, (1 << WAYS) - 1);
        SEEN[place] = word;
        System.arraycopy(HASHES, place, HASHES, place + 1, (1 << WAYS) - 1);
        HASHES[place] = hash;
        return word;
    }

    /** As written. */
    String letters() {
        return letters;
    }

    boolean allHangul() {
        return hangul;
    }

    /** Whether nothing but particles stands behind the first letters, of which there is at least one. */
    boolean followed(int first) {
        return (followed >>> first & 1) != 0;
    }

    boolean is(Trait trait) {
        int answer = traits >>> trait.place & 3;
        if (answer == UNKNOWN) {
            answer = ask(trait) ? YES : NO;
            traits |= answer << trait.place;
        }
        return answer == YES;
    }

    private boolean ask(Trait trait) {
        return switch (trait) {
            case USUAL_FOREIGN_NAME -> ForeignNames.usual(letters);
            case BODY -> KoreanOrganisations.mayName(this);
            case FOREIGN_FIRST -> ForeignPeople.mayBegin(this);
            case FOREIGN_ALONE -> ForeignPeople.Alone.of(this) != null;
            case KOREAN_NAME -> UntitledPeople.mayBegin(this);
        };
    }

    /** The office that ends the word's stem, if any; its particles follow it. */
    Optional<KoreanTitle> title() {
        return Optional.ofNullable(title);
    }
}
