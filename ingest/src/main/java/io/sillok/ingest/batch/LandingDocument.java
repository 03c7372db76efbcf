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
 */
record LandingDocument(
        String id,
        String uri,
        String sha256,
        String parser,
        @Nullable String contentType,
        @Nullable NewsItem lead) {
    LandingDocument with(String chosen) {
        return new LandingDocument(id, uri, sha256, chosen, contentType, lead);
    }
}
