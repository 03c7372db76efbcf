package io.sillok.ingest.news;

import io.sillok.ingest.Decoding;
import io.sillok.ingest.Delivery;
import io.sillok.ingest.Raw;
import io.sillok.ingest.charset.WholeText;
import io.sillok.model.Finding;
import io.sillok.model.Severity;
import io.sillok.model.landing.NewsItem;
import io.sillok.model.landing.NewsItem.BodyKind;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * A page that lists articles: a section's page, a board of press releases. An entry is a lead: it has a title and an address, perhaps
 * a time, and an empty text.
 */
public final class ListPageDecoder implements NewsDecoder {
    private static final String MEDIA_TYPE = "text/html";

    @Override
    public String version() {
        return "list/1";
    }

    @Override
    public Decoding<NewsItem> open(Delivery delivery) throws IOException {
        WholeText page = WholeText.of(delivery);
        Optional<Finding> obstacle = page.notText();
        if (obstacle.isPresent()) {
            return Decoding.refused(MEDIA_TYPE, obstacle.get());
        }
        Document document = Jsoup.parse(page.text(), "", Parser.htmlParser().setTrackPosition(true));
        String base = base(document, delivery.name());
        List<ListEntry> entries = ListPage.entries(document, base);
        List<ListEntry> scripted = ListScripts.entries(document, base);
        if (scripted.size() > entries.size()) {
            entries = scripted;
        }
        if (entries.isEmpty()) {
            return Decoding.refused(
                    MEDIA_TYPE,
                    new Finding(
                            "list_unreadable",
                            Severity.ERROR,
                            delivery.name(),
                            "",
                            "no list of articles can be told on the page",
                            "at least two links of one make whose texts read like headlines",
                            "Look whether the address still gives the list, or name the site's feed or sitemap instead"));
        }
        String language = PageHead.of(page.text()).language();
        return new Entries(page, entries, language == null ? delivery.options().language() : language);
    }

    /** What relative addresses are relative to: what the page says, then where it came from, then what it calls its own. */
    private static String base(Document page, String name) {
        Element declared = page.selectFirst("base[href]");
        Element canonical = page.selectFirst("link[rel=canonical][href]");
        Element shared = page.selectFirst("meta[property=og:url][content]");
        String own = Addresses.web(name)
                ? name
                : canonical != null ? canonical.attr("href") : shared == null ? "" : shared.attr("content");
        String base = declared == null ? own : Addresses.resolve(own, declared.attr("href"));
        return base == null ? own : base;
    }

    private static final class Entries extends NewsDecoding {
        private final WholeText page;
        private final Iterator<ListEntry> entries;
        private final @Nullable String language;
        private int number;

        Entries(WholeText page, List<ListEntry> entries, @Nullable String language) {
            super(MEDIA_TYPE, page);
            this.page = page;
            this.entries = entries.iterator();
            this.language = language;
        }

        @Override
        protected boolean advance() {
            if (!entries.hasNext()) {
                return false;
            }
            ListEntry entry = entries.next();
            String pointer = "entry " + ++number;
            Raw raw = raw(entry.element());
            if (Addresses.web(entry.address())) {
                read(
                        new NewsItem(
                                pointer,
                                null,
                                entry.address(),
                                entry.title(),
                                entry.author(),
                                entry.published(),
                                null,
                                BodyKind.TEXT,
                                "",
                                language),
                        raw);
                return true;
            }
            reject(
                    new Finding(
                            "link_unfollowable",
                            Severity.ERROR,
                            page.reader().delivery().name(),
                            pointer,
                            entry.address() == null
                                    ? "'%s' is opened by the page's own script"
                                            .formatted(ItemIds.shortened(entry.title()))
                                    : "'%s' has an address that is relative to nothing known"
                                            .formatted(ItemIds.shortened(entry.title())),
                            "an address that begins with http",
                            "Name the site's feed or sitemap instead, or deliver its pages"),
                    raw);
            return true;
        }

        private Raw raw(@Nullable Element element) {
            if (element == null || !element.sourceRange().isTracked()) {
                return page.raw();
            }
            int from = element.sourceRange().startPos();
            int to = Math.max(
                    element.sourceRange().endPos(), element.endSourceRange().endPos());
            return page.reader().raw(from, Math.min(page.text().length(), to));
        }
    }
}
