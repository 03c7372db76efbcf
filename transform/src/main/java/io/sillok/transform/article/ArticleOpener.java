package io.sillok.transform.article;

import io.sillok.model.landing.NewsItem;

/** Takes a piece of news apart, whatever form it was delivered in. */
public final class ArticleOpener {
    private ArticleOpener() {}

    /** The article's parts, where no site has rules of its own. */
    public static ArticleParts open(NewsItem item) {
        return open(item, SiteRules.NONE);
    }

    /**
     * The article's parts; what the page says of itself comes before what the feed says of it.
     *
     * @param sites the watch's own rules for certain sites' pages
     */
    public static ArticleParts open(NewsItem item, SiteRules sites) {
        ArticleParts parts = item.bodyKind() == NewsItem.BodyKind.HTML
                ? Page.read(item.body(), item.title(), item.author(), item.link(), sites)
                : PlainText.read(item.body(), item.title(), item.author());
        return parts.tags().isEmpty() && !item.tags().isEmpty() ? parts.tagged(item.tags()) : parts;
    }
}
