package io.sillok.transform.store;

import io.sillok.model.watch.Entity;
import io.sillok.model.watch.Watch;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whose affair an entity is: the area of its nearest ancestor that the watch lists, the entity itself first. */
public final class Areas {
    public static final String HOME = "home";
    public static final String PARTNER = "partner";
    public static final String NATION = "nation";
    public static final String ELSEWHERE = "elsewhere";
    /** In the order in which one wins where they weigh the same. */
    public static final List<String> ALL = List.of(HOME, PARTNER, NATION, ELSEWHERE);

    private final Map<String, String> areaOfPlace = new HashMap<>();
    private final Map<String, Entity> entities = new HashMap<>();

    public Areas(Watch watch) {
        for (String area : ALL) {
            watch.areas().getOrDefault(area, List.of()).forEach(place -> areaOfPlace.putIfAbsent(place, area));
        }
        watch.entities().forEach(e -> entities.put(e.id(), e));
    }

    /** The area's name, {@link #ELSEWHERE} for an entity that belongs to none or is not the watch's. */
    public String of(String entityId) {
        Set<String> seen = new HashSet<>();
        @Nullable String id = entityId;
        while (id != null && seen.add(id)) {
            String area = areaOfPlace.get(id);
            if (area != null) {
                return area;
            }
            Entity entity = entities.get(id);
            id = entity == null ? null : entity.parent();
        }
        return ELSEWHERE;
    }
}
