package io.sillok.transform.claim;

import io.sillok.model.watch.Entity;
import io.sillok.model.watch.Programme;
import io.sillok.model.watch.Watch;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the watch's regions, and the places and bodies in them, are called. */
final class RegionNames {
    private final Map<String, List<String>> names = new HashMap<>();
    /** By the entity that they lie in or belong to, null being none. */
    private final Map<@Nullable String, List<Entity>> children = new HashMap<>();

    private final Map<String, @Nullable String> parents = new HashMap<>();

    RegionNames(Watch watch) {
        for (Entity entity : watch.entities()) {
            List<String> all = new ArrayList<>(entity.names().values());
            all.addAll(entity.aliases());
            names.put(entity.id(), all);
            parents.put(entity.id(), entity.parent());
            children.computeIfAbsent(entity.parent(), parent -> new ArrayList<>())
                    .add(entity);
        }
    }

    /** Names and aliases of the region. */
    List<String> of(String region) {
        return names.getOrDefault(region, List.of());
    }

    /** Names of the region and of what lies in it. */
    List<String> within(String region) {
        List<String> within = new ArrayList<>(of(region));
        in(region).forEach(entity -> within.addAll(entity.names().values()));
        return within;
    }

    /** Whether a place lies in no other. */
    boolean nation(String place) {
        return children.getOrDefault(null, List.of()).stream()
                .anyMatch(entity -> entity.id().equals(place));
    }

    /** Where a programme is at home: names of its owner's place and of what lies in it, unless that is a nation; else none. */
    List<String> home(Programme programme) {
        String place = parents.get(programme.owner());
        return place == null || nation(place) ? List.of() : within(place);
    }

    /** Names of the places in the region that have governments of their own, and of these. */
    List<String> parts(String region) {
        List<String> parts = new ArrayList<>();
        for (Entity place : in(region)) {
            if (place.kind() != Entity.Kind.PLACE) {
                continue;
            }
            for (Entity body : in(place.id())) {
                if (body.kind() == Entity.Kind.ORGANISATION) {
                    parts.addAll(place.names().values());
                    parts.addAll(body.names().values());
                }
            }
        }
        return parts;
    }

    private List<Entity> in(String id) {
        return children.getOrDefault(id, List.of());
    }
}
