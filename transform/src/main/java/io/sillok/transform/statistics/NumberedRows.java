package io.sillok.transform.statistics;

import io.sillok.model.ops.Run;
import io.sillok.transform.statistics.ObservationParts.Range;
import io.sillok.transform.store.SqlFile;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * The landed rows of one document whose keys count through as its series do: the number of a row's key tells its series, so that
 * nothing is joined by it, and rows can be taken by halves.
 *
 * @param document as in {@code landing.document}
 * @param seriesLessKey what makes a key's number its series' number
 * @param series of all rows
 * @param forms what their numbers mean, as arrays, each with its PostgreSQL type
 */
record NumberedRows(String document, int seriesLessKey, Range series, List<Values> forms) {
    private static final String FIND = SqlFile.read(NumberedRows.class, "rows_of_keys.sql");
    private static final List<String> TYPES = List.of("date", "int4", "numeric", "int4", "text", "text");
    private static final int FORMS_FROM = 5;

    record Values(String type, List<@Nullable Object> values) {}

    /** The staged documents' rows, or null where they have to be joined. */
    static @Nullable NumberedRows of(Connection connection, LandedDocuments documents) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(FIND)) {
            select.setArray(1, documents.keys(connection));
            try (ResultSet row = select.executeQuery()) {
                if (!row.next()) {
                    return null;
                }
                List<Values> forms = new ArrayList<>();
                for (int i = 0; i < TYPES.size(); i++) {
                    Array values = row.getArray(FORMS_FROM + i);
                    forms.add(new Values(
                            TYPES.get(i), values == null ? List.of() : Arrays.asList((Object[]) values.getArray())));
                }
                return new NumberedRows(
                        row.getString(1), row.getInt(2), new Range(row.getInt(3), row.getInt(4)), List.copyOf(forms));
            }
        }
    }

    /**
     * Fills parts with them and attaches these, in the caller's transaction. One half is filled on a connection of its own, in its own
     * transaction, where there is one: on two processors that takes half the time. Until it is attached nobody sees it.
     *
     * @return the number of rows
     */
    long put(Connection connection, Run run, @Nullable DataSource beside) throws SQLException {
        int middle = series.first() + (series.next() - series.first()) / 2;
        if (beside == null || middle == series.first()) {
            long filled = fill(connection, run, series);
            ObservationParts.attach(connection, series);
            return filled;
        }
        Range lower = new Range(series.first(), middle);
        Range upper = new Range(middle, series.next());
        CompletableFuture<Long> other = new CompletableFuture<>();
        Runnable fill = () -> {
            try (Connection own = beside.getConnection()) {
                other.complete(fill(own, run, upper));
            } catch (SQLException | RuntimeException | Error e) {
                other.completeExceptionally(e);
            }
        };
        new Thread(fill, "observations-" + upper.first()).start();
        long filled;
        try {
            filled = fill(connection, run, lower);
        } finally {
            // also where this half failed: what the other makes has to be there to be dropped
            other.handle((rows, failed) -> null).join();
        }
        filled += result(other);
        ObservationParts.attach(connection, lower);
        ObservationParts.attach(connection, upper);
        return filled;
    }

    private static long result(CompletableFuture<Long> done) throws SQLException {
        try {
            return done.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof SQLException failed) {
                throw failed;
            }
            throw e;
        }
    }

    private long fill(Connection connection, Run run, Range part) throws SQLException {
        try (PreparedStatement call = connection.prepareStatement(
                "select reporting.fill_observation_part(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            call.setInt(1, part.first());
            call.setInt(2, part.next());
            call.setString(3, document);
            call.setInt(4, seriesLessKey);
            for (int i = 0; i < forms.size(); i++) {
                Values column = forms.get(i);
                call.setArray(
                        FORMS_FROM + i,
                        connection.createArrayOf(column.type(), column.values().toArray()));
            }
            call.setObject(11, run.asOf().atOffset(ZoneOffset.UTC));
            call.setLong(12, run.id());
            try (ResultSet row = call.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}
