package io.sillok.transform.article;

import java.util.ArrayList;
import java.util.List;

/** The shape of a line of text, whatever it says. */
final class Lines {
    private static final String CLOSERS = "\"'”’」』)]）】》>";

    private Lines() {}

    /** The lines that have something in them, without the blanks around each. */
    static List<String> of(String text) {
        List<String> lines = new ArrayList<>();
        for (String line : text.split("\\R", -1)) {
            String bare = strip(line);
            if (!bare.isEmpty()) {
                lines.add(bare);
            }
        }
        return lines;
    }

    /** Strips what looks blank, no-break and zero-width spaces and the byte order mark included. */
    static String strip(String line) {
        int begin = 0;
        int end = line.length();
        while (begin < end && blank(line.charAt(begin))) {
            begin++;
        }
        while (end > begin && blank(line.charAt(end - 1))) {
            end--;
        }
        return line.substring(begin, end);
    }

    /** Runs of blanks made one space. */
    static String collapse(String text) {
        StringBuilder out = new StringBuilder(text.length());
        boolean gap = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\u200b' || c == '\u00ad' || c == '\ufeff') {
                continue;
            }
            if (blank(c)) {
                gap = !out.isEmpty();
            } else {
                if (gap) {
                    out.append(' ');
                    gap = false;
                }
                out.append(c);
            }
        }
        return out.toString();
    }

    /** Whether a full stop ends the line, inside closing quotes or not. */
    static boolean stopped(String line) {
        char last = lastBeforeClosers(line);
        return last == '.' || last == '。' || last == '．';
    }

    /** Whether the line ends as sentences do. */
    static boolean sentence(String line) {
        char last = lastBeforeClosers(line);
        return last == '.' || last == '。' || last == '．' || last == '?' || last == '!' || last == '？' || last == '！';
    }

    private static char lastBeforeClosers(String line) {
        int i = line.length() - 1;
        while (i > 0 && (CLOSERS.indexOf(line.charAt(i)) >= 0 || blank(line.charAt(i)))) {
            i--;
        }
        return i < 0 ? ' ' : line.charAt(i);
    }

    private static boolean blank(char c) {
        return Character.isWhitespace(c)
                || c == '\u00a0'
                || c == '\u3000'
                || c == '\u200b'
                || c == '\ufeff'
                || c == '\u2007'
                || c == '\u202f';
    }
}
