package io.sillok.transform.article;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The generic way to an article's element: from the page's root always on to the child that tells most of what is told, teasers
 * and comments not counted, until none does.
 */
final class Descent {
    /** A child that holds this share of its parent's prose is gone into. */
    private static final int DOMINANT_PERCENT = 68;
    /** What stands in one place must be this much of the prose to be preferred to what is scattered. */
    private static final int DENSE_PERCENT = 15;
    /** So many paragraphs with a link each, side by side, are teasers. */
    private static final int FEWEST_TEASERS = 3;
    /** Less prose than this below a headline is a teaser. */
    private static final int SHORTEST = 150;

    private final Survey survey;
    private final @Nullable Region headline;

    Descent(Survey survey, @Nullable Region headline) {
        this.survey = survey;
        this.headline = headline;
    }

    /** The region that the article's paragraphs stand in. */
    Region end() {
        List<Region> regions = survey.regions();
        int index = 0;
        while (true) {
            Region at = regions.get(index);
            List<Integer> children = new ArrayList<>();
            // regions stand in document order: what is below this one follows it
            for (int i = index + 1; i < regions.size() && regions.get(i).from < at.to; i++) {
                Region child = regions.get(i);
                if (child.parent == at && !child.dropped && child.prose > 0) {
                    children.add(i);
                }
            }
            int next = next(at, children);
            if (next < 0) {
                return at;
            }
            index = next;
        }
    }

    private int next(Region at, List<Integer> children) {
        int most = -1;
        int densest = -1;
        int titled = -1;
        for (int i : children) {
            Region child = survey.regions().get(i);
            if (!child.leaf()) {
                most = most < 0 || child.prose > survey.regions().get(most).prose ? i : most;
                densest = densest < 0 || child.peak > survey.regions().get(densest).peak ? i : densest;
                titled = child.prose >= SHORTEST && child.holds(headline) ? i : titled;
            }
        }
        if (most < 0) {
            return -1;
        }
        int focus = most;
        if (other(most, titled)) {
            Region dense = survey.regions().get(densest);
            if (titled >= 0) {
                focus = titled;
            } else if (!dense.dispersed() && Region.share(dense.peak, at.prose) >= DENSE_PERCENT) {
                focus = densest;
            }
        }
        int rest = at.prose;
        boolean teasers = teasers(children);
        for (int i : children) {
            if (i != focus
                    && (other(i, titled) || (teasers && survey.regions().get(i).teaser()))) {
                rest -= survey.regions().get(i).prose;
            }
        }
        return Region.share(survey.regions().get(focus).prose, rest) >= DOMINANT_PERCENT ? focus : -1;
    }

    private boolean teasers(List<Integer> children) {
        int teasers = 0;
        for (int i : children) {
            teasers += survey.regions().get(i).teaser() ? 1 : 0;
        }
        return teasers >= FEWEST_TEASERS;
    }

    /** Whether it is teasers, comments, or an article that does not stand under the page's headline as another does. */
    private boolean other(int index, int titled) {
        Region region = survey.regions().get(index);
        return region.dispersed()
                || (titled >= 0
                        && index != titled
                        && region.named("article")
                        && survey.regions().get(titled).named("article"));
    }
}
