package io.sillok.transform.store;

import io.sillok.model.Span;
import io.sillok.model.landing.BytePlaces;
import io.sillok.model.landing.NewsItem;
import io.sillok.model.landing.Origin;
import io.sillok.transform.article.Passage;
import org.jspecify.annotations.Nullable;

/** Which bytes of its document each stretch of an article was read from; nothing where the delivery cannot tell. */
public final class RawBytes {
    private final Passage body;
    private final @Nullable BytePlaces delivered;

    private RawBytes(Passage body, @Nullable BytePlaces delivered) {
        this.body = body;
        this.delivered = delivered;
    }

    /**
     * For an article's stretches.
     *
     * @param body of the article, which leads back to the item's
     */
    public static RawBytes of(NewsItem item, Passage body) {
        Origin origin = item.origin();
        // a container names its member also where its reader cannot tell the bytes
        return new RawBytes(
                body, origin == null || origin.runs().isEmpty() ? null : new BytePlaces(item.body(), origin));
    }

    /** Whether it is known at all. */
    public boolean known() {
        return delivered != null;
    }

    /** The first byte. */
    public @Nullable Long begin(Span span) {
        return delivered == null ? null : delivered.begin(body.sourceBegin(span.begin()));
    }

    /** Behind the last byte. */
    public @Nullable Long end(Span span) {
        return delivered == null ? null : delivered.end(body.sourceEnd(span.end()));
    }

    @Nullable
    String from(Span span) {
        Long begin = begin(span);
        return begin == null ? null : begin.toString();
    }

    @Nullable
    String to(Span span) {
        Long end = end(span);
        return end == null ? null : end.toString();
    }
}
