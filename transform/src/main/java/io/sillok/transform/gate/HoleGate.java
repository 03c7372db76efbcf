package io.sillok.transform.gate;

import io.sillok.model.watch.Gate;
import java.math.BigDecimal;
import java.util.NavigableMap;
import java.util.Optional;

/** Tells a period that is missing in a series that had all of them. */
final class HoleGate {
    private static final int FEWEST = 8;

    private HoleGate() {}

    static Optional<Suspicion> judge(SeriesChange change) {
        if (change.before().size() < FEWEST || holes(change.before()) > 0) {
            return Optional.empty();
        }
        // what is loaded of an older past may well begin with some of it
        NavigableMap<Long, Optional<BigDecimal>> after =
                change.after().tailMap(change.before().firstKey(), true);
        long holes = holes(after);
        if (holes == 0) {
            return Optional.empty();
        }
        long first = after.firstKey();
        while (change.after().containsKey(first)) {
            first++;
        }
        return Optional.of(new Suspicion(
                Gate.HOLES,
                change.key(),
                false,
                "%s is missing, the first of %d; until now no period was".formatted(change.period(first), holes)));
    }

    private static long holes(NavigableMap<Long, Optional<BigDecimal>> cells) {
        return cells.isEmpty() ? 0 : cells.lastKey() - cells.firstKey() + 1 - cells.size();
    }
}
