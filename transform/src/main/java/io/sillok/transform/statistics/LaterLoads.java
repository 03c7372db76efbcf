package io.sillok.transform.statistics;

import io.sillok.model.ops.Run;
import io.sillok.transform.store.SqlFile;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Loads of a dataset that are known from later than what is merged now, though they came before it. Where they said what was known
 * already nothing was written of it, so that what is put in between holds beyond them; delivered again, they end it.
 */
final class LaterLoads {
    private static final String LATER = SqlFile.read(LaterLoads.class, "later_loads.sql");
    private static final String LOADED_BEFORE = LATER + SqlFile.read(LaterLoads.class, "loaded_before.sql");
    private static final String OVERTAKEN = LATER + SqlFile.read(LaterLoads.class, "overtaken.sql");

    private final Connection connection;
    private final Run run;
    private final String datasetId;
    private final Set<LocalDate> nights = new LinkedHashSet<>();
    private long cells;

    LaterLoads(Connection connection, Run run, String datasetId) {
        this.connection = connection;
        this.run = run;
        this.datasetId = datasetId;
    }

    /** Looks at what stands in {@code changed} and was just merged as known from an instant on. */
    void look(Instant instant) throws SQLException {
        Set<LocalDate> later = than(instant);
        long beyond = later.isEmpty() ? 0 : beyond();
        if (beyond > 0) {
            cells += beyond;
            nights.addAll(later);
        }
    }

    /** How many cells hold beyond such a load. */
    long cells() {
        return cells;
    }

    /** The nights whose deliveries have to come again, in this order. */
    Set<LocalDate> nights() {
        return nights;
    }

    private Set<LocalDate> than(Instant instant) throws SQLException {
        Set<LocalDate> later = new LinkedHashSet<>();
        try (PreparedStatement select = connection.prepareStatement(LOADED_BEFORE)) {
            select.setString(1, datasetId);
            select.setObject(2, run.asOf().atOffset(ZoneOffset.UTC));
            select.setObject(3, instant.atOffset(ZoneOffset.UTC));
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    later.add(row.getObject(1, LocalDate.class));
                }
            }
        }
        return later;
    }

    private long beyond() throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(OVERTAKEN)) {
            select.setString(1, datasetId);
            select.setObject(2, run.asOf().atOffset(ZoneOffset.UTC));
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}
