package io.sillok.transform.mention;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;

/**
 * A long list of Korean words in the order of their letters, kept as the one text that its file is: it is there as soon as it is read, and
 * a word is found by halving.
 */
final class SortedWords {
    private static final int BUCKETS = 1 << 20;
    private static final int SCATTER = 0x9E3779B1;

    private final String text;
    /** Two bits for each word by its hash: what most words of a text ask is answered by no. */
    private final BitSet hashes = new BitSet(BUCKETS);

    private SortedWords(String text) {
        this.text = text;
        int hash = 0;
        for (int i = 0; i < text.length(); i++) {
            if (letter(i)) {
                hash = 31 * hash + text.charAt(i);
            } else {
                hashes.set(bucket(hash));
                hashes.set(other(hash));
                hash = 0;
            }
        }
    }

    private static int bucket(int hash) {
        return (hash ^ (hash >>> 12)) & (BUCKETS - 1);
    }

    private static int other(int hash) {
        return hash * SCATTER >>> 12;
    }

    /** Reads a file beside this class: comment lines, then words with a blank or a line's end between them. */
    static SortedWords load(String name) {
        try (InputStream in = SortedWords.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the word list %s is missing from the build".formatted(name));
            }
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            int begin = 0;
            while (text.startsWith("#", begin)) {
                begin = text.indexOf('\n', begin) + 1;
            }
            return new SortedWords(text.substring(begin));
        } catch (IOException e) {
            throw new UncheckedIOException("the word list %s cannot be read".formatted(name), e);
        }
    }

    boolean contains(String word) {
        int hash = word.hashCode();
        if (!hashes.get(bucket(hash)) || !hashes.get(other(hash))) {
            return false;
        }
        int low = 0;
        int high = text.length();
        while (low < high) {
            int begin = (low + high) >>> 1;
            while (begin > low && letter(begin - 1)) {
                begin--;
            }
            int order = compare(begin, word);
            if (order == 0) {
                return true;
            }
            if (order < 0) {
                low = end(begin) + 1;
            } else {
                high = begin;
            }
        }
        return false;
    }

    /** Negative where the word that begins there comes first. */
    private int compare(int begin, String word) {
        for (int i = 0; i < word.length(); i++) {
            if (begin + i >= text.length() || !letter(begin + i)) {
                return -1;
            }
            int order = Character.compare(text.charAt(begin + i), word.charAt(i));
            if (order != 0) {
                return order;
            }
        }
        return begin + word.length() < text.length() && letter(begin + word.length()) ? 1 : 0;
    }

    private int end(int begin) {
        int end = begin;
        while (end < text.length() && letter(end)) {
            end++;
        }
        return end;
    }

    private boolean letter(int at) {
        return text.charAt(at) > ' ';
    }
}
