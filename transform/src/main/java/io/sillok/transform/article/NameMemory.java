package io.sillok.transform.article;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * What class names mean, remembered across pages, since an outlet uses the same ones on each. It holds so many and no more; what
 * it does not hold is looked at again.
 */
final class NameMemory<T> {
    private static final int MOST = 4_096;

    private final Map<String, T> known = new ConcurrentHashMap<>();
    private final Function<String, T> look;

    NameMemory(Function<String, T> look) {
        this.look = look;
    }

    T of(String names) {
        T meaning = known.get(names);
        if (meaning == null) {
            meaning = look.apply(names);
            if (known.size() < MOST) {
                known.put(names, meaning);
            }
        }
        return meaning;
    }
}
