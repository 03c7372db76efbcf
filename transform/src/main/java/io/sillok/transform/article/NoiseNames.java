package io.sillok.transform.article;

import io.sillok.transform.article.Region.Mark;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Attributes;

/** Tells by class and id what an element is for. */
final class NoiseNames {
    private static final int LONGEST = 400;
    private static final int MOST_PARTS = 4;

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
            "paywall",
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
            "popover",
            "rollover",
            "flyout",
            "dropdown",
            "slidecount",
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
    private static final Set<String> TALK =
            Set.of("comments", "disqus", "respond", "commentlist", "comment-list", "replies");

    private static final NameMemory<Mark> KNOWN = new NameMemory<>(NoiseNames::look);

    private NoiseNames() {}

    static Mark of(Attributes attributes) {
        Mark byId = attributes.hasKey("id") ? of(attributes.get("id")) : Mark.NONE;
        if (byId == Mark.TALK || !attributes.hasKey("class")) {
            return byId;
        }
        Mark byClass = of(attributes.get("class"));
        return byClass == Mark.NONE ? byId : byClass;
    }

    private static Mark of(String names) {
        return names.isEmpty() || names.length() > LONGEST ? Mark.NONE : KNOWN.of(names);
    }

    private static Mark look(String names) {
        Mark mark = Mark.NONE;
        int begin = 0;
        for (int i = 0; i <= names.length(); i++) {
            if (i == names.length() || Character.isWhitespace(names.charAt(i))) {
                if (i > begin) {
                    Mark one = name(names.substring(begin, i));
                    mark = one.compareTo(mark) > 0 ? one : mark;
                }
                begin = i + 1;
            }
        }
        return mark;
    }

    private static Mark name(String name) {
        Mark mark = word(name);
        if (mark != Mark.NONE || parts(name, false) > MOST_PARTS) {
            return mark;
        }
        int begin = 0;
        for (int i = 0; i <= name.length(); i++) {
            if (i == name.length() || cut(name, i)) {
                if (i > begin) {
                    Mark one = word(name.substring(begin, i));
                    mark = one.compareTo(mark) > 0 ? one : mark;
                }
                begin = i < name.length() && Character.isLetter(name.charAt(i)) ? i : i + 1;
            }
        }
        return mark;
    }

    private static int parts(String name, boolean within) {
        int parts = 0;
        boolean inside = within;
        for (int i = 0; i < name.length(); i++) {
            boolean letter = Character.isLetter(name.charAt(i));
            if (letter && (!inside || cut(name, i))) {
                parts++;
            }
            inside = letter;
        }
        return parts;
    }

    /** Whether a part ends before this character: it is no letter, or the first capital behind a small one. */
    private static boolean cut(String name, int i) {
        char c = name.charAt(i);
        return !Character.isLetter(c)
                || (i > 0 && Character.isUpperCase(c) && Character.isLowerCase(name.charAt(i - 1)));
    }

    private static Mark word(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        return TALK.contains(lower) ? Mark.TALK : NOISE.contains(lower) ? Mark.NOISE : Mark.NONE;
    }
}
