package io.sillok.ingest;

/**
 * What a delivery was taken for.
 *
 * @param kind what it holds
 * @param format as in {@code sources.yaml}: {@code rss}, {@code json-feed}, {@code sitemap}, {@code html}, {@code text},
 *     {@code markdown}, {@code jsonl}, {@code csv}, {@code worldbank-json}, {@code sdmx-ml}, {@code sdmx-json},
 *     {@code json-stat}, {@code kosis-json}, {@code ecos}, {@code data-go-kr}, {@code px}, {@code bigkinds-xlsx}, {@code zip}, {@code gzip}, {@code warc}
 */
public record Sniffed(Kind kind, String format) {
    /** What a file holds. */
    public enum Kind {
        ARTICLE,
        FEED,
        STATISTICS,
        /** Any number of the others. */
        ARCHIVE
    }
}
