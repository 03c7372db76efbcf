package io.sillok.transform.article;

import io.sillok.model.watch.Site;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;
import org.jspecify.annotations.Nullable;

/** The watch's rules for one site's pages. */
final class SiteRule {
    private final Site site;
    private final @Nullable Evaluator body;
    private final @Nullable Evaluator title;
    private final @Nullable Evaluator subtitle;
    private final @Nullable Evaluator byline;
    private final @Nullable Evaluator published;
    private final List<Evaluator> drop;

    SiteRule(Site site) {
        this.site = site;
        this.body = parse(site.body());
        this.title = parse(site.title());
        this.subtitle = parse(site.subtitle());
        this.byline = parse(site.byline());
        this.published = parse(site.published());
        this.drop = site.drop().stream().map(QueryParser::parse).toList();
    }

    private static @Nullable Evaluator parse(@Nullable String selector) {
        return selector == null ? null : QueryParser.parse(selector);
    }

    boolean covers(String host) {
        return site.covers(host);
    }

    /**
     * What the rules select on a page.
     *
     * @param body the element that holds the body, or null where the rule selects none
     * @param title or null
     * @param subtitles in order
     * @param bylines texts, in order
     * @param published as written, or null
     * @param unmatched rules that select nothing: {@code body '#view'}
     */
    record Selected(
            @Nullable Element body,
            @Nullable String title,
            List<String> subtitles,
            List<String> bylines,
            @Nullable String published,
            String host,
            List<String> unmatched) {
        static final Selected NOTHING = new Selected(null, null, List.of(), List.of(), null, "", List.of());
    }

    /** Applies the rules; what they drop is taken out of the page. */
    Selected select(Document page) {
        List<String> unmatched = new ArrayList<>();
        List<String> titles = texts(page, title);
        List<String> bylines = texts(page, byline);
        List<String> subtitles = texts(page, subtitle);
        String time = published == null ? null : time(page, published);
        for (Evaluator away : drop) {
            page.select(away).remove();
        }
        Element holder = body == null ? null : holder(page, body);
        note(unmatched, "body", site.body(), holder == null);
        note(unmatched, "title", site.title(), titles.isEmpty());
        note(unmatched, "byline", site.byline(), bylines.isEmpty());
        note(unmatched, "published", site.published(), time == null);
        return new Selected(
                holder, titles.isEmpty() ? null : titles.get(0), subtitles, bylines, time, site.host(), unmatched);
    }

    private static void note(List<String> unmatched, String key, @Nullable String rule, boolean nothing) {
        if (rule != null && nothing) {
            unmatched.add("%s '%s'".formatted(key, rule));
        }
    }

    private static List<String> texts(Document page, @Nullable Evaluator rule) {
        List<String> texts = new ArrayList<>();
        if (rule != null) {
            for (Element e : page.select(rule)) {
                String text = Lines.collapse(e.hasAttr("content") ? e.attr("content") : e.text());
                if (!text.isEmpty()) {
                    texts.add(text);
                }
            }
        }
        return texts;
    }

    private static @Nullable String time(Document page, Evaluator rule) {
        for (Element e : page.select(rule)) {
            for (String value : List.of(e.attr("datetime"), e.attr("content"), e.text())) {
                String text = Lines.collapse(value);
                if (!text.isEmpty()) {
                    return Stamps.read(text)
                            .flatMap(s -> s.published().stream().findFirst())
                            .orElse(text);
                }
            }
        }
        return null;
    }

    private static @Nullable Element holder(Document page, Evaluator rule) {
        for (Element e : page.select(rule)) {
            if (e.hasText()) {
                return e;
            }
        }
        return null;
    }
}
