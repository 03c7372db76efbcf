package io.sillok.report.output;

import io.sillok.model.Keys;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code datapackage.json}: Frictionless metadata of tables that go out together. */
public final class DataPackage {
    /** The file's name. */
    public static final String FILE = "datapackage.json";

    private DataPackage() {}

    /**
     * One CSV file of the package.
     *
     * @param name lower-case words joined by hyphens
     * @param path below the descriptor's folder
     * @param bytes how many it has
     * @param sha256 of them
     * @param fields its columns
     */
    public record Table(String name, String path, long bytes, String sha256, List<Csv.Field> fields) {}

    /**
     * The descriptor's bytes.
     *
     * @param name lower-case, of the issue
     * @param title for people
     * @param created the as-of instant
     * @param tables by name
     */
    public static byte[] of(String name, String title, String created, Map<String, Csv> tables) {
        List<Table> described = new ArrayList<>();
        tables.forEach((table, csv) -> {
            byte[] bytes = csv.bytes();
            described.add(new Table(
                    table.replace('_', '-'), "data/" + table + ".csv", bytes.length, Keys.sha256(bytes), csv.fields()));
        });
        return of(name, title, created, described);
    }

    /** The descriptor's bytes, of tables that are written already. */
    public static byte[] of(String name, String title, String created, List<Table> tables) {
        List<Map<String, Object>> resources = new ArrayList<>();
        for (Table table : tables) {
            Map<String, Object> resource = new LinkedHashMap<>();
            resource.put("name", table.name());
            resource.put("path", table.path());
            resource.put("profile", "tabular-data-resource");
            resource.put("format", "csv");
            resource.put("mediatype", "text/csv");
            resource.put("encoding", "utf-8");
            resource.put("dialect", Map.of("lineTerminator", "\r\n"));
            resource.put("bytes", table.bytes());
            resource.put("hash", "sha256:" + table.sha256());
            resource.put(
                    "schema",
                    Map.of(
                            "fields",
                            table.fields().stream().map(DataPackage::field).toList()));
            resources.add(resource);
        }
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
