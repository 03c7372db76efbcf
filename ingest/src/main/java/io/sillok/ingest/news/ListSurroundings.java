package io.sillok.ingest.news;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Tells the parts of a page that lead around the site, or to what others read, from its own list. */
final class ListSurroundings {
    private static final Set<String> TAGS = Set.of("nav", "footer", "aside");
    private static final Set<String> ROLES = Set.of("navigation", "contentinfo", "banner", "search", "complementary");
    private static final Set<String> WORDS = Set.of(
            "nav",
            "navi",
            "navigation",
            "gnb",
            "lnb",
            "snb",
            "fnb",
            "menu",
            "footer",
            "breadcrumb",
            "breadcrumbs",
            "paging",
            "pagination",
            "paginate",
            "pager",
            "rank",
            "ranking",
            "popular",
            "best",
            "mostread",
            "mostviewed",
            "aside",
            "sidebar",
            "banner",
            "ad",
            "ads",
            "sns",
            "share",
            "login",
            "skip",
            "skipnav",
            "skipnavi",
            "family",
            "copyright",
            "related",
            "recommend",
            "trending",
            "cookie");
    private static final Pattern OF_OTHERS = Pattern.compile(
            "(?i).*(?:많이\\s?본|인기|랭킹|베스트|추천|관련\\s?기사|실시간|화제|most (?:read|viewed|popular)|popular|trending|related|recommended|热门|排行|推荐).*");
    private static final String HEADINGS = "h1, h2, h3, h4, h5, h6, strong, caption, dt, legend, p, span, div";
    private static final int LONGEST_HEADING = 24;

    private final Map<Element, Boolean> known = new HashMap<>();

    /** Whether the element stands in such a part. */
    boolean around(Element element) {
        Boolean answer = known.get(element);
        if (answer != null) {
            return answer;
        }
        // from the top downwards, without recursion: pages can be nested deeply
        List<Element> path = new ArrayList<>();
        for (Element e = element; e != null && !known.containsKey(e); e = e.parent()) {
            path.add(e);
        }
        Element above = path.get(path.size() - 1).parent();
        boolean around = above != null && known.getOrDefault(above, false);
        for (int i = path.size() - 1; i >= 0; i--) {
            around = around || own(path.get(i));
            known.put(path.get(i), around);
        }
        return around;
    }

    private static boolean own(Element element) {
        String tag = element.normalName();
        if (tag.equals("body") || tag.equals("html") || tag.equals("main")) {
            return false; // says something of the page as a whole
        }
        if (TAGS.contains(tag) || ROLES.contains(element.attr("role"))) {
            return true;
        }
        if (tag.equals("header") && element.closest("article, li, main, section") == null) {
            return true;
        }
        for (String word : ListTitle.words(element.className() + " " + element.id())) {
            if (WORDS.contains(word)) {
                return true;
            }
        }
        return headed(element);
    }

    /** Whether a short heading over it says that it is what others read. */
    private static boolean headed(Element element) {
        Element first = element.firstElementChild();
        Element before = element.previousElementSibling();
        return speaksOfOthers(first)
                || speaksOfOthers(before) && element.normalName().matches("ul|ol|div|dl|table");
    }

    private static boolean speaksOfOthers(@Nullable Element heading) {
        if (heading == null
                || !heading.is(HEADINGS)
                || heading.selectFirst("a[href]") != null && heading.childrenSize() > 1) {
            return false;
        }
        String text = shortText(heading);
        return !text.isEmpty() && OF_OTHERS.matcher(text).matches();
    }

    /** Its text where that is short; long ones are not put together. */
    private static String shortText(Element heading) {
        if (heading.childrenSize() > 3) {
            return "";
        }
        String text = heading.wholeText().strip();
        return text.length() > LONGEST_HEADING ? "" : text.replaceAll("\\s+", " ");
    }
}
