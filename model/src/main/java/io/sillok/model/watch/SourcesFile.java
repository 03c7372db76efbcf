package io.sillok.model.watch;

import io.sillok.model.Adjustment;
import io.sillok.model.Transformation;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** {@code sources.yaml}: under each source's id, its fields. */
final class SourcesFile {
    static final String NAME = "sources.yaml";
    static final List<String> KEYS = List.of(
            "kind",
            "names",
            "address",
            "format",
            "schedule",
            "licence",
            "zone",
            "language",
            "charset",
            "official",
            "complete",
            "mapping",
            "hosts",
            "private-hosts",
            "follow",
            "follow-limit",
            "delay",
            "full-fetch",
            "connector",
            "gates");
    static final List<String> MAPPING_KEYS = List.of(
            "dataset",
            "period",
            "period.part",
            "period.day",
            "periods",
            "period.pattern",
            "value",
            "unit",
            "multiplier",
            "status",
            "dimension.<id>",
            "region",
            "region-scheme",
            "year.start",
            "year.named",
            "transformation",
            "base-period",
            "adjustment",
            "vintage",
            "missing",
            "delimiter",
            "quote",
            "decimal",
            "value.pattern",
            "sheet",
            "header.row",
            "header.rows");
    static final List<String> FORMATS = List.of(
            "auto",
            "rss",
            "atom",
            "json-feed",
            "sitemap",
            "list",
            "markdown",
            "html",
            "text",
            "jsonl",
            "csv",
            "xlsx",
            "worldbank-json",
            "sdmx-ml",
            "sdmx-json",
            "json-stat",
            "kosis-json",
            "ecos",
            "data-go-kr",
            "px",
            "bigkinds-xlsx",
            "zip",
            "gzip",
            "warc");

    /** Keys that say what kind of numbers a series is of; with a full stop and a code behind them, of those that have it. */
    private static final Map<String, Wanted<String>> MEANING = Map.of(
            "transformation",
            Wanted.oneOf(Arrays.stream(Transformation.values())
                    .map(Transformation::code)
                    .toList()),
            "adjustment",
            Wanted.oneOf(
                    Arrays.stream(Adjustment.values()).map(Adjustment::code).toList()),
            "base-period",
            Wanted.matching("(?:19|20)\\d{2}(?:-(?:0[1-9]|1[0-2]))?", "a year or a month, as 2020 or 2020-06"));

    private static final Wanted<String> YEAR_START =
            Wanted.matching("(?:0[1-9]|1[0-2])-(?:0[1-9]|1[0-9]|2[0-8])", "a month and a day up to the 28th, as 04-01");
    /** Keys of a mapping whose values have a form of their own. */
    private static final Map<String, Wanted<String>> FORMS = Map.of(
            "period.pattern", Wanted.PATTERN,
            "value.pattern", Wanted.PATTERN,
            "delimiter", Wanted.matching(".|tab", "one character, or tab"),
            "quote", Wanted.matching(".|none", "one character, or none"),
            "decimal", Wanted.oneOf(List.of("point", "comma")),
            "header.row", Wanted.matching("[1-9][0-9]{0,3}", "the number of a line, from 1"),
            "header.rows", Wanted.matching("[1-9][0-9]{0,3}|none", "a number of lines, from 1, or none"));

    private static final Pattern ADDRESS = Pattern.compile("(folder|file):(.+)");

    private final Path folder;
    private final WatchFile watch;
    private final WatchFindings findings;

    private SourcesFile(Path folder, WatchFile watch, WatchFindings findings) {
        this.folder = folder;
        this.watch = watch;
        this.findings = findings;
    }

    /** In file order. Zone and language come from the watch where a source names none. */
    static List<Source> read(Path folder, WatchFile watch, WatchFindings findings) {
        List<Source> sources = new ArrayList<>();
        YamlMapping.read(folder.resolve(NAME), findings).ifPresent(yaml -> {
            SourcesFile file = new SourcesFile(folder, watch, findings);
            if (yaml.keys().isEmpty()) {
                yaml.missing("<source id>", "at least one source");
            }
            for (String id : yaml.keys()) {
                Wanted.ID.read(id, "source id", yaml.place(id), findings);
                sources.add(file.source(id, yaml.mapping(id).allow(KEYS)));
            }
        });
        return List.copyOf(sources);
    }

