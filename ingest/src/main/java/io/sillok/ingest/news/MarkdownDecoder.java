package io.sillok.ingest.news;

import io.sillok.ingest.Decoding;
import io.sillok.ingest.Delivery;
import io.sillok.ingest.charset.WholeText;
import io.sillok.model.Finding;
import io.sillok.model.Severity;
import io.sillok.model.landing.NewsItem;
import io.sillok.model.landing.NewsItem.BodyKind;
import java.io.IOException;
import java.util.Optional;

/** A file that is one article in Markdown, with front matter or without. */
public final class MarkdownDecoder implements NewsDecoder {
    private static final String MEDIA_TYPE = "text/markdown";

    @Override
    public String version() {
        return "markdown/1";
    }

    @Override
    public Decoding<NewsItem> open(Delivery delivery) throws IOException {
        WholeText file = WholeText.of(delivery);
        Optional<Finding> obstacle = file.notText();
        return obstacle.isPresent() ? Decoding.refused(MEDIA_TYPE, obstacle.get()) : new Article(file);
    }

    private static final class Article extends NewsDecoding {
        private final WholeText file;

        Article(WholeText file) {
            super(MEDIA_TYPE, file);
            this.file = file;
        }

        @Override
        protected boolean advance() {
            Delivery delivery = file.reader().delivery();
            FrontMatter matter = FrontMatter.of(file.text());
            if (matter.broken()) {
                note(new Finding(
                        "front_matter_malformed",
                        Severity.WARNING,
                        delivery.name(),
                        "page",
                        "what stands between the lines --- is no YAML",
                        "keys and values, such as 'title: …'",
                        "Correct the file and deliver it again; its text was read"));
            }
            MarkdownText text = MarkdownText.of(file.text().substring(matter.end()));
            String title = matter.text("title", "headline");
            String language = FeedHead.language(matter.text("language", "lang"));
            String link = matter.text("url", "link", "canonical", "permalink");
            read(
                    new NewsItem(
                            "page",
                            matter.text("id", "guid"),
                            Addresses.web(link) ? link : null,
                            title == null ? text.title() : title,
                            matter.text("author", "authors", "byline"),
                            matter.text("date", "published", "pubdate"),
                            matter.text("updated", "modified", "lastmod"),
                            BodyKind.TEXT,
                            text.text(),
                            language == null ? delivery.options().language() : language,
                            matter.all("tags", "keywords", "categories"),
                            null),
                    file.raw());
            return false;
        }
    }
}
