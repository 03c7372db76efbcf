package io.sillok.ingest.batch;

import io.sillok.model.landing.StatRow;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.SortedMap;

/**
 * What repeats from row to row of a document, numbered. Whoever takes up a document that is half landed numbers on: a key that
 * stands there twice is the same key.
 */
final class Dictionary {
    /** A table in which every row is of its own kind must not fill the memory. */
    private static final int MOST = 200_000;

    private final long documentKey;
    private final Map<Key, Integer> keys = new HashMap<>();
    /** Decoders give rows of the same codes the same map: no need to look at what is in it. */
    private final IdentityHashMap<SortedMap<String, String>, Integer> same = new IdentityHashMap<>();

    private String sameDataset = "";
    private final PerForm<Integer> forms = new PerForm<>(this::add);
    private int lastKey;
    private int lastForm;
    private final CopyText newKeys = new CopyText(1 << 12);
    private final CopyText newForms = new CopyText(1 << 12);

    private record Key(String dataset, SortedMap<String, String> dimensions, SortedMap<String, String> attributes) {}

    private Dictionary(long documentKey, int lastKey, int lastForm) {
        this.documentKey = documentKey;
        this.lastKey = lastKey;
        this.lastForm = lastForm;
    }

    static Dictionary of(Connection connection, long documentKey) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "select (select coalesce(max(key_no), 0) from landing.stat_key where document_key = ?),"
                        + " (select coalesce(max(form_no), 0) from landing.stat_form where document_key = ?)")) {
            select.setLong(1, documentKey);
            select.setLong(2, documentKey);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return new Dictionary(documentKey, row.getInt(1), row.getInt(2));
            }
        }
    }

    long documentKey() {
        return documentKey;
    }

    int form(StatRow row) {
        return forms.of(row);
    }

    private int add(Form form) {
        newForms.text(Long.toString(documentKey))
                .number(++lastForm)
                .text(form.period())
                .text(form.unit())
                .text(form.multiplier())
                .text(form.status())
                .text(form.vintage())
                .text(form.action() == null ? null : form.action().code())
                .end();
        return lastForm;
    }

    int key(StatRow row, int form) {
        if (!row.dataset().equals(sameDataset) || same.size() == MOST) {
            same.clear();
            sameDataset = row.dataset();
        }
        Integer identical = row.attributes().isEmpty() ? same.get(row.dimensions()) : null;
        if (identical != null) {
            return identical;
        }
        int number = number(row, form);
        if (row.attributes().isEmpty()) {
            same.put(row.dimensions(), number);
        }
        return number;
    }

    private int number(StatRow row, int form) {
        Key key = new Key(row.dataset(), row.dimensions(), row.attributes());
        Integer known = keys.get(key);
        if (known != null) {
            return known;
        }
        if (keys.size() == MOST) {
            keys.clear();
        }
        keys.put(key, ++lastKey);
        newKeys.text(Long.toString(documentKey))
                .number(lastKey)
                .text(row.dataset())
                .text(Json.object(row.dimensions()))
                .number(form)
                .text(row.attributes().isEmpty() ? null : Json.object(row.attributes()))
                .end();
        return lastKey;
    }

    /** Writes what is new. */
    void store(Connection connection) throws SQLException {
        newForms.copy(
                connection,
                "copy landing.stat_form (document_key, form_no, period, unit, multiplier, status, vintage, action)"
                        + " from stdin (encoding 'UTF8')");
        newKeys.copy(
                connection,
                "copy landing.stat_key (document_key, key_no, dataset, dimensions, first_form, attributes)"
                        + " from stdin (encoding 'UTF8')");
    }
}
