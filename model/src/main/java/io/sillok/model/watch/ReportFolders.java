package io.sillok.model.watch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * {@code reports/<id>/}: each report's front matter, template and queries. Queries and terms that lie in {@code reports/} itself are
 * of all reports; a report's own of the same name takes their place.
 */
final class ReportFolders {
    static final String NAME = "reports";
    static final String TEMPLATE = "report.md";
    static final String TERMS = "terms.yaml";
    static final List<String> KEYS = List.of(
            "id", "titles", "period", "zone", "as-of", "locales", "outline", "freshness", "queries", "deliveries");
    static final List<String> OUTLINES = List.of("korean-public", "plain");

    private static final String FENCE = "---\n";

    private final Path reports;
    private final WatchFile watch;
    private final List<Source> sources;
    private final WatchFindings findings;

    private ReportFolders(Path reports, WatchFile watch, List<Source> sources, WatchFindings findings) {
        this.reports = reports;
        this.watch = watch;
        this.sources = sources;
        this.findings = findings;
    }

    /** In order of id. A watch without reports still collects. */
    static List<ReportDefinition> read(Path folder, WatchFile watch, List<Source> sources, WatchFindings findings) {
        Path reports = folder.resolve(NAME);
        ReportFolders reader = new ReportFolders(reports, watch, sources, findings);
        List<ReportDefinition> definitions = new ArrayList<>();
        if (!Files.isDirectory(reports)) {
            return List.of();
        }
        reader.terms(reports);
        for (Path report : children(reports)) {
            if (Files.isDirectory(report)) {
                reader.definition(report, definitions);
            }
        }
        return List.copyOf(definitions);
    }

    private void terms(Path folder) {
        Path terms = folder.resolve(TERMS);
        if (Files.exists(terms)) {
            YamlMapping.read(terms, findings);
        }
    }

    private void definition(Path folder, List<ReportDefinition> definitions) {
        Path file = folder.resolve(TEMPLATE);
        WatchText.read(file, findings).ifPresent(text -> {
            int end = text.indexOf("\n" + FENCE);
            if (!text.startsWith(FENCE) || end < 0) {
                findings.error(
                        Place.of(file, "line 1"),
                        "yaml_malformed",
                        "the file does not begin with front matter",
                        "a line of three hyphens, keys with values, a line of three hyphens, the template",
                        "Add the front matter.");
                return;
            }
            String template = text.substring(end + 1 + FENCE.length());
            YamlMapping.of(file, 1, text.substring(FENCE.length(), end + 1), findings)
                    .ifPresent(yaml -> definitions.add(definition(folder, yaml.allow(KEYS), template)));
        });
        terms(folder);
    }

    private ReportDefinition definition(Path folder, YamlMapping yaml, String template) {
        String id = yaml.required("id", Wanted.ID);
        String name = String.valueOf(folder.getFileName());
        if (!id.isEmpty() && !id.equals(name)) {
            yaml.invalid("id", "'id' is '%s' in the folder '%s'".formatted(id, name), "the folder's name");
        }
        List<String> locales = yaml.has("locales") ? yaml.requiredList("locales", Wanted.LANGUAGE) : watch.languages();
        Map<String, String> outline = new LinkedHashMap<>();
        locales.forEach(locale -> outline.put(locale, "plain"));
        YamlMapping outlines = yaml.mapping("outline").allow(locales);
        outlines.keys().forEach(locale -> outline.put(locale, outlines.required(locale, Wanted.oneOf(OUTLINES))));
        WatchFile.checkSourceIds(yaml.mapping("freshness"), sources, findings);
        yaml.optional("as-of", Wanted.TEXT, "");
        return new ReportDefinition(
                folder,
                id,
                yaml.names("titles", locales),
                yaml.required("period", Wanted.PERIOD),
                yaml.optional("zone", Wanted.ZONE, watch.zone()),
                locales,
                Collections.unmodifiableMap(outline),
                yaml.values("freshness", Wanted.DAYS),
                queries(folder, yaml),
                template);
    }

    private Map<String, Path> queries(Path folder, YamlMapping yaml) {
        NavigableMap<String, Path> all = new TreeMap<>();
        for (Path place : List.of(reports, folder)) {
            for (Path file : children(place)) {
                String name = String.valueOf(file.getFileName());
                if (name.endsWith(".sql") && Files.isRegularFile(file)) {
                    all.put(name.substring(0, name.length() - 4), file);
                }
            }
        }
        if (!yaml.has("queries")) {
            return Collections.unmodifiableNavigableMap(all);
        }
        Map<String, Path> named = new LinkedHashMap<>();
        for (String name : yaml.list("queries", Wanted.TEXT)) {
            Path file = all.get(name);
            if (file == null) {
                yaml.missingFile("queries", name + ".sql", all.keySet());
            } else {
                named.put(name, file);
            }
        }
        return Collections.unmodifiableMap(named);
    }

    /** In order of name, whatever the file system's own. */
    private static List<Path> children(Path folder) {
        try (Stream<Path> children = Files.list(folder)) {
            return children.sorted((a, b) ->
                            a.getFileName().toString().compareTo(b.getFileName().toString()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list " + folder, e);
        }
    }
}
