package io.sillok.transform.statistics;

import io.sillok.model.Finding;
import io.sillok.model.Severity;
import io.sillok.model.region.RegionSuccession;
import io.sillok.model.region.Regions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
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
 * and that is noted.
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
    private final LocalDate delivered;
    private final @Nullable String dimension;
    private final @Nullable String scheme;
    private final Map<String, Place> places = new HashMap<>();
    private final Map<Code, Stretch> outOfTime =
            new TreeMap<>(Comparator.comparing(Code::code).thenComparing(Code::regionId));

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
     * @param inTime whether the code means that in the period
     */
    record Place(@Nullable String code, @Nullable String regionId, Set<String> candidates, boolean inTime) {
        static final Place NONE = new Place(null, null, Set.of(), true);

        boolean known() {
            return code == null || regionId != null;
        }
    }

    Place read(Map<String, String> dimensions, LocalDate period) {
        String code = code(dimensions);
        Place place = code == null ? Place.NONE : place(code, period);
        if (code != null && place.regionId() != null && !place.inTime()) {
            outOfTime.merge(new Code(code, place.regionId()), new Stretch(period, period, 1), Stretch::with);
        }
        return place;
    }

    /** A code and the region that it means. */
    private record Code(String code, String regionId) {}

    /** The first days of the first and the last period of so many rows. */
    private record Stretch(LocalDate first, LocalDate last, long rows) {
        Stretch with(Stretch other) {
            return new Stretch(
                    first.isBefore(other.first) ? first : other.first,
                    last.isAfter(other.last) ? last : other.last,
                    rows + other.rows);
        }
    }

    /** What there is to say of codes that were used before they began or after they ended. */
    List<Finding> findings(String datasetId) {
        List<Finding> findings = new ArrayList<>();
        outOfTime.forEach((code, stretch) -> {
            StringBuilder what = new StringBuilder(
                    "code '%s' (%s) stands at %d row(s) for periods from %s to %s, when it is not in use"
                            .formatted(code.code(), code.regionId(), stretch.rows(), stretch.first(), stretch.last()));
            for (RegionSuccession s : regions.successors(code.regionId())) {
                what.append("; %s became part of %s on %s".formatted(s.predecessorId(), s.successorId(), s.onDate()));
            }
            for (RegionSuccession s : regions.predecessors(code.regionId())) {
                what.append("; %s was %s until %s".formatted(s.successorId(), s.predecessorId(), s.onDate()));
            }
            findings.add(
                    new Finding(
                            "region_out_of_time",
                            // a place that was merely given another code is the same place
                            existed(code.regionId(), stretch) ? Severity.INFO : Severity.WARNING,
                            datasetId,
                            "",
                            what.toString(),
                            "a code of region_code.csv that is in use in the period",
                            "Ask the publisher which territory the values are of; nothing is added up or moved to another region."));
        });
        return findings;
    }

    private boolean existed(String regionId, Stretch stretch) {
        return regions.region(regionId)
                .filter(r -> (r.validFrom() == null || !stretch.first().isBefore(r.validFrom()))
                        && (r.validTo() == null || stretch.last().isBefore(r.validTo())))
                .isPresent();
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
        LocalDate day = period.isAfter(delivered) ? delivered : period;
        List<Regions.Meaning> meanings = regions.meanings(scheme, code, day);
        Set<String> meant = new TreeSet<>();
        meanings.forEach(m -> meant.add(m.regionId()));
        return meanings.size() == 1
                ? new Place(
                        code, meanings.get(0).regionId(), meant, meanings.get(0).inTime())
                : new Place(code, null, meant, true);
    }
}
