package io.sillok.transform.store;

import io.sillok.model.Keys;
import io.sillok.model.landing.StatRow;
import io.sillok.model.ops.Run;
import io.sillok.model.ops.RunLedger;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.ObjectMapper;

/** Puts documents, news and rows into the landing tables as the ingest job would. */
public final class Landing {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Connection connection;

    public Landing(Connection connection) {
        this.connection = connection;
    }

    /** A row of statistics, as text. */
    public record Row(
            Map<String, String> dimensions,
            String period,
            @Nullable String value,
            @Nullable String unit,
            @Nullable String multiplier,
            @Nullable String status,
            @Nullable String vintage,
            Map<String, String> attributes,
            StatRow.@Nullable Action action) {
        /** A value of which nothing is said beside its codes. */
        public static Row of(Map<String, String> dimensions, String period, @Nullable String value) {
            return new Row(dimensions, period, value, null, null, null, null, Map.of(), null);
        }

        /** A value in a unit. */
        public static Row of(Map<String, String> dimensions, String period, @Nullable String value, String unit) {
            return new Row(dimensions, period, value, unit, null, null, null, Map.of(), null);
        }

        /** What a message takes back. */
        public static Row deletion(Map<String, String> dimensions, String period) {
            return new Row(dimensions, period, null, null, null, "M", null, Map.of(), StatRow.Action.DELETE);
        }

        /** A row of a message that says no value and leaves a known one as it is. */
        public static Row merging(Map<String, String> dimensions, String period, @Nullable String status) {
            return new Row(dimensions, period, null, null, null, status, null, Map.of(), StatRow.Action.MERGE);
        }

        public Row multiplied(String power) {
            return new Row(dimensions, period, value, unit, power, status, vintage, attributes, action);
        }

        public Row status(String code) {
            return new Row(dimensions, period, value, unit, multiplier, code, vintage, attributes, action);
        }

        public Row edition(String day) {
            return new Row(dimensions, period, value, unit, multiplier, status, day, attributes, action);
        }

        public Row described(Map<String, String> said) {
            return new Row(dimensions, period, value, unit, multiplier, status, vintage, said, action);
        }
    }

    /** One document with these rows, delivered on that night. */
    public String statistics(String sourceId, LocalDate date, String dataset, List<Row> rows) throws SQLException {
        return statistics(sourceId, date, sourceId + "/" + date + "-" + dataset + ".csv", dataset, rows);
    }

    /** One document with these rows, delivered on that night at that address. */
    public String statistics(String sourceId, LocalDate date, String uri, String dataset, List<Row> rows)
            throws SQLException {
        String documentId = document(sourceId, uri, date, rows.toString(), rows.size());
        long key = Long.parseUnsignedLong(documentId, 16);
        try (PreparedStatement cell =
                        connection.prepareStatement("insert into landing.stat_cell values (?, ?, ?, ?, ?, ?, ?)");
                PreparedStatement code = connection.prepareStatement(
                        "insert into landing.stat_key values (?, ?, ?, ?, ?, ?) on conflict do nothing");
                PreparedStatement form =
                        connection.prepareStatement("insert into landing.stat_form values (?, ?, ?, ?, ?, ?, ?, ?)")) {
            List<Map<String, String>> known = new ArrayList<>();
            int number = 0;
            for (Row row : rows) {
                number++;
                if (!known.contains(row.dimensions())) {
                    known.add(row.dimensions());
                    code.setLong(1, key);
                    code.setInt(2, known.size());
                    code.setString(3, dataset);
                    code.setString(4, JSON.writeValueAsString(new TreeMap<>(row.dimensions())));
                    code.setInt(5, number);
                    code.setString(
                            6,
                            row.attributes().isEmpty()
                                    ? null
                                    : JSON.writeValueAsString(new TreeMap<>(row.attributes())));
                    code.executeUpdate();
                }
                form.setLong(1, key);
                form.setInt(2, number);
                form.setString(3, row.period());
                form.setString(4, row.unit());
                form.setString(5, row.multiplier());
                form.setString(6, row.status());
                form.setString(7, row.vintage());
                form.setString(8, row.action() == null ? null : row.action().code());
                form.addBatch();
                cell.setLong(1, key);
                cell.setInt(2, number);
                cell.setInt(3, known.indexOf(row.dimensions()) + 1);
                cell.setInt(4, number);
                boolean plain = row.value() != null && row.value().matches("-?(0|[1-9][0-9]*)([.][0-9]+)?");
                cell.setBigDecimal(5, plain ? new BigDecimal(row.value()) : null);
                cell.setString(6, row.value());
                cell.setString(7, "row " + number);
                cell.addBatch();
            }
            form.executeBatch();
            cell.executeBatch();
        }
        return documentId;
    }

    /** One piece of news in a document of its own. */
    public String news(
            String sourceId, LocalDate date, int sequence, String guid, String title, String body, String language)
            throws SQLException {
        String documentId = document(sourceId, sourceId + "/" + date + "/" + sequence + ".html", date, guid + body, 1);
        String itemId = Keys.key(sourceId, guid, title, body);
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into landing.news_item (item_id, identity, source_id, document_id, pointer, business_date,"
                        + " sequence, guid, title, body_kind, body, language) values (?, ?, ?, ?, 'page', ?, ?, ?, ?,"
                        + " 'TEXT', ?, ?)")) {
            insert.setString(1, itemId);
            insert.setString(2, Keys.key(sourceId, guid));
            insert.setString(3, sourceId);
            insert.setString(4, documentId);
            insert.setObject(5, date);
            insert.setLong(6, sequence);
            insert.setString(7, guid);
            insert.setString(8, title);
            insert.setString(9, body);
            insert.setString(10, language);
            insert.executeUpdate();
        }
        return itemId;
    }

    private String document(String sourceId, String uri, LocalDate date, String content, int records)
            throws SQLException {
        Run ingest = RunLedger.open(connection, "ingest", date, 1, asOf(date));
        String sha256 = Keys.sha256(content.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        String documentId = Keys.key(sourceId, uri, sha256);
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into landing.document (document_id, source_id, uri, sha256, bytes, fetched_at, archive_key,"
                        + " business_date, decoded, records, run_id) values (?, ?, ?, ?, 1, ?, ?, ?, true, ?, ?)")) {
            insert.setString(1, documentId);
            insert.setString(2, sourceId);
            insert.setString(3, uri);
            insert.setString(4, sha256);
            insert.setTimestamp(5, java.sql.Timestamp.from(asOf(date)));
            insert.setString(6, sha256);
            insert.setObject(7, date);
            insert.setInt(8, records);
            insert.setLong(9, ingest.id());
            insert.executeUpdate();
        }
        return documentId;
    }

    public static Instant asOf(LocalDate date) {
        return date.plusDays(1).atStartOfDay(SampleWatch.ZONE).toInstant();
    }
}
