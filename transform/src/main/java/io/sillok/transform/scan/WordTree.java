package io.sillok.transform.scan;

import java.util.Arrays;
import java.util.Collection;

/**
 * Words, to be found in a text letter by letter: the search ends with the first letter that no word goes on with, and nothing is
 * cut out of the text for it. Immutable and safe to share.
 */
public final class WordTree {
    /** Where every word begins. */
    public static final int ROOT = 0;

    /** No word goes on so. */
    public static final int NONE = -1;

    private static final long FREE = -1;
    private static final long SCATTER = 0x9E3779B97F4A7C15L;

    /** A step takes a node and a letter to another node; behind the two stands where they lead. */
    private static final int TARGET = 24;

    /** Steps from node to node, in a table with open addressing. */
    private long[] steps = new long[64];

    private boolean[] ends = new boolean[32];
    /** Letters that lead on from the root: most searches end there. */
    private final LetterSet first = LetterSet.where(letter -> next(ROOT, letter) != NONE);

    private int size = 1;
    private int longest;

    private WordTree() {
        Arrays.fill(steps, FREE);
    }

    /** Words that are read from their first letter on. */
    public static WordTree of(Collection<String> words) {
        WordTree tree = new WordTree();
        words.forEach(word -> tree.add(word));
        return tree;
    }

    /** Words that are read from their last letter back. */
    public static WordTree ofEndings(Collection<String> words) {
        WordTree tree = new WordTree();
        words.forEach(word -> tree.add(new StringBuilder(word).reverse()));
        return tree;
    }

    private void add(CharSequence word) {
        int node = ROOT;
        for (int i = 0; i < word.length(); i++) {
            int next = next(node, word.charAt(i));
            node = next == NONE ? step(node, word.charAt(i)) : next;
        }
        ends[node] = true;
        longest = Math.max(longest, word.length());
    }

    private int step(int node, char letter) {
        if (size == 1 << TARGET) {
            throw new IllegalStateException("more letters in words than a tree holds");
        }
        if (2 * (size + 1) > steps.length) {
            grow();
        }
        if (size == ends.length) {
            ends = Arrays.copyOf(ends, 2 * size);
        }
        put(key(node, letter) << TARGET | size);
        return size++;
    }

    private void grow() {
        long[] before = steps;
        steps = new long[2 * before.length];
        Arrays.fill(steps, FREE);
        for (long step : before) {
            if (step != FREE) {
                put(step);
            }
        }
    }

    private void put(long step) {
        int i = slot(step >>> TARGET);
        while (steps[i] != FREE) {
            i = i + 1 & steps.length - 1;
        }
        steps[i] = step;
    }

    private static long key(int node, char letter) {
        return (long) node << 16 | letter;
    }

    private int slot(long key) {
        return (int) (key * SCATTER >>> 40) & steps.length - 1;
    }

    /** Where the letter leads from a node, or {@link #NONE}. */
    public int next(int node, char letter) {
        long key = key(node, letter);
        for (int i = slot(key); ; i = i + 1 & steps.length - 1) {
            long step = steps[i];
            if (step >>> TARGET == key) {
                return (int) step & (1 << TARGET) - 1;
            }
            if (step == FREE) {
                return NONE;
            }
        }
    }

    /** Whether a word ends at the node. */
    public boolean isWord(int node) {
        return ends[node];
    }

    /** Length of the longest word. */
    public int longest() {
        return longest;
    }

    /** Whether some word begins with the letter, or ends in it where they are read from the end. */
    public boolean mayBegin(char letter) {
        return first.has(letter);
    }

    /** The node that the letters of a word lead to, or {@link #NONE}. */
    public int node(CharSequence word) {
        int node = ROOT;
        for (int i = 0; i < word.length() && node != NONE; i++) {
            node = next(node, word.charAt(i));
        }
        return node;
    }

    /** How many nodes there are: each is below that number. */
    public int nodes() {
        return size;
    }

    /** Whether the stretch is one of the words, which are read from their first letter on. */
    public boolean contains(CharSequence text, int from, int to) {
        int node = ROOT;
        for (int i = from; i < to && node != NONE; i++) {
            node = next(node, text.charAt(i));
        }
        return node != NONE && ends[node];
    }

    /** Length of the longest word that begins at {@code from} and ends at {@code to} or before it, or 0. */
    public int longestAt(CharSequence text, int from, int to) {
        if (from >= to || !first.has(text.charAt(from))) {
            return 0;
        }
        int found = 0;
        int node = ROOT;
        for (int i = from; i < to; i++) {
            node = next(node, text.charAt(i));
            if (node == NONE) {
                break;
            }
            if (ends[node]) {
                found = i + 1 - from;
            }
        }
        return found;
    }

    /** Length of the longest word, of those read from their end, that ends at {@code to} and begins at {@code from} or behind it, or 0. */
    public int longestEnding(CharSequence text, int from, int to) {
        if (from >= to || !first.has(text.charAt(to - 1))) {
            return 0;
        }
        int found = 0;
        int node = ROOT;
        for (int i = to - 1; i >= from; i--) {
            node = next(node, text.charAt(i));
            if (node == NONE) {
                break;
            }
            if (ends[node]) {
                found = to - i;
            }
        }
        return found;
    }
}
