package io.sillok.model.region;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A place that statistics are published for.
 *
 * @param id ISO 3166 where there is a code ({@code KR}, {@code KR-29}), else words joined by hyphens
 * @param kind what it is
 * @param nameKo Korean name
 * @param nameEn English name
 * @param nameZh Chinese name, or null
 * @param validFrom first day of its existence, or null where it is older than any series
 * @param validTo the day from which it is no more, or null
 */
public record Region(
        String id,
        Kind kind,
        String nameKo,
        String nameEn,
        @Nullable String nameZh,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo) {
    /** Kinds of region. */
    public enum Kind {
        COUNTRY,
        PROVINCE,
        CITY,
        /** Several countries counted together. */
        AGGREGATE
    }

    /** Whether it exists on that day. */
    public boolean validOn(LocalDate day) {
        return (validFrom == null || !day.isBefore(validFrom)) && (validTo == null || day.isBefore(validTo));
    }

    public Region {
        if (validFrom != null && validTo != null && !validFrom.isBefore(validTo)) {
            throw new IllegalArgumentException("region %s ends (%s) before it begins".formatted(id, validTo));
        }
    }
}
