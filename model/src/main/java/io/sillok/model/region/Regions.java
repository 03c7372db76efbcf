package io.sillok.model.region;

import io.sillok.model.ResourceTable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * The regions that come with the engine: {@code regions.csv}, {@code region_code.csv} and {@code region_succession.csv}
 * beside this class, in file order.
 */
public final class Regions {
    private final Map<String, Region> regions;
    private final List<RegionCode> codes;
    private final List<RegionSuccession> successions;
    private final Map<String, List<RegionCode>> byCode;

    private Regions(Map<String, Region> regions, List<RegionCode> codes, List<RegionSuccession> successions) {
        this.regions = regions;
        this.codes = codes;
        this.successions = successions;
        this.byCode =
                codes.stream().collect(Collectors.groupingBy(RegionCode::code, HashMap::new, Collectors.toList()));
    }

    /** Reads the tables; a table that contradicts itself is an {@link IllegalStateException}. */
    public static Regions load() {
        Map<String, Region> regions = new LinkedHashMap<>();
        for (CSVRecord row : ResourceTable.rows(Regions.class, "regions.csv")) {
            Region region = new Region(
                    row.get("region_id"),
                    Region.Kind.valueOf(row.get("kind").toUpperCase(Locale.ROOT)),
                    row.get("name_ko"),
                    row.get("name_en"),
                    row.get("name_zh").isEmpty() ? null : row.get("name_zh"),
                    date(row, "valid_from"),
                    date(row, "valid_to"));
            if (regions.put(region.id(), region) != null) {
                throw new IllegalStateException("regions.csv names " + region.id() + " twice");
            }
        }
        List<RegionCode> codes = new ArrayList<>();
        for (CSVRecord row : ResourceTable.rows(Regions.class, "region_code.csv")) {
            codes.add(new RegionCode(
                    row.get("scheme"),
                    row.get("code"),
                    known(regions, row.get("region_id")),
                    date(row, "valid_from"),
                    date(row, "valid_to")));
        }
        List<RegionSuccession> successions = new ArrayList<>();
        for (CSVRecord row : ResourceTable.rows(Regions.class, "region_succession.csv")) {
            successions.add(new RegionSuccession(
                    known(regions, row.get("predecessor_id")),
                    known(regions, row.get("successor_id")),
                    LocalDate.parse(row.get("on_date"))));
        }
        return new Regions(regions, List.copyOf(codes), List.copyOf(successions));
    }

    public List<Region> all() {
        return List.copyOf(regions.values());
    }

    public List<RegionCode> codes() {
        return codes;
    }

    public List<RegionSuccession> successions() {
        return successions;
    }

    public Optional<Region> region(String id) {
        return Optional.ofNullable(regions.get(id));
    }

    /** The region that this code of this scheme meant on that day; empty where it meant none. */
    public Optional<Region> resolve(String scheme, String code, LocalDate day) {
        return byCode.getOrDefault(code, List.of()).stream()
                .filter(c -> c.scheme().equals(scheme) && c.validOn(day))
                .findFirst()
                .flatMap(c -> region(c.regionId()));
    }

    /**
     * Every region that this code could have meant on that day, whatever the scheme: one, where nobody disagrees. A
     * region's own id counts as a code.
     */
    public Set<String> candidates(String code, LocalDate day) {
        Set<String> meant = new TreeSet<>();
        if (regions.containsKey(code)) {
            meant.add(code);
        }
        byCode.getOrDefault(code, List.of()).stream()
                .filter(c -> c.validOn(day))
                .map(RegionCode::regionId)
                .forEach(meant::add);
        return meant;
    }

    /**
     * What a code means on a day, in each scheme that has it: what it meant then, else whatever it means at other times. More than
     * one, where schemes disagree; a region's own id counts as a code.
     *
     * @param scheme the one to ask, or null for all of them
     */
    public List<Meaning> meanings(@Nullable String scheme, String code, LocalDate day) {
        Map<String, Meaning> meanings = new TreeMap<>();
        if (scheme == null && regions.containsKey(code)) {
            meanings.put(code, new Meaning(code, regions.get(code).validOn(day)));
        }
        Map<String, List<RegionCode>> byScheme = byCode.getOrDefault(code, List.of()).stream()
                .filter(c -> scheme == null || c.scheme().equals(scheme))
                .collect(Collectors.groupingBy(RegionCode::scheme, TreeMap::new, Collectors.toList()));
        byScheme.values().forEach(codes -> {
            List<RegionCode> then = codes.stream().filter(c -> c.validOn(day)).toList();
            for (RegionCode c : then.isEmpty() ? codes : then) {
                meanings.merge(c.regionId(), new Meaning(c.regionId(), !then.isEmpty()), (a, b) -> a.inTime() ? a : b);
            }
        });
        return List.copyOf(meanings.values());
    }

    /**
     * A region that a code means.
     *
     * @param inTime whether it does on the day asked for
     */
    public record Meaning(String regionId, boolean inTime) {}

    /** What became of a region, in order of day. */
    public List<RegionSuccession> successors(String regionId) {
        return successions.stream()
                .filter(s -> s.predecessorId().equals(regionId))
                .toList();
    }

    /** What a region was made of. */
    public List<RegionSuccession> predecessors(String regionId) {
        return successions.stream()
                .filter(s -> s.successorId().equals(regionId))
                .toList();
    }

    private static String known(Map<String, Region> regions, String id) {
        if (!regions.containsKey(id)) {
            throw new IllegalStateException("regions.csv does not have " + id);
        }
        return id;
    }

    private static @Nullable LocalDate date(CSVRecord row, String column) {
        String text = row.get(column);
        return text.isEmpty() ? null : LocalDate.parse(text);
    }
}
