package io.sillok.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A page and the body that it should give.
 *
 * @param name of its file
 */
record Sample(String name, String html, String body) {
    /** The folder's pages with their truth, in the order of their names; made-up ones where the folder has no truth. */
    static List<Sample> of(Path folder) throws IOException {
        Path truth = folder.resolve("truth.json");
        if (!Files.exists(truth)) {
            return SamplePages.make(60);
        }
        JsonNode told = JsonMapper.builder().build().readTree(Files.readString(truth));
        Map<String, Sample> samples = new TreeMap<>();
        for (Map.Entry<String, JsonNode> entry : told.properties()) {
            byte[] page = Files.readAllBytes(folder.resolve(entry.getKey() + ".html"));
            String body = entry.getValue().path("articleBody").asString("");
            samples.put(
                    entry.getKey(), new Sample(entry.getKey(), new String(page, StandardCharsets.UTF_8), body));
        }
        return new ArrayList<>(samples.values());
    }
}