    private Source source(String id, YamlMapping yaml) {
        String address = yaml.required("address", Wanted.TEXT);
        Source.Kind kind = yaml.required("kind", Wanted.oneOf(Source.Kind.class));
        WebAddressLint lint = new WebAddressLint(yaml);
        @Nullable WebAccess web = null;
        if (WebAddressLint.isOfTheWeb(address)) {
            web = lint.read(address, kind);
        } else {
            lint.refuseKeys();
            if (!address.isEmpty()) {
                checkAddress(yaml, address);
            }
        }
        String format = yaml.required("format", Wanted.oneOf(FORMATS));
        ZoneId zone = yaml.optional("zone", Wanted.ZONE, watch.zone());
        String language = yaml.optional(
                "language",
                Wanted.LANGUAGE,
                watch.languages().isEmpty() ? "" : watch.languages().get(0));
        @Nullable String charset = yaml.optional("charset", Wanted.CHARSET);
        return new Source(
                id,
                kind,
                yaml.names("names", List.of()),
                address,
                format,
                yaml.required("schedule", Wanted.oneOf(Source.Schedule.class)),
                yaml.required("licence", Wanted.TEXT),
                zone,
                language,
                charset,
                yaml.optional("official", Wanted.FLAG, false),
                mapping(yaml, format),
                yaml.optional("complete", Wanted.FLAG, false),
                web,
                gates(yaml, kind));
    }

    private static GateRules gates(YamlMapping yaml, Source.Kind kind) {
        if (yaml.has("gates") && kind != Source.Kind.STATISTICS) {
            yaml.invalid("gates", "'gates' stands at a source of news", "gates of a source of statistics");
        }
        return GatesLint.read(yaml.mapping("gates"));
    }

    /** A watch reads below its own folder only: what it follows must travel with it. */
    private void checkAddress(YamlMapping yaml, String address) {
        Matcher m = ADDRESS.matcher(address);
        if (!m.matches()) {
            yaml.invalid("address", "'address' is '%s'".formatted(Wanted.shortened(address)), WebAddressLint.EXPECTED);
            return;
        }
        try {
            Path base = folder.toAbsolutePath().normalize();
            Path target = base.resolve(m.group(2)).normalize();
            if (!target.startsWith(base) || target.equals(base)) {
                yaml.invalid(
                        "address", "'%s' lies outside the watch".formatted(address), "a path below the watch's folder");
            } else if (m.group(1).equals("folder") ? !Files.isDirectory(target) : !Files.isRegularFile(target)) {
                // deliveries may begin later; whether one was due is the night's question
                findings.warning(
                        yaml.place("address"),
                        "watch_missing",
                        "there is no %s %s".formatted(m.group(1), m.group(2)),
                        null,
                        "Put the deliveries there, or correct the address.");
            }
        } catch (InvalidPathException e) {
            yaml.invalid("address", "'%s' is no path".formatted(address), WebAddressLint.EXPECTED);
        }
    }

    private Map<String, String> mapping(YamlMapping yaml, String format) {
        YamlMapping mapping = yaml.mapping("mapping");
        for (String key : mapping.keys()) {
            Wanted<String> meaning = MEANING.get(key.replaceFirst("\\..*", ""));
            if (meaning != null) {
                mapping.required(key, meaning);
            } else if (!MAPPING_KEYS.contains(key) && !key.matches("dimension\\.[A-Za-z0-9_-]+")) {
                mapping.unknown(key, MAPPING_KEYS);
            }
        }
        FORMS.forEach((key, form) -> mapping.optional(key, form));
        mapping.optional("year.start", YEAR_START, "01-01");
        mapping.optional("year.named", Wanted.oneOf(List.of("start", "end")), "start");
        if ((format.equals("csv") || format.equals("xlsx")) && yaml.has("mapping")) {
            String periods = mapping.optional("periods", Wanted.oneOf(List.of("rows", "columns")), "rows");
            for (String key : periods.equals("rows")
                    ? mapping.has("value.pattern")
                            ? List.of("dataset", "period")
                            : List.of("dataset", "period", "value")
                    : List.of("dataset")) {
                if (!mapping.has(key)) {
                    mapping.missing(key, "a column's name, or =text for a fixed value");
                }
            }
        }
        return yaml.values("mapping", Wanted.TEXT);
    }
}
