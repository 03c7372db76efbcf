package io.sillok.ingest.sheet;

import io.sillok.ingest.Content;
import io.sillok.ingest.container.Caps;
import io.sillok.ingest.container.ZipParts;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An XLSX file (ECMA-376, transitional or strict). Sheets are read row by row; what cells share is held in memory, up to a
 * bound. What the file says of its own extent is not believed.
 *
 * <p>Read by itself and not by a library: those at hand hold shared texts without bound, leave {@code _x000D_} in texts, or
 * bring an XML parser that replaces the platform's.
 */
public final class Workbook {
    private static final Caps CAPS = new Caps(256L << 20, 1L << 30, 10_000, 250, 16L << 20, 1);
    /** Characters that all texts together may have: what fits into memory beside everything else. */
    static final long MOST_CHARACTERS = 128L << 20;

    private final ZipParts parts;
    private final List<Sheet> sheets;
    private final List<String> texts;
    private final NumberStyles styles;
    private final Cell.DateBase dateBase;
    /** Of the sheet that was asked for last, which mostly is the one that is asked for next. */
    private @Nullable Merged merged;

    private Workbook(
            ZipParts parts, List<Sheet> sheets, List<String> texts, NumberStyles styles, Cell.DateBase dateBase) {
        this.parts = parts;
        this.sheets = sheets;
        this.texts = texts;
        this.styles = styles;
        this.dateBase = dateBase;
    }

    /**
     * One of its sheets.
     *
     * @param name as its tab says
     * @param part where it is in the file
     * @param hidden whether no reader of the file is shown it
     */
    public record Sheet(String name, String part, boolean hidden) {}

    private record Merged(String part, MergedCells cells) {}

    /** Opens a workbook. */
    public static Workbook open(Content content) throws IOException, SheetUnreadableException {
        ZipParts parts = ZipParts.of(content, CAPS)
                .orElseThrow(() -> new SheetUnreadableException("the file breaks off, or is no XLSX file at all"));
        String book = "xl/workbook.xml";
        Map<String, String> roots = relations(parts, "_rels/.rels", "", "officeDocument");
        if (!roots.isEmpty()) {
            book = roots.values().iterator().next();
        }
        int slash = book.lastIndexOf('/');
        String folder = book.substring(0, slash + 1);
        Map<String, String> targets =
                relations(parts, folder + "_rels/" + book.substring(slash + 1) + ".rels", folder, "");
        List<Sheet> sheets = new ArrayList<>();
        Cell.DateBase dateBase = Cell.DateBase.OF_1900;
        try (XmlPart xml = required(parts, book)) {
            while (xml.next()) {
                if (xml.begins("workbookPr")) {
                    String since1904 = xml.attribute("date1904");
                    dateBase = "1".equals(since1904) || "true".equals(since1904)
                            ? Cell.DateBase.OF_1904
                            : Cell.DateBase.OF_1900;
                } else if (xml.begins("sheet")) {
                    String target = targets.get("id " + xml.attribute("id"));
                    if (target != null) {
                        String state = xml.attribute("state");
                        sheets.add(new Sheet(
                                String.valueOf(xml.attribute("name")),
                                target,
                                "hidden".equals(state) || "veryHidden".equals(state)));
                    }
                }
            }
        }
        if (sheets.isEmpty()) {
            throw new SheetUnreadableException("the file has no sheet: it is another kind of document");
        }
        return new Workbook(
                parts,
                List.copyOf(sheets),
                texts(parts, targets.getOrDefault("type sharedStrings", folder + "sharedStrings.xml")),
                styles(parts, targets.getOrDefault("type styles", folder + "styles.xml")),
                dateBase);
    }

    /** In the order of their tabs. */
    public List<Sheet> sheets() {
        return sheets;
    }

    /** A sheet's rows, from the first; the caller closes them. */
    public Rows rows(Sheet sheet) throws IOException, SheetUnreadableException {
        return new Rows(required(parts, sheet.part()), texts, styles, dateBase);
    }

    /**
     * Which cells of a sheet are one. They are said behind the rows, so that all of it is read once.
     *
     * @throws SheetUnreadableException where the sheet is not readable to its end
     */
    public MergedCells merged(Sheet sheet) throws IOException, SheetUnreadableException {
        Merged known = merged;
        if (known == null || !known.part().equals(sheet.part())) {
            known = new Merged(sheet.part(), new MergedCells());
            try (XmlPart xml = required(parts, sheet.part())) {
                while (xml.next()) {
                    if (xml.begins("mergeCell")) {
                        known.cells().add(String.valueOf(xml.attribute("ref")));
                    }
                }
            }
            merged = known;
        }
        return known.cells().fromTheTop();
    }

    /** Targets by {@code id <id>} and by {@code type <last part of the type>}; those of another type are left out. */
    private static Map<String, String> relations(ZipParts parts, String part, String folder, String only)
            throws IOException, SheetUnreadableException {
        Map<String, String> targets = new HashMap<>();
        try (@Nullable XmlPart xml = optional(parts, part)) {
            while (xml != null && xml.next()) {
                String target = xml.begins("Relationship") ? xml.attribute("Target") : null;
                if (target == null) {
                    continue;
                }
                String type = String.valueOf(xml.attribute("Type"));
                type = type.substring(type.lastIndexOf('/') + 1);
                if (only.isEmpty() || only.equals(type)) {
                    String whole = target.startsWith("/") ? target.substring(1) : folder + target;
                    targets.put("id " + xml.attribute("Id"), whole);
                    targets.putIfAbsent("type " + type, whole);
                }
            }
        }
        return targets;
    }

    private static List<String> texts(ZipParts parts, String part) throws IOException, SheetUnreadableException {
        List<String> texts = new ArrayList<>();
        long characters = 0;
        try (@Nullable XmlPart xml = optional(parts, part)) {
            while (xml != null && xml.next()) {
                if (xml.begins("si")) {
                    String text = xml.richText("si");
                    characters += text.length() + 24L;
                    if (characters > MOST_CHARACTERS) {
                        throw new SheetUnreadableException("the texts of the file do not fit into memory");
                    }
                    texts.add(text);
                }
            }
        }
        return texts;
    }

    private static NumberStyles styles(ZipParts parts, String part) throws IOException, SheetUnreadableException {
        try (@Nullable XmlPart xml = optional(parts, part)) {
            return xml == null ? new NumberStyles() : new NumberStyles(xml);
        }
    }

    private static XmlPart required(ZipParts parts, String part) throws IOException, SheetUnreadableException {
        XmlPart xml = optional(parts, part);
        if (xml == null) {
            throw new SheetUnreadableException(
                    "the file has no readable %s: it is another kind of document".formatted(part));
        }
        return xml;
    }

    private static @Nullable XmlPart optional(ZipParts parts, String part)
            throws IOException, SheetUnreadableException {
        Optional<InputStream> in = parts.open(part);
        return in.isPresent() ? new XmlPart(part, in.get()) : null;
    }
}
