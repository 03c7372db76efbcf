package io.sillok.transform.mention;

import io.sillok.transform.reading.Mention;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Who in an English text bears a name: several Lees are told apart by their offices, and by nothing else. */
final class Bearers {
    private final Map<String, List<Mention>> named = new LinkedHashMap<>();

    void add(String name, Mention person) {
        List<Mention> bearers = named.computeIfAbsent(name, n -> new ArrayList<>(1));
        if (bearers.stream().noneMatch(bearer -> bearer.name().equals(person.name()))) {
            bearers.add(person);
        }
    }

    boolean isEmpty() {
        return named.isEmpty();
    }

    /** Whether more than one bears it. */
    boolean shared(String name) {
        return named.getOrDefault(name, List.of()).size() > 1;
    }

    /** The one who bears it; null where nobody does, or several do. */
    @Nullable
    Mention only(String name) {
        List<Mention> bearers = named.getOrDefault(name, List.of());
        return bearers.size() == 1 ? bearers.get(0) : null;
    }

    /** The one bearer of a shared name who holds the office; null where that leaves it open. */
    @Nullable
    Mention holding(String name, String office) {
        String held = office.toLowerCase(Locale.ROOT);
        Mention holder = null;
        for (Mention bearer : named.getOrDefault(name, List.of())) {
            String title = bearer.title() == null ? "" : bearer.title().toLowerCase(Locale.ROOT);
            boolean holds = title.equals(held) || title.startsWith(held + " ");
            if (holds && holder != null) {
                return null;
            }
            holder = holds ? bearer : holder;
        }
        return holder;
    }
}
