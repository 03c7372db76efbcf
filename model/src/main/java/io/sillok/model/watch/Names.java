package io.sillok.model.watch;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The ids and names of entities and programmes. Both are mentioned in articles under one space of ids, and a name that two of
 * them bear cannot be told apart there.
 */
final class Names {
    private final WatchFindings findings;
    private final Map<String, Place> placeById = new HashMap<>();
    private final Map<String, String> idByName = new HashMap<>();

    Names(WatchFindings findings) {
        this.findings = findings;
    }

    /** True where the id is new; a finding otherwise. */
    boolean define(String id, CsvRow row) {
        Place first = id.isEmpty() ? null : placeById.putIfAbsent(id, row.place("id"));
        if (first == null) {
            return !id.isEmpty();
        }
        findings.error(
                row.place("id"),
                "id_duplicate",
                "id '%s' is taken by %s %s".formatted(id, first.file(), first.pointer()),
                "an id of its own",
                "Rename one of the two.");
        return false;
    }

    void use(String id, Collection<String> names, List<String> aliases, CsvRow row) {
        Stream.concat(names.stream(), aliases.stream())
                .filter(name -> !name.isEmpty())
                .distinct()
                .forEach(name -> {
                    String other = idByName.putIfAbsent(name.toLowerCase(Locale.ROOT), id);
                    if (other != null && !other.equals(id)) {
                        findings.warning(
                                row.place("id"),
                                "name_ambiguous",
                                "'%s' and '%s' are both called '%s'".formatted(other, id, name),
                                "names that tell them apart",
                                "Take the name from one of the two; as it stands, the first one gets it.");
                    }
                });
    }
}
