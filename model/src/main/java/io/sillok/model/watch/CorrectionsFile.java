package io.sillok.model.watch;

import io.sillok.model.Period;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** {@code corrections.csv}: values that publishers have wrong. The file may be absent. */
final class CorrectionsFile {
    static final String NAME = "corrections.csv";
    static final List<String> COLUMNS = List.of("series", "period", "expect", "value", "reason", "source");

    private static final Wanted<String> SERIES =
            Wanted.matching("[a-z0-9-]+/[^:]+:.+", "a series key, <source>/<dataset>:<codes joined by full stops>");
    private static final Wanted<Period> PERIOD = new Wanted<>(
            "a period, such as 2024, 2024-Q3 or 2024-05",
            List.of(),
            text -> Period.parse(text).orElseThrow(IllegalArgumentException::new),
            Period.containing(LocalDate.EPOCH, io.sillok.model.Frequency.D));
    private static final Wanted<String> VALUE =
            Wanted.matching("-?[0-9]+(\\.[0-9]+)?|\\.\\.", "a number without thousands separators, or .. for no value");

    private CorrectionsFile() {}

    /** In file order. */
    static List<Correction> read(Path folder, List<Source> sources, WatchFindings findings) {
        Path file = folder.resolve(NAME);
        if (!Files.exists(file)) {
            return List.of();
        }
        List<String> statistics = sources.stream()
                .filter(s -> s.kind() == Source.Kind.STATISTICS)
                .map(Source::id)
                .toList();
        List<Correction> corrections = new ArrayList<>();
        Set<String> cells = new HashSet<>();
        for (CsvRow row : CsvTable.read(file, COLUMNS, findings)) {
            Correction correction = new Correction(
                    row.required("series", SERIES),
                    row.required("period", PERIOD),
                    row.required("expect", Wanted.TEXT),
                    row.required("value", VALUE),
                    row.required("reason", Wanted.TEXT),
                    row.required("source", Wanted.TEXT));
            corrections.add(correction);
            lint(row, correction, statistics, cells, findings);
        }
        return List.copyOf(corrections);
    }

    private static void lint(
            CsvRow row, Correction correction, List<String> statistics, Set<String> cells, WatchFindings findings) {
        String series = correction.series();
        if (series.isEmpty()) {
            return;
        }
        String source = series.substring(0, series.indexOf('/'));
        if (!statistics.contains(source)) {
            row.unknown("series", source, "statistics source in sources.yaml", statistics);
        }
        if (!cells.add(series + "@" + correction.period())) {
            findings.error(
                    row.place("period"),
                    "id_duplicate",
                    "%s of %s is corrected by a line above".formatted(correction.period(), series),
                    "one correction of a value",
                    "Remove one of the two.");
        }
        if (!correction.value().isEmpty() && correction.expect().equals(correction.value())) {
            findings.error(
                    row.place("value"),
                    "value_invalid",
                    "the right value is the wrong one",
                    "another value than expect",
                    "Correct the line, or remove it.");
        }
    }
}
