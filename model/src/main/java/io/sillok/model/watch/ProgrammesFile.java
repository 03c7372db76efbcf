package io.sillok.model.watch;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code programmes.csv}: what moves through stages. */
final class ProgrammesFile {
    static final String NAME = "programmes.csv";
    static final List<String> COLUMNS =
            List.of("id", "pillar", "name_ko", "name_en", "name_zh", "aliases", "owner", "stages", "indicators");

    /** What reading finds evidence of in articles. */
    static final List<String> STAGES =
            List.of("announced", "under-review", "planned", "bidding", "awarded", "running", "completed", "cancelled");

    private ProgrammesFile() {}

    static List<Programme> read(
            Path folder,
            WatchFile watch,
            List<Entity> entities,
            List<Indicator> indicators,
            Names names,
            WatchFindings findings) {
        List<String> entityIds = entities.stream().map(Entity::id).toList();
        List<String> indicatorIds = indicators.stream().map(Indicator::id).toList();
        List<Programme> programmes = new ArrayList<>();
        for (CsvRow row : CsvTable.read(folder.resolve(NAME), COLUMNS, findings)) {
            Programme programme = new Programme(
                    row.required("id", Wanted.ID),
                    row.required("pillar", Wanted.WORD),
                    row.byLanguage("name", watch.languages()),
                    row.list("aliases", Wanted.TEXT),
                    row.optional("owner", Wanted.ID),
                    row.requiredList("stages", Wanted.WORD),
                    row.list("indicators", Wanted.ID));
            programmes.add(programme);
            if (names.define(programme.id(), row)) {
                names.use(programme.id(), programme.names().values(), programme.aliases(), row);
            }
            @Nullable String owner = programme.owner();
            if (owner != null && !owner.isEmpty() && !entityIds.contains(owner)) {
                row.unknown("owner", owner, "entity in entities.csv", entityIds);
            }
            for (String indicator : programme.indicators()) {
                if (!indicator.isEmpty() && !indicatorIds.contains(indicator)) {
                    row.unknown("indicators", indicator, "indicator in indicators.csv", indicatorIds);
                }
            }
            for (String stage : programme.stages()) {
                if (!stage.isEmpty() && !STAGES.contains(stage)) {
                    findings.warning(
                            row.place("stages"),
                            "value_invalid",
                            "no sentence is read as evidence of the stage '%s'".formatted(stage),
                            "some of " + String.join(", ", STAGES),
                            Spelling.suggest(stage, STAGES, "Take one of these, or the stage is never reached."));
                }
            }
            if (programme.stages().stream().distinct().count()
                    < programme.stages().size()) {
                findings.error(
                        row.place("stages"),
                        "value_invalid",
                        "a stage stands here twice",
                        "each stage once, in the order in which they follow each other",
                        "Remove one of the two.");
            }
        }
        return List.copyOf(programmes);
    }
}
