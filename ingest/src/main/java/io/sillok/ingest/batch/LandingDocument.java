package io.sillok.ingest.batch;

import io.sillok.model.landing.NewsItem;
import org.jspecify.annotations.Nullable;

/**
 * A document of this run that waits to be decoded.
 *
 * @param id as in {@code landing.document}
 * @param uri what findings call it
 * @param sha256 where the archive keeps it
 * @param parser which version of which reader decodes it; empty until one is chosen
 * @param contentType as the server declared it, or null
 * @param lead the entry of a list for whose sake this page was fetched, or null where it is no such page
 * @param before what stood at its address before, of statistics alone; null where there is none or it could not be read whole
 */
record LandingDocument(
        String id,
        String uri,
        String sha256,
        String parser,
        @Nullable String contentType,
        @Nullable NewsItem lead,
        @Nullable Before before) {
    /** The document before it at the same address, and the digest of its rows. */
    record Before(String id, String digest) {}

    LandingDocument(
            String id,
            String uri,
            String sha256,
            String parser,
            @Nullable String contentType,
            @Nullable NewsItem lead) {
        this(id, uri, sha256, parser, contentType, lead, null);
    }

    LandingDocument with(String chosen) {
        return new LandingDocument(id, uri, sha256, chosen, contentType, lead, before);
    }
}
