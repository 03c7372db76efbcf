package io.sillok.transform.article;

import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** An element of a page and the run of blocks that it holds. Regions stand in document order, so parents come first. */
final class Region {
    /** How a region's element is marked as standing beside the article. */
    enum Mark {
        NONE,
        /** Named or meant as something else: dropped unless much of the page's prose is in it. */
        NOISE,
        /** Readers' comments: dropped however long they are. */
        TALK,
        /** Not shown: dropped unless hardly anything else is there. */
        HIDDEN,
        /** A picture with its caption. */
        FIGURE,
        /** What is told in whatever it stands: a quotation, a table, preformatted text. */
        QUOTED
    }

    final Element element;
    final @Nullable Region parent;
    final Mark mark;
    /** First block, inclusive. */
    final int from;
    /** Last block, exclusive. */
    int to;
    /** Characters of prose in what is not dropped. */
    int prose;
    /** Of them those in blocks right below it, a paragraph counting for what it stands in. */
    int direct;
    /** Blocks of prose right below it. */
    int paragraphs;
    /** Whether a heading that is no link stands right below it. */
    boolean headed;
    /** Whether a line that is a link stands in it. */
    boolean links;
    /** Most prose right below one element in it. */
    int peak;
    /** How many elements in it hold just one paragraph and no heading of their own, as teasers and comments do. */
    int units;
    /** The prose of those. */
    int scattered;

    boolean dropped;
    /** Whether it begins with a post embedded from elsewhere. */
    boolean embeds;

    Region(Element element, @Nullable Region parent, Mark mark, int from) {
        this.element = element;
        this.parent = parent;
        this.mark = mark;
        this.from = from;
    }

    /** Whether it is a paragraph, a heading or a list's item rather than what holds such. */
    boolean leaf() {
        return switch (element.normalName()) {
            case "p", "h1", "h2", "h3", "h4", "h5", "h6", "li", "dt", "dd", "blockquote", "pre" -> true;
            default -> false;
        };
    }

    /** Whether it adds nothing to the one block that it holds, or is a paragraph. */
    boolean thin() {
        return leaf() || to - from == 1;
    }

    /** Whether it is one paragraph with a link, as a teaser or a comment is. */
    boolean teaser() {
        return units == 1 && scattered == prose && links;
    }

    /** Whether what it tells is scattered over teasers or comments. */
    boolean dispersed() {
        return units > 1 && share(scattered, prose) >= 60;
    }

    void clear() {
        prose = 0;
        direct = 0;
        paragraphs = 0;
        headed = false;
        links = false;
        peak = 0;
        units = 0;
        scattered = 0;
    }

    /** Counts a block that stands right below it. */
    void tell(Block block, int weight) {
        headed |= block.heading() && block.linkShare() < 50;
        links |= block.linkShare() > 50;
        if (weight > 0) {
            direct += weight;
            paragraphs++;
        }
    }

    /** Gives what it counted to its parent; those within it have done so already. */
    void addUp() {
        peak = Math.max(peak, direct);
        if (paragraphs == 1 && !headed) {
            units++;
            scattered += direct;
        }
        if (parent != null && !dropped) {
            parent.prose += prose;
            parent.peak = Math.max(parent.peak, peak);
            parent.units += units;
            parent.links |= links;
            parent.scattered += scattered;
        }
    }

    boolean holds(@Nullable Region other) {
        for (Region at = other; at != null; at = at.parent) {
            if (at == this) {
                return true;
            }
        }
        return false;
    }

    boolean named(String tag) {
        return element.normalName().equals(tag);
    }

    static int share(int part, int whole) {
        return whole == 0 ? 0 : (int) (100L * part / whole);
    }
}
