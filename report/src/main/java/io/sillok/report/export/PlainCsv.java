package io.sillok.report.export;

import io.sillok.report.output.Csv;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/** One long table of observations, each with where it came from; numbers are bare. */
final class PlainCsv {
    static final List<Csv.Field> FIELDS = List.of(
            new Csv.Field("series", "string"),
            new Csv.Field("period", "string"),
            new Csv.Field("period_start", "date"),
            new Csv.Field("value", "number"),
            new Csv.Field("unit", "string"),
            new Csv.Field("status", "string"),
            new Csv.Field("value_as_delivered", "string"),
            new Csv.Field("known_since", "datetime"),
            new Csv.Field("vintage", "date"),
            new Csv.Field("document", "string"),
            new Csv.Field("pointer", "string"));

    private final CSVPrinter printer;
    private final boolean guarded;

    /**
     * Writes the header.
     *
     * @param guarded for spreadsheets: no text may run as a formula
     */
    PlainCsv(Appendable out, boolean guarded) throws IOException {
        this.printer = new CSVPrinter(out, Csv.FORMAT);
        this.guarded = guarded;
        printer.printRecord(FIELDS.stream().map(Csv.Field::name).toList());
    }

    void add(KnownObservation observation) throws IOException {
        List<@Nullable String> cells = new ArrayList<>();
        cells.add(text(observation.series().key()));
        cells.add(observation.period().toString());
        cells.add(observation.period().start().toString());
        cells.add(observation.value() == null ? null : observation.value().toPlainString());
        cells.add(observation.series().unit());
        cells.add(observation.status());
        cells.add(text(observation.valueText()));
        cells.add(observation.knownSince().toString());
        cells.add(observation.vintage() == null ? null : observation.vintage().toString());
        cells.add(observation.documentId());
        cells.add(text(observation.pointer()));
        printer.printRecord(cells);
    }

    private @Nullable String text(@Nullable String text) {
        return text == null || !guarded ? text : Csv.guard(text);
    }
}
