package io.sillok.transform.article;

import io.sillok.model.landing.NewsItem;

/** Takes a piece of news apart, whatever form it was delivered in. */
public final class ArticleOpener {
    private ArticleOpener() {}

    /** The article's parts; what the page says of itself comes before what the feed says of it. */
    public static ArticleParts open(NewsItem item) {
        ArticleParts parts = item.bodyKind() == NewsItem.BodyKind.HTML
                ? Page.read(item.body(), item.title(), item.author())
                : PlainText.read(item.body(), item.title());
        if (parts.byline() != null) {
            return parts;
        }
        return new ArticleParts(
                parts.title(),
                parts.subtitles(),
                Bylines.author(item.author()).orElse(null),
                parts.credit(),
                parts.published(),
                parts.modified(),
                parts.url(),
                parts.language(),
                parts.body(),
                parts.repeatsRemoved());
    }
}
