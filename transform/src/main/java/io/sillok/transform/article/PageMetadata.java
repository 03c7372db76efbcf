package io.sillok.transform.article;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a page says about itself, the better source first: JSON-LD, Open Graph and other meta elements, microdata, the page.
 *
 * @param title headline; empty where there is none
 * @param author as written, or null
 * @param published as written, or null
 * @param modified as written, or null
 * @param url canonical address, or null
 * @param language tag, or null
 */
record PageMetadata(
        String title,
        @Nullable String author,
        @Nullable String published,
        @Nullable String modified,
        @Nullable String url,
        @Nullable String language) {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int MOST_LINKED_DATA = 2_000;

    static PageMetadata of(Document page) {
        JsonNode article = linkedData(page);
        String site = first(meta(page, "og:site_name"));
        String title = first(
                text(article, "headline"),
                meta(page, "og:title"),
                meta(page, "twitter:title"),
                own(page, "h1"),
                page.title());
        String author = first(
                names(article, "author"),
                meta(page, "author"),
                meta(page, "article:author"),
                meta(page, "byl"),
                meta(page, "dc.creator"),
                own(page, "[itemprop=author] [itemprop=name], [rel=author]"));
        String published = first(
                text(article, "datePublished"),
                meta(page, "article:published_time"),
                meta(page, "og:article:published_time"),
                meta(page, "parsely-pub-date"),
                meta(page, "datePublished"),
                meta(page, "pubdate"),
                meta(page, "publishdate"),
                meta(page, "date"),
                meta(page, "dc.date.issued"),
                meta(page, "dc.date"),
                meta(page, "sailthru.date"),
                attribute(page, "[itemprop=datePublished]", "content"),
                attribute(page, "[itemprop=datePublished]", "datetime"),
                attribute(page, "article time[datetime], time[pubdate]", "datetime"));
        String modified = first(
                text(article, "dateModified"),
                meta(page, "article:modified_time"),
                meta(page, "og:updated_time"),
                meta(page, "lastmod"),
                attribute(page, "[itemprop=dateModified]", "content"));
        String url = first(attribute(page, "link[rel=canonical]", "href"), meta(page, "og:url"), text(article, "url"));
        String language = first(attribute(page, "html[lang]", "lang"), meta(page, "content-language"));
        return new PageMetadata(
                withoutSite(title == null ? "" : Lines.collapse(title), site),
                author,
                published,
                modified,
                url,
                language);
    }

    /** Sites put their own name behind or before the headline. */
    private static String withoutSite(String title, @Nullable String site) {
        if (site == null || site.isBlank()) {
            return title;
        }
        for (String between : List.of(" - ", " | ", " :: ", " – ", " — ", " < ", "-", "|")) {
            if (title.endsWith(between + site)) {
                return Lines.strip(title.substring(0, title.length() - between.length() - site.length()));
            }
            if (title.startsWith(site + between)) {
                return Lines.strip(title.substring(between.length() + site.length()));
            }
        }
        return title;
    }

    private static @Nullable JsonNode linkedData(Document page) {
        for (Element script : page.select("script[type=application/ld+json]")) {
            JsonNode root = json(script.data());
            JsonNode found = root == null ? null : article(root);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /** Other people's JSON is often broken; the page says the same things in other places. */
    private static @Nullable JsonNode json(String data) {
        try {
            return JSON.readTree(data);
        } catch (JacksonException broken) {
            return null;
        }
    }

    private static @Nullable JsonNode article(JsonNode root) {
        List<JsonNode> open = new ArrayList<>(List.of(root));
        for (int i = 0; i < open.size() && i < MOST_LINKED_DATA; i++) {
            JsonNode node = open.get(i);
            if (node.isObject()
                    && types(node).matches(".*(?:Article|BlogPosting|NewsItem).*")
                    && !node.path("headline").isMissingNode()) {
                return node;
            }
            if (node.isArray() || node.isObject()) {
                open.addAll(node.values());
            }
        }
        return null;
    }

    private static String types(JsonNode node) {
        JsonNode type = node.path("@type");
        return type.isString() ? type.stringValue() : type.toString();
    }

    private static @Nullable String text(@Nullable JsonNode node, String field) {
        return node != null && node.path(field).isString()
                ? unescape(node.path(field).stringValue())
                : null;
    }

    private static @Nullable String names(@Nullable JsonNode node, String field) {
        if (node == null) {
            return null;
        }
        JsonNode value = node.path(field);
        JsonNode one = value.isArray() && !value.isEmpty() ? value.get(0) : value;
        return one.isString() ? unescape(one.stringValue()) : text(one, "name");
    }

    /** Publishers escape twice. */
    private static String unescape(String text) {
        return text.indexOf('&') < 0 ? text : org.jsoup.parser.Parser.unescapeEntities(text, false);
    }

    private static @Nullable String meta(Document page, String name) {
        return attribute(
                page,
                "meta[property=" + name + "],meta[name=" + name + "],meta[itemprop=" + name + "],meta[http-equiv="
                        + name + "]",
                "content");
    }

    private static @Nullable String attribute(Document page, String query, String attribute) {
        for (Element e : page.select(query)) {
            if (!e.attr(attribute).isBlank()) {
                return e.attr(attribute).strip();
            }
        }
        return null;
    }

    private static @Nullable String own(Document page, String query) {
        Element e = page.selectFirst(query);
        return e == null || e.text().isBlank() ? null : e.text();
    }

    private static @Nullable String first(@Nullable String... candidates) {
        for (String candidate : candidates) {
            if (candidate != null && !candidate.isBlank()) {
                return candidate;
            }
        }
        return null;
    }
}
