package io.sillok.ingest.batch;

import io.sillok.ingest.http.Validators;
import io.sillok.model.watch.WebAccess;
import java.net.URI;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an address between nights: a row of {@code ops.fetch_state}.
 *
 * @param requested what the address stood for when the validators came
 * @param lastFull business date on which all of it came
 * @param failures nights in a row
 * @param failedOn business date of the last of them
 * @param nextAttempt not before this, on the clock on the wall
 */
record FetchState(
        @Nullable String requested,
        Validators validators,
        @Nullable LocalDate lastFull,
        int failures,
        @Nullable LocalDate failedOn,
        @Nullable Instant nextAttempt,
        @Nullable String movedTo) {
    static final FetchState UNKNOWN = new FetchState(null, Validators.NONE, null, 0, null, null, null);

    private static final String OF = """
            select requested, etag, last_modified, validated_by, last_full, failures, failed_on, next_attempt, moved_to
            from ops.fetch_state
            where source_id = ? and address = ?
            """;
    private static final String STORE = """
            insert into ops.fetch_state
                (source_id, address, requested, etag, last_modified, validated_by, last_full, failures, failed_on,
                 next_attempt, moved_to, last_outcome, last_status, last_attempt, message)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (source_id, address) do update
            set requested = excluded.requested, etag = excluded.etag, last_modified = excluded.last_modified,
                validated_by = excluded.validated_by, last_full = excluded.last_full, failures = excluded.failures,
                failed_on = excluded.failed_on, next_attempt = excluded.next_attempt, moved_to = excluded.moved_to,
                last_outcome = excluded.last_outcome, last_status = excluded.last_status,
                last_attempt = excluded.last_attempt, message = excluded.message
            """;

    static FetchState of(Connection connection, String sourceId, String address) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(OF)) {
            select.setString(1, sourceId);
            select.setString(2, address);
            try (ResultSet row = select.executeQuery()) {
                if (!row.next()) {
                    return UNKNOWN;
                }
                String by = row.getString(4);
                return new FetchState(
                        row.getString(1),
                        new Validators(row.getString(2), row.getString(3), by == null ? null : URI.create(by)),
                        row.getObject(5, LocalDate.class),
                        row.getInt(6),
                        row.getObject(7, LocalDate.class),
                        Optional.ofNullable(row.getTimestamp(8))
                                .map(Timestamp::toInstant)
                                .orElse(null),
                        row.getString(9));
            }
        }
    }

    /** The validators to send, or none: for another address, or where it is time for all of it. */
    Validators toSend(String asked, LocalDate date, WebAccess access) {
        boolean same = asked.equals(requested);
        boolean due = lastFull == null || ChronoUnit.DAYS.between(lastFull, date) >= access.fullFetchDays();
        return same && !due ? validators : Validators.NONE;
    }

    FetchState store(Connection connection, String sourceId, String address, Got got) throws SQLException {
        try (PreparedStatement store = connection.prepareStatement(STORE)) {
            store.setString(1, sourceId);
            store.setString(2, address);
            store.setString(3, requested);
            store.setString(4, validators.etag());
            store.setString(5, validators.lastModified());
            URI by = validators.address();
            store.setString(6, by == null ? null : by.toString());
            store.setObject(7, lastFull);
            store.setInt(8, failures);
            store.setObject(9, failedOn);
            store.setTimestamp(10, nextAttempt == null ? null : Timestamp.from(nextAttempt));
            store.setString(11, movedTo);
            store.setString(12, got.outcome());
            store.setObject(13, got.status() == 0 ? null : got.status());
            store.setTimestamp(14, Timestamp.from(got.at()));
            store.setString(15, got.reason());
            store.executeUpdate();
        }
        return this;
    }
}
