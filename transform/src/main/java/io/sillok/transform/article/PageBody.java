package io.sillok.transform.article;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Finds an article's body in a page: the smallest element that holds most of the page's prose, less what stands in it
 * without being told by it.
 */
final class PageBody {
    /** A child that holds this share of its parent's prose is gone into. */
    private static final int DOMINANT_PERCENT = 68;
    /** An element with this share of the page's prose is not noise whatever its class says. */
    private static final int TOO_MUCH_PERCENT = 40;

    private static final String NEVER =
            "script,style,noscript,template,svg,button,select,input,label,textarea,iframe,object,embed,"
                    + "nav,aside,footer,figure,figcaption,audio,video,canvas,dialog,map,table.ad,"
                    + "[hidden],[aria-hidden=true],[role=navigation],[role=complementary],[role=banner],[role=contentinfo],"
                    + "[style~=(?i)display:\\s*none]";
    private static final Set<String> NOISE = Set.of(
            "comment",
            "comments",
            "disqus",
            "respond",
            "replies",
            "share",
            "shares",
            "sharing",
            "sharebar",
            "social",
            "sns",
            "related",
            "relate",
            "recommend",
            "recommended",
            "recommendations",
            "recirc",
            "sidebar",
            "promo",
            "promotion",
            "newsletter",
            "subscribe",
            "subscription",
            "signup",
            "advert",
            "advertisement",
            "ads",
            "ad",
            "adsbygoogle",
            "sponsored",
            "sponsor",
            "outbrain",
            "taboola",
            "breadcrumb",
            "breadcrumbs",
            "nav",
            "menu",
            "navigation",
            "footer",
            "byline",
            "bylines",
            "dateline",
            "caption",
            "credit",
            "credits",
            "wp-caption",
            "tags",
            "taglist",
            "toolbar",
            "widget",
            "popup",
            "modal",
            "cookie",
            "login",
            "trending",
            "popular",
            "pagination",
            "pager",
            "copyright",
            "reporter",
            "journalist",
            "authorbox",
            "bio",
            "rating",
            "gallery",
            "slideshow",
            "carousel",
            "infobox",
            "toc",
            "feedback",
            "donate",
            "print",
            "reprint",
            "timestamp",
            "readmore",
            "more-stories",
            "tooltip",
            "sr-only",
            "visually-hidden",
            "screen-reader-text",
            "hidden",
            "poll",
            "quiz",
            "player",
            "meta",
            "postmeta",
            "metadata",
            "banner",
            "skip",
            "jp-relatedposts",
            "sharedaddy",
            "inline-ad",
            "pullquote",
            "disclaimer",
            "disclosure",
            "correction-box",
            "likes");
    /** What comments are called: dropped however long they are. */
    private static final Set<String> TALK =
            Set.of("comments", "disqus", "respond", "commentlist", "comment-list", "replies");

    private static final Pattern WORD = Pattern.compile("[^\\p{L}]+|(?<=\\p{Ll})(?=\\p{Lu})");

    private PageBody() {}

    /** The body's blocks, in order. The document is stripped of what cannot be body. */
    static List<Block> find(Document page) {
        Element body = page.body();
        body.select(NEVER).remove();
        Map<Element, Integer> prose = prose(BlockReader.read(body));
        int total = prose.getOrDefault(body, 0);
        removeNoise(body, prose, total);
        prose = prose(BlockReader.read(body));
        return told(BlockReader.read(container(body, prose)));
    }

    /** The blocks of an element that is known to be the body. */
    static List<Block> within(Element body) {
        body.select(NEVER).remove();
        return told(BlockReader.read(body));
    }

    /** Prose below each element. */
    private static Map<Element, Integer> prose(List<Block> blocks) {
        Map<Element, Integer> prose = new HashMap<>();
        for (Block block : blocks) {
            int weight = block.prose();
            if (weight > 0) {
                for (Element e = block.container(); e != null; e = e.parent()) {
                    prose.merge(e, weight, Integer::sum);
                }
            }
        }
        return prose;
    }

    private static void removeNoise(Element body, Map<Element, Integer> prose, int total) {
        for (Element e : new ArrayList<>(body.getAllElements())) {
            if (e.equals(body) || !e.hasParent()) {
                continue;
            }
            int share = total == 0 ? 0 : (int) (100L * prose.getOrDefault(e, 0) / total);
            if (share <= TOO_MUCH_PERCENT ? named(e, NOISE) : share < 85 && named(e, TALK)) {
                e.remove();
            }
        }
    }

    private static boolean named(Element e, Set<String> words) {
        String names = e.id() + " " + e.className();
        if (names.isBlank()) {
            return false;
        }
        if (names.length() > 400) {
            return false;
        }
        for (String name : names.split("\\s+", -1)) {
            if (words.contains(name.toLowerCase(Locale.ROOT))) {
                return true;
            }
            String[] parts = WORD.split(name, -1);
            if (parts.length <= 4) {
                for (String part : parts) {
                    if (words.contains(part.toLowerCase(Locale.ROOT))) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private static Element container(Element body, Map<Element, Integer> prose) {
        Element at = body;
        int total = prose.getOrDefault(body, 0);
        for (Element marked : body.select("[itemprop=articleBody],[property=articleBody]")) {
            if (prose.getOrDefault(marked, 0) * 100L >= 50L * total && total > 0) {
                return marked;
            }
        }
        while (true) {
            Element best = null;
            for (Element child : at.children()) {
                if (prose.getOrDefault(child, 0) > (best == null ? 0 : prose.getOrDefault(best, 0))) {
                    best = child;
                }
            }
            if (best == null
                    || best.normalName().equals("p")
                    || prose.getOrDefault(best, 0) * 100L < (long) DOMINANT_PERCENT * prose.getOrDefault(at, 0)) {
                return at;
            }
            at = best;
        }
    }

    /** Drops lists of links, and headings with nothing told below them. */
    private static List<Block> told(List<Block> blocks) {
        List<Block> kept = new ArrayList<>();
        for (Block block : blocks) {
            boolean links = block.linkShare() > 60 && !Lines.stopped(block.text());
            if (!links || (block.linkShare() < 90 && block.text().length() > 120)) {
                kept.add(block);
            }
        }
        while (!kept.isEmpty() && kept.get(kept.size() - 1).heading()) {
            kept.remove(kept.size() - 1);
        }
        return kept;
    }
}
