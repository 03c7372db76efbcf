package io.sillok.transform.link;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Originals without a database, found by the same bands. */
final class MemoryOriginals implements Originals {
    private final Map<Long, List<CopyText>> byBand = new HashMap<>();
    private final Map<String, CopyText> all = new LinkedHashMap<>();
    private final Map<String, CopyText> known = new LinkedHashMap<>();

    void know(CopyText text) {
        known.put(text.id(), text);
    }

    @Override
    public List<CopyText> like(CopyText text) {
        Map<CopyText, Integer> shared = new LinkedHashMap<>();
        for (long band : text.bands()) {
            byBand.getOrDefault(band, List.of()).forEach(other -> shared.merge(other, 1, Integer::sum));
        }
        return shared.entrySet().stream()
                .filter(e -> e.getValue()
                        >= 0.15 * Math.min(text.bands().length, e.getKey().bands().length))
                .sorted(Comparator.<Map.Entry<CopyText, Integer>>comparingDouble(e -> -(double) e.getValue()
                                / Math.min(text.bands().length, e.getKey().bands().length))
                        .thenComparing(e -> e.getKey().id()))
                .map(Map.Entry::getKey)
                .limit(10)
                .toList();
    }

    @Override
    public List<CopyText> before(CopyText update) {
        List<CopyText> before = new ArrayList<>();
        for (CopyText text : known.values()) {
            if (text.article().sourceId().equals(update.article().sourceId())
                    && !text.article().published().isAfter(update.article().published())
                    && !text.article()
                            .published()
                            .plusDays(CopyDesk.DAYS)
                            .isBefore(update.article().published())) {
                before.add(0, text);
            }
        }
        return before;
    }

    @Override
    public void add(CopyText original) {
        all.put(original.id(), original);
        for (long band : original.bands()) {
            byBand.computeIfAbsent(band, ignored -> new ArrayList<>()).add(original);
        }
    }

    @Override
    public void remove(CopyText original) {
        all.remove(original.id());
        byBand.values().forEach(list -> list.removeIf(text -> text.id().equals(original.id())));
    }

    @Override
    public CopyText text(String id) {
        return Objects.requireNonNull(known.get(id), id);
    }
}
