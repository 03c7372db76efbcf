package io.sillok.ingest.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** An XLSX file of a test, part by part, so that every oddity can be written. */
public final class Spreadsheet {
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private final Map<String, String> parts = new LinkedHashMap<>();
    private String prefix = "";
    private final StringBuilder rows = new StringBuilder();

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
        part(
                "xl/worksheets/sheet1.xml",
                "<?xml version='1.0' encoding='UTF-8'?><p:worksheet %s><p:dimension ref='A1'/><p:sheetData>%s</p:sheetData></p:worksheet>"
                        .replace("p:", prefix)
                        .formatted(namespace(), rows));
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
