package io.sillok.transform.statistics;

import io.sillok.model.Frequency;
import io.sillok.model.Period;
import io.sillok.model.landing.StatRow;
import io.sillok.transform.meaning.MeaningReader;
import io.sillok.transform.store.SqlFile;
import java.io.IOException;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * Brings the landed rows of a dataset to {@code staged}. Keys and forms are understood once each, in Java; rows that are plain
 * (a number in digits, or none) follow by one statement, and every other row is understood by itself.
 */
final class StagedRows {
    private static final int FETCH = 10_000;
    private static final String KEYS = SqlFile.read(StagedRows.class, "keys_of_dataset.sql");
    private static final String FORMS = SqlFile.read(StagedRows.class, "forms_of_dataset.sql");
    private static final String PLAIN =
            SqlFile.read(StagedRows.class, "plain_rows.sql") + SqlFile.read(StagedRows.class, "stage_plain_rows.sql");
    private static final String OTHERS = SqlFile.read(StagedRows.class, "other_rows.sql");
    private static final String COUNT = SqlFile.read(StagedRows.class, "count_rows.sql");

    private final Connection connection;
    private final LandedDocuments documents;
    private final String dataset;
    private final String datasetId;
    private final RowReader reader;
    private final FormReader forms;
    private final SeriesBook series;
    private final Staging staging;
    private final Deletions deletions;
    private final List<Kind> kinds = new ArrayList<>();
    private final Map<String, Boolean> places = new HashMap<>();
    /** Whether every key was understood, and every form beside every kind of series. */
    private boolean allUnderstood = true;

    StagedRows(
            Connection connection,
            LandedDocuments documents,
            DeliveredDataset delivered,
            RowReader reader,
            FormReader forms,
            SeriesBook series,
            Staging staging,
            Deletions deletions) {
        this.connection = connection;
        this.documents = documents;
        this.dataset = delivered.dataset();
        this.datasetId = delivered.datasetId();
        this.reader = reader;
        this.forms = forms;
        this.series = series;
        this.staging = staging;
        this.deletions = deletions;
    }

    /** Takes what became of a row that was understood by itself. */
    interface Others {
        void take(RowReader.Outcome outcome, LandedRow row) throws SQLException, IOException;
    }

    /** Understands what the rows share, and gives their number. */
    long prepare() throws SQLException, IOException {
        stageKeys();
        stageForms();
        staging.flush();
        staging.execute("analyze stage_key; analyze stage_form");
        return count();
    }

    /** Whether every row is plain, as far as what they share and the landing's count of other values tell. */
    boolean allPlain() {
        return allUnderstood && documents.others() == 0;
    }

