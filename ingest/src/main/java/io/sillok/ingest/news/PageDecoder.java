package io.sillok.ingest.news;

import io.sillok.ingest.Decoding;
import io.sillok.ingest.Delivery;
import io.sillok.ingest.charset.WholeText;
import io.sillok.ingest.origin.Form;
import io.sillok.model.Finding;
import io.sillok.model.landing.NewsItem;
import io.sillok.model.landing.NewsItem.BodyKind;
import java.io.IOException;
import java.util.Optional;

/** A file that is one article: an HTML page, or plain text. Nothing is taken out of it here. */
public final class PageDecoder implements NewsDecoder {
    /** No article is longer. */
    private static final long LARGEST = 20L << 20;

    private final BodyKind kind;

    public PageDecoder(BodyKind kind) {
        this.kind = kind;
    }

    @Override
    public String version() {
        return kind == BodyKind.HTML ? "html/1" : "text/1";
    }

    @Override
    public Decoding<NewsItem> open(Delivery delivery) throws IOException {
        Optional<Finding> size = WholeText.tooLarge(delivery, LARGEST);
        if (size.isPresent()) {
            return Decoding.refused(mediaType(), size.get());
        }
        WholeText page = WholeText.of(delivery);
        Optional<Finding> obstacle = page.notText();
        return obstacle.isPresent() ? Decoding.refused(mediaType(), obstacle.get()) : new Page(mediaType(), page);
    }

    private String mediaType() {
        return kind == BodyKind.HTML ? "text/html" : "text/plain";
    }

    private final class Page extends NewsDecoding {
        private final WholeText page;

        Page(String mediaType, WholeText page) {
            super(mediaType, page);
            this.page = page;
        }

        @Override
        protected boolean advance() throws IOException {
            PageHead head = kind == BodyKind.HTML ? PageHead.of(page.text()) : PageHead.NONE;
            String language =
                    head.language() == null ? page.reader().delivery().options().language() : head.language();
            NewsItem item =
                    new NewsItem("page", null, head.canonical(), null, null, null, null, kind, page.text(), language);
            read(Form.WHOLE.place(item, page.reader(), 0, page.text().length()), page.raw());
            return false;
        }
    }
}
