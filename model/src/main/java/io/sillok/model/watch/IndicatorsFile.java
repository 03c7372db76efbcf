package io.sillok.model.watch;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code indicators.csv}: what is measured, and by which series. */
final class IndicatorsFile {
    static final String NAME = "indicators.csv";
    static final List<String> COLUMNS = List.of(
            "id",
            "pillar",
            "name_ko",
            "name_en",
            "unit",
            "definition_ko",
            "definition_en",
            "region",
            "actual",
            "plan",
            "target",
            "phrases",
            "tolerance");
    /** Columns that a file may lack. */
    static final List<String> OPTIONAL = List.of("yoy", "pop", "cumulative");

    private static final Wanted<String> SERIES = Wanted.matching(
            "[a-z0-9-]+/[^:\\s/]+:\\S+", "a series key, <source>/<dataset>:<codes joined by full stops>");

    private static final Wanted<String> PHRASE =
            Wanted.matching(Phrasing.WRITTEN, "a phrase, or a phrase and words beside it: phrase + word/word");

    private IndicatorsFile() {}

    static List<Indicator> read(
            Path folder, WatchFile watch, List<Source> sources, List<Entity> entities, WatchFindings findings) {
        List<String> statistics = sources.stream()
                .filter(s -> s.kind() == Source.Kind.STATISTICS)
                .map(Source::id)
                .toList();
        List<String> places = entities.stream()
                .filter(e -> e.kind() == Entity.Kind.PLACE)
                .map(Entity::id)
                .toList();
        List<Indicator> indicators = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (CsvRow row : CsvTable.read(folder.resolve(NAME), COLUMNS, OPTIONAL, findings)) {
            Indicator indicator = new Indicator(
                    row.required("id", Wanted.ID),
                    row.required("pillar", Wanted.WORD),
                    row.byLanguage("name", watch.languages()),
                    row.required("unit", Wanted.UNIT),
                    row.byLanguage("definition", watch.languages()),
                    row.required("region", Wanted.ID),
                    series(row, "actual", statistics),
                    series(row, "plan", statistics),
                    series(row, "target", statistics),
                    series(row, "yoy", statistics),
                    series(row, "pop", statistics),
                    series(row, "cumulative", statistics),
                    row.list("phrases", PHRASE),
                    row.required("tolerance", Wanted.TOLERANCE));
            indicators.add(indicator);
            if (!indicator.id().isEmpty() && !ids.add(indicator.id())) {
                findings.error(
                        row.place("id"),
                        "id_duplicate",
                        "id '%s' is taken by a line above".formatted(indicator.id()),
                        "an id of its own",
                        "Rename one of the two.");
            }
            if (!indicator.region().isEmpty() && !places.contains(indicator.region())) {
                row.unknown("region", indicator.region(), "place in entities.csv", places);
            }
        }
        return List.copyOf(indicators);
    }

    private static @Nullable String series(CsvRow row, String column, List<String> statistics) {
        @Nullable String key = row.optional(column, SERIES);
        if (key != null && !key.isEmpty()) {
            String source = key.substring(0, key.indexOf('/'));
            if (!statistics.contains(source)) {
                row.unknown(column, source, "statistics source in sources.yaml", statistics);
            }
        }
        return key;
    }
}