    /** Stages the plain rows, and gives their number. */
    long stagePlain() throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(PLAIN)) {
            insert.setArray(1, documents.keys(connection));
            return insert.executeLargeUpdate();
        }
    }

    /** Stages all rows that are not plain, and gives their number. */
    long stageOthers(Others others) throws SQLException, IOException {
        long rows = readOthers(others);
        series.store();
        staging.flush();
        return rows;
    }

    private void stageKeys() throws SQLException, IOException {
        List<String> periods = periods();
        List<Key> batch = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(KEYS)) {
            select.setFetchSize(FETCH);
            select.setArray(1, documents.keys(connection));
            select.setString(2, dataset);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    LandedRow first = landed(
                            row,
                            null,
                            LandedRow.dimensions(row.getString("dimensions")),
                            LandedRow.attributes(row.getString("attributes")));
                    batch.add(new Key(Series.key(datasetId, first.dimensions()), row.getInt("key_no"), first));
                    if (batch.size() == FETCH) {
                        stageKeys(batch, periods);
                        batch.clear();
                    }
                }
            }
        }
        stageKeys(batch, periods);
    }

    /** A key as landed, with the row that first had it, its value left out. */
    private record Key(String seriesKey, int keyNo, LandedRow first) {}

    private void stageKeys(List<Key> batch, List<String> periods) throws SQLException, IOException {
        series.learn(batch.stream().map(Key::seriesKey).toList());
        for (Key key : batch) {
            String seriesKey = reader.key(key.first());
            boolean says = key.first().action() != StatRow.Action.DELETE;
            if (says && reader.series(seriesKey) == null) {
                reader.read(key.first(), 0);
            }
            Series described = says ? reader.described(seriesKey, key.first()) : null;
            if (described != null) {
                series.describe(described);
            }
            Series known = reader.series(seriesKey);
            TimeNotation notation =
                    forms.notation(key.first().dimensions(), key.first().attributes());
            if (known == null
                    || reader.corrects(seriesKey)
                    || !known.dimensions().equals(key.first().dimensions())
                    || !placeKnown(reader.placeCode(known.dimensions()), notation, periods)) {
                allUnderstood = false;
                continue; // its rows are understood one by one, each with what is wrong with it
            }
            Kind kind = new Kind(
                    notation,
                    known.frequency(),
                    unit(known.unitId(), key.first().unit()));
            int number = kinds.indexOf(kind);
            if (number < 0) {
                number = kinds.size();
                kinds.add(kind);
            }
            String document = key.first().documentId();
            staging.key(document, key.keyNo(), number, series.id(seriesKey), documents.position(document));
        }
        series.store();
    }

    /**
     * What series have in common that a form has to go with.
     *
     * @param unit what forms have as their unit, where they have one
     */
    private record Kind(
            TimeNotation notation,
            Frequency frequency,
            @Nullable String unit) {
        boolean takes(Form form) {
            return form.period().frequency() == frequency
                    && (form.unitId() == null || form.unitId().equals(unit));
        }
    }

    /** A unit with the base that its name says: rows of one key with two bases belong to two series. */
    private static @Nullable String unit(@Nullable String unitId, @Nullable String name) {
        String base = unitId == null ? null : MeaningReader.base(name);
        return base == null ? unitId : unitId + "@" + base;
    }

    /** Whether the place means something in every period that was delivered: its code may have ended. */
    private boolean placeKnown(@Nullable String code, TimeNotation notation, List<String> periods) {
        return code == null
                || places.computeIfAbsent(code + "\u001f" + notation, ignored -> periods.stream()
                        .map(text -> forms.period(text, notation))
                        .flatMap(Optional::stream)
                        .map(Period::start)
                        .distinct()
                        .allMatch(start -> reader.placeKnown(code, start)));
    }

    private List<String> periods() throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "select distinct period from landing.stat_form where document_key = any (?)")) {
            select.setArray(1, documents.keys(connection));
            List<String> periods = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    periods.add(row.getString(1));
                }
            }
            return periods;
        }
    }

    private void stageForms() throws SQLException, IOException {
        try (PreparedStatement select = connection.prepareStatement(FORMS)) {
            select.setFetchSize(FETCH);
            select.setArray(1, documents.keys(connection));
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    for (int number = 0; number < kinds.size(); number++) {
                        Form form = form(row, kinds.get(number).notation());
                        if (form != null && kinds.get(number).takes(form)) {
                            staging.form(row.getLong("document_key"), row.getInt("form_no"), number, form);
                        } else {
                            allUnderstood = false;
                        }
                    }
                }
            }
        }
    }

    /** What a form means, or null where some of it cannot be read: its rows are understood one by one. */
    private @Nullable Form form(ResultSet row, TimeNotation notation) throws SQLException {
        Period period = forms.period(row.getString("period"), notation).orElse(null);
        Integer multiplier = FormReader.multiplier(row.getString("multiplier"));
        String status = FormReader.status(row.getString("status"));
        String unit = row.getString("unit");
        UnitNames.Scaled scaled =
                unit == null || unit.isBlank() ? null : forms.unit(unit).orElse(null);
        String vintage = row.getString("vintage");
        var dated = vintage == null ? null : forms.vintage(vintage).orElse(null);
        if (period == null
                || row.getString("action") != null
                || multiplier == null
                || status == null
                || (scaled == null && unit != null && !unit.isBlank())
                || (dated == null && vintage != null)) {
            return null;
        }
        BigDecimal factor = FormReader.factor(scaled, multiplier);
        if (factor == null) {
            return null;
        }
        return new Form(
                period,
                dated,
                scaled == null ? null : unit(scaled.unitId(), unit),
                factor.compareTo(BigDecimal.ONE) == 0 ? null : factor,
                multiplier,
                status);
    }

    private long count() throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(COUNT)) {
            select.setLong(1, documents.records());
            select.setArray(2, documents.keys(connection));
            select.setString(3, dataset);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    /** A landed row and where it stands in the order of delivery. */
    private record Other(LandedRow row, String seriesKey, long position) {}

    private long readOthers(Others others) throws SQLException, IOException {
        long rows = 0;
        try (PreparedStatement select = connection.prepareStatement(OTHERS)) {
            select.setFetchSize(FETCH);
            select.setArray(1, documents.keys(connection));
            select.setString(2, dataset);
            List<Other> batch = new ArrayList<>();
            Map<String, SortedMap<String, String>> dimensions = new HashMap<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    rows++;
                    LandedRow landed = landed(
                            row,
                            row.getString("value"),
                            dimensions.computeIfAbsent(row.getString("dimensions"), LandedRow::dimensions),
                            LandedRow.attributes(row.getString("attributes")));
                    batch.add(new Other(
                            landed,
                            Series.key(datasetId, landed.dimensions()),
                            documents.position(landed.documentId()) + row.getLong("row_no")));
                    if (batch.size() == FETCH) {
                        read(batch, others);
                        batch.clear();
                        dimensions.clear();
                    }
                }
            }
            read(batch, others);
        }
        return rows;
    }

    private void read(List<Other> batch, Others others) throws SQLException, IOException {
        series.learn(batch.stream().map(Other::seriesKey).toList());
        for (Other other : batch) {
            RowReader.Outcome outcome = other.row().action() == StatRow.Action.DELETE
                    ? deletions.take(other.row(), other.position())
                    : reader.read(other.row(), other.position());
            if (outcome != null) {
                others.take(outcome, other.row());
            }
        }
        series.store();
    }

    private static LandedRow landed(
            ResultSet row,
            @Nullable String value,
            SortedMap<String, String> dimensions,
            SortedMap<String, String> attributes)
            throws SQLException {
        return new LandedRow(
                row.getString("document_id"),
                row.getString("pointer"),
                dimensions,
                attributes,
                row.getString("period"),
                value,
                row.getString("unit"),
                row.getString("multiplier"),
                row.getString("status"),
                row.getString("vintage"),
                StatRow.Action.ofCode(row.getString("action")).orElse(null));
    }
}
