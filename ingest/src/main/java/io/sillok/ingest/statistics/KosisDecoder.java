package io.sillok.ingest.statistics;

import io.sillok.ingest.Decoding;
import io.sillok.ingest.Delivery;
import io.sillok.model.Finding;
import io.sillok.model.landing.StatRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Korea's KOSIS as JSON, by parameters or by a registered table: an array of cells, {@code TBL_ID}, {@code ITM_ID}, {@code C1}…{@code C8},
 * {@code PRD_DE}, {@code DT}; an object is an error. Streaming.
 */
public final class KosisDecoder implements StatisticsDecoder {
    @Override
    public String version() {
        return "kosis-json/3";
    }

    @Override
    public Decoding<StatRow> open(Delivery delivery) {
        return new PublisherAnswer(delivery, new Kosis());
    }

    static final class Kosis implements PublisherAnswer.Rules {
        private static final Pattern NAMES = Pattern.compile("ITM_NM|C[1-8]_NM");
        private static final Pattern SIX_DIGITS = Pattern.compile("\\d{6}");
        private static final List<String> CLASSES = List.of("C1", "C2", "C3", "C4", "C5", "C6", "C7", "C8");
        /** How classifications of regions are called: by provinces, administrative districts, regions, countries. */
        private static final Pattern REGIONAL = Pattern.compile("시도|시·도|시군구|시·군·구|행정구역|지역|국가");

        @Override
        public String format() {
            return "KOSIS's JSON";
        }

        @Override
        public Set<String> names() {
            return Set.of();
        }

        @Override
        public Optional<Finding> refusal(Map<String, String> said, TableFindings findings) {
            String code = said.getOrDefault("err", said.getOrDefault("errCd", ""));
            String words =
                    "%s %s".formatted(code, said.getOrDefault("errMsg", "")).strip();
            if (words.isEmpty()) {
                return Optional.empty();
            }
            return Optional.of(
                    switch (code) {
                        case "10", "11" -> findings.key("the publisher does not accept the key: " + words);
                        case "30" -> findings.empty("the publisher has no data for this request: " + words);
                        case "31" -> findings.tooLarge("the publisher does not give so much at once: " + words);
                        case "40", "41", "42" -> findings.quota("the publisher takes no more questions: " + words);
                        default -> findings.refused("the publisher answers: " + words);
                    });
        }

        @Override
        public @Nullable StatRow row(String pointer, Map<String, String> cells, Map<String, String> said) {
            String dataset = cells.getOrDefault("TBL_ID", "");
            String period = period(
                    cells.getOrDefault("PRD_SE", ""),
                    cells.getOrDefault("PRD_DE", "").strip());
            if (dataset.isBlank() || period.isEmpty()) {
                return null;
            }
            TreeMap<String, String> dimensions = new TreeMap<>();
            cells.forEach((name, cell) -> {
                if ((name.equals("ITM_ID") || CLASSES.contains(name)) && !cell.isBlank()) {
                    dimensions.put(name, cell.strip());
                }
            });
            String value = KoreanMarks.value(cells.get("DT"));
            return new StatRow(
                    pointer,
                    dataset.strip(),
                    dimensions,
                    period,
                    value,
                    KoreanMarks.text(cells.get("UNIT_NM")),
                    null,
                    value == null ? KoreanMarks.status(cells.get("DT")) : null,
                    null,
                    attributes(cells),
                    null);
        }

        /** A code of KOSIS's is one of its table's; the name beside it says of which region the value is. */
        private static SortedMap<String, String> attributes(Map<String, String> cells) {
            SortedMap<String, String> names = KoreanNames.of(cells, NAMES, "TBL_NM");
            List<String> places = new ArrayList<>();
            for (String classes : CLASSES) {
                String name = KoreanMarks.text(cells.get(classes + "_NM"));
                boolean regional = REGIONAL.matcher(cells.getOrDefault(classes + "_OBJ_NM", ""))
                        .find();
                if (regional && name != null) {
                    places.add(name);
                }
            }
            if (places.size() != 1) {
                return names; // where somebody moves from one to another, neither is the value's
            }
            SortedMap<String, String> attributes = new TreeMap<>(names);
            attributes.put("REF_AREA", places.get(0));
            return attributes;
        }

        /**
         * {@code 202403} is a month, a quarter or a half-year: only the frequency beside it tells. What is asked for as Y, H, Q and M
         * is answered as A, S, Q and M, or in words.
         */
        private static String period(String frequency, String period) {
            if (!SIX_DIGITS.matcher(period).matches()) {
                return period;
            }
            String year = period.substring(0, 4);
            return switch (frequency.strip()) {
                case "Q", "분기" -> year + "-Q" + period.charAt(5);
                case "H", "S", "반기" -> year + "-S" + period.charAt(5);
                case "M", "월" -> year + "-" + period.substring(4);
                default -> period;
            };
        }
    }
}
