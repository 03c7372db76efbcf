package io.sillok.ingest.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import io.sillok.ingest.Content;
import io.sillok.ingest.Decodings;
import io.sillok.ingest.Delivery;
import io.sillok.ingest.statistics.PollutedTables.Polluted;
import io.sillok.model.landing.StatRow;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Without a mapping: every value of a polluted file, under its place and its period, and nothing else. */
class PollutedTablesTest {
    static Stream<Polluted> files() {
        return PollutedTables.all().stream();
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyValueIsFoundAndNothingElse(Polluted file) throws IOException {
        Decodings<StatRow> read = Decodings.of(
                new CsvDecoder(),
                Delivery.of(file.name(), Content.of(file.bytes()), new Delivery.Options("ko", null, Map.of())));
        assertThat(read.read.stream().map(PollutedTablesTest::text).toList())
                .as(() -> file.name() + " " + read.findings)
                .containsExactlyInAnyOrderElementsOf(
                        file.values().stream().map(PollutedTablesTest::plain).toList());
    }

    @Test
    void thereAreEnoughOfThem() {
        assertThat(PollutedTables.all()).hasSizeGreaterThanOrEqualTo(60);
    }

    /** The place is the first code that is none of the tables' other words. */
    private static String text(StatRow row) {
        String place = row.dimensions().entrySet().stream()
                .filter(e -> !e.getKey().equals("item")
                        && !e.getValue().equals("미터")
                        && !e.getValue().isEmpty())
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
        return plain(place + "|" + row.period() + "|"
                + (row.value() == null ? "" : row.value().replace(",", "")));
    }

    private static String plain(String value) {
        List<String> parts = List.of(value.split("\\|", -1));
        String number = parts.get(2);
        return parts.get(0).strip() + "|" + parts.get(1) + "|"
                + (number.isEmpty() || number.equals("-") ? "" : new BigDecimal(number).toPlainString());
    }
}
