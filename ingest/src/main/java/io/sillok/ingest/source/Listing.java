package io.sillok.ingest.source;

import java.nio.file.Path;
import java.util.List;

/**
 * What a source has for a business date.
 *
 * @param files in the order of their addresses
 * @param leftOut hidden files, which are not deliveries
 */
public record Listing(List<Delivered> files, int leftOut) {
    /**
     * A file delivered.
     *
     * @param uri relative to the watch's folder, with slashes
     * @param path where it is
     * @param bytes its length
     */
    public record Delivered(String uri, Path path, long bytes) {}
}
