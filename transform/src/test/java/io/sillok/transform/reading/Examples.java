package io.sillok.transform.reading;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Language examples from a YAML file beside the tests: a list of {@code input}, {@code expect} and {@code why}. */
final class Examples {
    /** One example; {@code expect} holds everything that must be read, in order, and nothing else. */
    record Example(String input, List<String> expect, String why) {}

    private Examples() {}

    static List<Example> load(String file) {
        try (InputStream in = Examples.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("no examples in " + file);
            }
            List<Map<String, Object>> read = new Yaml(new SafeConstructor(new LoaderOptions()))
                    .load(new InputStreamReader(in, StandardCharsets.UTF_8));
            List<Example> examples = new ArrayList<>();
            for (Map<String, Object> example : read) {
                List<String> expect = new ArrayList<>();
                for (Object line : (List<?>) example.get("expect")) {
                    expect.add(String.valueOf(line));
                }
                examples.add(new Example(
                        String.valueOf(example.get("input")).strip(), expect, String.valueOf(example.get("why"))));
            }
            return examples;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
