package io.sillok.transform.article;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/**
 * Finds an article's body in a page: the smallest element that holds most of the page's prose, less what stands in it
 * without being told by it.
 */
final class PageBody {
    /** A child that holds this share of its parent's prose is gone into. */
    private static final int DOMINANT_PERCENT = 68;
    /** What is marked as the body and holds this share of the prose is it. */
    private static final int MARKED_PERCENT = 50;

    /** Less prose than this beside a headline is a teaser. */
    private static final int SHORTEST = 150;

    private final Survey survey;

    private final @Nullable Region headline;

    private PageBody(Survey survey, String title) {
        this.survey = survey;
        this.headline = headline(title);
    }

    /** The heading that says what the page says its headline is; the first one of the highest rank. */
    private @Nullable Region headline(String title) {
        if (title.length() < 8) {
            return null;
        }
        Region found = null;
        for (int i = 0; i < survey.blocks().size(); i++) {
            Block block = survey.blocks().get(i);
            if (block.heading() && !survey.around(i).dropped && same(block.text(), title)) {
                Region around = survey.around(i);
                if (found == null || around.element.normalName().compareTo(found.element.normalName()) < 0) {
                    found = around;
                }
            }
        }
        return found;
    }

    /** Whether one begins like the other, marks and blanks aside; papers shorten what they give to others. */
    private static boolean same(String heading, String title) {
        int a = 0;
        int b = 0;
        int alike = 0;
        while (true) {
            a = letter(heading, a);
            b = letter(title, b);
            if (a == heading.length() || b == title.length()) {
                return alike >= 8;
            }
            if (Character.toLowerCase(heading.charAt(a)) != Character.toLowerCase(title.charAt(b))) {
                return alike >= 40;
            }
            a++;
            b++;
            alike++;
        }
    }

    private static int letter(String text, int from) {
        int at = from;
        while (at < text.length() && !Character.isLetterOrDigit(text.charAt(at))) {
            at++;
        }
        return at;
    }

    /** The body's blocks, in order. */
    static List<Block> find(Document page, String title) {
        PageBody body = new PageBody(Survey.of(page.body()), title);
        return body.told(body.container());
    }

    private Region container() {
        Region root = survey.root();
        for (Region region : survey.regions()) {
            if (!region.dropped
                    && Region.share(region.prose, root.prose) >= MARKED_PERCENT
                    && (region.element.attr("itemprop").equals("articleBody")
                            || region.element.attr("property").equals("articleBody"))) {
                return region;
            }
        }
        return descend(root);
    }

    /** Regions stand in document order: one pass follows what tells the article down to where its paragraphs stand. */
    private Region descend(Region from) {
        List<Region> regions = survey.regions();
        Region at = from;
        int begin = regions.indexOf(from) + 1;
        while (true) {
            List<Region> children = new ArrayList<>();
            for (int i = begin; i < regions.size() && regions.get(i).from < at.to; i++) {
                Region child = regions.get(i);
                if (child.parent == at && !child.dropped && child.prose > 0) {
                    children.add(child);
                }
            }
            Region next = next(at, children);
            if (next == null) {
                return at;
            }
            begin = regions.indexOf(next) + 1;
            at = next;
        }
    }

    /** The child that tells most of what is told here, teasers and comments aside; null where none does. */
    private @Nullable Region next(Region at, List<Region> children) {
        Region most = null;
        Region densest = null;
        Region titled = null;
        for (Region child : children) {
            if (!child.leaf()) {
                most = most == null || child.prose > most.prose ? child : most;
                densest = densest == null || child.peak > densest.peak ? child : densest;
                titled = headline != null && child.prose >= SHORTEST && child.holds(headline) ? child : titled;
            }
        }
        if (most == null) {
            return null;
        }
        Region focus = most;
        if (most.dispersed()) {
            if (titled != null) {
                focus = titled;
            } else if (densest != null && !densest.dispersed() && Region.share(densest.peak, at.prose) >= 25) {
                focus = densest;
            }
        }
        int rest = at.prose;
        for (Region child : children) {
            if (child != focus && child.dispersed()) {
                rest -= child.prose;
            }
        }
        return Region.share(focus.prose, rest) >= DOMINANT_PERCENT ? focus : null;
    }

    /** What is told in the region, in order. */
    private List<Block> told(Region body) {
        List<Block> kept = new ArrayList<>();
        for (int i = body.holds(headline) ? belowHeadline(body) : body.from; i < body.to; i++) {
            if (!survey.around(i).dropped) {
                kept.add(survey.blocks().get(i));
            }
        }
        return Edges.trim(kept);
    }

    /** An article stands below its headline; a page that repeats it at the end has it above as well, unmarked. */
    private int belowHeadline(Region body) {
        int begin = headline == null ? body.from : headline.to;
        int below = 0;
        for (int i = begin; i < body.to; i++) {
            below += survey.around(i).dropped ? 0 : survey.blocks().get(i).prose();
        }
        return Region.share(below, body.prose) >= MARKED_PERCENT ? begin : body.from;
    }
}
