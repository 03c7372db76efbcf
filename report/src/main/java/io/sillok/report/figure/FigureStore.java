package io.sillok.report.figure;

import io.sillok.model.Approximation;
import io.sillok.model.Frequency;
import io.sillok.model.Period;
import io.sillok.report.text.Quantity;
import io.sillok.report.text.Resources;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the figures that queries name, as they were known at one instant. */
public final class FigureStore {
    private static final String FIGURE = Resources.text(FigureStore.class, "figure.sql");
    private static final String OBSERVATION = Resources.text(FigureStore.class, "observation.sql");
    private static final String SENTENCE = Resources.text(FigureStore.class, "sentence.sql");

    private final Connection connection;
    private final Instant asOf;
    private final Map<String, Optional<Fig>> known = new HashMap<>();
    private final Map<String, Evidence> evidence = new HashMap<>();

    /**
     * @param connection reads {@code reporting}
     * @param asOf observations recorded later are not seen
     */
    public FigureStore(Connection connection, Instant asOf) {
        this.connection = connection;
        this.asOf = asOf;
    }

    /**
     * What a text names.
     *
     * @return a {@link Fig}, null for an observation that is there without a value; an {@link Evidence}; or the text itself where it
     *     names nothing
     * @throws IllegalStateException where there is no such figure or sentence: the query that names it is wrong
     */
    public @Nullable Object named(String text) throws SQLException {
        Reference reference = Reference.parse(text).orElse(null);
        if (reference == null) {
            return text;
        }
        return reference instanceof Reference.OfSentence sentence
                ? evidence(text, sentence)
                : figure(text, reference).orElse(null);
    }

    private Evidence evidence(String text, Reference.OfSentence named) throws SQLException {
        Evidence found = evidence.get(text);
        if (found == null) {
            found = sentence(text, named);
            evidence.put(text, found);
        }
        return found;
    }

    private Optional<Fig> figure(String text, Reference named) throws SQLException {
        Optional<Fig> found = known.get(text);
        if (found == null) {
            found = named instanceof Reference.OfFigure figure
                    ? Optional.of(figure(figure.id()))
                    : observation((Reference.OfObservation) named);
            known.put(text, found);
        }
        return found;
    }

    /**
     * A number that a query calculated, with {@code name}, {@code value}, {@code unit}, {@code formula} and {@code inputs}.
     *
     * @return empty where its value is null
     */
    public Optional<Fig> derived(Map<String, ?> json) throws SQLException {
        if (!(json.get("value") instanceof Number value)) {
            return Optional.empty();
        }
        List<Fig> inputs = new ArrayList<>();
        if (json.get("inputs") instanceof List<?> references) {
            for (Object reference : references) {
                if (reference != null) {
                    input(String.valueOf(reference)).ifPresent(inputs::add);
                }
            }
        }
        return Optional.of(new Fig(
                "derived/" + json.get("name"),
                Quantity.exact(new BigDecimal(value.toString()), String.valueOf(json.get("unit"))),
                null,
                new Origin.Formula(String.valueOf(json.get("formula")), inputs)));
    }

    private Optional<Fig> input(String text) throws SQLException {
        Reference reference = Reference.parse(text)
                .filter(named -> !(named instanceof Reference.OfSentence))
                .orElseThrow(() -> new IllegalStateException("'%s' names no figure".formatted(text)));
        return figure(text, reference);
    }

    /** True where a JSON object is such a number. */
    public static boolean isDerived(Map<?, ?> json) {
        return json.containsKey("name") && json.containsKey("value") && json.containsKey("formula");
    }

