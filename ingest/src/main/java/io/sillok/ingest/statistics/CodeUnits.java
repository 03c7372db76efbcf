package io.sillok.ingest.statistics;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** The unit that a row's own codes carry: {@code 인구(명)}. */
final class CodeUnits {
    private static final int MOST_SEEN = 100_000;

    /** Which codes carry units, as more than half of the labels of their columns do; all may where one is stated for the table. */
    private final Set<String> measuring;

    private final Map<String, Optional<String>> seen = new HashMap<>();
    /** The codes whose unit was asked for last, and what it was. */
    private @Nullable SortedMap<String, String> lastCodes;

    private @Nullable String lastUnit;

    /** @param measuring the dimensions whose codes may */
    CodeUnits(Set<String> measuring) {
        this.measuring = Set.copyOf(measuring);
    }

    /** Null where none does. */
    @Nullable
    String of(SortedMap<String, String> codes) {
        if (measuring.isEmpty() || codes == lastCodes) {
            return lastUnit;
        }
        if (seen.size() >= MOST_SEEN) {
            seen.clear();
        }
        lastUnit = codes.entrySet().stream()
                .filter(code -> measuring.contains(code.getKey()))
                .map(code -> seen.computeIfAbsent(code.getValue(), of -> Optional.ofNullable(StatedUnit.own(of))))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(null);
        lastCodes = codes;
        return lastUnit;
    }
}
