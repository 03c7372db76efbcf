package io.sillok.ingest.container;

import io.sillok.model.landing.NewsItem;
import io.sillok.model.landing.Origin;
import io.sillok.model.landing.StatRow;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Says of records where in a container they were.
 *
 * @param path of the member within the delivery ({@code a.zip!/b.html}); empty for a delivery that is simply packed
 * @param address that the member was fetched from, or null
 * @param charset of the member, by Java's name
 */
record Placing(String path, @Nullable String address, String charset) {
    /** Where in the delivery something is that is somewhere in the member. */
    String pointer(String inner) {
        return path.isEmpty() ? inner : inner.isEmpty() ? path : path + " " + inner;
    }

    /** The record with its pointer from the delivery's outside. */
    <T> T place(T record) {
        @SuppressWarnings("unchecked") // a placed record is of its own class
        T placed = (T)
                (record instanceof NewsItem item
                        ? news(item)
                        : record instanceof StatRow row ? row.at(pointer(row.pointer())) : record);
        return placed;
    }

    private NewsItem news(NewsItem item) {
        Origin inner = item.origin();
        String member = path.isEmpty() ? "unpacked" : path;
        // a page that does not name its address was fetched from one; an item of a feed was not
        String link =
                item.link() == null && item.guid() == null && item.pointer().equals("page") ? address : item.link();
        return new NewsItem(
                pointer(item.pointer()),
                item.guid(),
                link,
                item.title(),
                item.author(),
                item.published(),
                item.updated(),
                item.bodyKind(),
                item.body(),
                item.language(),
                item.tags(),
                inner == null
                        ? new Origin(member, charset, List.of())
                        : new Origin(
                                inner.member() == null ? member : member + "!/" + inner.member(),
                                inner.charset(),
                                inner.runs()),
                item.publisher(),
                item.excerpt());
    }
}
