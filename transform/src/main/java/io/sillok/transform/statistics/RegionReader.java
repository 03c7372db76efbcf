package io.sillok.transform.statistics;

import io.sillok.model.region.Regions;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Finds the region among a row's dimensions.
 *
 * <p>A dimension is a region's where its name is one of {@link #NAMES}, or where the source's mapping says
 * {@code region: NAME}; the mapping's {@code region-scheme} says whose codes they are, and without it a code counts only
 * where all schemes that have it agree about it, whenever they have it. A code is looked up on the period's first day, or on the day of
 * delivery where the period lies ahead of it: a plan is written in the codes of its time. One that meant
 * nothing then (a series that reaches back before a merger, or goes on behind it) keeps the meaning that it has at other times,
 * and that is noted. Where no dimension is a region's, the one counts that the decoder gives by its name, if it is known.
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

    /** The attribute by which a decoder gives a place's name. */
    private static final String NAMED = "REF_AREA";

    private final Regions regions;
    private final LocalDate delivered;
    private final @Nullable String dimension;
    private final @Nullable String scheme;
    private final Map<String, Place> places = new HashMap<>();
    private final SortedSet<OutOfTime> outOfTime =
            new TreeSet<>(Comparator.comparing(OutOfTime::code).thenComparing(OutOfTime::regionId));

    /** @param delivered the day of delivery */
    RegionReader(Regions regions, Map<String, String> mapping, LocalDate delivered) {
        this.regions = regions;
        this.delivered = delivered;
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
        static final Place NONE = new Place(null, null, Set.of());

        boolean known() {
            return code == null || regionId != null;
        }
    }

    /**
     * What a row says.
     *
     * @param attributes which may name the place in words; the series has no dimension of it then
     */
    Place read(Map<String, String> dimensions, Map<String, String> attributes, LocalDate period) {
        String code = code(dimensions);
        String name = attributes.get(NAMED);
        return code != null ? place(code, period) : name == null ? Place.NONE : named(name, period);
    }

    /** The one region of that name; names that are not known are mostly of smaller places. */
    private Place named(String name, LocalDate period) {
        List<Regions.Meaning> meanings = regions.meanings("name", name, lookedUpOn(period));
        return meanings.size() == 1 ? new Place(null, meanings.get(0).regionId(), Set.of()) : Place.NONE;
    }

    private LocalDate lookedUpOn(LocalDate period) {
        return period.isAfter(delivered) ? delivered : period;
    }

    /** A code that some period was looked up for in which it is not in use, and the region that it means all the same. */
    record OutOfTime(String code, String regionId) {}

    /** Those that were met; whether rows have them in such a period is another question. */
    SortedSet<OutOfTime> outOfTime() {
        return outOfTime;
    }

    /** Whose codes they are, or null where that is not said. */
    @Nullable
    String scheme() {
        return scheme;
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

    Place place(String code, LocalDate period) {
        return places.computeIfAbsent(code + "\u001f" + period, ignored -> find(code, period));
    }

    private Place find(String code, LocalDate period) {
        List<Regions.Meaning> meanings = regions.meanings(scheme, code, lookedUpOn(period));
        Set<String> meant = new TreeSet<>();
        meanings.forEach(m -> meant.add(m.regionId()));
        if (meanings.size() != 1) {
            return new Place(code, null, meant);
        }
        if (!meanings.get(0).inTime()) {
            outOfTime.add(new OutOfTime(code, meanings.get(0).regionId()));
        }
        return new Place(code, meanings.get(0).regionId(), meant);
    }
}
