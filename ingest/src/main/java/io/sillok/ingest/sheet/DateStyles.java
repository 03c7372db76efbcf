package io.sillok.ingest.sheet;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Which of a workbook's cell styles show a number as a date or a time. */
final class DateStyles {
    private static final int MOST = 1 << 16;
    /** What a format shows as it stands: quoted, escaped, in brackets (but for elapsed time), after a blank or a filler sign. */
    private static final Pattern LITERAL =
            Pattern.compile("\"[^\"]*\"|\\\\.|\\[(?![hms]+])[^\\]]*]|[_*].|General", Pattern.CASE_INSENSITIVE);

    private final BitSet dates = new BitSet();

    /** Of a workbook without styles: none. */
    DateStyles() {}

    DateStyles(XmlPart styles) throws SheetUnreadableException {
        Set<String> formats = new HashSet<>();
        List<String> cells = new ArrayList<>();
        boolean inCells = false;
        while (styles.next()) {
            if (styles.begins("numFmt") && isDate(String.valueOf(styles.attribute("formatCode")))) {
                formats.add(String.valueOf(styles.attribute("numFmtId")));
            } else if (styles.begins("cellXfs") || styles.ends("cellXfs")) {
                inCells = styles.begins("cellXfs");
            } else if (inCells && styles.begins("xf") && cells.size() < MOST) {
                cells.add(String.valueOf(styles.attribute("numFmtId")));
            }
        }
        for (int i = 0; i < cells.size(); i++) {
            dates.set(i, formats.contains(cells.get(i)) || isBuiltInDate(cells.get(i)));
        }
    }

    boolean isDate(int style) {
        return style >= 0 && dates.get(style);
    }

    /** ECMA-376, 18.8.30: what every workbook has without saying so, the East Asian ones among them. */
    private static boolean isBuiltInDate(String id) {
        return id.matches("1[4-9]|2[0-2]|2[7-9]|3[0-6]|4[5-7]|5[0-8]");
    }

    private static boolean isDate(String code) {
        String bare = LITERAL.matcher(code.split(";", 2)[0]).replaceAll("");
        return bare.matches("(?s).*[yYmMdDhHsS년월일].*") && !bare.matches("(?s).*[0#?].*[Ee][+-].*");
    }
}
