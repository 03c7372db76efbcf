package io.sillok.ingest.statistics;

import io.sillok.ingest.Decoding;
import io.sillok.ingest.Raw;
import io.sillok.model.Finding;
import io.sillok.model.landing.StatRow;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;

/** Rows that are made, one by one, from a document held whole. */
final class TreeDecoding extends Decoding<StatRow> {
    private final Iterator<Made> rows;

    /** A row, or why there is none; with the piece of the document that it comes from. */
    record Made(Object rowOrFinding, String raw) {
        static Made row(StatRow row, String raw) {
            return new Made(row, raw);
        }

        static Made rejected(Finding finding, String raw) {
            return new Made(finding, raw);
        }
    }

    TreeDecoding(Iterator<Made> rows) {
        this.rows = rows;
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
    protected boolean advance() {
        if (!rows.hasNext()) {
            return false;
        }
        Made made = rows.next();
        Raw raw = Raw.of(made.raw().getBytes(StandardCharsets.UTF_8));
        if (made.rowOrFinding() instanceof StatRow row) {
            read(row, raw);
        } else {
            reject((Finding) made.rowOrFinding(), raw);
        }
        return true;
    }

    @Override
    public void close() {}
}
