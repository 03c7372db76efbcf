package io.sillok.ingest.batch;

import io.sillok.ingest.Raw;
import io.sillok.model.Finding;
import io.sillok.model.landing.NewsItem;
import io.sillok.model.landing.StatRow;
import org.jspecify.annotations.Nullable;

/** One step of decoding a source's documents: what a chunk is made of. */
sealed interface Line {
    LandingDocument document();

    /**
     * A news item.
     *
     * @param sequence its place among all that the source delivered for the business date
     */
    record Item(LandingDocument document, long sequence, NewsItem item, Raw raw) implements Line {}

    /**
     * A statistical row.
     *
     * @param number from 1, within its document
     */
    record Row(LandingDocument document, long number, StatRow row, Raw raw) implements Line {}

    /** An entry of a list that is fetched by itself and does not land a second time. */
    record Followed(LandingDocument document, NewsItem entry) implements Line {}

    /** A record that could not be decoded. */
    record Reject(LandingDocument document, Finding finding, Raw raw) implements Line {}

    /** Records that were delivered and that nobody wants. */
    record LeftOut(LandingDocument document, long records) implements Line {}

    /** A finding about data that was decoded all the same. */
    record Note(LandingDocument document, Finding finding) implements Line {}

    /**
     * The end of a document.
     *
     * @param records that it gave
     * @param refusal why it could not be read to its end, or null where it was
     * @param digest of its rows, or null where not all of it could be read
     * @param known that its rows are those of the document before it, and were not given a second time
     */
    record End(
            LandingDocument document,
            long records,
            String mediaType,
            @Nullable String charset,
            @Nullable Finding refusal,
            @Nullable String digest,
            boolean known)
            implements Line {}
}
