package io.sillok.ingest;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something delivered, before anybody has looked into it.
 *
 * @param name what findings call it: the path below the watch's folder, or an address
 * @param content its bytes
 * @param charset what the transport declared (HTTP's {@code charset=}), or null
 * @param mediaType what the transport declared, or null
 * @param options what the source says about all its deliveries
 */
public record Delivery(
        String name,
        Content content,
        @Nullable String charset,
        @Nullable String mediaType,
        Options options) {

    /**
     * What holds where a delivery itself is silent.
     *
     * @param language BCP 47, or null where nobody says
     * @param charset of files that do not declare theirs, or null to detect it
     * @param mapping for CSV, see docs/formats.md
     */
    public record Options(
            @Nullable String language, @Nullable String charset, Map<String, String> mapping) {
        public static final Options NONE = new Options(null, null, Map.of());

        public Options {
            language = language == null || language.isBlank() ? null : language;
            mapping = Map.copyOf(mapping);
        }
    }

    /** A delivery that comes without any declaration. */
    public static Delivery of(String name, Content content, Options options) {
        return new Delivery(name, content, null, null, options);
    }
}
