package io.sillok.model.watch;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code entities.csv}: whom and what the watch knows by name. */
final class EntitiesFile {
    static final String NAME = "entities.csv";
    static final List<String> COLUMNS =
            List.of("id", "kind", "name_ko", "name_en", "name_zh", "aliases", "parent", "title");

    /** Ends an alias that others bear too. */
    private static final String SHARED = "?";

    private EntitiesFile() {}

    static List<Entity> read(Path folder, Names names, WatchFindings findings) {
        Wanted<Entity.Kind> kind = Wanted.oneOf(Entity.Kind.class);
        List<Entity> entities = new ArrayList<>();
        Map<String, CsvRow> rows = new HashMap<>();
        for (CsvRow row : CsvTable.read(folder.resolve(NAME), COLUMNS, findings)) {
            List<String> aliases = row.list("aliases", Wanted.TEXT);
            Entity entity = new Entity(
                    row.required("id", Wanted.ID),
                    row.required("kind", kind),
                    row.byLanguage("name", List.of()),
                    aliases.stream().filter(alias -> !alias.endsWith(SHARED)).toList(),
                    aliases.stream()
                            .filter(alias -> alias.endsWith(SHARED))
                            .map(alias -> alias.substring(0, alias.length() - SHARED.length())
                                    .strip())
                            .toList(),
                    row.optional("parent", Wanted.ID),
                    row.optional("title", Wanted.TEXT));
            entities.add(entity);
            if (names.define(entity.id(), row)) {
                rows.put(entity.id(), row);
                names.use(entity.id(), entity.names().values(), entity.aliases(), row);
            }
        }
        checkParents(entities, rows);
        return List.copyOf(entities);
    }

    private static void checkParents(List<Entity> entities, Map<String, CsvRow> rows) {
        Map<String, String> parents = new HashMap<>();
        for (Entity entity : entities) {
            @Nullable String parent = entity.parent();
            CsvRow row = rows.get(entity.id());
            if (parent == null || parent.isEmpty() || row == null) {
                continue;
            }
            if (rows.containsKey(parent)) {
                parents.put(entity.id(), parent);
            } else {
                row.unknown(
                        "parent",
                        parent,
                        "entity in entities.csv",
                        rows.keySet().stream().sorted().toList());
            }
        }
        for (Entity entity : entities) {
            CsvRow row = rows.get(entity.id());
            if (row != null && isOwnAncestor(entity.id(), parents)) {
                row.findings()
                        .error(
                                row.place("parent"),
                                "value_invalid",
                                "'%s' belongs to itself through its parents".formatted(entity.id()),
                                "parents that lead upwards to an entity without one",
                                "Correct the parent.");
            }
        }
    }

    private static boolean isOwnAncestor(String id, Map<String, String> parents) {
        Set<String> seen = new HashSet<>();
        for (String above = parents.get(id); above != null && seen.add(above); above = parents.get(above)) {
            if (above.equals(id)) {
                return true;
            }
        }
        return false;
    }
}
