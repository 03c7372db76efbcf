package io.sillok.ingest.statistics;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What was found out once of each of many things, and is forgotten when it is too many: no table makes it grow for ever. */
final class Once<K, V> {
    private static final int MOST = 100_000;

    private final Function<? super K, ? extends V> find;
    private final Map<K, V> found = new HashMap<>();

    Once(Function<? super K, ? extends V> find) {
        this.find = find;
    }

    V of(K asked) {
        @Nullable V known = found.get(asked);
        if (known == null) {
            if (found.size() == MOST) {
                found.clear();
            }
            known = find.apply(asked);
            found.put(asked, known);
        }
        return known;
    }
}
