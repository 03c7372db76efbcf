package io.sillok.ingest.statistics;

import io.sillok.ingest.Decoding;
import io.sillok.ingest.Delivery;
import io.sillok.model.Finding;
import io.sillok.model.landing.StatRow;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The Bank of Korea's ECOS, JSON or XML: {@code StatisticSearch} with its {@code row}s, or {@code RESULT} with a code. Periods stay as
 * they are written: {@code 2024}, {@code 2024S1}, {@code 2024Q1}, {@code 202401}, {@code 202401S1}, {@code 20240115}.
 */
public final class EcosDecoder implements StatisticsDecoder {
    @Override
    public String version() {
        return "ecos/1";
    }

    @Override
    public Decoding<StatRow> open(Delivery delivery) {
        return new PublisherAnswer(delivery, new Ecos());
    }

    private static final class Ecos implements PublisherAnswer.Rules {
        private static final Pattern ITEM_NAMES = Pattern.compile("ITEM_NAME[1-9]");

        @Override
        public String format() {
            return "ECOS's JSON or XML";
        }

        @Override
        public Set<String> names() {
            return Set.of("row");
        }

        @Override
        public Optional<Finding> refusal(Map<String, String> said, TableFindings findings) {
            String code = said.getOrDefault("CODE", "");
            String words =
                    "%s %s".formatted(code, said.getOrDefault("MESSAGE", "")).strip();
            return switch (code) {
                case "", "INFO-000" -> Optional.empty();
                case "INFO-200" -> Optional.of(findings.empty("the publisher has no data for this request: " + words));
                case "INFO-100" -> Optional.of(findings.key("the publisher does not accept the key: " + words));
                case "ERROR-602" -> Optional.of(findings.tooOften("the publisher takes no more questions: " + words));
                default -> Optional.of(findings.refused("the publisher answers: " + words));
            };
        }

        @Override
        public @Nullable StatRow row(String pointer, Map<String, String> cells, Map<String, String> said) {
            boolean key = cells.containsKey("KEYSTAT_NAME");
            String dataset = key ? "KeyStatisticList" : cells.getOrDefault("STAT_CODE", "");
            String period = cells.getOrDefault(key ? "CYCLE" : "TIME", "").strip();
            if (dataset.isBlank() || period.isEmpty()) {
                return null;
            }
            TreeMap<String, String> dimensions = new TreeMap<>();
            cells.forEach((name, cell) -> {
                if ((name.matches("ITEM_CODE[1-9]") || name.equals("KEYSTAT_NAME")) && !cell.isBlank()) {
                    dimensions.put(name, cell.strip());
                }
            });
            String value = KoreanMarks.value(cells.get("DATA_VALUE"));
            return new StatRow(
                    pointer,
                    dataset.strip(),
                    dimensions,
                    period,
                    value,
                    KoreanMarks.text(cells.get("UNIT_NAME")),
                    null,
                    value == null ? KoreanMarks.status(cells.get("DATA_VALUE")) : null,
                    null,
                    KoreanNames.of(cells, ITEM_NAMES, "STAT_NAME"),
                    null);
        }
    }
}
