package io.sillok.transform.statistics;

import io.sillok.model.Finding;
import io.sillok.model.Period;
import io.sillok.model.landing.StatRow;
import io.sillok.model.watch.Correction;
import io.sillok.model.watch.Indicator;
import io.sillok.model.watch.Watch;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Understands the rows of one dataset: unit, region, period and value. A row that cannot be understood is a
 * {@link Finding}; it is never read as zero. Each distinct period and unit is worked out once.
 */
final class RowReader {
    private final KnownSeries series;
    private final FormReader forms;
    private final RegionReader regions;
    private final Corrections corrections;
    private final RowProblems problems;
    /** By the keys of the series that an indicator names. */
    private final Map<String, Indicator> indicators = new HashMap<>();

    RowReader(String datasetId, Watch watch, KnownSeries series, FormReader forms, RegionReader regions) {
        this.series = series;
        this.forms = forms;
        this.regions = regions;
        this.corrections = new Corrections(watch, datasetId);
        this.problems = new RowProblems(datasetId);
        for (Indicator indicator : watch.indicators()) {
            // a rate of change is in per cent, whatever its indicator is in
            for (String key :
                    new String[] {indicator.actual(), indicator.plan(), indicator.target(), indicator.cumulative()}) {
                if (key != null) {
                    indicators.putIfAbsent(key, indicator);
                }
            }
        }
    }

    /** Whether a code means a place in a period; true where it is no place's. */
    boolean placeKnown(@Nullable String code, LocalDate period) {
        return code == null || regions.place(code, period).known();
    }

    /** The code of a row's place, or null where it names none. */
    @Nullable
    String placeCode(Map<String, String> dimensions) {
        return regions.code(dimensions);
    }

    /** Whether some of the series' values are put right, so that each is read by itself. */
    boolean corrects(String seriesKey) {
        return corrections.concerns(seriesKey);
    }

    /**
     * What a row came to.
     *
     * @param cell the value understood, or null
     * @param finding what is wrong, or null; with a cell, something worth noting
     * @param seriesKey of the cell that it speaks about
     * @param periodStart of that cell, or null where that is what could not be read
     * @param applied what put the cell's value right, or null where it is as delivered
     */
    record Outcome(
            @Nullable StagedCell cell,
            @Nullable Finding finding,
            String seriesKey,
            @Nullable LocalDate periodStart,
            @Nullable Correction applied) {
        static Outcome refused(String seriesKey, @Nullable LocalDate periodStart, Finding finding) {
            return new Outcome(null, finding, seriesKey, periodStart, null);
        }
    }

    /**
     * Reads a row.
     *
     * @param position in the order of delivery
     */
    Outcome read(LandedRow row, long position) {
        String key = series.key(row);
        Period period = forms.period(row.period(), forms.notation(row.dimensions(), row.attributes()))
                .orElse(null);
        if (period == null) {
            return Outcome.refused(key, null, periodUnknown(row));
        }
        LocalDate start = period.start();
        Series known = series.of(key);
        if (known != null && !known.dimensions().equals(row.dimensions())) {
            return Outcome.refused(key, null, problems.seriesAmbiguous(row, known));
        }
        if (known != null && known.frequency() != period.frequency()) {
            return Outcome.refused(key, null, problems.frequencyDiffers(row, period.frequency(), known));
        }
        Optional<UnitNames.Scaled> unit = Optional.empty();
        if (row.unit() != null && !row.unit().isBlank()) {
            unit = forms.unit(row.unit());
            if (unit.isEmpty()) {
                return Outcome.refused(key, start, problems.unitUnknown(row));
            }
        }
        String unitId = unit.map(UnitNames.Scaled::unitId).orElseGet(() -> unitOf(key, known));
        if (known != null && known.unitId() != null && !known.unitId().equals(unitId)) {
            return Outcome.refused(key, start, problems.unitDiffers(row, unitId, known));
        }
        RegionReader.Place place = regions.read(row.dimensions(), row.attributes(), start);
        if (!place.known()) {
            return Outcome.refused(key, start, problems.regionUnknown(row, place));
        }
        Outcome outcome = value(row, position, key, period, unit.orElse(null));
        if (known == null && outcome.cell() != null) {
            series.begin(key, row, period, unitId, place);
        }
        return outcome;
    }

    /** The unit of a series whose row names none. */
    private @Nullable String unitOf(String key, @Nullable Series known) {
        if (known != null) {
            return known.unitId();
        }
        Indicator indicator = indicators.get(key);
        return indicator == null ? null : indicator.unit();
    }

    private Outcome value(LandedRow row, long position, String key, Period period, UnitNames.@Nullable Scaled scaled) {
        LocalDate start = period.start();
        Optional<LocalDate> vintage = row.vintage() == null ? Optional.empty() : forms.vintage(row.vintage());
        if (row.vintage() != null && vintage.isEmpty()) {
            return Outcome.refused(key, start, problems.vintageUnknown(row));
        }
        boolean merges = row.action() == StatRow.Action.MERGE;
        @Nullable Correction correction = merges ? null : corrections.of(key, period);
        if (correction != null && !Corrections.stillWrong(correction, row.value())) {
            return Outcome.refused(key, start, problems.correctionOutdated(row, key, correction));
        }
        Optional<ValueReader.Cell> cell = ValueReader.read(correction == null ? row.value() : correction.value());
        Integer multiplier = FormReader.multiplier(row.multiplier());
        if (multiplier == null) {
            return Outcome.refused(key, start, cell.isEmpty() ? problems.noNumber(row) : problems.noPowerOfTen(row));
        }
        BigDecimal value = cell.map(ValueReader.Cell::value).orElse(null);
        boolean absent = cell.isPresent() && value == null;
        BigDecimal factor = absent ? BigDecimal.ONE : FormReader.factor(scaled, multiplier);
        if (factor == null) {
            return Outcome.refused(key, start, problems.twoPowersOfTen(row));
        }
        if (cell.isEmpty()) {
            return Outcome.refused(key, start, problems.noNumber(row));
        }
        String status = FormReader.status(row.status());
        // a status that goes with the wrong value says nothing of the right one
        String kept = status != null && !status.isEmpty() && correction == null ? status : value == null ? "O" : "A";
        return new Outcome(
                new StagedCell(
                        position,
                        key,
                        start,
                        value == null ? null : folded(value, factor),
                        correction != null && row.value() == null ? "" : row.value(),
                        multiplier,
                        kept,
                        row.documentId(),
                        row.pointer(),
                        vintage.orElse(null),
                        merges),
                status == null ? problems.statusUnknown(row) : null,
                key,
                start,
                correction);
    }

    private static BigDecimal folded(BigDecimal value, BigDecimal factor) {
        BigDecimal folded = value.multiply(factor).stripTrailingZeros();
        return folded.scale() < 0 ? folded.setScale(0) : folded;
    }

    /** What is wrong with a row whose period cannot be read. */
    Finding periodUnknown(LandedRow row) {
        return problems.periodUnknown(row, forms.notation(row.dimensions(), row.attributes()));
    }
}
