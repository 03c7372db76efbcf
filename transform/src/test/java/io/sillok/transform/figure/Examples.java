package io.sillok.transform.figure;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Language examples kept in YAML beside the tests: input, what is expected of it, why. */
public final class Examples {
    private Examples() {}

    /** Every example of these files as arguments: its input and the whole example. */
    public static Stream<Arguments> of(Class<?> owner, String... files) {
        return Stream.of(files).flatMap(file -> load(owner, file).stream()
                .map(example -> Arguments.of(example.get("input"), example)));
    }

    /** What an example expects. */
    @SuppressWarnings("unchecked")
    public static List<String> expected(Map<String, Object> example) {
        return (List<String>) Objects.requireNonNull(example.get("expect"), "expect");
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> load(Class<?> owner, String file) {
        try (InputStream in = Objects.requireNonNull(owner.getResourceAsStream(file), file);
                Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            return (List<Map<String, Object>>) new Yaml(new SafeConstructor(new LoaderOptions())).load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }
}
