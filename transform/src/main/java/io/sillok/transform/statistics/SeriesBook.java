package io.sillok.transform.statistics;

import io.sillok.model.Adjustment;
import io.sillok.model.Frequency;
import io.sillok.model.Transformation;
import io.sillok.transform.meaning.SeriesMeaning;
import io.sillok.transform.store.SqlFile;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The series of one dataset: those that the database has, and those that tonight's rows begin. Only those that are asked for are
 * held, so that a night of few rows costs little however many series there are.
 */
final class SeriesBook {
    /** What a batch of keys leaves behind is forgotten before the next, once it is this much. */
    private static final int MOST = 200_000;

    private static final String ADD = SqlFile.read(SeriesBook.class, "add_series.sql");
    private static final String ADD_CODES = SqlFile.read(SeriesBook.class, "add_codes.sql");
    private static final String LEARN = SqlFile.read(SeriesBook.class, "learn_series.sql");
    private static final String EMPTY = SqlFile.read(SeriesBook.class, "series_without_cells.sql");

    private static final String FIRST = """
            select not exists (
                select from reporting.series s
                where s.dataset_id = ? and s.series_id < ?
                    and exists (select from reporting.observation o where o.series_id = s.series_id)
            )
            """;

    private final Connection connection;
    private final String datasetId;
    private final KnownSeries knownSeries;
    private final int firstNew;
    private final Map<String, Integer> ids = new HashMap<>();
    private final List<Series> added = new ArrayList<>();
    private int next;

    SeriesBook(Connection connection, String datasetId, KnownSeries knownSeries) throws SQLException {
        this.connection = connection;
        this.datasetId = datasetId;
        this.knownSeries = knownSeries;
        try (Statement select = connection.createStatement();
                ResultSet row = select.executeQuery("select coalesce(max(series_id), 0) + 1 from reporting.series")) {
            row.next();
            this.firstNew = row.getInt(1);
        }
        this.next = firstNew;
    }

    /** Whether nothing of the dataset is known: no series of before tonight has an observation. */
    boolean first() throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(FIRST)) {
            select.setString(1, datasetId);
            select.setInt(2, firstNew);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }

    /** Looks these keys up, so that the series among them that exist are known. */
    void learn(Collection<String> keys) throws SQLException {
        if (ids.size() > MOST) {
            store();
            ids.clear();
            knownSeries.forget();
        }
        Object[] unknown =
                keys.stream().filter(key -> !ids.containsKey(key)).distinct().toArray();
        try (PreparedStatement select = connection.prepareStatement(LEARN)) {
            select.setArray(1, texts(unknown));
            select.setArray(2, texts(unknown));
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    ids.put(row.getString(2), row.getInt(1));
                    knownSeries.know(new Series(
                            row.getString(2),
                            LandedRow.dimensions(row.getString(3)),
                            Frequency.valueOf(row.getString(4)),
                            row.getString(5),
                            row.getString(6),
                            row.getString(7),
                            meaning(row.getString(8), row.getString(9), row.getString(10)),
                            row.getString(11)));
                }
            }
        }
    }

    private static SeriesMeaning meaning(
            @Nullable String transformation, @Nullable String basePeriod, @Nullable String adjustment) {
        return new SeriesMeaning(
                transformation == null
                        ? null
                        : Transformation.ofCode(transformation).orElseThrow(),
                basePeriod,
                adjustment == null ? null : Adjustment.ofCode(adjustment).orElseThrow());
    }

    /** Writes what is said of a known series now, where that is something else than before. */
    void describe(Series known) throws SQLException {
        Integer id = ids.get(known.key());
        if (id == null || id >= firstNew) {
            return;
        }
        try (PreparedStatement update = connection.prepareStatement(
                "update reporting.series set title = ?, transformation = ?, base_period = ?, adjustment = ?"
                        + " where series_id = ?")) {
            update.setString(1, known.title());
            update.setString(2, transformation(known));
            update.setString(3, known.meaning().basePeriod());
            update.setString(4, adjustment(known));
            update.setInt(5, id);
            update.executeUpdate();
        }
    }

    private static @Nullable String transformation(Series series) {
        return series.meaning().transformation() == null
                ? null
                : series.meaning().transformation().code();
    }

    private static @Nullable String adjustment(Series series) {
        return series.meaning().adjustment() == null
                ? null
                : series.meaning().adjustment().code();
    }

    /** The number of a known series; a new one gets the next. */
    int id(String key) {
        Integer known = ids.get(key);
        if (known != null) {
            return known;
        }
        added.add(Objects.requireNonNull(knownSeries.of(key)));
        ids.put(key, next);
        return next++;
    }

    /** The number of a series, or null where there is none. */
    @Nullable
    Integer known(String key) {
        return ids.get(key);
    }

    /** Writes the new series. */
    void store() throws SQLException {
        if (added.isEmpty()) {
            return;
        }
        try (PreparedStatement insert = connection.prepareStatement(ADD)) {
            insert.setInt(1, next - added.size() - 1);
            insert.setString(2, datasetId);
            insert.setArray(3, column(Series::key));
            insert.setArray(4, column(s -> LandedRow.json(s.dimensions())));
            insert.setArray(5, column(s -> s.frequency().name()));
            insert.setArray(6, column(Series::unitId));
            insert.setArray(7, column(Series::regionId));
            insert.setArray(8, column(Series::title));
            insert.setArray(9, column(SeriesBook::transformation));
            insert.setArray(10, column(s -> s.meaning().basePeriod()));
            insert.setArray(11, column(SeriesBook::adjustment));
            insert.setArray(12, column(Series::rebases));
            insert.executeUpdate();
        }
        added.clear();
    }

    /** Takes back new series of which no cell could be read, and writes the codes of the others. */
    void close(boolean someUnread) throws SQLException {
        store();
        if (next == firstNew) {
            return;
        }
        if (someUnread) {
            try (PreparedStatement delete = connection.prepareStatement(EMPTY)) {
                delete.setInt(1, firstNew);
                delete.executeUpdate();
            }
        }
        try (PreparedStatement insert = connection.prepareStatement(ADD_CODES)) {
            insert.setInt(1, firstNew);
            insert.executeUpdate();
        }
    }

    private Array column(Function<Series, @Nullable String> part) throws SQLException {
        Object[] values = new Object[added.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = part.apply(added.get(i));
        }
        return texts(values);
    }

    private Array texts(@Nullable Object[] values) throws SQLException {
        return connection.createArrayOf("text", values);
    }
}
