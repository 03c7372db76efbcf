package io.sillok.ingest.news;

import io.sillok.ingest.Decoder;
import io.sillok.model.landing.NewsItem;

/** Reads news: a delivery gives items, each as delivered. */
public interface NewsDecoder extends Decoder<NewsItem> {}
