package io.sillok.ingest.news;

import io.sillok.model.Finding;
import io.sillok.model.Severity;
import io.sillok.model.landing.NewsItem;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Watches over what the items of one delivery are known by. */
final class ItemIds {
    /** Enough for any feed; a longer one is not watched to its end, so that memory stays bounded. */
    private static final int MOST = 200_000;

    private static final int SHORT = 80;

    /** By the hash of an id, the hash of what else tells its item. */
    private final Map<Long, Long> seen = new HashMap<>();

    private int unnamed;
    private String firstUnnamed = "";
    private int undated;
    private String firstUndated = "";

    /** The item; without its id where another item of the delivery has the same, so that it goes by its address. */
    NewsItem of(NewsItem item) {
        if (item.guid() == null && item.link() == null && unnamed++ == 0) {
            firstUnnamed = item.pointer();
        }
        if (item.published() == null && item.updated() == null && undated++ == 0) {
            firstUndated = item.pointer();
        }
        if (item.guid() == null || seen.size() >= MOST) {
            return item;
        }
        long other = hash(item.link() == null ? item.title() : item.link());
        Long before = seen.putIfAbsent(hash(item.guid()), other);
        return before == null || before == other ? item : withoutId(item);
    }

    private static NewsItem withoutId(NewsItem item) {
        return new NewsItem(
                item.pointer(),
                null,
                item.link(),
                item.title(),
                item.author(),
                item.published(),
                item.updated(),
                item.bodyKind(),
                item.body(),
                item.language(),
                item.tags(),
                item.origin());
    }

    /** What to say of an item whose id was taken from it. */
    Finding duplicate(String delivery, NewsItem item) {
        return new Finding(
                "id_duplicate",
                Severity.WARNING,
                delivery,
                item.pointer(),
                "another item of the delivery has the id '%s', too".formatted(shortened(item.guid())),
                "an id of its own",
                "Nothing has to be done: the item goes by its address; tell the publisher");
    }

    /** What to say of items that nothing but their text tells apart, or that no date places. */
    Optional<Finding> incomplete(String delivery) {
        if (unnamed == 0 && undated == 0) {
            return Optional.empty();
        }
        String ids = "%d item(s) have neither id nor address, the first is %s".formatted(unnamed, firstUnnamed);
        String dates = "%d item(s) have no date, the first is %s".formatted(undated, firstUndated);
        return Optional.of(
                new Finding(
                        "items_incomplete",
                        unnamed == 0 ? Severity.INFO : Severity.WARNING,
                        delivery,
                        unnamed > 0 ? firstUnnamed : firstUndated,
                        unnamed == 0 ? dates : undated == 0 ? ids : ids + "; " + dates,
                        "an id or address and a date for each item",
                        "Nothing has to be done: such items go by their headline, or by the day they were delivered; tell the publisher"));
    }

    /** Short enough for a message. */
    static String shortened(@Nullable String id) {
        String text = Objects.requireNonNullElse(id, "");
        return text.length() <= SHORT ? text : text.substring(0, SHORT) + "…";
    }

    private static long hash(@Nullable String text) {
        long hash = 1125899906842597L;
        for (int i = 0; text != null && i < text.length(); i++) {
            hash = 31 * hash + text.charAt(i);
        }
        return hash;
    }
}
