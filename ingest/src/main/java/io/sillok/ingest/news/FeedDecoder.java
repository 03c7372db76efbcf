package io.sillok.ingest.news;

import io.sillok.ingest.Decoding;
import io.sillok.ingest.Delivery;
import io.sillok.ingest.Raw;
import io.sillok.ingest.charset.WholeText;
import io.sillok.model.Finding;
import io.sillok.model.Severity;
import io.sillok.model.landing.NewsItem;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** RSS 2.0, RSS 1.0 and Atom. A malformed feed is read as far as it goes: an item that cannot be read stands alone. */
public final class FeedDecoder implements NewsDecoder {
    /** A feed is held in memory as a whole. */
    private static final long LARGEST = 50L << 20;

    private static final String MEDIA_TYPE = "application/rss+xml";
    private static final Set<String> ROOTS = Set.of("rss", "RDF", "feed");

    @Override
    public String version() {
        return "rss/1";
    }

    @Override
    public Decoding<NewsItem> open(Delivery delivery) throws IOException {
        Optional<Finding> size = WholeText.tooLarge(delivery, LARGEST);
        if (size.isPresent()) {
            return Decoding.refused(MEDIA_TYPE, size.get());
        }
        WholeText feed = WholeText.of(delivery);
        Optional<Finding> obstacle = feed.notText();
        if (obstacle.isPresent()) {
            return Decoding.refused(MEDIA_TYPE, obstacle.get());
        }
        FeedOutline outline = new FeedOutline(feed.text());
        if (outline.declaresEntities()) {
            return Decoding.refused(
                    MEDIA_TYPE,
                    new Finding(
                            "xml_entities_refused",
                            Severity.ERROR,
                            delivery.name(),
                            "",
                            "the feed declares entities of its own, which can grow without bound or reach outside",
                            "a feed without <!ENTITY>",
                            "Ask the publisher for a plain feed; this one is in quarantine"));
        } else if (!ROOTS.contains(outline.root())) {
            return Decoding.refused(
                    MEDIA_TYPE,
                    new Finding(
                            "feed_unknown",
                            Severity.ERROR,
                            delivery.name(),
                            "",
                            outline.root().isEmpty()
                                    ? "the file holds no XML element"
                                    : "the outermost element is <%s>".formatted(outline.root()),
                            "<rss>, <rdf:RDF> or <feed>",
                            "Look whether the address still gives a feed, or correct the source's format"));
        }
        return new Feed(feed, outline);
    }

    private static final class Feed extends NewsDecoding {
        private final WholeText feed;
        private final FeedOutline outline;
        private final FeedItemParser parser;
        private final @Nullable String language;
        private int next;

        Feed(WholeText feed, FeedOutline outline) {
            super(outline.root().equals("feed") ? "application/atom+xml" : MEDIA_TYPE, feed);
            this.feed = feed;
            this.outline = outline;
            this.parser = new FeedItemParser(outline);
            this.language = outline.language() == null
                    ? feed.reader().delivery().options().language()
                    : outline.language();
        }

        @Override
        protected boolean advance() {
            if (next == outline.items.size()) {
                if (outline.truncated()) {
                    note(finding(
                            "feed_truncated",
                            Severity.WARNING,
                            "",
                            "the feed ends before its last element does; it is read up to there",
                            "</%s> at the end".formatted(outline.root()),
                            "Look whether the next delivery is whole; what is missing may be delivered again"));
                }
                return false;
            }
            FeedOutline.Item item = outline.items.get(next++);
            String pointer = "item " + next;
            Raw raw = feed.reader().raw(item.begin(), item.end());
            if (!item.closed()) {
                reject(malformed(pointer, "the item has no end tag"), raw);
                return true;
            }
            try {
                XmlRepair repaired = XmlRepair.of(feed.text().substring(item.begin(), item.end()));
                NewsItem read = parser.parse(repaired.text(), pointer, language);
                if (read.title() == null && read.body().isBlank()) {
                    reject(malformed(pointer, "the item has neither a title nor a text"), raw);
                    return true;
                }
                if (repaired.changes() > 0) {
                    note(finding(
                            "feed_repaired",
                            Severity.INFO,
                            pointer,
                            "%d ampersand(s) or control character(s) that XML forbids were mended"
                                    .formatted(repaired.changes()),
                            null,
                            "Nothing has to be done; tell the publisher if it goes on"));
                }
                read(read, raw);
            } catch (XMLStreamException e) {
                reject(malformed(pointer, "the item is not well-formed XML" + place(e)), raw);
            }
            return true;
        }

        /** Where; the parser's own words depend on the machine's language. */
        private static String place(XMLStreamException e) {
            return e.getLocation() == null
                    ? ""
                    : " at its line " + e.getLocation().getLineNumber();
        }

        private Finding malformed(String pointer, String problem) {
            return finding(
                    "item_malformed",
                    Severity.ERROR,
                    pointer,
                    problem,
                    "a well-formed <item> or <entry>",
                    "Read the item in quarantine; the feed's other items were read");
        }

        private Finding finding(
                String code,
                Severity severity,
                String pointer,
                String problem,
                @Nullable String expected,
                String next) {
            return new Finding(code, severity, feed.reader().delivery().name(), pointer, problem, expected, next);
        }
    }
}
