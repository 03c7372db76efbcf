package io.sillok.report.issue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What queries gave, as one language sees it: {@code title_ko} and {@code title_en} become {@code title}. */
final class View {
    private final String locale;
    private final List<String> locales;

    /** @param locales the report's, the first one leading: it stands in where a row has nothing in the wanted language */
    View(String locale, List<String> locales) {
        this.locale = locale;
        this.locales = locales;
    }

    /** The value with every map in it localised. */
    @Nullable
    Object of(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<String, @Nullable Object> view = new LinkedHashMap<>();
            map.forEach((k, v) -> view.put(String.valueOf(k), of(v)));
            // the leading language first, so that the wanted one goes over it
            locales.forEach(fallback -> lay(view, fallback));
            lay(view, locale);
            return view;
        }
        return value instanceof List<?> list ? list.stream().map(this::of).toList() : value;
    }

    private static void lay(Map<String, @Nullable Object> view, String language) {
        String suffix = "_" + language;
        for (String key : List.copyOf(view.keySet())) {
            if (key.endsWith(suffix)) {
                String stem = key.substring(0, key.length() - suffix.length());
                Object value = view.get(key);
                if (value != null || !view.containsKey(stem)) {
                    view.put(stem, value);
                }
            }
        }
    }
}
