package io.sillok.ingest.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** What a workbook's cell styles show a number as: a date, a month, a year, a percentage, or the number that it is. */
final class NumberStyles {
    private static final int MOST = 1 << 16;
    /** What a format shows as it stands: quoted, escaped, in brackets (but for elapsed time), after a blank or a filler sign. */
    private static final Pattern LITERAL =
            Pattern.compile("\"[^\"]*\"|\\\\.|\\[(?![hms]+])[^\\]]*]|[_*].|General", Pattern.CASE_INSENSITIVE);

    private static final Pattern TIME = Pattern.compile("[hs]");

    private final List<Cell.Kind> kinds = new ArrayList<>();

    /** Of a workbook without styles: none. */
    NumberStyles() {}

    NumberStyles(XmlPart styles) throws SheetUnreadableException {
        Map<String, Cell.Kind> formats = new HashMap<>();
        boolean inCells = false;
        while (styles.next()) {
            if (styles.begins("numFmt")) {
                formats.put(
                        String.valueOf(styles.attribute("numFmtId")),
                        kind(String.valueOf(styles.attribute("formatCode"))));
            } else if (styles.begins("cellXfs") || styles.ends("cellXfs")) {
                inCells = styles.begins("cellXfs");
            } else if (inCells && styles.begins("xf") && kinds.size() < MOST) {
                String format = String.valueOf(styles.attribute("numFmtId"));
                Cell.Kind own = formats.get(format);
                kinds.add(own == null ? builtIn(format) : own);
            }
        }
    }

    /** What cells of a style hold, where they hold a number. */
    Cell.Kind kind(int style) {
        return style >= 0 && style < kinds.size() ? kinds.get(style) : Cell.Kind.NUMBER;
    }

    /** ECMA-376, 18.8.30: what every workbook has without saying so, the East Asian ones among them. */
    private static Cell.Kind builtIn(String id) {
        if (id.equals("9") || id.equals("10")) {
            return Cell.Kind.PERCENT;
        } else if (id.equals("17")) {
            return Cell.Kind.MONTH; // mmm-yy
        }
        return id.matches("1[4-9]|2[0-2]|2[7-9]|3[0-6]|4[5-7]|5[0-8]") ? Cell.Kind.DATE : Cell.Kind.NUMBER;
    }

    private static Cell.Kind kind(String code) {
        String shown = LITERAL.matcher(code.split(";", 2)[0]).replaceAll("");
        if (!isDate(shown)) {
            return shown.indexOf('%') >= 0 ? Cell.Kind.PERCENT : Cell.Kind.NUMBER;
        }
        String letters = shown.toLowerCase(Locale.ROOT);
        if (letters.indexOf('d') >= 0 || TIME.matcher(letters).find()) {
            return Cell.Kind.DATE;
        }
        return letters.indexOf('m') >= 0
                ? Cell.Kind.MONTH
                : letters.indexOf('y') >= 0 ? Cell.Kind.YEAR : Cell.Kind.DATE;
    }

    private static boolean isDate(String bare) {
        return bare.matches("(?s).*[yYmMdDhHsS년월일].*") && !bare.matches("(?s).*[0#?].*[Ee][+-].*");
    }
}
