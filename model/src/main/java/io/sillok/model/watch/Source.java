package io.sillok.model.watch;

import java.time.ZoneId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where news or statistics come from.
 *
 * @param id lower-case words joined by hyphens
 * @param kind news or statistics
 * @param names of the publisher, by language
 * @param address {@code https://HOST/PATH}; or {@code folder:PATH}: files whose path below PATH begins with the business date, {@code 2025-09-25/…} or
 *     {@code 2025-09-25-…}; {@code file:PATH}: one file, looked at every night. PATH is relative to the watch
 * @param format the decoder: {@code rss}, {@code html}, {@code text}, {@code csv}, {@code worldbank-json}; {@code auto}
 *     tells by name and content
 * @param schedule when a delivery is due; a due night without one is an unexpected zero
 * @param licence how its content may be used, in a few words
 * @param zone of its times where they carry none
 * @param language of its texts where they do not say
 * @param charset of its files where they do not say, or null to detect
 * @param official true for a publisher whose figures claims are held against
 * @param mapping for CSV: which column is what (see docs/formats.md); empty otherwise
 * @param complete true where each delivery holds everything, so that what is missing has been deleted
 * @param web how its address is fetched, or null where it is no address of the web
 * @param gates what its loads of statistics must withstand
 */
public record Source(
        String id,
        Kind kind,
        Map<String, String> names,
        String address,
        String format,
        Schedule schedule,
        String licence,
        ZoneId zone,
        String language,
        @Nullable String charset,
        boolean official,
        Map<String, String> mapping,
        boolean complete,
        @Nullable WebAccess web,
        GateRules gates) {
    /** A source whose deliveries lie in the watch's folder, under the usual gates. */
    public Source(
            String id,
            Kind kind,
            Map<String, String> names,
            String address,
            String format,
            Schedule schedule,
            String licence,
            ZoneId zone,
            String language,
            @Nullable String charset,
            boolean official,
            Map<String, String> mapping,
            boolean complete) {
        this(
                id,
                kind,
                names,
                address,
                format,
                schedule,
                licence,
                zone,
                language,
                charset,
                official,
                mapping,
                complete,
                null,
                GateRules.STANDARD);
    }

    /** What a source delivers. */
    public enum Kind {
        NEWS,
        STATISTICS
    }

    /** When a delivery is due. */
    public enum Schedule {
        DAILY,
        WEEKDAYS,
        /** Whenever the publisher likes. */
        IRREGULAR
    }
}
