package io.sillok.ingest.news;

import io.sillok.ingest.Content;
import io.sillok.ingest.Decoding;
import io.sillok.ingest.Delivery;
import io.sillok.ingest.charset.TextReader;
import io.sillok.model.Finding;
import io.sillok.model.landing.NewsItem;
import io.sillok.model.landing.NewsItem.BodyKind;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Sitemaps (protocol 0.9), with Google's news sitemaps, sitemap indexes and sitemaps of plain text. An entry is a lead: it has an
 * address, perhaps a title and a time, and an empty text. An entry of an index leads to another sitemap and not to an article: its
 * pointer is {@code sitemap 3}, see {@link #leadsToSitemap}.
 */
public final class SitemapDecoder implements NewsDecoder {
    private static final String MEDIA_TYPE = "application/xml";
    private static final Map<String, String> KINDS = Map.of("urlset", "url", "sitemapindex", "sitemap");
    private static final String INDEX_ENTRY = "sitemap ";

    /** Whether the entry is the address of another sitemap, to be fetched and decoded in its turn. */
    public static boolean leadsToSitemap(NewsItem entry) {
        return entry.pointer().startsWith(INDEX_ENTRY);
    }

    @Override
    public String version() {
        return "sitemap/1";
    }

    @Override
    public Decoding<NewsItem> open(Delivery delivery) throws IOException {
        if (plain(delivery.content())) {
            return new AddressLines(delivery);
        }
        TextReader text = TextReader.open(delivery, XmlCharset.detect(delivery));
        FeedScanner scanner = new FeedScanner(text, KINDS);
        scanner.begin();
        if (FeedDecoder.isFeed(scanner.first())) {
            text.close();
            return new FeedDecoder().open(delivery); // the protocol allows feeds
        }
        Optional<Finding> obstacle = XmlObstacle.of(delivery, text, scanner, "a sitemap", "<urlset> or <sitemapindex>");
        if (obstacle.isPresent()) {
            text.close();
            return Decoding.refused(MEDIA_TYPE, obstacle.get());
        }
        return new Entries(text, scanner);
    }

    /** Whether the first thing in it is an address and no markup. */
    private static boolean plain(Content content) throws IOException {
        try (InputStream in = content.open()) {
            String head = new String(in.readNBytes(512), StandardCharsets.UTF_8);
            return Addresses.web(
                    head.replace("\ufeff", "").strip().lines().findFirst().orElse(""));
        }
    }

    private static final class Entries extends XmlDecoding {
        private final XmlNames names;
        private final boolean index;

        Entries(TextReader text, FeedScanner scanner) {
            super(text, scanner, "sitemap");
            this.names = scanner.names();
            this.index = scanner.root().equals("sitemapindex");
        }

        @Override
        public String mediaType() {
            return MEDIA_TYPE;
        }

        @Override
        protected String pointer(int number) {
            return (index ? INDEX_ENTRY : "url ") + number;
        }

        @Override
        protected void item(String text, String pointer, FeedScanner.Item place) {
            XmlMarkup start = XmlMarkup.at(text, 0, text.length());
            int end = Math.max(start.end(), text.lastIndexOf("</"));
            XmlElement.Children fields = XmlElement.children(
                    text,
                    start.end(),
                    end,
                    names.with(XmlTag.of(text, start.begin(), start.end()).namespaces()));
            String link = fields.text("loc");
            if (!fields.readable() || !Addresses.web(link)) {
                malformed(pointer, "the entry has no <loc> with an address of its own", place);
                return;
            }
            List<XmlElement> news = fields.all("news:news");
            XmlElement.Children told = news.isEmpty() ? fields : news.get(0).children();
            read(
                    new NewsItem(
                            pointer,
                            null,
                            link,
                            told.text("news:title"),
                            null,
                            told.text("news:publication_date"),
                            fields.text("lastmod"),
                            BodyKind.TEXT,
                            "",
                            language(told),
                            tags(told),
                            null),
                    raw(place));
        }

        private @Nullable String language(XmlElement.Children told) {
            List<XmlElement> publication = told.all("news:publication");
            String said = publication.isEmpty()
                    ? told.text("news:language")
                    : publication.get(0).children().text("news:language");
            String language = FeedHead.language(said);
            return language == null ? delivery().options().language() : language;
        }

        private static List<String> tags(XmlElement.Children told) {
            Set<String> tags = new LinkedHashSet<>();
            String keywords = told.text("news:keywords");
            for (String tag : keywords == null ? new String[0] : keywords.split("[,;]")) {
                if (!tag.isBlank()) {
                    tags.add(tag.strip());
                }
            }
            return List.copyOf(tags);
        }

        @Override
        protected void end() {}
    }
}
