package io.sillok.model.watch;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** {@code sites.yaml}: under each host, where its pages keep what. The file may be absent. */
final class SitesFile {
    static final String NAME = "sites.yaml";
    static final List<String> KEYS = List.of("body", "title", "subtitle", "byline", "published", "drop");

    private static final Wanted<String> HOST = Wanted.matching(
            "(\\*\\.)?[a-z0-9]([a-z0-9-]*[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*",
            "a host in lower case, such as news.example, or *.news.example for it and all below it");

    private SitesFile() {}

    /** In file order. */
    static List<Site> read(Path folder, WatchFindings findings) {
        Path file = folder.resolve(NAME);
        List<Site> sites = new ArrayList<>();
        if (!Files.exists(file)) {
            return List.of();
        }
        YamlMapping.read(file, findings).ifPresent(yaml -> {
            for (String host : yaml.keys()) {
                HOST.read(host, "host", yaml.place(host), findings);
                YamlMapping rules = yaml.mapping(host).allow(KEYS);
                if (rules.keys().isEmpty()) {
                    rules.missing("body", "at least one rule: " + String.join(", ", KEYS));
                }
                sites.add(new Site(
                        host.isBlank() ? "-" : host,
                        rules.optional("body", Wanted.TEXT),
                        rules.optional("title", Wanted.TEXT),
                        rules.optional("subtitle", Wanted.TEXT),
                        rules.optional("byline", Wanted.TEXT),
                        rules.optional("published", Wanted.TEXT),
                        rules.list("drop", Wanted.TEXT)));
            }
        });
        return List.copyOf(sites);
    }
}