    private Fig figure(String id) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(FIGURE)) {
            select.setTimestamp(1, Timestamp.from(asOf));
            select.setString(2, id);
            try (ResultSet row = select.executeQuery()) {
                if (!row.next()) {
                    throw new IllegalStateException("there is no figure/%s".formatted(id));
                }
                return new Fig(
                        Reference.FIGURE + id,
                        new Quantity(
                                row.getBigDecimal("value"),
                                row.getBigDecimal("low"),
                                row.getBigDecimal("high"),
                                Approximation.valueOf(row.getString("approximation")
                                        .replace('-', '_')
                                        .toUpperCase(Locale.ROOT)),
                                row.getString("unit")),
                        lower(row.getString("basis")),
                        sentence(row, judgements(row.getString("judgements"))));
            }
        }
    }

    private Evidence sentence(String key, Reference.OfSentence named) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(SENTENCE)) {
            select.setString(1, named.articleId());
            select.setInt(2, named.number());
            try (ResultSet row = select.executeQuery()) {
                if (!row.next()) {
                    throw new IllegalStateException("there is no " + key);
                }
                return new Evidence(key, sentence(row, List.of()));
            }
        }
    }

    private static Origin.Sentence sentence(ResultSet row, List<Origin.Judgement> judgements) throws SQLException {
        return new Origin.Sentence(
                row.getString("source_id"),
                row.getString("article_id"),
                row.getString("title"),
                row.getString("url"),
                row.getString("uri"),
                row.getString("document_id"),
                row.getString("document_sha256"),
                row.getString("pointer"),
                bytes(row),
                row.getObject("published_on", LocalDate.class),
                row.getString("sentence"),
                row.getString("surface"),
                row.getInt("begin_in_sentence"),
                judgements);
    }

    private static Origin.@Nullable Bytes bytes(ResultSet row) throws SQLException {
        Long from = row.getObject("raw_from", Long.class);
        Long to = row.getObject("raw_to", Long.class);
        String sha256 = row.getString("document_sha256");
        String charset = row.getString("raw_charset");
        return from == null || to == null || sha256 == null || charset == null
                ? null
                : new Origin.Bytes(sha256, row.getString("raw_member"), charset, from, to);
    }

    /** Verdicts as {@code MATCH/reason}, joined by line feeds. */
    private static List<Origin.Judgement> judgements(@Nullable String lines) {
        return lines == null
                ? List.of()
                : lines.lines()
                        .map(line -> new Origin.Judgement(
                                line.substring(0, line.indexOf('/')), line.substring(line.indexOf('/') + 1)))
                        .sorted(Comparator.comparing(Origin.Judgement::verdict))
                        .toList();
    }

    private Optional<Fig> observation(Reference.OfObservation reference) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(OBSERVATION)) {
            Instant recorded = reference.recordedFrom();
            Timestamp vintage = recorded == null ? null : Timestamp.from(recorded);
            select.setString(1, reference.seriesKey());
            select.setObject(2, reference.periodStart());
            select.setTimestamp(3, vintage);
            select.setTimestamp(4, Timestamp.from(asOf));
            try (ResultSet row = select.executeQuery()) {
                if (!row.next()) {
                    throw new IllegalStateException("there is no observation/%s@%s%s as of %s"
                            .formatted(
                                    reference.seriesKey(),
                                    reference.periodStart(),
                                    recorded == null ? "" : "~" + recorded,
                                    asOf));
                }
                BigDecimal value = row.getBigDecimal("value");
                if (value == null) {
                    return Optional.empty();
                }
                Period period = new Period(reference.periodStart(), Frequency.valueOf(row.getString("frequency")));
                Instant recordedFrom = row.getTimestamp("recorded_from").toInstant();
                String unit = row.getString("unit_id");
                return Optional.of(new Fig(
                        Reference.OBSERVATION + reference.seriesKey() + "@" + period
                                + (row.getBoolean("in_force") ? "" : "~" + recordedFrom),
                        Quantity.exact(value, unit == null ? "one" : unit),
                        row.getString("basis"),
                        new Origin.Cell(
                                row.getString("source_id"),
                                row.getString("dataset_id"),
                                row.getString("dataset_name"),
                                reference.seriesKey(),
                                period,
                                row.getString("document_id"),
                                row.getString("document_uri"),
                                row.getString("document_sha256"),
                                row.getString("pointer"),
                                row.getString("value_text"),
                                row.getString("status"),
                                recordedFrom,
                                row.getObject("vintage_date", LocalDate.class),
                                correction(row))));
            }
        }
    }

    private static Origin.@Nullable Correction correction(ResultSet row) throws SQLException {
        String reason = row.getString("correction_reason");
        return reason == null ? null : new Origin.Correction(reason, row.getString("correction_source"));
    }

    private static @Nullable String lower(@Nullable String basis) {
        return basis == null ? null : basis.toLowerCase(Locale.ROOT);
    }
}
