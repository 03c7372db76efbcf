package io.sillok.transform.statistics;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Objects;

/** Takes what became of rows that were understood by themselves: cells are staged, the rest is noted and counted. */
final class Intake {
    private final Delivery delivery;
    private final LoadNotes notes;
    private final SeriesBook series;
    private final Staging staging;
    private long quarantined;
    private boolean cellLost;

    Intake(Delivery delivery, LoadNotes notes, SeriesBook series, Staging staging) {
        this.delivery = delivery;
        this.notes = notes;
        this.series = series;
        this.staging = staging;
    }

    /** Rows that could not be understood. */
    long quarantined() {
        return quarantined;
    }

    /** Whether the cell of some row is not known: it may be any cell that seems to be missing. */
    boolean cellLost() {
        return cellLost;
    }

    void take(RowReader.Outcome outcome, LandedRow row) throws SQLException, IOException {
        StagedCell cell = outcome.cell();
        if (cell == null) {
            refused(outcome, row);
            return;
        }
        if (outcome.finding() != null) {
            notes.note(outcome.finding());
        }
        if (outcome.applied() != null) {
            AppliedCorrections.add(delivery.connection(), delivery.run(), cell, outcome.applied());
        }
        staging.cell(series.id(cell.seriesKey()), cell);
    }

    private void refused(RowReader.Outcome outcome, LandedRow row) throws SQLException, IOException {
        quarantined++;
        notes.refused(row, Objects.requireNonNull(outcome.finding()));
        Integer known = series.known(outcome.seriesKey());
        if (outcome.periodStart() == null) {
            cellLost = true;
        } else if (known != null) {
            staging.unread(known, outcome.periodStart());
        }
    }
}
