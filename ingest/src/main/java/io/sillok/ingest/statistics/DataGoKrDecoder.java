package io.sillok.ingest.statistics;

import io.sillok.ingest.Decoding;
import io.sillok.ingest.Delivery;
import io.sillok.model.Finding;
import io.sillok.model.landing.StatRow;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Answers of Korea's open data portal, JSON or XML: {@code response} with {@code header} and {@code body.items.item}, the newer interface's
 * {@code data}, or {@code OpenAPI_ServiceResponse} with an error. Each interface has names of its own for what is in an item, so that
 * the source's mapping, or the names themselves, say which cell is what, as in a table.
 */
public final class DataGoKrDecoder implements StatisticsDecoder {
    private static final Set<String> NAMES = Set.of("item", "items", "data", "row");
    private static final Set<String> IN_ORDER = Set.of("", "0", "00", "000", "0000", "INFO-0", "INFO-000");

    @Override
    public String version() {
        return "data-go-kr/2";
    }

    @Override
    public Decoding<StatRow> open(Delivery delivery) throws IOException {
        TableFindings findings = new TableFindings(delivery.name(), "data.go.kr's JSON or XML");
        @Nullable CsvMapping mapping;
        try {
            Map<String, String> given = delivery.options().mapping();
            mapping = given.isEmpty() ? null : CsvMapping.of(given);
        } catch (IllegalArgumentException e) {
            return Decoding.refused(ItemRecords.MEDIA_TYPE, CsvDecoder.mappingWrong(delivery, e));
        }
        Optional<String> words = Words.of(delivery);
        if (words.isPresent()) {
            return Decoding.refused(
                    ItemRecords.MEDIA_TYPE, findings.refused("the publisher answers in words: " + words.get()));
        }
        PublisherItems items = null;
        try {
            items = PublisherAnswer.open(delivery, NAMES);
            ItemRecords records = ItemRecords.of(items, findings);
            if (records.isEmpty()) {
                Finding said = refusal(items.said(), findings);
                items.close();
                return Decoding.answered(ItemRecords.MEDIA_TYPE, said);
            }
            return new TableDecoding(delivery.name(), ColumnNames.dataset(delivery.name()), mapping, records);
        } catch (AnswerMalformedException e) {
            if (items != null) {
                items.close();
            }
            return Decoding.refused(
                    ItemRecords.MEDIA_TYPE,
                    findings.broken(e.code(), "row 1", "the file cannot be read from here on: " + e.problem()));
        }
    }

    /** What an answer without items says: a code of the service or of the gateway before it, or a negative one of the newer interface. */
    private static Finding refusal(Map<String, String> said, TableFindings findings) {
        String code = said.getOrDefault(
                "returnReasonCode",
                said.getOrDefault("resultCode", said.getOrDefault("code", said.getOrDefault("CODE", ""))));
        String words = "%s %s %s %s"
                .formatted(
                        code,
                        said.getOrDefault("returnAuthMsg", ""),
                        said.getOrDefault("errMsg", ""),
                        said.getOrDefault("resultMsg", said.getOrDefault("msg", said.getOrDefault("MESSAGE", ""))))
                .strip();
        return switch (code) {
            case "3", "03", "INFO-200" -> findings.empty("the publisher has no data for this request: " + words);
            case "22" -> findings.quota("the publisher takes no more questions: " + words);
            case "20", "30", "31", "32", "33", "-401", "INFO-100" ->
                findings.key("the publisher does not accept the key: " + words);
            default ->
                IN_ORDER.contains(code)
                        ? findings.empty("the publisher answers without any record")
                        : findings.refused("the publisher answers: " + words);
        };
    }
}
