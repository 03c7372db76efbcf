package io.sillok.transform.statistics;

import io.sillok.model.Frequency;
import io.sillok.model.Period;
import io.sillok.model.ops.Run;
import io.sillok.transform.store.SqlFile;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What messages about one dataset take back. A deletion names codes and a period; what it leaves out may be any (SDMX 3.0: "omitting
 * dimension values allows for bulk deletions"). One that meets nothing does nothing.
 */
final class Deletions {
    /** More are looked up before the next are collected. */
    private static final int MOST = 100_000;

    private static final int FETCH = 10_000;
    private static final String SERIES = SqlFile.read(Deletions.class, "series_of_dataset.sql");
    private static final String ERASE = SqlFile.read(Deletions.class, "erase.sql");

    private final Connection connection;
    private final String datasetId;
    private final RowReader reader;
    private final FormReader forms;
    private final Staging staging;
    /** By the names of the dimensions that they give, then by the codes of these. */
    private final Map<Set<String>, Map<SortedMap<String, String>, List<Deletion>>> collected = new HashMap<>();

    private int number;

    Deletions(Connection connection, String datasetId, RowReader reader, FormReader forms, Staging staging) {
        this.connection = connection;
        this.datasetId = datasetId;
        this.reader = reader;
        this.forms = forms;
        this.staging = staging;
    }

    /**
     * A row that takes something back.
     *
     * @param period whose observations go, or null where those of all periods do
     * @param position in order of delivery: what is said after it stays
     */
    record Deletion(
            @Nullable Period period, @Nullable LocalDate vintage, long position, String documentId, String pointer) {}

    /** Takes a row; gives what is wrong with it where it cannot be understood. */
    RowReader.@Nullable Outcome take(LandedRow row, long position) throws SQLException, IOException {
        Period period = row.period().isBlank()
                ? null
                : forms.period(row.period(), forms.notation(row.dimensions(), row.attributes()))
                        .orElse(null);
        if (period == null && !row.period().isBlank()) {
            return RowReader.Outcome.refused(Series.key(datasetId, row.dimensions()), null, reader.periodUnknown(row));
        }
        LocalDate vintage =
                row.vintage() == null ? null : forms.vintage(row.vintage()).orElse(null);
        collected
                .computeIfAbsent(row.dimensions().keySet(), names -> new HashMap<>())
                .computeIfAbsent(row.dimensions(), codes -> new ArrayList<>())
                .add(new Deletion(period, vintage, position, row.documentId(), row.pointer()));
        if (++number == MOST) {
            find();
        }
        return null;
    }

    /** Finds the series that are meant, once the dataset's new ones are stored. */
    private void find() throws SQLException, IOException {
        try (PreparedStatement select = connection.prepareStatement(SERIES)) {
            select.setFetchSize(FETCH);
            select.setString(1, datasetId);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    SortedMap<String, String> codes = LandedRow.dimensions(row.getString(2));
                    Frequency frequency = Frequency.valueOf(row.getString(3));
                    for (var named : collected.entrySet()) {
                        for (Deletion deletion :
                                named.getValue().getOrDefault(among(codes, named.getKey()), List.of())) {
                            erase(row.getInt(1), frequency, deletion);
                        }
                    }
                }
            }
        }
        collected.clear();
        number = 0;
    }

    private void erase(int seriesId, Frequency frequency, Deletion deletion) throws SQLException, IOException {
        Period period = deletion.period();
        if (period == null) {
            staging.erased(seriesId, null, deletion);
        } else if (period.frequency() == frequency) {
            staging.erased(seriesId, period.start(), deletion);
        }
    }

    private static SortedMap<String, String> among(SortedMap<String, String> codes, Set<String> names) {
        SortedMap<String, String> among = new TreeMap<>(codes);
        among.keySet().retainAll(names);
        return among;
    }

    /** Stages the cells that go, once all rows are staged that say something before. */
    void stage(Run run) throws SQLException, IOException {
        if (number > 0) {
            find();
        }
        staging.flush();
        if (staging.erases()) {
            try (PreparedStatement insert = connection.prepareStatement(ERASE)) {
                insert.setObject(1, run.asOf().atOffset(ZoneOffset.UTC));
                insert.setLong(2, run.id());
                insert.executeUpdate();
            }
        }
    }
}
