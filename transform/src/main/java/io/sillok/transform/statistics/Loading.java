package io.sillok.transform.statistics;

import io.sillok.model.ops.Run;
import io.sillok.model.region.Regions;
import io.sillok.model.watch.Watch;
import io.sillok.transform.meaning.MeaningReader;
import io.sillok.transform.store.SqlFile;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;

/** One load of one dataset, from the rows that landed to what came into force of them. */
final class Loading {
    private static final String NOT_JUDGED = SqlFile.read(Loading.class, "deletions_not_judged.sql");

    private final Delivery delivery;
    private final Connection connection;
    private final Run run;
    private final LoadGate gate;
    private final Staging staging;
    private final LoadNotes notes;
    private final RegionsOutOfTime outOfTime;
    private final Contradictions contradictions = new Contradictions();
    private final LandedDocuments documents;
    private final SeriesBook series;
    private final Deletions deletions;
    private final SharedParts parts;
    private final Intake intake;
    private final StagedRows rows;
    private final FirstLoad firstLoad;
    private final Merge merge;

    Loading(Delivery delivery, Watch watch, UnitNames units, Regions regions, LoadGate gate, Staging staging)
            throws SQLException {
        this.delivery = delivery;
        this.connection = delivery.connection();
        this.run = delivery.run();
        this.gate = gate;
        this.staging = staging;
        this.notes = new LoadNotes(delivery);
        String datasetId = delivery.datasetId();
        Map<String, String> mapping = delivery.source().mapping();
        RegionReader places = new RegionReader(regions, mapping, delivery.landed());
        this.outOfTime = new RegionsOutOfTime(regions, places, delivery.landed());
        FormReader forms = new FormReader(units, ReportingYear.ofMapping(mapping));
        KnownSeries knownSeries = new KnownSeries(datasetId, forms, new MeaningReader(mapping), contradictions);
        RowReader reader = new RowReader(datasetId, watch, knownSeries, forms, places);
        this.documents = LandedDocuments.of(
                connection, delivery.landed(), delivery.source().id());
        this.series = new SeriesBook(connection, datasetId, knownSeries);
        this.deletions = new Deletions(connection, datasetId, reader, forms, staging);
        this.parts =
                new SharedParts(connection, documents, delivery.dataset(), reader, forms, knownSeries, series, staging);
        this.intake = new Intake(delivery, notes, series, staging);
        this.rows =
                new StagedRows(connection, documents, delivery.dataset(), reader, series, staging, deletions, intake);
        this.firstLoad = new FirstLoad(connection, run, datasetId, delivery.beside());
        this.merge = new Merge(connection, run, watch.zone(), datasetId, staging);
    }

    DatasetLoad.Result load() throws SQLException, IOException {
        parts.stage();
        long count = rows.count();
        boolean first = series.first();
        boolean put = first && putAtOnce(count);
        if (!put) {
            rows.stage(count);
        }
        deletions.stage(run);
        series.close(intake.quarantined() > 0);
        notes.all(contradictions.findings(delivery.datasetId()));
        long cells = count - intake.quarantined();
        boolean complete = delivery.source().complete() && deletionsCanBeJudged();
        Merge.Result merged = put ? merge.put(cells) : merge(cells, first, complete);
        notes.all(outOfTime.findings(connection, run.id(), delivery.datasetId()));
        DatasetLoad.Result result = new DatasetLoad.Result(
                count,
                merged.written(),
                cells - merged.written() - merged.held(),
                intake.quarantined(),
                merged.held(),
                merged.deleted());
        if (delivery.tonight()) {
            LoadRecord.write(connection, run, delivery.datasetId(), first, merged.refused(), merge.instants(), result);
        }
        return result;
    }

    /** Brings a large first load straight into force; false, with nothing of it in force, where it has to be settled first. */
    private boolean putAtOnce(long count) throws SQLException, IOException {
        if (staging.dated() || !firstLoad.isLarge(count)) {
            return false;
        }
        if (!parts.allUnderstood() || documents.others() > 0) {
            rows.stageOthers();
        }
        return !staging.dated() && firstLoad.put(documents, count - intake.quarantined());
    }

    private Merge.Result merge(long cells, boolean first, boolean complete) throws SQLException, IOException {
        long doubled = merge.settle(notes::twoValues);
        if (first && doubled == 0) {
            return merge.first(firstLoad, cells); // nothing is known that it could be held against
        }
        Merge.Result merged = merge.merge(
                complete,
                documents.last(),
                LoadRecord.exists(connection, run, delivery.datasetId()),
                (instant, vintage) -> gate.passes(
                        connection,
                        run,
                        new LoadGate.Load(delivery.dataset(), complete, cells, doubled, instant, vintage)));
        if (merged.altered() > 0) {
            notes.altered(merged.altered());
        }
        if (merge.later().cells() > 0) {
            notes.overtakes(merge.later());
        }
        return merged;
    }

    /** A value counts as deleted only where everything that was delivered could be read: else it may just be unreadable. */
    private boolean deletionsCanBeJudged() throws SQLException {
        boolean undecoded;
        boolean sameAgain;
        try (PreparedStatement select = connection.prepareStatement(NOT_JUDGED)) {
            select.setObject(1, delivery.landed());
            select.setString(2, delivery.source().id());
            try (ResultSet row = select.executeQuery()) {
                row.next();
                undecoded = row.getBoolean(1);
                sameAgain = row.getBoolean(2);
            }
        }
        if (!undecoded && !sameAgain && !intake.cellLost()) {
            return true;
        }
        notes.deletionsNotJudged(
                undecoded
                        ? "a document of this night could not be decoded, or not all of it"
                        : sameAgain
                                ? "of several documents of this night one says what it said before, and was not read again"
                                : "rows were delivered whose cell could not be told");
        return false;
    }
}
