package io.sillok.transform.article;

import org.jspecify.annotations.Nullable;

/** Where a page shows the body that it states of itself. */
final class Agreement {
    private static final int MOST_BLOCKS = 2_000;
    private static final int SHORTEST = 150;
    /** Letters are fewer than characters, so that a whole body agrees in more than this. */
    private static final int SHOWN_PERCENT = 60;

    private static final int ALMOST_ALL_PERCENT = 90;
    private static final int HARDLY_PERCENT = 15;

    private final Survey survey;
    private final StatedBody stated;
    /** Agreed prose before each block. */
    private final int[] before;

    private int first = -1;
    private int last = -1;

    Agreement(Survey survey, StatedBody stated) {
        this.survey = survey;
        this.stated = stated;
        this.before = new int[survey.blocks().size() + 1];
        int asked = stated.length() < SHORTEST ? MOST_BLOCKS : 0;
        for (int i = 0; i < survey.blocks().size(); i++) {
            Block block = survey.blocks().get(i);
            before[i + 1] = before[i];
            if (block.prose() > 0 && asked++ < MOST_BLOCKS && stated.says(block)) {
                before[i + 1] += block.prose();
                first = first < 0 ? i : first;
                last = i;
            }
        }
    }

    private int all() {
        return before[before.length - 1];
    }

    /** Whether the page states a body that it does not show; a summary beside a longer text is none. */
    boolean unseen(int shown) {
        return stated.length() >= SHORTEST
                && Region.share(all(), stated.length()) < HARDLY_PERCENT
                && shown <= (stated.cut() ? stated.length() : 2 * stated.length());
    }

    /** The smallest region that holds almost all that is stated; null where what is stated is less than the article. */
    @Nullable
    Region region(Region chosen) {
        if (first < 0 || Region.share(all(), stated.length()) < SHOWN_PERCENT) {
            return null;
        }
        Region at = survey.around(first);
        while (at.parent != null && (at.leaf() || share(at) < ALMOST_ALL_PERCENT)) {
            at = at.parent;
        }
        boolean teaser = (stated.cut() || stated.length() * 2 < chosen.prose) && share(chosen) >= ALMOST_ALL_PERCENT;
        return teaser ? null : at;
    }

    private int share(Region region) {
        return Region.share(before[region.to] - before[region.from], all());
    }

    /** The block behind the last one that is stated, where the statement ends with it; else the region's end. */
    int end(Region region) {
        boolean whole = last >= region.from && last < region.to && !stated.cut();
        return whole && stated.endsWith(survey.blocks().get(last)) ? last + 1 : region.to;
    }
}
