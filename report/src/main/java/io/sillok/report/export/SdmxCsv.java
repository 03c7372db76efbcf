package io.sillok.report.export;

import io.sillok.report.output.Csv;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/**
 * SDMX-CSV 2.0 of one dataset: {@code STRUCTURE}, {@code STRUCTURE_ID}, the dimensions, {@code TIME_PERIOD}, {@code OBS_VALUE}, the
 * attributes. A value that the publisher says is not there is {@code NaN}, "intentionally missing"; values are whole, so that
 * {@code UNIT_MULT} is always 0.
 */
final class SdmxCsv {
    private static final Set<String> RESERVED =
            Set.of("STRUCTURE", "STRUCTURE_ID", "STRUCTURE_NAME", "ACTION", "TIME_PERIOD", "OBS_VALUE");

    /** What series say beside their codes, as attributes; where a dimension has the name, it says it. */
    private static final Map<String, Function<ExportedSeries, @Nullable String>> ATTRIBUTES = attributes();

    private final CSVPrinter printer;
    private final List<String> dimensions;
    private final List<String> attributes;

    /** Writes the header. */
    SdmxCsv(Appendable out, List<ExportedSeries> series) throws IOException {
        SortedSet<String> names = new TreeSet<>();
        series.forEach(s -> names.addAll(s.dimensions().keySet()));
        this.dimensions = List.copyOf(names);
        this.attributes =
                ATTRIBUTES.keySet().stream().filter(id -> !names.contains(id)).toList();
        this.printer = new CSVPrinter(out, Csv.FORMAT);
        printer.printRecord(fields().stream().map(Csv.Field::name).toList());
    }

    private static Map<String, Function<ExportedSeries, @Nullable String>> attributes() {
        Map<String, Function<ExportedSeries, @Nullable String>> attributes = new LinkedHashMap<>();
        attributes.put("FREQ", s -> s.frequency().name());
        attributes.put("REF_AREA", ExportedSeries::region);
        attributes.put("TRANSFORMATION", ExportedSeries::transformation);
        attributes.put("BASE_PER", ExportedSeries::basePeriod);
        attributes.put("ADJUSTMENT", ExportedSeries::adjustment);
        attributes.put("TITLE", ExportedSeries::title);
        return attributes;
    }

    /** The columns, in order. {@code NaN} is a number to Frictionless too. */
    List<Csv.Field> fields() {
        List<Csv.Field> fields = new ArrayList<>();
        fields.add(new Csv.Field("STRUCTURE", "string"));
        fields.add(new Csv.Field("STRUCTURE_ID", "string"));
        dimensions.forEach(dimension -> fields.add(new Csv.Field(dimension, "string")));
        fields.add(new Csv.Field("TIME_PERIOD", "string"));
        fields.add(new Csv.Field("OBS_VALUE", "number"));
        fields.add(new Csv.Field("OBS_STATUS", "string"));
        fields.add(new Csv.Field("UNIT_MEASURE", "string"));
        fields.add(new Csv.Field("UNIT_MULT", "integer"));
        attributes.forEach(id -> fields.add(new Csv.Field(id, "string")));
        return fields;
    }

    /** The dimensions that SDMX-CSV would take for columns of its own. */
    static SortedSet<String> reserved(List<ExportedSeries> series) {
        SortedSet<String> names = new TreeSet<>();
        series.forEach(s -> names.addAll(s.dimensions().keySet()));
        names.retainAll(RESERVED);
        return names;
    }

    void add(KnownObservation observation) throws IOException {
        ExportedSeries series = observation.series();
        List<@Nullable String> cells = new ArrayList<>();
        cells.add("dataflow");
        cells.add(SdmxId.dataflow(series.sourceId(), series.dataset()));
        dimensions.forEach(dimension -> cells.add(series.dimensions().get(dimension)));
        cells.add(observation.period().toString());
        cells.add(observation.value() == null ? "NaN" : observation.value().toPlainString());
        cells.add(observation.status());
        cells.add(series.unit());
        cells.add("0");
        attributes.forEach(
                id -> cells.add(Objects.requireNonNull(ATTRIBUTES.get(id)).apply(series)));
        printer.printRecord(cells);
    }
}
