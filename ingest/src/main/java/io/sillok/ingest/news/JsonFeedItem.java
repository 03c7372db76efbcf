package io.sillok.ingest.news;

import io.sillok.model.landing.NewsItem;
import io.sillok.model.landing.NewsItem.BodyKind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What a JSON Feed says, of itself and of an item. Ids that are numbers are read as written, as the specification asks. */
final class JsonFeedItem {
    private JsonFeedItem() {}

    /**
     * Reads an item.
     *
     * @param feed everything beside the items: what holds where an item is silent
     */
    static NewsItem read(JsonNode item, JsonNode feed, String pointer, String address, @Nullable String usualLanguage) {
        String html = text(item.get("content_html"));
        String plain = text(item.get("content_text"));
        String summary = text(item.get("summary"));
        String base = Addresses.web(address) ? address : text(feed.get("home_page_url"));
        String url = text(item.get("url"));
        String language = FeedHead.language(text(item.get("language")));
        String feedLanguage = FeedHead.language(text(feed.get("language")));
        return new NewsItem(
                pointer,
                text(item.get("id")),
                Addresses.resolve(base, url != null ? url : text(item.get("external_url"))),
                text(item.get("title")),
                author(item) != null ? author(item) : author(feed),
                text(item.get("date_published")),
                text(item.get("date_modified")),
                html != null ? BodyKind.HTML : BodyKind.TEXT,
                html != null ? html : plain != null ? plain : summary == null ? "" : summary,
                language != null ? language : feedLanguage != null ? feedLanguage : usualLanguage,
                texts(item.get("tags")),
                null);
    }

    /** Version 1.1 has {@code authors}, 1.0 had {@code author}. */
    private static @Nullable String author(JsonNode node) {
        List<String> names = new ArrayList<>();
        JsonNode authors = node.get("authors");
        if (authors != null && authors.isArray()) {
            authors.forEach(author -> add(names, author));
        }
        if (names.isEmpty() && node.get("author") != null) {
            add(names, node.get("author"));
        }
        return names.isEmpty() ? null : String.join(", ", names);
    }

    private static void add(List<String> names, JsonNode author) {
        String name = author.isObject() ? text(author.get("name")) : text(author);
        if (name != null && !names.contains(name)) {
            names.add(name);
        }
    }

    private static List<String> texts(@Nullable JsonNode array) {
        List<String> texts = new ArrayList<>();
        if (array != null && array.isArray()) {
            for (JsonNode element : array) {
                String text = text(element);
                if (text != null && !texts.contains(text)) {
                    texts.add(text);
                }
            }
        }
        return texts;
    }

    /** A text without what the database does not take; null for one that is empty, and for what is no text. */
    static @Nullable String text(@Nullable JsonNode node) {
        if (node == null || node.isNull() || node.isContainer()) {
            return null;
        }
        String text = node.isBigDecimal() ? node.decimalValue().toPlainString() : node.asString();
        String clean = text.replace("\0", "").strip();
        return clean.isEmpty() ? null : clean;
    }
}
