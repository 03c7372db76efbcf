package io.sillok.report.issue;

import io.sillok.model.watch.Watch;
import io.sillok.report.figure.Fig;
import io.sillok.report.figure.Origin;
import io.sillok.report.figure.PrintedFigures;
import io.sillok.report.figure.PrintedFigures.Cited;
import io.sillok.report.figure.PrintedFigures.Printed;
import io.sillok.report.output.Json;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where a printed figure comes from, in full, for machines: {@code provenance.jsonl} and {@code issue_figure}. */
public final class Provenance {
    private final Publishers publishers;
    private final List<String> locales;
    private final Instant asOf;

    Provenance(Publishers publishers, List<String> locales, Instant asOf) {
        this.publishers = publishers;
        this.locales = locales;
        this.asOf = asOf;
    }

    /** For the figures of one composed issue. */
    public static Provenance of(Watch watch, Frame frame) {
        return new Provenance(new Publishers(watch), frame.report().locales(), frame.asOf());
    }

    /** One line a figure, then one a sentence that something else rests on. */
    String lines(PrintedFigures figures) {
        StringBuilder lines = new StringBuilder();
        for (Printed printed : figures.all()) {
            Map<String, @Nullable Object> line = new LinkedHashMap<>();
            line.put("key", printed.fig().key());
            line.put("section", printed.section());
            line.put("printed", printed.texts());
            line.putAll(of(printed.fig()));
            line.put("as_of", asOf.toString());
            lines.append(Json.line(line));
        }
        for (Cited cited : figures.cited()) {
            Map<String, @Nullable Object> line = new LinkedHashMap<>();
            line.put("key", cited.evidence().key());
            line.put("section", cited.section());
            line.put("origin", cited.evidence().origin().kind());
            sentence(line, cited.evidence().origin());
            line.put("as_of", asOf.toString());
            lines.append(Json.line(line));
        }
        return lines.toString();
    }

    /** The figure's value and origin. */
    public Map<String, @Nullable Object> of(Fig fig) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("value", fig.value().toPlainString());
        put(
                json,
                "low",
                fig.quantity().low() == null ? null : fig.quantity().low().toPlainString());
        put(
                json,
                "high",
                fig.quantity().high() == null ? null : fig.quantity().high().toPlainString());
        json.put("approximation", fig.quantity().approximation().label());
        json.put("unit", fig.unit());
        put(json, "basis", fig.basis());
        json.put("origin", fig.origin().kind());
        if (fig.origin() instanceof Origin.Sentence sentence) {
            sentence(json, sentence);
            List<Map<String, String>> verdicts = new ArrayList<>();
            sentence.judgements().forEach(j -> {
                Map<String, String> verdict = new LinkedHashMap<>();
                verdict.put("verdict", j.verdict());
                verdict.put("reason", j.reason());
                verdicts.add(verdict);
            });
            json.put("verdicts", verdicts);
        } else if (fig.origin() instanceof Origin.Cell cell) {
            source(json, cell.sourceId());
            json.put("dataset", cell.dataset());
            json.put("dataset_name", cell.datasetName());
            json.put("series", cell.seriesKey());
            json.put("period", cell.period().toString());
            json.put("period_start", cell.period().start().toString());
            put(json, "uri", cell.uri());
            json.put("document", cell.documentId());
            put(json, "sha256", cell.sha256());
            json.put("pointer", cell.pointer());
            put(json, "delivered", cell.delivered());
            if (cell.correction() != null) {
                Map<String, String> correction = new LinkedHashMap<>();
                correction.put("reason", cell.correction().reason());
                correction.put("source", cell.correction().source());
                json.put("correction", correction);
            }
            json.put("status", cell.status());
            json.put("recorded_from", cell.recordedFrom().toString());
            put(json, "vintage", cell.vintage() == null ? null : cell.vintage().toString());
        } else if (fig.origin() instanceof Origin.Formula formula) {
            json.put("formula", formula.formula());
            List<Map<String, @Nullable Object>> inputs = new ArrayList<>();
            formula.inputs().forEach(input -> {
                Map<String, @Nullable Object> in = new LinkedHashMap<>();
                in.put("key", input.key());
                in.putAll(of(input));
                inputs.add(in);
            });
            json.put("inputs", inputs);
        }
        return json;
    }

    private void sentence(Map<String, @Nullable Object> json, Origin.Sentence sentence) {
        source(json, sentence.sourceId());
        json.put("date", sentence.publishedOn().toString());
        json.put("article", sentence.articleId());
        json.put("title", sentence.title());
        put(json, "url", sentence.url());
        json.put("uri", sentence.uri());
        json.put("document", sentence.documentId());
        put(json, "sha256", sentence.sha256());
        json.put("pointer", sentence.pointer());
        put(json, "bytes", bytes(sentence.bytes()));
        json.put("sentence", sentence.text());
        json.put("surface", sentence.surface());
    }

    private void source(Map<String, @Nullable Object> json, String sourceId) {
        json.put("source", sourceId);
        Map<String, String> names = new LinkedHashMap<>();
        locales.forEach(locale -> names.put(locale, publishers.name(sourceId, locale)));
        json.put("publisher", names);
    }

    private static @Nullable Map<String, @Nullable Object> bytes(Origin.@Nullable Bytes bytes) {
        if (bytes == null) {
            return null;
        }
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("sha256", bytes.sha256());
        put(json, "member", bytes.member());
        json.put("charset", bytes.charset());
        json.put("from", bytes.from());
        json.put("to", bytes.to());
        return json;
    }

    private static void put(Map<String, @Nullable Object> json, String key, @Nullable Object value) {
        if (value != null) {
            json.put(key, value);
        }
    }
}
