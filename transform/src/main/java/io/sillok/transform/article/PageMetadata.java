package io.sillok.transform.article;

import io.sillok.transform.reading.Byline;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * What a page says about itself, the better source first: JSON-LD, Open Graph and other meta elements, microdata and RDFa, the
 * page.
 *
 * @param title headline; empty where there is none
 * @param authors in order
 * @param dates of publication and change
 * @param url canonical address, absolute, or null
 * @param language tag, or null
 * @param section as the outlet names it, or null
 * @param tags in order, each once
 * @param captions of the article's pictures
 */
record PageMetadata(
        String title,
        List<Byline> authors,
        Dating dates,
        @Nullable String url,
        @Nullable String language,
        @Nullable String section,
        List<String> tags,
        List<Captions> captions) {
    /** A page with more "keywords" than this lists them for search engines. */
    private static final int MOST_TAGS = 30;

    static PageMetadata of(PageMarks marks) {
        LinkedData data = LinkedData.of(marks.linkedData);
        String site = marks.meta("og:site_name");
        List<@Nullable String> sites = new ArrayList<>(Arrays.asList(
                site,
                marks.meta("application-name"),
                data.text("publisher"),
                marks.meta("publisher"),
                marks.meta("copyright"),
                marks.meta("dc.publisher")));
        List<@Nullable String> titles = new ArrayList<>(Arrays.asList(
                data.text("headline"),
                marks.meta("og:title"),
                marks.meta("twitter:title"),
                marks.meta("dc.title", "dcterms.title"),
                marks.property("headline")));
        marks.roles.getOrDefault(PageRole.HEADLINE, List.of()).stream()
                .map(m -> m.element().text())
                .filter(text -> text.length() <= 200)
                .limit(1)
                .forEach(titles::add);
        marks.headings.stream().map(Element::text).forEach(titles::add);
        titles.add(marks.title == null ? null : Lines.collapse(marks.title));
        String title = Headline.of(sites, titles);
        return new PageMetadata(
                title.equals(marks.title) ? Headline.said(title, marks).orElseGet(() -> stamped(title, marks)) : title,
                authors(marks, data, sites),
                dates(marks, data),
                url(marks, data),
                first(marks.language, marks.meta("content-language"), data.text("inLanguage"), marks.meta("og:locale")),
                section(marks, data),
                tags(marks, data),
                data.captions());
    }

    /** On a board whose pages all have one title, the heading above the date. */
    private static String stamped(String title, PageMarks marks) {
        Element heading = marks.stamped;
        String words = heading == null ? "" : Lines.collapse(heading.text());
        return words.isEmpty() || title.contains(words) ? Headline.withoutOutlet(title) : words;
    }

    private static List<Byline> authors(PageMarks marks, LinkedData data, List<@Nullable String> sites) {
        List<List<Byline>> candidates = new ArrayList<>();
        candidates.add(data.authors());
        for (String name : List.of(
                "author",
                "article:author",
                "og:article:author",
                "byl",
                "dable:author",
                "parsely-author",
                "sailthru.author",
                "dc.creator",
                "dcterms.creator",
                "twitter:creator")) {
            List<Byline> named = new ArrayList<>();
            for (String value : marks.metas.getOrDefault(name, List.of())) {
                if (!value.startsWith("@")) {
                    named.addAll(Bylines.authors(value));
                }
            }
            candidates.add(named);
        }
        for (List<Byline> candidate : candidates) {
            // the outlet as its own author says nothing
            List<Byline> others = candidate.stream()
                    .filter(by -> sites.stream().noneMatch(s -> s != null && s.equalsIgnoreCase(by.name())))
                    .filter(by -> !Headline.hangs(marks.title, by.name()))
                    .toList();
            if (!others.isEmpty()) {
                return others;
            }
        }
        return List.of();
    }

    private static Dating dates(PageMarks marks, LinkedData data) {
        List<@Nullable String> published = new ArrayList<>();
        published.add(data.text("datePublished"));
        for (String name : List.of(
                "article:published_time",
                "og:article:published_time",
                "article:published",
                "parsely-pub-date",
                "dable:published_time",
                "datepublished",
                "published_time",
                "pubdate",
                "publishdate",
                "publish-date",
                "publish_date",
                "date",
                "dc.date.issued",
                "dcterms.issued",
                "dc.date",
                "dcterms.date",
                "dc.date.created",
                "dcterms.created",
                "sailthru.date")) {
            published.add(marks.meta(name));
        }
        published.add(marks.property("datepublished"));
        published.add(data.text("dateCreated"));
        for (PageMarks.Marked time : marks.times) {
            Element e = time.element();
            boolean article =
                    time.around().stream().anyMatch(a -> a.normalName().equals("article"));
            if (e.hasAttr("datetime") && (article || e.hasAttr("pubdate"))) {
                published.add(e.attr("datetime"));
                break;
            }
        }
        List<@Nullable String> modified = new ArrayList<>();
        modified.add(data.text("dateModified"));
        for (String name : List.of(
                "article:modified_time",
                "og:article:modified_time",
                "og:updated_time",
                "lastmod",
                "last-modified",
                "datemodified",
                "dc.date.modified",
                "dcterms.modified")) {
            modified.add(marks.meta(name));
        }
        modified.add(marks.property("datemodified"));
        return new Dating(distinct(published), distinct(modified), List.of(), List.of());
    }

    private static @Nullable String url(PageMarks marks, LinkedData data) {
        for (String address : Arrays.asList(
                marks.canonical,
                marks.meta("og:url"),
                data.address("mainEntityOfPage"),
                data.text("url"),
                marks.meta("twitter:url", "parsely-link"))) {
            if (address != null && article(address.strip())) {
                return address.strip();
            }
        }
        return null;
    }

    /** Whether it is absolute, on the web, and not a site's front page, which many sites wrongly name everywhere. */
    static boolean article(String address) {
        try {
            URI uri = new URI(address);
            String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            String path = uri.getRawPath();
            boolean front = (path == null || path.isEmpty() || path.equals("/")) && uri.getRawQuery() == null;
            return (scheme.equals("http") || scheme.equals("https")) && uri.getHost() != null && !front;
        } catch (URISyntaxException notAnAddress) {
            return false;
        }
    }

    private static @Nullable String section(PageMarks marks, LinkedData data) {
        List<String> sections = data.list("articleSection");
        return first(
                sections.isEmpty() ? null : sections.get(0),
                marks.meta(
                        "article:section",
                        "og:article:section",
                        "article:section1",
                        "parsely-section",
                        "section",
                        "news_section",
                        "dable:section",
                        "article:category"),
                marks.property("articlesection"),
                data.crumb());
    }

    private static List<String> tags(PageMarks marks, LinkedData data) {
        List<List<String>> candidates = new ArrayList<>();
        candidates.add(marks.metas.getOrDefault("article:tag", List.of()));
        candidates.add(data.list("keywords"));
        for (String name : List.of("news_keywords", "parsely-tags", "sailthru.tags", "dc.subject", "keywords")) {
            candidates.add(marks.metas.getOrDefault(name, List.of()));
        }
        for (List<String> candidate : candidates) {
            Set<String> tags = new LinkedHashSet<>();
            for (String listed : candidate) {
                for (String tag : listed.split("[,，;]", -1)) {
                    String word = Lines.collapse(tag).replaceFirst("^#", "");
                    if (!word.isEmpty()) {
                        tags.add(word);
                    }
                }
            }
            if (!tags.isEmpty() && tags.size() <= MOST_TAGS) {
                return List.copyOf(tags);
            }
        }
        return List.of();
    }

    private static List<String> distinct(List<@Nullable String> values) {
        Set<String> distinct = new LinkedHashSet<>();
        for (String value : values) {
            if (value != null && !value.isBlank()) {
                distinct.add(value.strip());
            }
        }
        return List.copyOf(distinct);
    }

    private static @Nullable String first(@Nullable String... candidates) {
        for (String candidate : candidates) {
            if (candidate != null && !candidate.isBlank()) {
                return candidate.strip();
            }
        }
        return null;
    }
}
