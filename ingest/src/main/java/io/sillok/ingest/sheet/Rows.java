package io.sillok.ingest.sheet;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of one sheet, one after another. */
public final class Rows implements Closeable {
    private static final int MOST_COLUMNS = 16_384;

    private final XmlPart xml;
    private final List<String> texts;
    private final NumberStyles styles;
    private final Cell.DateBase dateBase;
    private long number;

    Rows(XmlPart xml, List<String> texts, NumberStyles styles, Cell.DateBase dateBase) {
        this.xml = xml;
        this.texts = texts;
        this.styles = styles;
        this.dateBase = dateBase;
    }

    /**
     * The next row that is in the file, or null after the last.
     *
     * @throws SheetUnreadableException where the sheet is not readable from here on
     */
    public @Nullable Row next() throws SheetUnreadableException {
        while (xml.next()) {
            if (xml.begins("row")) {
                // some writers number no row, some number them from anywhere
                String stated = xml.attribute("r");
                number = stated != null && stated.matches("\\d{1,7}") ? Long.parseLong(stated) : number + 1;
                return new Row(number, cells());
            }
        }
        return null;
    }

    private List<Cell> cells() throws SheetUnreadableException {
        List<Cell> cells = new ArrayList<>();
        int column = -1;
        while (xml.next() && !xml.ends("row")) {
            if (xml.begins("c")) {
                column = column(xml.attribute("r"), column + 1);
                Cell cell = cell(column);
                if (cell != null
                        && column < MOST_COLUMNS
                        && cells.size() < MOST_COLUMNS
                        && !cell.text().isEmpty()) {
                    cells.add(cell);
                }
            }
        }
        return cells;
    }

    /** {@code AB12} is column 27; without a reference a cell follows the one before it. */
    static int column(@Nullable String reference, int following) {
        int column = 0;
        for (int i = 0; reference != null && i < reference.length() && i < 4; i++) {
            char c = reference.charAt(i);
            if (c < 'A' || c > 'Z') {
                break;
            }
            column = column * 26 + (c - 'A' + 1);
        }
        return column == 0 ? following : column - 1;
    }

    private @Nullable Cell cell(int column) throws SheetUnreadableException {
        String type = xml.attribute("t");
        String style = xml.attribute("s");
        String value = null;
        while (xml.next() && !xml.ends("c")) {
            if (xml.begins("v")) {
                value = xml.text();
            } else if (xml.begins("is")) {
                value = xml.richText("is");
                type = "inlineStr";
            } else if (xml.begins("f")) {
                xml.text(); // a formula; its value stands beside it
            }
        }
        if (value == null) {
            return null;
        }
        return switch (type == null ? "n" : type) {
            case "s" -> shared(column, value.strip());
            case "inlineStr" -> new Cell(column, Cell.Kind.TEXT, value, dateBase);
            case "str", "d" -> new Cell(column, Cell.Kind.TEXT, XmlPart.unescaped(value), dateBase);
            case "b" -> new Cell(column, Cell.Kind.BOOLEAN, value.strip(), dateBase);
            case "e" -> new Cell(column, Cell.Kind.ERROR, value.strip(), dateBase);
            default ->
                new Cell(
                        column,
                        style != null && style.matches("\\d{1,6}")
                                ? styles.kind(Integer.parseInt(style))
                                : Cell.Kind.NUMBER,
                        value.strip(),
                        dateBase);
        };
    }

    private Cell shared(int column, String index) {
        int i = index.matches("\\d{1,9}") ? Integer.parseInt(index) : Integer.MAX_VALUE;
        return i < texts.size()
                ? new Cell(column, Cell.Kind.TEXT, texts.get(i), dateBase)
                : new Cell(column, Cell.Kind.ERROR, "#TEXT " + index, dateBase);
    }

    @Override
    public void close() throws IOException {
        xml.close();
    }
}
