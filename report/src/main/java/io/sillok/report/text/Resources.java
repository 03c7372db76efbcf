package io.sillok.report.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The module's own data files, which stand beside their classes. */
public final class Resources {
    private Resources() {}

    /** A text file beside the class. */
    public static String text(Class<?> beside, String name) {
        try (InputStream in = beside.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the resource %s beside %s is missing".formatted(name, beside));
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A YAML file beside the class, whose top is a mapping. */
    public static Map<String, Object> yaml(Class<?> beside, String name) {
        return mapping(parse(text(beside, name)));
    }

    /** What a YAML text says; throws SnakeYAML's own exception, with line and column, where it is none. */
    public static Object parse(String yaml) {
        return new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
    }

    /** A mapping read from YAML, in its order. */
    public static Map<String, Object> mapping(Object value) {
        Map<String, Object> mapping = new LinkedHashMap<>();
        if (value instanceof Map<?, ?> map) {
            map.forEach((k, v) -> mapping.put(String.valueOf(k), v));
        }
        return mapping;
    }
}
