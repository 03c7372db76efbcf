package io.sillok.ingest.http;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a server gave to ask it later whether something has changed. Both are kept, and sent, together: one of them from
 * another answer would hide a change for ever.
 *
 * @param etag as given, quotes and {@code W/} included, or null
 * @param lastModified as given, or null
 * @param address that gave them: they are sent to it alone; null where not known, and they are sent to every address on
 *     the way
 */
public record Validators(
        @Nullable String etag,
        @Nullable String lastModified,
        @Nullable URI address) {
    public static final Validators NONE = new Validators(null, null, null);

    private static final int LONGEST = 1024;

    /** What cannot be sent back safely (too long, control characters, not ASCII) counts as not given. */
    public Validators {
        etag = sendable(etag);
        lastModified = sendable(lastModified);
    }

    /** Validators of which it is not known which address gave them. */
    public static Validators of(@Nullable String etag, @Nullable String lastModified) {
        return new Validators(etag, lastModified, null);
    }

    /** What an answer gives for the next time. */
    public static Validators of(List<Header> headers, URI address) {
        return new Validators(
                Header.first(headers, "ETag").orElse(null),
                Header.first(headers, "Last-Modified").orElse(null),
                address);
    }

    /** Nothing to ask with: the whole is fetched. */
    public boolean none() {
        return etag == null && lastModified == null;
    }

    private static @Nullable String sendable(@Nullable String value) {
        if (value == null || value.isBlank() || value.length() > LONGEST) {
            return null;
        }
        return value.chars().allMatch(c -> c >= 0x20 && c < 0x7f) ? value : null;
    }
}
