package io.sillok.transform.link;

import java.util.Arrays;
import java.util.Locale;

/** The set of five-letter stretches of a text's letters and digits, to say how much of two texts is the same. */
final class Shingles {
    private static final int LENGTH = 5;

    private final long[] hashes;

    private Shingles(long[] hashes) {
        this.hashes = hashes;
    }

    /** A text without spaces, punctuation and capitals. */
    static String normalised(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        text.toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }

    static Shingles of(String normalised) {
        int count = normalised.length() - LENGTH + 1;
        if (count <= 0) {
            return new Shingles(new long[] {mix(hash(normalised, 0, normalised.length()))});
        }
        long[] all = new long[count];
        for (int i = 0; i < count; i++) {
            all[i] = mix(hash(normalised, i, i + LENGTH));
        }
        Arrays.sort(all);
        int distinct = 0;
        for (int i = 0; i < count; i++) {
            if (i == 0 || all[i] != all[i - 1]) {
                all[distinct++] = all[i];
            }
        }
        return new Shingles(Arrays.copyOf(all, distinct));
    }

    /** Jaccard's measure in thousandths: what both have, of what either has. */
    int likeness(Shingles other) {
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
        long either = (long) hashes.length + other.hashes.length - both;
        return (int) (1000L * both / either);
    }

    /**
     * Band keys of a MinHash signature: texts that are alike to four fifths share one of the sixteen in 9,998 cases of
     * 10,000, and unlike texts hardly ever do.
     */
    long[] bands() {
        long[] bands = new long[16];
        for (int band = 0; band < bands.length; band++) {
            long key = band;
            for (int row = 0; row < 4; row++) {
                long seed = mix(band * 4L + row + 1);
                long smallest = Long.MAX_VALUE;
                for (long hash : hashes) {
                    smallest = Math.min(smallest, mix(hash ^ seed));
                }
                key = mix(key * 31 + smallest);
            }
            bands[band] = key;
        }
        return bands;
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
