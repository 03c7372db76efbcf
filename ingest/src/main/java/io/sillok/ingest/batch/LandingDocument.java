package io.sillok.ingest.batch;

/**
 * A document of this run that waits to be decoded.
 *
 * @param id as in {@code landing.document}
 * @param uri what findings call it
 * @param sha256 where the archive keeps it
 * @param parser which version of which reader decodes it; empty until one is chosen
 */
record LandingDocument(String id, String uri, String sha256, String parser) {
    LandingDocument with(String chosen) {
        return new LandingDocument(id, uri, sha256, chosen);
    }
}
