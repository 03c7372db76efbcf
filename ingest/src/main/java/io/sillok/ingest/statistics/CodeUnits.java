package io.sillok.ingest.statistics;

import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** The unit that a row's own codes carry: {@code 인구(명)}. */
final class CodeUnits {
    /** Which codes carry units, as more than half of the labels of their columns do; all may where one is stated for the table. */
    private final Set<String> measuring;

    private final Once<String, Optional<String>> units = new Once<>(code -> Optional.ofNullable(StatedUnit.own(code)));
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
        lastUnit = codes.entrySet().stream()
                .filter(code -> measuring.contains(code.getKey()))
                .map(code -> units.of(code.getValue()))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(null);
        lastCodes = codes;
        return lastUnit;
    }
}
