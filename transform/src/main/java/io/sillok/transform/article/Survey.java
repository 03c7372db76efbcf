package io.sillok.transform.article;

import io.sillok.transform.article.Region.Mark;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;
import org.jspecify.annotations.Nullable;

/**
 * One walk over a page: its blocks, and for each element that holds blocks which ones and how much prose. The page is left as
 * it is.
 */
final class Survey implements NodeFilter {
    /** An element with this share of the page's prose is not noise whatever it is named. */
    private static final int TOO_MUCH_PERCENT = 40;
    /** Comments may be longer than what they are about. */
    private static final int ALL_TALK_PERCENT = 85;
    /** Text of this length inside a line is looked at like a block. */
    private static final int LONG_INLINE = 300;

    /** A picture in a link may have its own few words. */
    private static final int SHORTEST_CARD = 20;

    private static final Set<String> NEVER = Set.of(
            "script",
            "style",
            "noscript",
            "template",
            "svg",
            "button",
            "select",
            "input",
            "label",
            "textarea",
            "iframe",
            "object",
            "embed",
            "nav",
            "figcaption",
            "audio",
            "video",
            "canvas",
            "dialog",
            "map",
            "head",
            "math",
            "datalist",
            "progress",
            "meter");
    /** What is not shown and may carry a body nevertheless. */
    private static final Set<String> CARRIERS = Set.of("script", "noscript", "template", "textarea");

    private static final Set<String> BESIDE = Set.of("aside", "footer");
    private static final Set<String> BESIDE_ROLES =
            Set.of("navigation", "complementary", "banner", "contentinfo", "search", "menu", "dialog", "alert");

    private final List<Region> regions = new ArrayList<>();
    private final List<Region> holders = new ArrayList<>();
    private final List<Element> carriers = new ArrayList<>();
    private final BlockReader reader;
    private @Nullable Region open;

    private Survey(Element root) {
        reader = new BlockReader(root);
    }

    static Survey of(Element root) {
        Survey survey = new Survey(root);
        NodeTraversor.filter(survey, root);
        survey.reader.flush();
        survey.assign();
        survey.weigh();
        return survey;
    }

    /** All blocks, those of dropped regions included. */
    List<Block> blocks() {
        return reader.blocks();
    }

    /** The region right around a block. */
    Region around(int block) {
        return holders.get(block);
    }

    /** Elements that carry text without showing it, in order. */
    List<Element> carriers() {
        return carriers;
    }

    List<Region> regions() {
        return regions;
    }

