package io.sillok.ingest.news;

import io.sillok.model.landing.NewsItem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One item of a feed, read.
 *
 * @param news what it says
 * @param characters places mended in its texts
 * @param tags end tags that were missing or out of place
 */
record FeedItem(NewsItem news, int characters, int tags) {
    private static final Set<String> ALTERNATE =
            Set.of("", "alternate", "http://www.iana.org/assignments/relation/alternate");

    /** Reads the item that {@code text} is; one that cannot be put together has more mended tags than can be mended. */
    static FeedItem read(String text, String pointer, FeedHead head, boolean atom, @Nullable String usualLanguage) {
        XmlMarkup start = XmlMarkup.at(text, 0, text.length());
        XmlTag tag = XmlTag.of(text, start.begin(), start.end());
        int stop = text.lastIndexOf("</");
        boolean closed = stop >= start.end()
                && XmlMarkup.at(text, stop, text.length()).name(text).equals(tag.name());
        XmlNames names = head.names().with(tag.namespaces());
        XmlElement.Children fields = XmlElement.children(text, start.end(), closed ? stop : text.length(), names);
        String base = tag.attribute("xml:base") == null
                ? head.base()
                : Addresses.resolve(head.base(), tag.attribute("xml:base"));
        FeedBody title = FeedBody.title(fields, atom);
        FeedBody body = FeedBody.of(fields, atom);
        String guid = first(fields, "guid", "id", "dc:identifier");
        String link = link(fields, base);
        NewsItem news = new NewsItem(
                pointer,
                guid,
                link != null ? link : fallback(fields, tag, base, guid),
                title == null ? null : title.text(),
                author(fields, head),
                first(
                        fields,
                        "pubdate",
                        "published",
                        "issued",
                        "dcterms:issued",
                        "dc:date",
                        "dcterms:date",
                        "created",
                        "dcterms:created"),
                first(fields, "updated", "modified", "dcterms:modified", "lastmod") == null
                        ? tag.attribute("LASTMOD")
                        : first(fields, "updated", "modified", "dcterms:modified", "lastmod"),
                body.kind(),
                body.text(),
                language(fields, tag, head, usualLanguage),
                tags(fields),
                null);
        return new FeedItem(
                news,
                body.mended() + (title == null ? 0 : title.mended()),
                fields.mended() + (closed || tag.empty() ? 0 : 1));
    }

    private static @Nullable String first(XmlElement.Children fields, String... names) {
        for (String name : names) {
            String text = fields.text(name);
            if (text != null) {
                return text;
            }
        }
        return null;
    }

    /** The article's own address: RSS's link, Atom's alternate, a page before other forms of it. */
    private static @Nullable String link(XmlElement.Children fields, @Nullable String base) {
        String best = null;
        for (XmlElement link : fields.all("link")) {
            String href = link.tag().attribute("href");
            String written = href != null
                    ? href
                    : link.tag().attribute("rdf:resource") != null ? link.tag().attribute("rdf:resource") : link.text();
            String rel = link.tag().attribute("rel");
            String type = link.tag().attribute("type");
            if (written.isBlank()
                    || !ALTERNATE.contains(rel == null ? "" : rel.strip().toLowerCase(Locale.ROOT))) {
                continue;
            }
            String own = link.tag().attribute("xml:base");
            String address = Addresses.resolve(own == null ? base : Addresses.resolve(base, own), written);
            if (type == null || type.contains("html")) {
                return address;
            }
            best = best == null ? address : best;
        }
        return best;
    }

    /** Where no link is given: content that stands elsewhere, an id that is an address by the format's own rule. */
    private static @Nullable String fallback(
            XmlElement.Children fields, XmlTag item, @Nullable String base, @Nullable String guid) {
        for (XmlElement content : fields.all("content")) {
            String source = content.tag().attribute("src");
            if (source != null) {
                return Addresses.resolve(base, source);
            }
        }
        for (XmlElement id : fields.all("guid")) {
            if (Addresses.web(guid) && !"false".equalsIgnoreCase(id.tag().attribute("isPermaLink"))) {
                return guid;
            }
        }
        String about = item.attribute("rdf:about");
        String href = item.attribute("HREF") == null ? item.attribute("href") : item.attribute("HREF");
        return Addresses.web(about) ? about : Addresses.resolve(base, href);
    }

    private static @Nullable String author(XmlElement.Children fields, FeedHead head) {
        List<String> people = FeedHead.people(fields.all("author"));
        for (String other : new String[] {"dc:creator", "dc:author", "dc:contributor", "contributor"}) {
            people = people.isEmpty() ? FeedHead.people(fields.all(other)) : people;
        }
        for (XmlElement source : fields.all("source")) {
            people = people.isEmpty() ? FeedHead.people(source.children().all("author")) : people;
        }
        return people.isEmpty() ? head.author() : String.join(", ", people);
    }

    private static @Nullable String language(
            XmlElement.Children fields, XmlTag item, FeedHead head, @Nullable String usual) {
        List<@Nullable String> said = new ArrayList<>();
        for (String name : new String[] {"content", "content:encoded", "description", "title"}) {
            fields.all(name).forEach(element -> said.add(element.tag().attribute("xml:lang")));
        }
        said.addAll(Arrays.asList(
                item.attribute("xml:lang"), fields.text("dc:language"), fields.text("language"), head.language()));
        for (String tag : said) {
            String language = FeedHead.language(tag);
            if (language != null) {
                return language;
            }
        }
        return usual;
    }

    private static List<String> tags(XmlElement.Children fields) {
        Set<String> tags = new LinkedHashSet<>();
        for (XmlElement field : fields.children()) {
            switch (field.name()) {
                case "category" -> {
                    String label = field.tag().attribute("label");
                    String term = field.tag().attribute("term");
                    tags.add(label != null && !label.isBlank() ? label : term != null ? term : field.text());
                }
                case "dc:subject", "keywords", "news:keywords" ->
                    tags.addAll(Arrays.asList(field.text().split("[,;]")));
                default -> {}
            }
        }
        return tags.stream()
                .map(String::strip)
                .filter(tag -> !tag.isEmpty())
                .distinct()
                .toList();
    }
}
