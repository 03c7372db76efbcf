package io.sillok.ingest.statistics;

import io.sillok.ingest.Raw;
import io.sillok.model.Finding;
import io.sillok.model.Severity;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A publisher's records as a table: its columns are the names that the first hundred of them have. */
final class ItemRecords implements TableRecords {
    static final String MEDIA_TYPE = "application/json";

    private final PublisherItems items;
    private final TableFindings findings;
    private final Deque<PublisherItems.Item> ahead;
    private final List<String> names;
    private final Set<String> others = new TreeSet<>();
    private boolean begun;
    private long number;
    private @Nullable Finding refusal;

    private ItemRecords(PublisherItems items, TableFindings findings, Deque<PublisherItems.Item> ahead) {
        this.items = items;
        this.findings = findings;
        this.ahead = ahead;
        Set<String> seen = new LinkedHashSet<>();
        ahead.forEach(item -> seen.addAll(item.cells().keySet()));
        this.names = List.copyOf(seen);
    }

    static ItemRecords of(PublisherItems items, TableFindings findings) throws IOException, AnswerMalformedException {
        Deque<PublisherItems.Item> ahead = new ArrayDeque<>();
        PublisherItems.Item item = items.next();
        while (item != null) {
            ahead.add(item);
            item = ahead.size() < TableLayout.MOST_ABOVE ? items.next() : null;
        }
        return new ItemRecords(items, findings, ahead);
    }

    boolean isEmpty() {
        return ahead.isEmpty();
    }

    @Override
    public String mediaType() {
        return MEDIA_TYPE;
    }

    @Override
    public String charset() {
        return StandardCharsets.UTF_8.name();
    }

    @Override
    public CsvRecords.@Nullable Row next() throws IOException {
        if (!begun) {
            begun = true;
            return new CsvRecords.Row(0, names, null, Raw.of(new byte[0]));
        }
        try {
            PublisherItems.Item item = ahead.isEmpty() ? items.next() : ahead.remove();
            if (item == null) {
                return null;
            }
            number++;
            List<String> cells = new ArrayList<>(names.size());
            names.forEach(name -> cells.add(item.cells().getOrDefault(name, "")));
            item.cells().keySet().stream().filter(name -> !names.contains(name)).forEach(others::add);
            return new CsvRecords.Row(number, cells, null, item.raw());
        } catch (AnswerMalformedException e) {
            refusal = findings.broken(
                    e.code(), "row " + (number + 1), "the file cannot be read from here on: " + e.problem());
            return null;
        }
    }

    @Override
    public @Nullable Finding refusal() {
        return refusal;
    }

    @Override
    public List<Finding> findings() {
        return others.isEmpty()
                ? List.of()
                : List.of(new Finding(
                        "cells_left_out",
                        Severity.WARNING,
                        findings.source(),
                        "",
                        "later records have cells that none of the first %d has, and which were left out: %s"
                                .formatted(TableLayout.MOST_ABOVE, String.join(", ", others)),
                        "records with the same cells throughout",
                        "Look whether any of them holds what the source's mapping should name"));
    }

    @Override
    public void close() throws IOException {
        items.close();
    }
}
