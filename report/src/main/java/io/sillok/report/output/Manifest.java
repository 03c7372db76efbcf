package io.sillok.report.output;

import io.sillok.model.Keys;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** {@code manifest.json}: what an issue is and every file of it with its hash; the file's own hash stands for the whole issue. */
public final class Manifest {
    /** The file's name. */
    public static final String FILE = "manifest.json";

    private Manifest() {}

    /**
     * The manifest's bytes.
     *
     * @param head what the issue is, first in the file
     * @param files everything else in the folder, by path
     */
    public static byte[] of(Map<String, Object> head, SortedMap<String, byte[]> files) {
        Map<String, Object> manifest = new LinkedHashMap<>(head);
        List<Map<String, Object>> list = new ArrayList<>();
        files.forEach((path, bytes) -> {
            Map<String, Object> file = new LinkedHashMap<>();
            file.put("path", path);
            file.put("bytes", bytes.length);
            file.put("sha256", Keys.sha256(bytes));
            list.add(file);
        });
        manifest.put("files", list);
        return Json.document(manifest);
    }

    /**
     * The hashes of an issue's other files, by path.
     *
     * @param manifest the bytes of one that {@link #of} made
     */
    static SortedMap<String, String> hashes(byte[] manifest) {
        SortedMap<String, String> hashes = new TreeMap<>();
        for (JsonNode file : Json.read(manifest).path("files")) {
            hashes.put(file.path("path").asString(), file.path("sha256").asString());
        }
        return hashes;
    }
}
