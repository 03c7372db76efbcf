package io.sillok.ingest.statistics;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The groups of a data set: what they say holds for each observation that has their codes. A publisher may give a group for each
 * series, so an observation's groups are looked up, not searched for.
 */
final class SdmxGroups {
    private final List<Cells> groups = new ArrayList<>();
    /** By the names of an observation's dimensions, then by those that groups share with it, then by the codes of these. */
    private final Map<Set<String>, Map<List<String>, Map<List<String>, List<Cells>>>> places = new HashMap<>();

    void add(Cells group) {
        groups.add(group);
        places.clear();
    }

    /** Gives an observation what its groups say. */
    void tell(Cells observation) {
        if (groups.isEmpty()) {
            return;
        }
        Map<List<String>, Map<List<String>, List<Cells>>> shared =
                places.get(observation.dimensions().keySet());
        if (shared == null) {
            Set<String> names = new HashSet<>(observation.dimensions().keySet());
            shared = index(names);
            places.put(names, shared);
        }
        shared.forEach((names, byCodes) ->
                byCodes.getOrDefault(codes(observation, names), List.of()).forEach(observation::adopt));
    }

    private Map<List<String>, Map<List<String>, List<Cells>>> index(Set<String> names) {
        Map<List<String>, Map<List<String>, List<Cells>>> index = new HashMap<>();
        for (Cells group : groups) {
            List<String> shared =
                    group.dimensions().keySet().stream().filter(names::contains).toList();
            index.computeIfAbsent(shared, key -> new HashMap<>())
                    .computeIfAbsent(codes(group, shared), key -> new ArrayList<>())
                    .add(group);
        }
        return index;
    }

    private static List<String> codes(Cells cells, List<String> names) {
        return names.stream()
                .map(name -> cells.dimensions().getOrDefault(name, ""))
                .toList();
    }
}
