package io.sillok.ingest.statistics;

import io.sillok.ingest.Decoded;
import io.sillok.ingest.Decoding;
import io.sillok.ingest.sheet.SheetUnreadableException;
import io.sillok.ingest.sheet.Workbook;
import io.sillok.model.Finding;
import io.sillok.model.Severity;
import io.sillok.model.landing.StatRow;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Every table of a workbook, sheet by sheet. Where there are several, each is a data set of its own, called by the file and its sheet;
 * sheets that hold no table are named in a finding, and one that breaks off costs no other.
 */
final class WorkbookDecoding extends Decoding<StatRow> {
    private final String name;
    private final Workbook workbook;
    private final Deque<Workbook.Sheet> tables;
    private final boolean several;
    private Workbook.@Nullable Sheet sheet;
    private @Nullable TableDecoding table;

    private WorkbookDecoding(String name, Workbook workbook, List<Workbook.Sheet> tables, List<Finding> findings) {
        this.name = name;
        this.workbook = workbook;
        this.tables = new ArrayDeque<>(tables);
        this.several = tables.size() > 1;
        findings.forEach(this::note);
    }

    /** Looks into every sheet, and reads those that begin as a table does. */
    static Decoding<StatRow> of(String name, Workbook workbook) throws IOException, SheetUnreadableException {
        List<Workbook.Sheet> tables = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        List<String> words = new ArrayList<>();
        SheetUnreadableException broken = null;
        Workbook.Sheet unread = null;
        for (Workbook.Sheet sheet : workbook.sheets()) {
            try {
                Look look = look(name, workbook, sheet);
                if (look.table() && !sheet.hidden()) {
                    tables.add(sheet);
                } else if (look.numbers()) {
                    findings.add(leftOut(name, sheet, sheet.hidden() ? "it is hidden from readers" : look.problem()));
                    unread = unread == null && !sheet.hidden() ? sheet : unread;
                } else if (!look.empty()) {
                    words.add(sheet.name());
                    unread = unread == null && !sheet.hidden() ? sheet : unread;
                }
            } catch (SheetUnreadableException e) {
                findings.add(XlsxDecoder.unreadable(name + "!" + sheet.name(), e));
                broken = broken == null ? e : broken;
            }
        }
        if (tables.isEmpty() && broken != null) {
            throw broken;
        } else if (tables.isEmpty()) {
            Workbook.Sheet only = unread == null ? workbook.sheets().get(0) : unread;
            return new TableDecoding(
                    name, ColumnNames.dataset(name), null, new XlsxDecoder.Sheet(name, workbook, only));
        }
        if (!words.isEmpty()) {
            findings.add(new Finding(
                    "sheets_left_out",
                    Severity.INFO,
                    name,
                    "",
                    "%d sheet(s) hold words and no table: %s".formatted(words.size(), String.join(", ", words)),
                    null,
                    "Nothing has to be done; read them where they may say how the values are meant"));
        }
        return new WorkbookDecoding(name, workbook, tables, findings);
    }

    /** What the first rows of a sheet look like. */
    private record Look(boolean table, boolean numbers, boolean empty, String problem) {}

    private static Look look(String name, Workbook workbook, Workbook.Sheet sheet)
            throws IOException, SheetUnreadableException {
        boolean numbers = false;
        boolean empty = true;
        try (XlsxDecoder.Sheet records = new XlsxDecoder.Sheet(name, workbook, sheet)) {
            CsvRecords.Row row = records.next();
            for (int i = 0; row != null && i < TableLayout.MOST_ABOVE; i++) {
                numbers |= TableLayout.filled(row.cells()) > 1
                        && row.cells().stream().anyMatch(TableLayout::isNumber);
                empty = false;
                row = records.next();
            }
        }
        String problem = "no number stands in it";
        if (numbers) {
            try (TableDecoding table =
                    new TableDecoding(name, sheet.name(), null, new XlsxDecoder.Sheet(name, workbook, sheet))) {
                Decoded<StatRow> step = table.next();
                for (int i = 0; step != null && i < TableLayout.MOST_ABOVE; i++) {
                    if (step instanceof Decoded.Read<StatRow> read
                            && read.value().value() != null) {
                        return new Look(true, true, false, "");
                    } else if (step instanceof Decoded.Refused<StatRow> refused) {
                        problem = refused.finding().message();
                    }
                    step = table.next();
                }
            }
        }
        return new Look(false, numbers, empty, problem);
    }

    private static Finding leftOut(String name, Workbook.Sheet sheet, String why) {
        return new Finding(
                "sheets_left_out",
                Severity.WARNING,
                name + "!" + sheet.name(),
                "",
                "the sheet holds numbers and was left out: " + why,
                "a sheet that is a table, for all to see",
                "Look into the sheet; where it is a table, name it by sheet in the source's mapping, in a source of its own");
    }

    @Override
    public String mediaType() {
        return XlsxDecoder.MEDIA_TYPE;
    }

    @Override
    public String charset() {
        return StandardCharsets.UTF_8.name();
    }

    @Override
    protected boolean advance() throws IOException {
        TableDecoding reading = table == null ? open() : table;
        Workbook.Sheet of = sheet;
        if (reading == null || of == null) {
            return false;
        }
        Decoded<StatRow> step = reading.next();
        if (step == null) {
            reading.close();
            table = null;
            return true;
        }
        if (several && step instanceof Decoded.Read<StatRow> read) {
            StatRow row = read.value();
            read(row.at("sheet " + of.name() + " " + row.pointer()), read.raw());
        } else {
            pass(step);
        }
        return true;
    }

    private @Nullable TableDecoding open() throws IOException {
        Workbook.Sheet next = tables.poll();
        if (next == null) {
            return null;
        }
        String own = several ? name + "!" + next.name() : name;
        String dataset = ColumnNames.dataset(name);
        try {
            sheet = next;
            table = new TableDecoding(
                    own,
                    several ? dataset + "!" + next.name() : dataset,
                    null,
                    new XlsxDecoder.Sheet(own, workbook, next));
            return table;
        } catch (SheetUnreadableException e) {
            throw new IOException("a sheet that was readable no longer is: " + e.problem(), e);
        }
    }

    @Override
    public void close() throws IOException {
        if (table != null) {
            table.close();
        }
    }
}
