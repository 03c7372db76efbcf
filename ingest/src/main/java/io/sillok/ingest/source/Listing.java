package io.sillok.ingest.source;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/**
 * What a source has for a business date.
 *
 * @param files in the order of their addresses
 * @param earlier files of earlier business dates, in the same order: those that nobody has seen have come late
 * @param leftOut hidden files, which are not deliveries
 */
public record Listing(List<Delivered> files, List<Delivered> earlier, int leftOut) {
    /**
     * A file delivered.
     *
     * @param uri relative to the watch's folder, with slashes
     * @param path where it is
     * @param bytes its length
     * @param date the business date that its name gives it, or the one on which it was looked for
     */
    public record Delivered(String uri, Path path, long bytes, LocalDate date) {}
}
