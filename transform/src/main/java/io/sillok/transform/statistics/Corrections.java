package io.sillok.transform.statistics;

import io.sillok.model.Period;
import io.sillok.model.watch.Correction;
import io.sillok.model.watch.Watch;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The watch's corrections of one dataset, by cell. */
final class Corrections {
    private final Map<String, Correction> byCell = new HashMap<>();
    private final Set<String> series = new HashSet<>();

    Corrections(Watch watch, String datasetId) {
        for (Correction correction : watch.corrections()) {
            if (correction.series().startsWith(datasetId + ":")) {
                series.add(correction.series());
                byCell.put(cell(correction.series(), correction.period()), correction);
            }
        }
    }

    /** What is said about this cell. */
    @Nullable
    Correction of(String seriesKey, Period period) {
        return byCell.isEmpty() ? null : byCell.get(cell(seriesKey, period));
    }

    /** Whether anything is said about this series. */
    boolean concerns(String seriesKey) {
        return series.contains(seriesKey);
    }

    private static String cell(String seriesKey, Period period) {
        return seriesKey + "@" + period;
    }

    /** Whether the publisher still delivers what the correction expects: the same text, the same number or likewise nothing. */
    static boolean stillWrong(Correction correction, @Nullable String delivered) {
        if (correction.expect().strip().equals(delivered == null ? "" : delivered.strip())) {
            return true;
        }
        Optional<ValueReader.Cell> expected = ValueReader.read(correction.expect());
        Optional<ValueReader.Cell> given = ValueReader.read(delivered);
        if (expected.isEmpty() || given.isEmpty()) {
            return false;
        }
        @Nullable BigDecimal wrong = expected.get().value();
        @Nullable BigDecimal value = given.get().value();
        return wrong == null ? value == null : value != null && wrong.compareTo(value) == 0;
    }
}
