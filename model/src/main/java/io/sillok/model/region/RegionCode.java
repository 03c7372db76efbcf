package io.sillok.model.region;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a source writes for a region, and when.
 *
 * @param scheme whose code it is: {@code iso3166-1-alpha2}, {@code iso3166-1-alpha3}, {@code kr-sgis}, {@code kr-mois},
 *     {@code worldbank} or {@code name}
 * @param code as written
 * @param regionId the region meant
 * @param validFrom first day on which it means that, or null for always
 * @param validTo the day from which it no longer does, or null
 */
public record RegionCode(
        String scheme,
        String code,
        String regionId,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo) {
    boolean validOn(LocalDate day) {
        return (validFrom == null || !day.isBefore(validFrom)) && (validTo == null || day.isBefore(validTo));
    }
}
