package io.sillok.ingest.news;

import io.sillok.ingest.Decoding;
import io.sillok.ingest.Delivery;
import io.sillok.ingest.charset.TextReader;
import io.sillok.model.Finding;
import io.sillok.model.Severity;
import io.sillok.model.landing.NewsItem;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/**
 * RSS in all its versions and Atom, in constant memory. A malformed feed is read as far as it goes: an item that cannot be read
 * stands alone.
 */
public final class FeedDecoder implements NewsDecoder {
    private static final String MEDIA_TYPE = "application/rss+xml";
    private static final Map<String, String> KINDS =
            Map.of("rss", "item", "rdf", "item", "channel", "item", "feed", "entry", "entry", "entry");

    /** Whether a document whose outermost element is called so is a feed. */
    static boolean isFeed(String name) {
        return KINDS.containsKey(XmlTag.local(name));
    }

    @Override
    public String version() {
        return "rss/2";
    }

    @Override
    public Decoding<NewsItem> open(Delivery delivery) throws IOException {
        TextReader text = TextReader.open(delivery, XmlCharset.detect(delivery));
        FeedScanner scanner = new FeedScanner(text, KINDS);
        scanner.begin();
        Optional<Finding> obstacle = XmlObstacle.of(delivery, text, scanner, "a feed", "<rss>, <rdf:RDF> or <feed>");
        if (obstacle.isPresent()) {
            text.close();
            return Decoding.refused(MEDIA_TYPE, obstacle.get());
        }
        return new Feed(text, scanner);
    }

    private static final class Feed extends XmlDecoding {
        private final FeedHead head;
        private final boolean atom;
        private final ItemIds ids = new ItemIds();

        Feed(TextReader text, FeedScanner scanner) {
            super(text, scanner, "feed");
            this.head =
                    FeedHead.of(scanner.head(), scanner.names(), text.delivery().name());
            this.atom = scanner.root().equals("feed") || scanner.root().equals("entry");
        }

        @Override
        public String mediaType() {
            return atom ? "application/atom+xml" : MEDIA_TYPE;
        }

        @Override
        protected String pointer(int number) {
            return "item " + number;
        }

        @Override
        protected void item(String text, String pointer, FeedScanner.Item place) throws IOException {
            FeedItem item = FeedItem.read(
                    text, pointer, head, atom, delivery().options().language());
            if (item.tags() > XmlElement.TOLERATED) {
                malformed(pointer, "more than %d tags in it are wrong".formatted(XmlElement.TOLERATED), place);
            } else if (item.news().title() == null && item.news().body().isBlank()) {
                malformed(pointer, "the item has neither a title nor a text", place);
            } else {
                mended(pointer, item);
                NewsItem news = ids.of(item.news());
                if (!news.equals(item.news())) {
                    note(ids.duplicate(delivery().name(), item.news()));
                }
                read(placed(news, place), raw(place));
            }
        }

        private void mended(String pointer, FeedItem item) {
            if (item.characters() == 0 && item.tags() == 0) {
                return;
            }
            String characters = "%d ampersand(s) or control character(s) that XML forbids".formatted(item.characters());
            String tags = "%d end tag(s) missing or out of place".formatted(item.tags());
            note(finding(
                    "feed_repaired",
                    item.tags() == 0 ? Severity.INFO : Severity.WARNING,
                    pointer,
                    (item.tags() == 0 ? characters : item.characters() == 0 ? tags : characters + " and " + tags)
                            + " were mended",
                    null,
                    "Nothing has to be done; tell the publisher if it goes on"));
        }

        @Override
        protected void end() {
            ids.incomplete(delivery().name()).ifPresent(this::note);
        }
    }
}
