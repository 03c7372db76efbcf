package io.sillok.ingest.news;

import io.sillok.ingest.Decoding;
import io.sillok.ingest.charset.WholeText;
import io.sillok.model.landing.NewsItem;

/** News in a text that is held as a whole. */
abstract class NewsDecoding extends Decoding<NewsItem> {
    private final String mediaType;
    private final String charset;

    NewsDecoding(String mediaType, WholeText text) {
        this.mediaType = mediaType;
        this.charset = text.reader().encoding().charset().name();
        text.reader().findings().forEach(this::note);
    }

    @Override
    public final String mediaType() {
        return mediaType;
    }

    @Override
    public final String charset() {
        return charset;
    }

    @Override
    public final void close() {}
}
