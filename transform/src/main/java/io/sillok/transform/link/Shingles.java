package io.sillok.transform.link;

import java.util.Arrays;

/** The set of short stretches of a text's letters, to say how much of two texts is the same. */
final class Shingles {
    /** A window of so many stretches leaves its smallest one as a band. */
    private static final int WINDOW = 24;
    /** Of a text that is longer than any article the smallest bands are kept, which are the same ones in its copies. */
    private static final int MOST_BANDS = 1024;

    private final long[] hashes;

    private Shingles(long[] hashes) {
        this.hashes = hashes;
    }

    /** The distinct stretches of this length; a shorter text is one stretch. */
    static Shingles of(String letters, int length) {
        return new Shingles(distinct(stretches(letters, length)));
    }

    private static long[] stretches(String letters, int length) {
        int count = letters.length() - length + 1;
        if (count <= 0) {
            return letters.isEmpty() ? new long[0] : new long[] {mix(hash(letters, 0, letters.length()))};
        }
        long[] all = new long[count];
        for (int i = 0; i < count; i++) {
            all[i] = mix(hash(letters, i, i + length));
        }
        return all;
    }

    /**
     * The smallest hash of every window of stretches that follow each other (MinHash over a sliding window, "winnowing"): two
     * texts that have a stretch of {@code WINDOW + length - 1} letters in common have a band in common, however little
     * that is of either. Bands of whole texts would find those that are alike throughout, but not the first paragraphs of a
     * long one. In ascending order, each once.
     */
    static long[] bands(String letters, int length) {
        long[] all = stretches(letters, length);
        if (all.length == 0) {
            return all;
        }
        long[] smallest = new long[all.length];
        int found = 0;
        int[] queue = new int[all.length];
        int head = 0;
        int tail = 0;
        int last = -1;
        for (int i = 0; i < all.length; i++) {
            while (tail > head && all[queue[tail - 1]] >= all[i]) {
                tail--;
            }
            queue[tail++] = i;
            if (queue[head] <= i - WINDOW) {
                head++;
            }
            boolean whole = i >= WINDOW - 1 || i == all.length - 1;
            if (whole && queue[head] != last) {
                last = queue[head];
                smallest[found++] = all[last];
            }
        }
        long[] bands = distinct(Arrays.copyOf(smallest, found));
        return bands.length <= MOST_BANDS ? bands : Arrays.copyOf(bands, MOST_BANDS);
    }

    private static long[] distinct(long[] all) {
        Arrays.sort(all);
        int distinct = 0;
        for (int i = 0; i < all.length; i++) {
            if (i == 0 || all[i] != all[i - 1]) {
                all[distinct++] = all[i];
            }
        }
        return Arrays.copyOf(all, distinct);
    }

    int size() {
        return hashes.length;
    }

    long[] hashes() {
        return hashes;
    }

    int common(Shingles other) {
        int both = 0;
        int i = 0;
        int j = 0;
        while (i < hashes.length && j < other.hashes.length) {
            int order = Long.compare(hashes[i], other.hashes[j]);
            if (order == 0) {
                both++;
            }
            if (order <= 0) {
                i++;
            }
            if (order >= 0) {
                j++;
            }
        }
        return both;
    }

    /** Jaccard's measure in thousandths: what both have, of what either has. */
    int likeness(Shingles other) {
        int both = common(other);
        long either = (long) hashes.length + other.hashes.length - both;
        return either == 0 ? 0 : (int) (1000L * both / either);
    }

    /** In thousandths, how much of the smaller set is in the other: the first half of a text is wholly in the text. */
    int containment(Shingles other) {
        int smaller = Math.min(hashes.length, other.hashes.length);
        return smaller == 0 ? 0 : (int) (1000L * common(other) / smaller);
    }

    private static long hash(String text, int from, int to) {
        long hash = 0xcbf29ce484222325L;
        for (int i = from; i < to; i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
        }
        return hash;
    }

    /** SplitMix64's finishing steps: every bit of the input moves every bit of the result. */
    private static long mix(long z) {
        long x = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        x = (x ^ (x >>> 27)) * 0x94d049bb133111ebL;
        return x ^ (x >>> 31);
    }
}
