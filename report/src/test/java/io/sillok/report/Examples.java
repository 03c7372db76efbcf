package io.sillok.report;

import io.sillok.report.text.Resources;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Examples in YAML: a list of mappings, every value as text. */
public final class Examples {
    private Examples() {}

    public static Stream<Map<String, String>> of(Class<?> beside, String name) {
        return ((List<?>) Resources.parse(Resources.text(beside, name)))
                .stream().map(example -> {
                    Map<String, String> texts = new LinkedHashMap<>();
                    Resources.mapping(example).forEach((key, value) -> texts.put(key, String.valueOf(value)));
                    return texts;
                });
    }
}
