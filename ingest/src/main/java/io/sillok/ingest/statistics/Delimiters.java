package io.sillok.ingest.statistics;

/** Which character parts the columns of a CSV file. */
final class Delimiters {
    private static final char[] CANDIDATES = {',', ';', '\t', '|'};
    private static final int RECORDS = 20;

    private Delimiters() {}

    /** The character that gives the most records of one width; of several such, the one that gives the most columns. */
    static char sniff(CharSequence head) {
        char best = ',';
        int bestAgree = 0;
        int bestWidth = 1;
        for (char candidate : CANDIDATES) {
            int[] widths = widths(head, candidate);
            int agree = 0;
            for (int width : widths) {
                agree += width == widths[0] && width > 1 ? 1 : 0;
            }
            if (agree > bestAgree || (agree == bestAgree && widths[0] > bestWidth && agree > 0)) {
                best = candidate;
                bestAgree = agree;
                bestWidth = widths[0];
            }
        }
        return best;
    }

    /** Columns of the first records, quotes respected. */
    private static int[] widths(CharSequence head, char delimiter) {
        int[] widths = new int[RECORDS];
        int record = 0;
        int width = 1;
        boolean quoted = false;
        boolean blank = true;
        for (int i = 0; i < head.length() && record < RECORDS; i++) {
            char c = head.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && c == delimiter) {
                width++;
            } else if (!quoted && (c == '\n' || c == '\r')) {
                if (!blank) {
                    widths[record++] = width;
                }
                width = 1;
                blank = true;
                continue;
            }
            blank &= Character.isWhitespace(c);
        }
        if (record < RECORDS && !blank && !quoted) {
            widths[record] = width;
        }
        return widths;
    }
}
