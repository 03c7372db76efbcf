package io.sillok.ingest.statistics;

import io.sillok.ingest.Raw;
import java.nio.charset.StandardCharsets;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * The values of JSON-stat data sets, one after another: an array has one for each cell, an object those that there are; a cell
 * that it leaves out and that has no status either is not delivered.
 */
final class JsonStatCells extends SecondReading {
    private final TableFindings findings;
    private final JsonBulk bulk;
    private final SortedMap<Integer, JsonStatTable> tables;
    private int part = -1;
    private long number;
    private boolean array;
    private long rows;
    private @Nullable JsonStatTable table;
    private SortedSet<Long> withStatus = new TreeSet<>();

    JsonStatCells(TableFindings findings, JsonBulk bulk, SortedMap<Integer, JsonStatTable> tables) {
        super(JsonStatDecoder.MEDIA_TYPE);
        this.findings = findings;
        this.bulk = bulk;
        this.tables = tables;
    }

    @Override
    boolean step() {
        JsonStatTable here = table;
        return here == null ? nextTable() : nextCell(here);
    }

    private boolean nextTable() {
        if (!bulk.next()) {
            if (rows == 0) {
                note(findings.empty("the data sets have no cells"));
            }
            return false;
        }
        part++;
        JsonStatTable found = tables.get(part);
        if (found == null) {
            bulk.parser().skipChildren();
        } else {
            number = 0;
            array = bulk.parser().currentToken() == JsonToken.START_ARRAY;
            withStatus = found.withStatus();
            table = found;
        }
        return true;
    }

    private boolean nextCell(JsonStatTable here) {
        JsonParser json = bulk.parser();
        JsonToken token = json.nextToken();
        // an array has one for each cell: with one too few or too many nobody knows which is whose
        if (array && (token == JsonToken.END_ARRAY ? number < here.size() : number == here.size())) {
            refuse(findings.refused("the data set has %d cells, and its value is an array of %s"
                    .formatted(here.size(), token == JsonToken.END_ARRAY ? number : "more")));
            return false;
        }
        if (token.isStructEnd()) {
            for (long cell : withStatus) {
                cell(here, cell, null);
            }
            table = null;
            return true;
        }
        if (token == JsonToken.PROPERTY_NAME) {
            String name = json.currentName();
            number = name.matches("\\d{1,18}") ? Long.parseLong(name) : -1;
            token = json.nextToken();
        }
        long at = number;
        if (token.isStructStart()) {
            json.skipChildren();
            at = -1;
        }
        cell(here, at, token.isScalarValue() && token != JsonToken.VALUE_NULL ? json.getString() : null);
        withStatus.remove(at);
        number++;
        return true;
    }

    private void cell(JsonStatTable here, long cell, @Nullable String value) {
        rows++;
        String pointer = "row " + (cell + 1);
        Raw raw = Raw.of(String.valueOf(value).getBytes(StandardCharsets.UTF_8));
        if (cell < 0 || cell >= here.size()) {
            reject(findings.row("value " + rows, "the value is of no cell: the data set has " + here.size()), raw);
        } else {
            read(here.cells(cell).row(pointer, here.name(), value), raw);
        }
    }

    @Override
    public void close() {
        bulk.close();
    }
}
