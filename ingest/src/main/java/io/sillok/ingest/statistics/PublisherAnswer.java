package io.sillok.ingest.statistics;

import io.sillok.ingest.Decoding;
import io.sillok.ingest.Delivery;
import io.sillok.ingest.Raw;
import io.sillok.model.Finding;
import io.sillok.model.landing.StatRow;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A publisher's answer of records that all mean the same, read one by one; errors come with HTTP's 200 and are told by their codes. */
final class PublisherAnswer extends Decoding<StatRow> {
    private final Delivery delivery;
    private final TableFindings findings;
    private final Rules rules;
    private @Nullable PublisherItems items;
    private long rows;

    /** What one publisher's answers look like. */
    interface Rules {
        /** What findings call it. */
        String format();

        /** What records' elements or arrays are called. */
        Set<String> names();

        /** What the answer says that is not data, if anything; nothing where it is in order. */
        Optional<Finding> refusal(Map<String, String> said, TableFindings findings);

        /** The row of a record; null where it does not say its table or its period. */
        @Nullable
        StatRow row(String pointer, Map<String, String> cells, Map<String, String> said);
    }

    PublisherAnswer(Delivery delivery, Rules rules) {
        this.delivery = delivery;
        this.rules = rules;
        this.findings = new TableFindings(delivery.name(), rules.format());
    }

    @Override
    public String mediaType() {
        return "application/json";
    }

    @Override
    public String charset() {
        return StandardCharsets.UTF_8.name();
    }

    @Override
    protected boolean advance() throws IOException {
        try {
            PublisherItems open = items;
            if (open == null) {
                Optional<String> words = Words.of(delivery);
                if (words.isPresent()) {
                    refuse(findings.refused("the publisher answers in words: " + words.get()));
                    return false;
                }
                open = open(delivery, rules.names());
                items = open;
            }
            PublisherItems.Item item = open.next();
            if (item == null) {
                end(open.said());
                return false;
            }
            rows++;
            String pointer = "row " + rows;
            StatRow row = rules.row(pointer, item.cells(), open.said());
            Raw raw = item.raw();
            if (row == null) {
                reject(findings.row(pointer, "the record does not say its table or its period"), raw);
            } else {
                read(row, raw);
            }
            return true;
        } catch (AnswerMalformedException e) {
            refuse(findings.broken(
                    e.code(), "row " + (rows + 1), "the file cannot be read from here on: " + e.problem()));
            return false;
        }
    }

    private void end(Map<String, String> said) {
        Optional<Finding> refusal = rules.refusal(said, findings);
        if (refusal.isPresent()) {
            answer(refusal.get());
        } else if (rows == 0) {
            note(findings.empty("the publisher answers without any record"));
        }
    }

    /** As JSON or XML, by the first character. */
    static PublisherItems open(Delivery delivery, Set<String> names) throws IOException, AnswerMalformedException {
        return isXml(delivery) ? new XmlItems(delivery, names) : new JsonItems(delivery, names);
    }

    /** Whether the first character begins an element. */
    static boolean isXml(Delivery delivery) throws IOException {
        byte[] head;
        try (InputStream in = delivery.content().open()) {
            head = in.readNBytes(1024);
        }
        return new String(head, StandardCharsets.UTF_8)
                .replace("\ufeff", "")
                .stripLeading()
                .startsWith("<");
    }

    @Override
    public void close() throws IOException {
        if (items != null) {
            items.close();
        }
    }
}
