package io.sillok.bench;

import io.sillok.model.landing.NewsItem;
import io.sillok.transform.article.ArticleOpener;
import net.dankito.readability4j.Readability4J;

/** The two that run beside each other, parsing included on both sides, metadata too. */
public enum Extractors {
    SILLOK {
        @Override
        String body(String html) {
            NewsItem item = new NewsItem(
                    "page", null, null, null, null, null, null, NewsItem.BodyKind.HTML, html, null);
            return String.join("\n", ArticleOpener.open(item).paragraphs());
        }
    },
    READABILITY4J {
        @Override
        String body(String html) {
            String text = new Readability4J("https://news.example/", html).parse().getTextContent();
            return text == null ? "" : text;
        }
    };

    /** The article's body as text. */
    abstract String body(String html);
}
