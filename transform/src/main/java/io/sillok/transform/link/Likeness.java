package io.sillok.transform.link;

/**
 * How much of two texts is the same, in thousandths, figures left aside.
 *
 * @param whole Jaccard's measure: what both have of what either has
 * @param part what both have of the shorter
 * @param titles how alike the headlines are, by Dice's measure over pairs of letters
 * @param both how many stretches both have
 * @param ratio of the longer to the shorter, in thousandths
 */
record Likeness(int whole, int part, int titles, int both, int ratio) {
    /** More than half of the shorter text stands in the other: a follow-up that repeats the background has less. */
    private static final int PART = 650;
    /** Under one headline, less will do. */
    private static final int PART_UNDER_ONE_HEADLINE = 450;

    private static final int ONE_HEADLINE = 600;
    /** Shared words by the sentence, not by the phrase. */
    private static final int LEAST = 40;
    /** A text that is so much longer says other things beside. */
    private static final int MUCH_LONGER = 1500;

    static Likeness of(CopyText one, CopyText other) {
        Shingles a = one.shingles();
        Shingles b = other.shingles();
        int smaller = Math.max(1, Math.min(a.size(), b.size()));
        return new Likeness(
                a.likeness(b),
                a.containment(b),
                titles(one.article().title(), other.article().title()),
                a.common(b),
                (int) (1000L * Math.max(a.size(), b.size()) / smaller));
    }

    static int titles(String one, String other) {
        Shingles a = Shingles.of(Letters.normalised(one), 2);
        Shingles b = Shingles.of(Letters.normalised(other), 2);
        int both = a.size() + b.size();
        return both == 0 ? 0 : 2000 * a.common(b) / both;
    }

    boolean copy() {
        return both >= LEAST && (part >= PART || titles >= ONE_HEADLINE && part >= PART_UNDER_ONE_HEADLINE);
    }

    boolean muchLonger() {
        return ratio >= MUCH_LONGER;
    }
}
