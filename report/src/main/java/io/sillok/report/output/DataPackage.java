package io.sillok.report.output;

import io.sillok.model.Keys;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code datapackage.json}: Frictionless metadata of an issue's tables. */
public final class DataPackage {
    /** The file's name. */
    public static final String FILE = "datapackage.json";

    private DataPackage() {}

    /**
     * The descriptor's bytes.
     *
     * @param name lower-case, of the issue
     * @param title for people
     * @param created the as-of instant
     * @param tables by name
     */
    public static byte[] of(String name, String title, String created, Map<String, Csv> tables) {
        List<Map<String, Object>> resources = new ArrayList<>();
        tables.forEach((table, csv) -> {
            byte[] bytes = csv.bytes();
            Map<String, Object> resource = new LinkedHashMap<>();
            resource.put("name", table.replace('_', '-'));
            resource.put("path", "data/" + table + ".csv");
            resource.put("profile", "tabular-data-resource");
            resource.put("format", "csv");
            resource.put("mediatype", "text/csv");
            resource.put("encoding", "utf-8");
            resource.put("dialect", Map.of("lineTerminator", "\r\n"));
            resource.put("bytes", bytes.length);
            resource.put("hash", "sha256:" + Keys.sha256(bytes));
            resource.put(
                    "schema",
                    Map.of(
                            "fields",
                            csv.fields().stream().map(DataPackage::field).toList()));
            resources.add(resource);
        });
        Map<String, Object> descriptor = new LinkedHashMap<>();
        descriptor.put("profile", "tabular-data-package");
        descriptor.put("name", name);
        descriptor.put("title", title);
        descriptor.put("created", created);
        descriptor.put("resources", resources);
        return Json.document(descriptor);
    }

    private static Map<String, Object> field(Csv.Field field) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", field.name());
        json.put("type", field.type());
        return json;
    }
}
