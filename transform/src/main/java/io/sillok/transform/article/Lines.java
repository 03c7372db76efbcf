package io.sillok.transform.article;

import java.util.ArrayList;
import java.util.List;

/** The shape of a line of text, whatever it says. */
final class Lines {
    private static final String CLOSERS = "\"'”’」』)]）】》>";

    /** Full stops, question and exclamation marks: Latin, CJK, Arabic, Urdu, Devanagari, Burmese, Khmer, Ethiopic. */
    private static final String ENDS = ".?!…。．？！؟۔।॥။៕።";

    private Lines() {}

    /** The lines that have something in them, without the blanks around each. */
    static List<Passage> of(Passage text) {
        List<Passage> lines = new ArrayList<>();
        String letters = text.text();
        int begin = 0;
        for (int i = 0; i <= letters.length(); i++) {
            if (i == letters.length() || breaksLine(letters.charAt(i))) {
                if (i > begin) {
                    lines.add(text.sub(begin, i).strip());
                }
                begin = i + 1;
            }
        }
        lines.removeIf(line -> line.length() == 0);
        return lines;
    }

    /** Whether Unicode has a line end with the letter; of a pair of them, the line between is empty. */
    private static boolean breaksLine(char c) {
        return (c >= '\n' && c <= '\r') || c == '\u0085' || c == '\u2028' || c == '\u2029';
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
        return collapsed(text) ? text : collapseAll(text);
    }

    private static boolean collapsed(String text) {
        char before = ' ';
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ' ' ? before == ' ' : blank(c) || invisible(c)) {
                return false;
            }
            before = c;
        }
        return text.isEmpty() || before != ' ';
    }

    private static String collapseAll(String text) {
        StringBuilder out = new StringBuilder(text.length());
        boolean gap = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (invisible(c)) {
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

    /** Whether the line ends as sentences do, in whatever script. */
    static boolean sentence(String line) {
        return ENDS.indexOf(lastBeforeClosers(line)) >= 0;
    }

    /** Whether a sentence ends in the line: at its end, or behind a character of Han, Kana or Hangul anywhere. */
    static boolean tells(String line) {
        for (int i = 1; i < line.length(); i++) {
            if (ENDS.indexOf(line.charAt(i)) >= 0
                    && line.charAt(i - 1) >= '\u2e80'
                    && Character.isLetter(line.charAt(i - 1))) {
                return true;
            }
        }
        return sentence(line);
    }

    private static char lastBeforeClosers(String line) {
        int i = line.length() - 1;
        while (i > 0 && (CLOSERS.indexOf(line.charAt(i)) >= 0 || blank(line.charAt(i)))) {
            i--;
        }
        return i < 0 ? ' ' : line.charAt(i);
    }

    /** What takes no room between two letters: zero-width space, soft hyphen, byte order mark. */
    static boolean invisible(char c) {
        return c == '\u200b' || c == '\u00ad' || c == '\ufeff';
    }

    static boolean blank(char c) {
        if (c > ' ' && c < 0x7f) {
            return false;
        }
        return Character.isWhitespace(c)
                || c == '\u00a0'
                || c == '\u3000'
                || c == '\u200b'
                || c == '\ufeff'
                || c == '\u2007'
                || c == '\u202f';
    }
}
