package io.sillok.ingest.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import io.sillok.ingest.Content;
import io.sillok.ingest.Decoders;
import io.sillok.ingest.Decodings;
import io.sillok.ingest.Delivery;
import io.sillok.ingest.Sniffed;
import io.sillok.model.landing.StatRow;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Rows of statistics as short texts, for tests: {@code TIDES REEF 2025-08 = 1.5 M x -2 [E]}. */
final class Rows {
    private Rows() {}

    /** Reads a text that has to be told for this format by its content alone. */
    static Decodings<StatRow> decode(String format, String text) throws IOException {
        return decode(format, text, Map.of());
    }

    static Decodings<StatRow> decode(String format, String text, Map<String, String> mapping) throws IOException {
        Delivery delivery = Delivery.of(
                "folder/a.txt",
                Content.of(text.getBytes(StandardCharsets.UTF_8)),
                new Delivery.Options("ko", null, mapping));
        assertThat(Decoders.sniff(delivery)).isEqualTo(new Sniffed(Sniffed.Kind.STATISTICS, format));
        return Decodings.of(Decoders.statistics(format).orElseThrow(), delivery);
    }

    static List<String> texts(Decodings<StatRow> read) {
        return read.read.stream().map(Rows::text).toList();
    }

    static String text(StatRow row) {
        String codes = row.dimensions().entrySet().stream()
                .map(e -> e.getKey() + "=" + e.getValue())
                .collect(Collectors.joining(","));
        return row.dataset()
                + " {" + codes + "} " + row.period() + " = " + row.value()
                + (row.unit() == null ? "" : " " + row.unit())
                + (row.multiplier() == null ? "" : " x " + row.multiplier())
                + (row.status() == null ? "" : " [" + row.status() + "]")
                + (row.action() == null ? "" : " " + row.action());
    }
}
