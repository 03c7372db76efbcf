package io.sillok.ingest.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** An XLSX file of a test, part by part, so that every oddity can be written. */
public final class Spreadsheet {
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private final Map<String, String> parts = new LinkedHashMap<>();
    private final List<String> sheets = new ArrayList<>();
    private String prefix = "";
    private StringBuilder rows = new StringBuilder();
    private String merged = "";

    public Spreadsheet() {
        part("[Content_Types].xml", "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'/>");
        part("_rels/.rels", relation("officeDocument", "xl/workbook.xml"));
        part(
                "xl/_rels/workbook.xml.rels",
                relation("worksheet", "worksheets/sheet1.xml")
                        .replace(
                                "</Relationships>",
                                "<Relationship Id='s' Type='%s/sharedStrings' Target='/xl/sharedStrings.xml'/><Relationship Id='t' Type='%s/styles' Target='styles.xml'/></Relationships>"
                                        .formatted(RELATIONS, RELATIONS)));
        workbook("");
    }

    private static String relation(String type, String target) {
        return "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'><Relationship Id='r' Type='%s/%s' Target='%s'/></Relationships>"
                .formatted(RELATIONS, type, target);
    }

    /** The workbook with some properties of it. */
    public Spreadsheet workbook(String properties) {
        return part(
                "xl/workbook.xml",
                "<workbook xmlns='%s' xmlns:r='%s'>%s<sheets><sheet name='sheet' sheetId='1' r:id='r'/></sheets></workbook>"
                        .formatted(MAIN, RELATIONS, properties));
    }

    public Spreadsheet part(String name, String xml) {
        parts.put(name, xml);
        return this;
    }

    /** Ends the sheet, and begins another; the workbook then names all of them, this one with a state. */
    public Spreadsheet sheet(String name, String state) {
        if (!sheets.isEmpty()) {
            end();
        }
        sheets.add("<sheet name='%s' sheetId='%d' r:id='s%d' state='%s'/>"
                .formatted(name, sheets.size() + 1, sheets.size() + 1, state));
        return this;
    }

    /** Ranges of the sheet that are shown as one cell each. */
    public Spreadsheet merged(String... ranges) {
        StringBuilder cells = new StringBuilder("<mergeCells>");
        for (String range : ranges) {
            cells.append("<mergeCell ref='%s'/>".formatted(range));
        }
        merged = cells.append("</mergeCells>").toString();
        return this;
    }

    /** Breaks the sheet off in the middle of its last row. */
    public Spreadsheet broken() {
        rows.setLength(rows.length() - "</t></is></c></row>".length());
        return this;
    }

    private void end() {
        part(
                "xl/worksheets/sheet%d.xml".formatted(Math.max(1, sheets.size())),
                "<?xml version='1.0' encoding='UTF-8'?><p:worksheet %s><p:dimension ref='A1'/><p:sheetData>%s</p:sheetData>%s</p:worksheet>"
                        .replace("p:", prefix)
                        .formatted(namespace(), rows, merged));
        rows = new StringBuilder();
        merged = "";
    }

    private void nameSheets() {
        StringBuilder relations = new StringBuilder(
                "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>");
        for (int i = 1; i <= sheets.size(); i++) {
            relations.append("<Relationship Id='s%d' Type='%s/worksheet' Target='worksheets/sheet%d.xml'/>"
                    .formatted(i, RELATIONS, i));
        }
        part("xl/_rels/workbook.xml.rels", relations + "</Relationships>");
        part(
                "xl/workbook.xml",
                "<workbook xmlns='%s' xmlns:r='%s'><sheets>%s</sheets></workbook>"
                        .formatted(MAIN, RELATIONS, String.join("", sheets)));
    }

    /** Every element of the sheet and of the shared texts is to have the prefix {@code x}. */
    public Spreadsheet prefixed() {
        prefix = "x:";
        return this;
    }

    /** Texts that cells share, each the content of an {@code si}. */
    public Spreadsheet shared(String... items) {
        StringBuilder xml = new StringBuilder("<%ssst %s>".formatted(prefix, namespace()));
        for (String item : items) {
            xml.append("<%ssi>%s</%ssi>".formatted(prefix, item, prefix));
        }
        return part("xl/sharedStrings.xml", xml + "</%ssst>".formatted(prefix));
    }

    /** A row as it stands in the sheet. */
    public Spreadsheet xml(String row) {
        rows.append(row);
        return this;
    }

    /** A row of inline texts; null ones are left out. */
    public Spreadsheet row(int number, String... texts) {
        rows.append("<row r='").append(number).append("'>");
        for (int i = 0; i < texts.length; i++) {
            if (texts[i] != null) {
                rows.append("<c r='")
                        .append(column(i))
                        .append(number)
                        .append("' t='inlineStr'><is><t xml:space='preserve'>")
                        .append(texts[i].replace("&", "&amp;").replace("<", "&lt;"))
                        .append("</t></is></c>");
            }
        }
        rows.append("</row>");
        return this;
    }

    private String namespace() {
        return "xmlns%s='%s'".formatted(prefix.isEmpty() ? "" : ":x", MAIN);
    }

    static String column(int index) {
        return index < 26 ? String.valueOf((char) ('A' + index)) : column(index / 26 - 1) + (char) ('A' + index % 26);
    }

    public byte[] bytes() throws IOException {
        end();
        if (!sheets.isEmpty()) {
            nameSheets();
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
