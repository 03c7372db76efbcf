package io.sillok.model.landing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One piece of news as delivered: nothing is cleaned, nothing is understood yet.
 *
 * @param pointer where it stands in its document ({@code item 3}, {@code page})
 * @param guid the publisher's own identifier, if any
 * @param link the address of the article, if any
 * @param title headline as delivered by the feed, if any (a page's own headline is still inside {@code body})
 * @param author byline as delivered by the feed, if any
 * @param published publication time as delivered, unparsed
 * @param updated modification time as delivered, unparsed
 * @param bodyKind whether {@code body} is HTML or plain text
 * @param body a whole HTML page, a feed item's HTML, or plain text; already decoded from its charset
 * @param language BCP 47 tag, if the delivery or the source says
 * @param tags the publisher's own categories and keywords, in its order
 * @param origin where the body stands among the document's bytes, or null where that cannot be told
 * @param publisher the outlet that published it, where a delivery holds several outlets' news, or null: then it is the source
 * @param excerpt true where {@code body} is known to be only the beginning of the article
 */
public record NewsItem(
        String pointer,
        @Nullable String guid,
        @Nullable String link,
        @Nullable String title,
        @Nullable String author,
        @Nullable String published,
        @Nullable String updated,
        BodyKind bodyKind,
        String body,
        @Nullable String language,
        List<String> tags,
        @Nullable Origin origin,
        @Nullable String publisher,
        boolean excerpt) {
    public NewsItem {
        tags = List.copyOf(tags);
    }

    /** A whole article of the source's own. */
    public NewsItem(
            String pointer,
            @Nullable String guid,
            @Nullable String link,
            @Nullable String title,
            @Nullable String author,
            @Nullable String published,
            @Nullable String updated,
            BodyKind bodyKind,
            String body,
            @Nullable String language,
            List<String> tags,
            @Nullable Origin origin) {
        this(
                pointer, guid, link, title, author, published, updated, bodyKind, body, language, tags, origin, null,
                false);
    }

    /** News without tags, of which nobody asks where it stood. */
    public NewsItem(
            String pointer,
            @Nullable String guid,
            @Nullable String link,
            @Nullable String title,
            @Nullable String author,
            @Nullable String published,
            @Nullable String updated,
            BodyKind bodyKind,
            String body,
            @Nullable String language) {
        this(pointer, guid, link, title, author, published, updated, bodyKind, body, language, List.of(), null);
    }

    /** The same item, with the place that its body has among the document's bytes. */
    public NewsItem at(@Nullable Origin place) {
        return new NewsItem(
                pointer, guid, link, title, author, published, updated, bodyKind, body, language, tags, place,
                publisher, excerpt);
    }

    /** The form of a body. */
    public enum BodyKind {
        HTML,
        TEXT
    }
}
