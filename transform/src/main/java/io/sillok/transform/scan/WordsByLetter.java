package io.sillok.transform.scan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Words and what belongs to them, found by the letter that they begin with. Immutable and safe to share.
 *
 * @param <T> a word with what belongs to it
 */
public final class WordsByLetter<T> {
    /** Odd, so that the letters of a script are spread over the places. */
    private static final int SCATTER = 0x9E3779B1;

    private final LetterSet first = LetterSet.where(letter -> list(letter) != null);
    /** Twice as many places as letters; a letter stands in its own place or in the next free one behind it. */
    private final @Nullable Words<T>[] places;

    private record Words<T>(char letter, List<T> words) {}

    private WordsByLetter(Map<Character, List<T>> words) {
        this.places = places(Integer.highestOneBit(words.size()) * 4);
        words.forEach(this::put);
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // an array of what is generic cannot be made otherwise
    private static <T> @Nullable Words<T>[] places(int size) {
        return new Words[size];
    }

    /**
     * Words that have been read from a table.
     *
     * @param spelling the word itself
     */
    public static <T> WordsByLetter<T> of(Collection<T> words, Function<T, String> spelling) {
        Map<Character, List<T>> sorted = new HashMap<>();
        for (T word : words) {
            sorted.computeIfAbsent(spelling.apply(word).charAt(0), letter -> new ArrayList<>())
                    .add(word);
        }
        sorted.values()
                .forEach(list -> list.sort(
                        Comparator.comparingInt((T word) -> spelling.apply(word).length())
                                .reversed()));
        return new WordsByLetter<>(sorted);
    }

    private void put(char letter, List<T> words) {
        int place = place(letter);
        while (places[place] != null) {
            place = place + 1 & places.length - 1;
        }
        places[place] = new Words<>(letter, List.copyOf(words));
    }

    private int place(char letter) {
        return letter * SCATTER >>> Integer.numberOfLeadingZeros(places.length) + 1;
    }

    private @Nullable List<T> list(char letter) {
        int place = place(letter);
        for (Words<T> here = places[place]; here != null; here = places[place]) {
            if (here.letter == letter) {
                return here.words;
            }
            place = place + 1 & places.length - 1;
        }
        return null;
    }

    /** Whether some word begins with the letter. */
    public boolean mayBegin(char letter) {
        return first.has(letter);
    }

    /** The words that begin with the letter, the longest first. */
    public List<T> beginning(char letter) {
        List<T> words = first.has(letter) ? list(letter) : null;
        return words == null ? List.of() : words;
    }
}
