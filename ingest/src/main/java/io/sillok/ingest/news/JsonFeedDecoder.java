package io.sillok.ingest.news;

import io.sillok.ingest.Decoding;
import io.sillok.ingest.Delivery;
import io.sillok.ingest.Raw;
import io.sillok.ingest.charset.EncodingDetector;
import io.sillok.ingest.charset.TextReader;
import io.sillok.ingest.origin.Form;
import io.sillok.model.Finding;
import io.sillok.model.Severity;
import io.sillok.model.landing.NewsItem;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** JSON Feed 1.0 and 1.1, an item at a time in constant memory. An item that cannot be read stands alone. */
public final class JsonFeedDecoder implements NewsDecoder {
    private static final String MEDIA_TYPE = "application/feed+json";
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    @Override
    public String version() {
        return "json-feed/1";
    }

    @Override
    public Decoding<NewsItem> open(Delivery delivery) throws IOException {
        JsonItems whole;
        try (TextReader text = TextReader.open(delivery, EncodingDetector.detect(delivery))) {
            // once to its end: what the feed says of itself may stand behind its items
            whole = new JsonItems(text);
            for (JsonItems.Item item = whole.next(); item != null; ) {
                item = whole.next();
            }
        }
        if (!whole.listed()) {
            return Decoding.refused(
                    MEDIA_TYPE,
                    new Finding(
                            "feed_unknown",
                            Severity.ERROR,
                            delivery.name(),
                            "",
                            "the file is no JSON Feed: it has no list of items",
                            "{\"version\": \"https://jsonfeed.org/version/1.1\", \"items\": [...]}",
                            "Look whether the address still gives a feed, or correct the source's format"));
        }
        return new Feed(TextReader.open(delivery, EncodingDetector.detect(delivery)), head(whole.beside()));
    }

    private static JsonNode head(String beside) {
        try {
            return JSON.readTree(beside);
        } catch (JacksonException e) {
            return JsonNodeFactory.instance
                    .objectNode(); // cut off, or broken beside the items: they speak for themselves
        }
    }

    private static final class Feed extends Decoding<NewsItem> {
        private final TextReader text;
        private final JsonItems items;
        private final JsonNode head;
        private final ItemIds ids = new ItemIds();
        private int number;

        Feed(TextReader text, JsonNode head) {
            this.text = text;
            this.items = new JsonItems(text);
            this.head = head;
        }

        @Override
        public String mediaType() {
            return MEDIA_TYPE;
        }

        @Override
        public String charset() {
            return text.encoding().charset().name();
        }

        @Override
        protected boolean advance() throws IOException {
            JsonItems.Item place = items.next();
            if (place == null) {
                end();
                return false;
            }
            String pointer = "item " + ++number;
            Raw raw = text.raw(place.begin(), Math.min(place.end(), place.begin() + JsonItems.LONGEST));
            if (place.text() == null) {
                malformed(pointer, "the item is longer than %d characters".formatted(JsonItems.LONGEST), raw);
            } else if (!place.closed()) {
                malformed(pointer, "the feed ends inside the item", raw);
            } else {
                item(place, place.text(), pointer, raw);
            }
            return true;
        }

        private void item(JsonItems.Item place, String json, String pointer, Raw raw) throws IOException {
            JsonNode item;
            try {
                item = JSON.readTree(json);
            } catch (JacksonException e) {
                malformed(pointer, "the item is not JSON", raw);
                return;
            }
            if (!item.isObject()) {
                malformed(pointer, "the item is no JSON object", raw);
                return;
            }
            Delivery delivery = text.delivery();
            NewsItem read = JsonFeedItem.read(
                    item, head, pointer, delivery.name(), delivery.options().language());
            if (read.title() == null && read.body().isBlank()) {
                malformed(pointer, "the item has neither a title nor a text", raw);
                return;
            }
            NewsItem news = ids.of(read);
            if (!news.equals(read)) {
                note(ids.duplicate(delivery.name(), read));
            }
            read(Form.JSON.place(news, text, place.begin(), place.end()), raw);
        }

        private void end() {
            String next = JsonFeedItem.text(head.get("next_url"));
            if (next != null) {
                note(finding(
                        "pages_missing",
                        Severity.INFO,
                        "",
                        "the feed goes on at %s".formatted(ItemIds.shortened(next)),
                        null,
                        "Fetch that address as well if older items are wanted; new ones come on the first page"));
            }
            if (!items.whole()) {
                note(finding(
                        "feed_truncated",
                        Severity.WARNING,
                        "",
                        "the feed ends before its last bracket does; it is read up to there",
                        "} at the end",
                        "Look whether the next delivery is whole; what is missing may be delivered again"));
            }
            ids.incomplete(text.delivery().name()).ifPresent(this::note);
            text.findings().forEach(this::note);
        }

        private void malformed(String pointer, String problem, Raw raw) {
            reject(
                    finding(
                            "item_malformed",
                            Severity.ERROR,
                            pointer,
                            problem,
                            "a whole item",
                            "Read the item in quarantine; the other items were read"),
                    raw);
        }

        private Finding finding(
                String code,
                Severity severity,
                String pointer,
                String problem,
                @Nullable String expected,
                String next) {
            return new Finding(code, severity, text.delivery().name(), pointer, problem, expected, next);
        }

        @Override
        public void close() throws IOException {
            text.close();
        }
    }
}
