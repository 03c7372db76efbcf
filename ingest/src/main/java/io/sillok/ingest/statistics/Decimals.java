package io.sillok.ingest.statistics;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which mark stands before decimals. {@code 1,234} may be either; {@code 12,5} and {@code 1.234,5} can only be one. */
enum Decimals {
    POINT,
    COMMA,
    /** Only such numbers as may be either. */
    UNSURE;

    private static final Pattern BY_COMMA = Pattern.compile(
            "[-+−△▲]?(?:[0-9]+,[0-9]{1,2}|[0-9]+,[0-9]{4,}|0,[0-9]+|[0-9]{4,},[0-9]+|[0-9]{1,3}(?:\\.[0-9]{3})+,[0-9]+|[0-9]{1,3}(?:\\.[0-9]{3}){2,})");
    private static final Pattern BY_POINT = Pattern.compile(
            "[-+−△▲]?(?:[0-9]*\\.[0-9]{1,2}|[0-9]*\\.[0-9]{4,}|0\\.[0-9]+|[0-9]{4,}\\.[0-9]+|[0-9]{1,3}(?:,[0-9]{3})+\\.[0-9]+|[0-9]{1,3}(?:,[0-9]{3}){2,})");
    private static final Pattern EITHER = Pattern.compile("[-+−△▲]?[1-9][0-9]{0,2}[,.][0-9]{3}");
    /** A month or a day, and no number. */
    private static final Pattern DATE = Pattern.compile("(?:19|20)[0-9]{2}\\.[0-9]{1,2}(?:\\.[0-9]{1,2})?");

    private static final Pattern GROUPED =
            Pattern.compile("([-+−△▲(]?)([0-9]{1,3}(?:\\.[0-9]{3})+|[0-9]+)(?:,([0-9]+))?([)%\\s]*)");

    /**
     * What the cells of a table say. Where some say this and some that, most files are right in most cells, and the others are no
     * numbers to anybody.
     *
     * @param delimiter between cells: who writes commas before decimals parts cells by semicolons
     */
    static Decimals of(List<List<String>> rows, char delimiter) {
        int comma = 0;
        int point = 0;
        int either = 0;
        for (List<String> row : rows) {
            for (String cell : row) {
                String text = cell.strip();
                boolean number = text.length() >= 3
                        && text.length() <= 40
                        && !DATE.matcher(text).matches();
                if (number && BY_COMMA.matcher(text).matches()) {
                    comma++;
                } else if (number && BY_POINT.matcher(text).matches()) {
                    point++;
                } else if (number && EITHER.matcher(text).matches() && text.indexOf(',') > 0) {
                    either++;
                }
            }
        }
        if (comma > point) {
            // lists of codes, 1,2, look like decimals beside thousands, 1,234
            boolean sure = either == 0 || (delimiter != ',' && comma > either);
            return sure ? COMMA : UNSURE;
        }
        return point == 0 && either > 0 && delimiter == ';' ? UNSURE : POINT;
    }

    /** Whether a cell is digits with a sign, thousands and decimals, or has no digit and no letter: nobody will ask what it says. */
    static boolean isPlain(String cell) {
        int digits = 0;
        int inGroup = -1; // digits since the last comma; -1 before the first and behind the point
        int points = 0;
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            if (c >= '0' && c <= '9') {
                digits++;
                inGroup += inGroup < 0 ? 0 : 1;
            } else if (c == ',' || c == '.') {
                if (inGroup >= 0 && inGroup != 3 || c == ',' && points > 0) {
                    return false;
                }
                inGroup = c == ',' ? 0 : -1;
                points += c == '.' ? 1 : 0;
            } else if ("-+−: …△▲".indexOf(c) < 0) {
                return false;
            }
        }
        return digits == 0 || points < 2 && (inGroup < 0 || inGroup == 3);
    }

    /** A number as it would be written with a point; everything else as it is. */
    String plain(String cell) {
        if (this != COMMA) {
            return cell;
        }
        Matcher number = GROUPED.matcher(cell);
        return number.matches()
                ? number.group(1)
                        + number.group(2).replace(".", "")
                        + (number.group(3) == null ? "" : "." + number.group(3))
                        + number.group(4)
                : cell;
    }
}
