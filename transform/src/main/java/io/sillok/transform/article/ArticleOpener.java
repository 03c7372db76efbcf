package io.sillok.transform.article;

import io.sillok.model.landing.NewsItem;

/** Takes a piece of news apart, whatever form it was delivered in. */
public final class ArticleOpener {
    private final SiteRules sites;

    /**
     * @param sites the watch's own rules for certain sites' pages
     */
    public ArticleOpener(SiteRules sites) {
        this.sites = sites;
    }

    /** The article's parts; what the page says of itself comes before what the feed says of it. */
    public ArticleParts open(NewsItem item) {
        ArticleParts parts = item.bodyKind() == NewsItem.BodyKind.HTML
                ? Page.read(item.body(), item.title(), item.author(), item.link(), sites)
                : PlainText.read(item.body(), item.title(), item.author());
        return parts.tags().isEmpty() && !item.tags().isEmpty() ? parts.tagged(item.tags()) : parts;
    }
}
