package io.sillok.transform.statistics;

import io.sillok.model.region.Region;
import io.sillok.model.region.Regions;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Finds the region among a row's dimensions.
 *
 * <p>A dimension is a region's where its name is one of {@link #NAMES}, or where the source's mapping says
 * {@code region: NAME}; the mapping's {@code region-scheme} says whose codes they are, and without it a code counts only
 * where all schemes agree about it. A code is looked up on the period's first day and, where it meant nothing then
 * (a series reaching back before a merger), on the day of delivery.
 */
final class RegionReader {
    private static final Set<String> NAMES = Set.of(
            "ref_area",
            "reference_area",
            "region",
            "region_id",
            "country",
            "countryiso3code",
            "country_code",
            "area",
            "geo",
            "location",
            "location_code",
            "지역",
            "지역별",
            "시도",
            "시도별",
            "행정구역",
            "행정구역별",
            "국가",
            "국가별",
            "地区",
            "国家");

    private final Regions regions;
    private final @Nullable String dimension;
    private final @Nullable String scheme;
    private final Map<String, Place> places = new HashMap<>();

    RegionReader(Regions regions, Map<String, String> mapping) {
        this.regions = regions;
        this.dimension = mapping.getOrDefault("region", mapping.get("region.dimension"));
        this.scheme = mapping.getOrDefault("region-scheme", mapping.get("region.scheme"));
    }

    /**
     * What a row says about its region.
     *
     * @param code as delivered, or null where no dimension is a region's
     * @param regionId the region, or null where there is none or the code is not known
     * @param candidates where schemes disagree: what the code could mean
     */
    record Place(@Nullable String code, @Nullable String regionId, Set<String> candidates) {
        boolean known() {
            return code == null || regionId != null;
        }
    }

    Place read(Map<String, String> dimensions, LocalDate period, LocalDate delivered) {
        String code = code(dimensions);
        return code == null ? new Place(null, null, Set.of()) : place(code, period, delivered);
    }

    /** The code of a row's place, or null where no dimension is a region's. */
    @Nullable
    String code(Map<String, String> dimensions) {
        for (Map.Entry<String, String> entry : dimensions.entrySet()) {
            boolean names = dimension == null
                    ? NAMES.contains(entry.getKey().toLowerCase(Locale.ROOT))
                    : entry.getKey().equals(dimension);
            if (names) {
                return entry.getValue().strip();
            }
        }
        return null;
    }

    Place place(String code, LocalDate period, LocalDate delivered) {
        return places.computeIfAbsent(code + "\u001f" + period, ignored -> find(code, period, delivered));
    }

    private Place find(String code, LocalDate period, LocalDate delivered) {
        Set<String> meant = meant(code, period);
        if (meant.isEmpty()) {
            meant = meant(code, delivered);
        }
        return new Place(code, meant.size() == 1 ? meant.iterator().next() : null, meant);
    }

    private Set<String> meant(String code, LocalDate day) {
        if (scheme == null) {
            return regions.candidates(code, day);
        }
        Set<String> meant = new TreeSet<>();
        regions.resolve(scheme, code, day).map(Region::id).ifPresent(meant::add);
        return meant;
    }
}