    Region root() {
        return regions.get(0);
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof Element e) {
            String tag = e.normalName();
            if (NEVER.contains(tag)) {
                if (CARRIERS.contains(tag)) {
                    carriers.add(e);
                }
                return FilterResult.SKIP_ENTIRELY;
            }
            if (tag.equals("a") && card(e)) {
                return FilterResult.SKIP_ENTIRELY;
            }
            boolean block = e.isBlock();
            Mark mark = mark(e, tag);
            boolean marked = mark == Mark.NOISE || mark == Mark.HIDDEN;
            if (!block && marked && shortText(e)) {
                return FilterResult.SKIP_ENTIRELY;
            }
            reader.head(node, depth);
            if (block || marked || open == null) {
                reader.flush();
                assign();
                Region region = new Region(e, open, mark, reader.blocks().size());
                regions.add(region);
                open = region;
                if (mark == Mark.QUOTED && embedded(e, tag)) {
                    for (Region at = region.parent; at != null && at.from == region.from; at = at.parent) {
                        at.embeds = true;
                    }
                }
            }
        } else {
            reader.head(node, depth);
            assign();
        }
        return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        reader.tail(node, depth);
        if (open != null && open.element.equals(node)) {
            reader.flush();
            assign();
            open.to = reader.blocks().size();
            open = open.parent == null ? open : open.parent;
        }
        return FilterResult.CONTINUE;
    }

    /** Gives the blocks that have been read since to the region that is open. */
    private void assign() {
        Region at = open;
        while (at != null && holders.size() < reader.blocks().size()) {
            holders.add(at);
        }
    }

    /** Whether a link shows a picture or a headline and something to read with it, as those to other articles do. */
    private static boolean card(Element link) {
        Element first = link.firstElementChild();
        if (first == null || (link.childrenSize() < 2 && first.childrenSize() < 2)) {
            return false;
        }
        return link.selectFirst("img,picture,h2,h3,h4,h5,h6") != null
                && link.text().length() > SHORTEST_CARD;
    }

    private Mark mark(Element e, String tag) {
        switch (tag) {
            case "blockquote", "table", "pre" -> {
                return e.hasClass("ad") ? Mark.NOISE : Mark.QUOTED;
            }
            case "figure" -> {
                return Mark.FIGURE;
            }
            case "body", "html" -> {
                return Mark.NONE;
            }
            default -> {
                return e.attributesSize() == 0 ? BESIDE.contains(tag) ? Mark.NOISE : Mark.NONE : marked(e, tag);
            }
        }
    }

    /** Networks embed a post as a quotation that their own script dresses up. */
    private static boolean embedded(Element e, String tag) {
        if (!tag.equals("blockquote")) {
            return false;
        }
        String names = e.className();
        return names.contains("tweet") || names.contains("embed") || names.endsWith("-media") || names.contains("post");
    }

    private Mark marked(Element e, String tag) {
        Attributes attributes = e.attributes();
        if (attributes.hasKey("hidden")
                || (attributes.hasKey("aria-hidden")
                        && attributes.get("aria-hidden").equals("true"))
                || (attributes.hasKey("style") && unseen(attributes.get("style")))) {
            return Mark.HIDDEN;
        }
        if (BESIDE.contains(tag)
                || (attributes.hasKey("role")
                        && BESIDE_ROLES.contains(attributes.get("role").toLowerCase(Locale.ROOT)))) {
            return Mark.NOISE;
        }
        return NoiseNames.of(attributes);
    }

    private static boolean unseen(String style) {
        int at = 0;
        while ((at = style.indexOf(':', at)) >= 0) {
            int begin = at + 1;
            while (begin < style.length() && style.charAt(begin) == ' ') {
                begin++;
            }
            boolean display = ends(style, at, "display") && style.regionMatches(true, begin, "none", 0, 4);
            boolean visibility = ends(style, at, "visibility") && style.regionMatches(true, begin, "hidden", 0, 6);
            if (display || visibility) {
                return true;
            }
            at++;
        }
        return false;
    }

    private static boolean ends(String style, int at, String property) {
        int end = at;
        while (end > 0 && style.charAt(end - 1) == ' ') {
            end--;
        }
        int begin = end - property.length();
        return begin >= 0
                && style.regionMatches(true, begin, property, 0, property.length())
                && (begin == 0 || !Character.isLetter(style.charAt(begin - 1)) && style.charAt(begin - 1) != '-');
    }

    /** Whether what stands inside a line is short; looks no further than it must. */
    private static boolean shortText(Element e) {
        int length = 0;
        int nodes = 0;
        Node at = e;
        while (true) {
            if (at instanceof TextNode t) {
                length += t.getWholeText().length();
            }
            if (length > LONG_INLINE || ++nodes > LONG_INLINE) {
                return false;
            }
            Node next = at.childNodeSize() > 0 ? at.childNode(0) : null;
            while (next == null) {
                if (at.equals(e)) {
                    return true;
                }
                next = at.nextSibling();
                if (next == null) {
                    Node parent = at.parent();
                    if (parent == null) {
                        return true;
                    }
                    at = parent;
                }
            }
            at = next;
        }
    }

    private void weigh() {
        int[] prose = new int[blocks().size()];
        for (int i = 0; i < prose.length; i++) {
            prose[i] = blocks().get(i).prose();
        }
        sum(prose);
        int total = root().prose;
        for (Region region : regions) {
            region.dropped = region.parent != null && (region.parent.dropped || drop(region, total));
        }
        sum(prose);
    }

    private static boolean drop(Region region, int total) {
        int share = Region.share(region.prose, total);
        return switch (region.mark) {
            case NOISE -> share <= TOO_MUCH_PERCENT && !region.embeds;
            case TALK, HIDDEN -> share < ALL_TALK_PERCENT;
            case FIGURE -> share <= TOO_MUCH_PERCENT;
            case NONE, QUOTED -> false;
        };
    }

    /** Sums up prose below each region, from the last, since parents come first. */
    private void sum(int[] prose) {
        for (Region region : regions) {
            region.clear();
        }
        for (int i = 0; i < prose.length; i++) {
            Region around = holders.get(i);
            if (!around.dropped) {
                around.prose += prose[i];
                holder(around).tell(blocks().get(i), prose[i]);
            }
        }
        for (int i = regions.size() - 1; i >= 0; i--) {
            regions.get(i).addUp();
        }
    }

    private static Region holder(Region around) {
        Region at = around;
        while (at.parent != null && at.thin()) {
            at = at.parent;
        }
        return at;
    }
}
