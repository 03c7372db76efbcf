package io.sillok.transform.statistics;

import io.sillok.model.Finding;
import io.sillok.model.Period;
import io.sillok.model.Severity;
import io.sillok.model.landing.StatRow;
import io.sillok.model.watch.Correction;
import io.sillok.model.watch.Indicator;
import io.sillok.model.watch.Watch;
import io.sillok.transform.meaning.MeaningReader;
import io.sillok.transform.meaning.SeriesMeaning;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Understands the rows of one dataset: unit, region, period and value. A row that cannot be understood is a
 * {@link Finding}; it is never read as zero. Each distinct period and unit is worked out once.
 */
final class RowReader {
    private final String datasetId;
    private final FormReader forms;
    private final RegionReader regions;
    private final Corrections corrections;
    private final MeaningReader meanings;
    private final Contradictions contradictions;
    private final Map<String, Indicator> indicators = new HashMap<>();
    private final Map<String, Series> series = new HashMap<>();

    RowReader(
            String datasetId,
            Watch watch,
            FormReader forms,
            RegionReader regions,
            MeaningReader meanings,
            Contradictions contradictions) {
        this.datasetId = datasetId;
        this.forms = forms;
        this.regions = regions;
        this.meanings = meanings;
        this.contradictions = contradictions;
        this.corrections = new Corrections(watch, datasetId);
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

    /**
     * The key of the series that a row belongs to. Indices of two bases, or values in the prices of two years, are two series,
     * though they go by the same codes.
     */
    String key(LandedRow row) {
        String key = Series.key(datasetId, row.dimensions());
        Series known = series.get(key);
        if (known == null || known.meaning().basePeriod() == null) {
            return key;
        }
        String base = base(row);
        return base == null || base.equals(known.meaning().basePeriod()) ? key : Series.key(key, base);
    }

    /** The base that a row is of: by its unit, which may change from row to row, else by what is said of its series. */
    private @Nullable String base(LandedRow row) {
        String base = MeaningReader.base(row.unit());
        return base == null ? meaning(row).meaning().basePeriod() : base;
    }

    private MeaningReader.Result meaning(LandedRow row) {
        String unit = row.unit();
        return meanings.read(
                row.dimensions(),
                row.attributes(),
                unit,
                unit == null
                        ? null
                        : forms.unit(unit).map(UnitNames.Scaled::unitId).orElse(null));
    }

    /** What is said now of a series that is known; null where that is nothing new. */
    @Nullable
    Series described(String key, LandedRow row) {
        Series known = series.get(key);
        if (known == null) {
            return null;
        }
        SeriesMeaning meaning = meaning(row).meaning().or(known.meaning());
        String title = title(row) == null ? known.title() : title(row);
        if (known.meaning().equals(meaning) && Objects.equals(known.title(), title)) {
            return null;
        }
        Series described = known.described(title, meaning);
        series.put(key, described);
        return described;
    }

    private static @Nullable String title(LandedRow row) {
        return row.attributes().get("TITLE");
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

    /** Forgets the series that it knows: what follows is about others. */
    void forget() {
        series.clear();
    }

    /** Whether some of the series' values are put right, so that each is read by itself. */
    boolean corrects(String seriesKey) {
        return corrections.concerns(seriesKey);
    }

    /** A series that the database knows already. */
    void know(Series known) {
        series.put(known.key(), known);
    }

    @Nullable
    Series series(String key) {
        return series.get(key);
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
            @Nullable Correction applied) {}

    Outcome read(LandedRow row, long position) {
        String key = key(row);
        Period period = forms.period(row.period(), forms.notation(row.dimensions(), row.attributes()))
                .orElse(null);
        if (period == null) {
            return refused(key, null, periodUnknown(row));
        }
        LocalDate start = period.start();
        Series known = series.get(key);
        if (known != null && !known.dimensions().equals(row.dimensions())) {
            return refused(
                    key,
                    null,
                    problem(
                            row,
                            "series_ambiguous",
                            "dimensions %s give the same series key as %s"
                                    .formatted(row.dimensions(), known.dimensions()),
                            "codes that stay different when joined by full stops",
                            "Rename a dimension's codes in the source's mapping."));
        }
        if (known != null && known.frequency() != period.frequency()) {
            return refused(
                    key,
                    null,
                    problem(
                            row,
                            "frequency_differs",
                            "period '%s' is of frequency %s, its series %s of %s"
                                    .formatted(row.period(), period.frequency(), key, known.frequency()),
                            "one frequency in a series",
                            "Give the frequency as a dimension, so that each has a series of its own."));
        }
        Indicator indicator = indicators.get(key);
        String unitId = indicator == null ? null : indicator.unit();
        UnitNames.Scaled scaled = null;
        if (row.unit() != null && !row.unit().isBlank()) {
            UnitNames.Scaled unit = forms.unit(row.unit()).orElse(null);
            if (unit == null) {
                return refused(
                        key,
                        start,
                        problem(
                                row,
                                "unit_unknown",
                                "unit '%s' is not known".formatted(row.unit()),
                                "a name in the table of units",
                                "Add it to the table of units or correct the file."));
            }
            unitId = unit.unitId();
            scaled = unit;
        } else if (known != null) {
            unitId = known.unitId();
        }
        if (known != null && known.unitId() != null && !known.unitId().equals(unitId)) {
            return refused(
                    key,
                    start,
                    problem(
                            row,
                            "unit_differs",
                            "unit %s where series %s has %s".formatted(unitId, key, known.unitId()),
                            "one unit in a series",
                            "Give the unit as a dimension, so that each has a series of its own."));
        }
        RegionReader.Place place = regions.read(row.dimensions(), row.attributes(), start);
        if (!place.known()) {
            return refused(
                    key,
                    start,
                    problem(
                            row,
                            "region_unknown",
                            place.candidates().isEmpty()
                                    ? "region '%s' is not known for %s".formatted(place.code(), row.period())
                                    : "region '%s' could be any of %s".formatted(place.code(), place.candidates()),
                            "a code of region_code.csv that is valid for the period",
                            "Name the scheme by region-scheme in the source's mapping, or add the code."));
        }
        return value(row, position, key, period, known, unitId, scaled, place);
    }

    private Outcome value(
            LandedRow row,
            long position,
            String key,
            Period period,
            @Nullable Series known,
            @Nullable String unitId,
            UnitNames.@Nullable Scaled scaled,
            RegionReader.Place place) {
        Optional<LocalDate> vintage = row.vintage() == null ? Optional.empty() : forms.vintage(row.vintage());
        if (row.vintage() != null && vintage.isEmpty()) {
            return refused(
                    key,
                    period.start(),
                    problem(
                            row,
                            "vintage_unknown",
                            "the edition's date '%s' cannot be read".formatted(row.vintage()),
                            "a day such as 2025-09-25",
                            "Correct the file or the source's mapping."));
        }
        boolean merges = row.action() == StatRow.Action.MERGE;
        @Nullable Correction correction = merges ? null : corrections.of(key, period);
        if (correction != null && !Corrections.stillWrong(correction, row.value())) {
            return refused(
                    key,
                    period.start(),
                    problem(
                            row,
                            "correction_outdated",
                            "%s of %s is delivered as '%s', which corrections.csv puts right as '%s'"
                                    .formatted(row.period(), key, row.value(), correction.value()),
                            "the wrong value '%s'".formatted(correction.expect()),
                            "Compare the publisher's new value with the correction; remove its line, or give it the new expect."));
        }
        Optional<ValueReader.Cell> cell = ValueReader.read(correction == null ? row.value() : correction.value());
        Integer multiplier = FormReader.multiplier(row.multiplier());
        boolean absent = cell.isPresent() && cell.get().value() == null;
        BigDecimal factor = multiplier == null ? null : absent ? BigDecimal.ONE : FormReader.factor(scaled, multiplier);
        if (multiplier != null && factor == null) {
            return refused(
                    key,
                    period.start(),
                    problem(
                            row,
                            "value_unreadable",
                            "unit '%s' and multiplier '%s' say two powers of ten"
                                    .formatted(row.unit(), row.multiplier()),
                            "one of them, or the same in both",
                            "Ask the publisher which holds; give unit or multiplier in the source's mapping."));
        }
        if (cell.isEmpty() || multiplier == null || factor == null) {
            return refused(
                    key,
                    period.start(),
                    problem(
                            row,
                            "value_unreadable",
                            cell.isEmpty()
                                    ? "value '%s' is not a number".formatted(row.value())
                                    : "multiplier '%s' is not a power of ten".formatted(row.multiplier()),
                            cell.isEmpty()
                                    ? "digits with an optional sign, decimal point and thousands commas, or .. - for"
                                            + " none"
                                    : "a whole number from -30 to 30",
                            "Correct the file; the row loads once it can be read."));
        }
        if (known == null) {
            begin(key, row, period, unitId, place);
        }
        BigDecimal value = cell.get().value();
        BigDecimal folded = value == null ? null : value.multiply(factor).stripTrailingZeros();
        String status = FormReader.status(row.status());
        Finding note = status != null
                ? null
                : new Finding(
                        "status_unknown",
                        Severity.WARNING,
                        datasetId,
                        row.pointer(),
                        "status '%s' is not one of SDMX's, and was left out".formatted(row.status()),
                        "a code of SDMX CL_OBS_STATUS",
                        "Map it in the source's mapping.");
        // a status that goes with the wrong value says nothing of the right one
        String kept = status != null && !status.isEmpty() && correction == null ? status : value == null ? "O" : "A";
        return new Outcome(
                new StagedCell(
                        position,
                        key,
                        period.start(),
                        folded == null ? null : folded.scale() < 0 ? folded.setScale(0) : folded,
                        correction != null && row.value() == null ? "" : row.value(),
                        multiplier,
                        kept,
                        row.documentId(),
                        row.pointer(),
                        vintage.orElse(null),
                        merges),
                note,
                key,
                period.start(),
                correction);
    }

    private void begin(String key, LandedRow row, Period period, @Nullable String unitId, RegionReader.Place place) {
        MeaningReader.Result meaning = meaning(row);
        contradictions.add(key, meaning.contradictions());
        String plain = Series.key(datasetId, row.dimensions());
        series.put(
                key,
                new Series(
                        key,
                        row.dimensions(),
                        period.frequency(),
                        unitId,
                        place.regionId(),
                        title(row),
                        meaning.meaning(),
                        key.equals(plain) ? null : plain));
        if (!key.equals(plain)) {
            contradictions.rebased(
                    plain, Objects.requireNonNull(series.get(plain)).meaning(), meaning.meaning());
        }
    }

    Finding periodUnknown(LandedRow row) {
        if (row.period().isBlank()) {
            return problem(
                    row,
                    "period_unknown",
                    "the row says no period",
                    "a period for each value",
                    "Take a table without time as CSV with a fixed period in the source's mapping.");
        }
        TimeNotation notation = forms.notation(row.dimensions(), row.attributes());
        if (PeriodReader.ofAnother(row.period(), notation)) {
            return problem(
                    row,
                    "period_unknown",
                    "period '%s' is none of frequency %s".formatted(row.period(), notation.frequency()),
                    "a period that begins or ends as one of its frequency does",
                    "Ask the publisher which of the two holds.");
        }
        boolean fiscal = PeriodReader.fiscal(row.period());
        return problem(
                row,
                "period_unknown",
                fiscal
                        ? "'%s' is a fiscal year, and nobody says when it begins".formatted(row.period())
                        : "period '%s' cannot be read".formatted(row.period()),
                "2024, 2024-Q3, 2024-05, 2025-W39, 2025-09-25 or a form in docs/formats.md",
                fiscal
                        ? "Say by year.start, and year.named, in the source's mapping when the year begins."
                        : "Correct the file or the source's mapping.");
    }

    private Finding problem(LandedRow row, String code, String problem, String expected, String nextStep) {
        return new Finding(
                code, Severity.ERROR, datasetId, row.pointer(), problem, Objects.requireNonNull(expected), nextStep);
    }

    static Outcome refused(String key, @Nullable LocalDate periodStart, Finding finding) {
        return new Outcome(null, finding, key, periodStart, null);
    }
}
