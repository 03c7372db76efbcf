package io.sillok.transform.link;

import io.sillok.model.Span;
import io.sillok.transform.store.SqlFile;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Articles as they are compared, out of {@code reporting}; those asked for last are kept at hand. */
final class StoredTexts {
    private static final String TEXTS = SqlFile.read(StoredTexts.class, "texts.sql");
    private static final String FACTS = SqlFile.read(StoredTexts.class, "facts.sql");
    private static final int AT_HAND = 600;

    private final Connection connection;
    private final Map<String, CopyText> atHand = new LinkedHashMap<>(AT_HAND, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, CopyText> eldest) {
            return size() > AT_HAND;
        }
    };

    StoredTexts(Connection connection) {
        this.connection = connection;
    }

    CopyText get(String id) throws SQLException {
        return get(List.of(id)).get(0);
    }

    /** The articles of these ids, in their order; not more than are kept at hand. */
    List<CopyText> get(Collection<String> ids) throws SQLException {
        Map<String, CopyText> found = new HashMap<>();
        List<String> missing = new ArrayList<>();
        for (String id : ids) {
            CopyText text = atHand.get(id);
            if (text == null) {
                missing.add(id);
            } else {
                found.put(id, text);
            }
        }
        if (!missing.isEmpty()) {
            for (CopyText text : read(missing)) {
                atHand.put(text.id(), text);
                found.put(text.id(), text);
            }
        }
        List<CopyText> texts = new ArrayList<>();
        for (String id : ids) {
            CopyText text = found.get(id);
            if (text == null) {
                throw new IllegalStateException("article %s is not in reporting.article".formatted(id));
            }
            texts.add(text);
        }
        return texts;
    }

    private record Row(CopyText.Article article, String body, List<Span> sentences, FactSheet facts) {}

    private List<CopyText> read(List<String> ids) throws SQLException {
        Array keys = connection.createArrayOf("text", ids.toArray());
        Map<String, Row> rows = new LinkedHashMap<>();
        try (PreparedStatement select = connection.prepareStatement(TEXTS)) {
            select.setArray(1, keys);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    Integer[] begins = (Integer[]) row.getArray("begins").getArray();
                    Integer[] ends = (Integer[]) row.getArray("ends").getArray();
                    List<Span> sentences = new ArrayList<>();
                    for (int i = 0; i < begins.length; i++) {
                        sentences.add(new Span(begins[i], ends[i]));
                    }
                    CopyText.Article article = new CopyText.Article(
                            row.getString("article_id"),
                            row.getString("identity"),
                            row.getString("source_id"),
                            row.getString("uri"),
                            row.getString("pointer"),
                            row.getString("title"),
                            row.getObject("published_on", LocalDate.class));
                    String body = row.getString("body");
                    rows.put(article.id(), new Row(article, body, sentences, new FactSheet(body, sentences)));
                }
            }
        }
        try (PreparedStatement select = connection.prepareStatement(FACTS)) {
            for (int i = 1; i <= 3; i++) {
                select.setArray(i, keys);
            }
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    Row text = rows.get(row.getString("article_id"));
                    if (text != null) {
                        take(row, text.facts());
                    }
                }
            }
        }
        return rows.values().stream()
                .map(r -> CopyText.of(
                        r.article(), r.body(), r.sentences(), r.facts().bySentence()))
                .toList();
    }

    private static void take(ResultSet row, FactSheet facts) throws SQLException {
        int sentence = row.getInt("sentence_no");
        int begin = row.getInt("begin_offset");
        int end = row.getInt("end_offset");
        String what = row.getString("what");
        switch (row.getString("kind")) {
            case "figure" ->
                facts.figure(
                        sentence,
                        begin,
                        end,
                        what,
                        row.getString("detail"),
                        row.getBigDecimal("value"),
                        row.getString("approximation"));
            case "date" ->
                facts.date(
                        sentence,
                        begin,
                        end,
                        what,
                        row.getObject("from_date", LocalDate.class),
                        row.getObject("to_date", LocalDate.class));
            default -> facts.name(sentence, what, row.getString("detail"), row.getString("entity_id"));
        }
    }
}
