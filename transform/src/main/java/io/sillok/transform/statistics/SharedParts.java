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
import org.jspecify.annotations.Nullable;

/**
 * What the landed rows of a dataset share, each understood once: the codes of rows are keys of series, and their period, unit,
 * multiplier, status and edition are a form. Rows of which some is not understood are understood one by one, each with what is wrong.
 */
final class SharedParts {
    private static final int FETCH = 10_000;
    private static final String KEYS = SqlFile.read(SharedParts.class, "keys_of_dataset.sql");
    private static final String FORMS = SqlFile.read(SharedParts.class, "forms_of_dataset.sql");

    private final Connection connection;
    private final LandedDocuments documents;
    private final DeliveredDataset delivered;
    private final RowReader reader;
    private final FormReader forms;
    private final KnownSeries knownSeries;
    private final SeriesBook series;
    private final Staging staging;
    private final List<Kind> kinds = new ArrayList<>();
    private final Map<String, Boolean> places = new HashMap<>();
    private boolean allUnderstood = true;

    SharedParts(
            Connection connection,
            LandedDocuments documents,
            DeliveredDataset delivered,
            RowReader reader,
            FormReader forms,
            KnownSeries knownSeries,
            SeriesBook series,
            Staging staging) {
        this.connection = connection;
        this.documents = documents;
        this.delivered = delivered;
        this.reader = reader;
        this.forms = forms;
        this.knownSeries = knownSeries;
        this.series = series;
        this.staging = staging;
    }

    /** Whether every key was understood, and every form beside every kind of series. */
    boolean allUnderstood() {
        return allUnderstood;
    }

    /** Understands them, and stages what they mean. */
    void stage() throws SQLException, IOException {
        stageKeys();
        stageForms();
        staging.flush();
        staging.execute("analyze stage_key; analyze stage_form");
    }

    private void stageKeys() throws SQLException, IOException {
        List<String> periods = periods();
        List<Key> batch = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(KEYS)) {
            select.setFetchSize(FETCH);
            select.setArray(1, documents.keys(connection));
            select.setString(2, delivered.dataset());
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    LandedRow first = LandedRow.of(
                            row,
                            null,
                            LandedRow.dimensions(row.getString("dimensions")),
                            LandedRow.attributes(row.getString("attributes")));
                    batch.add(new Key(
                            Series.key(delivered.datasetId(), first.dimensions()), row.getInt("key_no"), first));
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
            String seriesKey = knownSeries.key(key.first());
            boolean says = key.first().action() != StatRow.Action.DELETE;
            if (says && knownSeries.of(seriesKey) == null) {
                reader.read(key.first(), 0);
            }
            Series described = says ? knownSeries.described(seriesKey, key.first()) : null;
            if (described != null) {
                series.describe(described);
            }
            Series known = knownSeries.of(seriesKey);
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
}
