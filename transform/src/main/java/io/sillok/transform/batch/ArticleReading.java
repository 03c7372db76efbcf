package io.sillok.transform.batch;

import io.sillok.model.landing.NewsItem;
import io.sillok.transform.reading.ReadArticle;
import io.sillok.transform.reading.ReadingContext;

/** Reads a piece of news. Pure. */
@FunctionalInterface
interface ArticleReading {
    ReadArticle read(NewsItem item, ReadingContext context);
}
