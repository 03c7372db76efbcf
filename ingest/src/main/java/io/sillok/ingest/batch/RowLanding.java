package io.sillok.ingest.batch;

import io.sillok.model.landing.StatRow;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/** Rows into {@code landing.stat_row}, by COPY. */
final class RowLanding implements Landing<Line.Row> {
    private static final String COPY = """
            copy landing.stat_row (document_id, row_no, source_id, business_date, pointer, dataset, dimensions,
                period, value, unit, multiplier, status)
            from stdin (encoding 'UTF8')
            """;

    private final LocalDate date;
    private final String sourceId;

    RowLanding(LocalDate date, String sourceId) {
        this.date = date;
        this.sourceId = sourceId;
    }

    @Override
    public Saved insert(Connection connection, List<Line.Row> lines) throws SQLException {
        StringBuilder out = new StringBuilder(lines.size() * 128);
        for (Line.Row line : lines) {
            StatRow row = line.row();
            text(out, line.document().id()).append('\t').append(line.number()).append('\t');
            text(out, sourceId).append('\t').append(date).append('\t');
            text(out, row.pointer()).append('\t');
            text(out, row.dataset()).append('\t');
            text(out, json(row.dimensions())).append('\t');
            text(out, row.period()).append('\t');
            text(out, row.value()).append('\t');
            text(out, row.unit()).append('\t');
            text(out, row.multiplier()).append('\t');
            text(out, row.status()).append('\n');
        }
        try {
            byte[] bytes = out.toString().getBytes(StandardCharsets.UTF_8);
            long copied =
                    connection.unwrap(PGConnection.class).getCopyAPI().copyIn(COPY, new ByteArrayInputStream(bytes));
            return new Saved(copied, 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** COPY's text format: a null is {@code \N}, and five characters are escaped. */
    private static StringBuilder text(StringBuilder out, @Nullable String value) {
        if (value == null) {
            return out.append("\\N");
        }
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '\\' -> out.append("\\\\");
                case '\t' -> out.append("\\t");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                default -> out.append(c);
            }
        }
        return out;
    }

    private static String json(Map<String, String> dimensions) {
        StringBuilder out = new StringBuilder("{");
        dimensions.forEach((id, code) -> {
            quote(out.length() == 1 ? out : out.append(','), id);
            quote(out.append(':'), code);
        });
        return out.append('}').toString();
    }

    private static void quote(StringBuilder out, String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (c < ' ') {
                out.append("\\u00").append(Character.forDigit(c >> 4, 16)).append(Character.forDigit(c & 15, 16));
            } else {
                out.append(c);
            }
        }
        out.append('"');
    }
}
