package io.sillok.transform.store;

import io.sillok.model.region.RegionSuccession;
import io.sillok.model.region.Regions;
import io.sillok.model.watch.Entity;
import io.sillok.model.watch.Watch;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Which region an author means: authors may write a region's id ({@code KR-29}) or one of their own places
 * ({@code gwangju}), which stands for the region that has its name.
 */
public final class RegionIds {
    private final Watch watch;
    private final Regions regions;

    public RegionIds(Watch watch, Regions regions) {
        this.watch = watch;
        this.regions = regions;
    }

    /** The region's id; empty where none has the name, or several have. */
    public Optional<String> region(String id) {
        if (regions.region(id).isPresent()) {
            return Optional.of(id);
        }
        Entity entity = watch.entity(id).orElse(null);
        if (entity == null || entity.kind() != Entity.Kind.PLACE) {
            return Optional.empty();
        }
        LocalDate day = watch.firstBusinessDate();
        List<String> names = new ArrayList<>(new TreeMap<>(entity.names()).values());
        names.addAll(entity.aliases());
        for (String name : names) {
            Set<String> meant = regions.candidates(name, day);
            if (meant.size() == 1) {
                return Optional.of(meant.iterator().next());
            }
        }
        return Optional.empty();
    }

    /** What a region became by that day: where it has ended, the successions; else none. */
    public List<RegionSuccession> endedBy(String id, LocalDate day) {
        return regions.region(orAsWritten(id))
                .filter(r -> r.validTo() != null && !day.isBefore(r.validTo()))
                .map(r -> regions.successors(r.id()))
                .orElse(List.of());
    }

    /** The region's id, or what the author wrote where it is no region's. */
    public String orAsWritten(String id) {
        return region(id).orElse(id);
    }
}
