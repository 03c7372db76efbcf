package io.sillok.transform.statistics;

import io.sillok.model.Finding;
import io.sillok.model.Frequency;
import io.sillok.model.Severity;
import io.sillok.model.watch.Correction;
import org.jspecify.annotations.Nullable;

/** What can be wrong with a row of a dataset, each with what was expected and what to do. */
final class RowProblems {
    private final String datasetId;

    RowProblems(String datasetId) {
        this.datasetId = datasetId;
    }

    /** @param notation in which its time is told */
    Finding periodUnknown(LandedRow row, TimeNotation notation) {
        if (row.period().isBlank()) {
            return error(
                    row,
                    "period_unknown",
                    "the row says no period",
                    "a period for each value",
                    "Take a table without time as CSV with a fixed period in the source's mapping.");
        }
        if (PeriodReader.ofAnother(row.period(), notation)) {
            return error(
                    row,
                    "period_unknown",
                    "period '%s' is none of frequency %s".formatted(row.period(), notation.frequency()),
                    "a period that begins or ends as one of its frequency does",
                    "Ask the publisher which of the two holds.");
        }
        boolean fiscal = PeriodReader.fiscal(row.period());
        return error(
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

    Finding seriesAmbiguous(LandedRow row, Series known) {
        return error(
                row,
                "series_ambiguous",
                "dimensions %s give the same series key as %s".formatted(row.dimensions(), known.dimensions()),
                "codes that stay different when joined by full stops",
                "Rename a dimension's codes in the source's mapping.");
    }

    Finding frequencyDiffers(LandedRow row, Frequency frequency, Series known) {
        return error(
                row,
                "frequency_differs",
                "period '%s' is of frequency %s, its series %s of %s"
                        .formatted(row.period(), frequency, known.key(), known.frequency()),
                "one frequency in a series",
                "Give the frequency as a dimension, so that each has a series of its own.");
    }

    Finding unitUnknown(LandedRow row) {
        return error(
                row,
                "unit_unknown",
                "unit '%s' is not known".formatted(row.unit()),
                "a name in the table of units",
                "Add it to the table of units or correct the file.");
    }

    Finding unitDiffers(LandedRow row, @Nullable String unitId, Series known) {
        return error(
                row,
                "unit_differs",
                "unit %s where series %s has %s".formatted(unitId, known.key(), known.unitId()),
                "one unit in a series",
                "Give the unit as a dimension, so that each has a series of its own.");
    }

    Finding regionUnknown(LandedRow row, RegionReader.Place place) {
        return error(
                row,
                "region_unknown",
                place.candidates().isEmpty()
                        ? "region '%s' is not known for %s".formatted(place.code(), row.period())
                        : "region '%s' could be any of %s".formatted(place.code(), place.candidates()),
                "a code of region_code.csv that is valid for the period",
                "Name the scheme by region-scheme in the source's mapping, or add the code.");
    }

    Finding vintageUnknown(LandedRow row) {
        return error(
                row,
                "vintage_unknown",
                "the edition's date '%s' cannot be read".formatted(row.vintage()),
                "a day such as 2025-09-25",
                "Correct the file or the source's mapping.");
    }

    Finding correctionOutdated(LandedRow row, String seriesKey, Correction correction) {
        return error(
                row,
                "correction_outdated",
                "%s of %s is delivered as '%s', which corrections.csv puts right as '%s'"
                        .formatted(row.period(), seriesKey, row.value(), correction.value()),
                "the wrong value '%s'".formatted(correction.expect()),
                "Compare the publisher's new value with the correction; remove its line, or give it the new expect.");
    }

    Finding twoPowersOfTen(LandedRow row) {
        return error(
                row,
                "value_unreadable",
                "unit '%s' and multiplier '%s' say two powers of ten".formatted(row.unit(), row.multiplier()),
                "one of them, or the same in both",
                "Ask the publisher which holds; give unit or multiplier in the source's mapping.");
    }

    Finding noNumber(LandedRow row) {
        return valueUnreadable(
                row,
                "value '%s' is not a number".formatted(row.value()),
                "digits with an optional sign, decimal point and thousands commas, or .. - for none");
    }

    Finding noPowerOfTen(LandedRow row) {
        return valueUnreadable(
                row,
                "multiplier '%s' is not a power of ten".formatted(row.multiplier()),
                "a whole number from -30 to 30");
    }

    private Finding valueUnreadable(LandedRow row, String problem, String expected) {
        return error(
                row, "value_unreadable", problem, expected, "Correct the file; the row loads once it can be read.");
    }

    Finding statusUnknown(LandedRow row) {
        return new Finding(
                "status_unknown",
                Severity.WARNING,
                datasetId,
                row.pointer(),
                "status '%s' is not one of SDMX's, and was left out".formatted(row.status()),
                "a code of SDMX CL_OBS_STATUS",
                "Map it in the source's mapping.");
    }

    private Finding error(LandedRow row, String code, String problem, String expected, String nextStep) {
        return new Finding(code, Severity.ERROR, datasetId, row.pointer(), problem, expected, nextStep);
    }
}
