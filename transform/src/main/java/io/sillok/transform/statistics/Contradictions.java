package io.sillok.transform.statistics;

import io.sillok.model.Finding;
import io.sillok.model.Severity;
import io.sillok.transform.meaning.SeriesMeaning;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a load says of the meaning of its series that somebody has to look at, each thing once however many series have it. */
final class Contradictions {
    private static final int NAMED = 3;

    private final Map<String, List<String>> contradicted = new TreeMap<>();
    private final Map<String, List<String>> rebased = new TreeMap<>();

    void add(String seriesKey, List<String> contradictions) {
        contradictions.forEach(c ->
                contradicted.computeIfAbsent(c, ignored -> new ArrayList<>()).add(seriesKey));
    }

    void rebased(String seriesKey, SeriesMeaning known, SeriesMeaning now) {
        rebased.computeIfAbsent(
                        "base %s where %s was known".formatted(now.basePeriod(), known.basePeriod()),
                        ignored -> new ArrayList<>())
                .add(seriesKey);
    }

    List<Finding> findings(String datasetId) {
        List<Finding> findings = new ArrayList<>();
        contradicted.forEach((what, keys) -> findings.add(new Finding(
                "series_meaning_contradicted",
                Severity.WARNING,
                datasetId,
                "",
                "%d series: %s; the first one counts (%s)".formatted(keys.size(), what, named(keys)),
                "codes, names and mapping that say the same of a series",
                "Look at the publisher's definition, and correct the source's mapping.")));
        rebased.forEach((what, keys) -> findings.add(new Finding(
                "series_rebased",
                Severity.WARNING,
                datasetId,
                "",
                "%d series have %s; they are kept apart (%s)".formatted(keys.size(), what, named(keys)),
                "one base in a series",
                "Nothing has to be done: claims are held against the base that is published last.")));
        return findings;
    }

    private static String named(List<String> keys) {
        String first = String.join(", ", keys.subList(0, Math.min(NAMED, keys.size())));
        return keys.size() > NAMED ? first + " and others" : first;
    }
}
