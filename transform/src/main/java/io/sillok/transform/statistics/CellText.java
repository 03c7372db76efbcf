package io.sillok.transform.statistics;

/** The text of a cell with wide characters made narrow and spaces made plain; everything else stays as delivered. */
final class CellText {
    private CellText() {}

    /** Not NFKC: that would turn the footnote mark of {@code 12¹} into a digit. */
    static String plain(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '\uFF01' && c <= '\uFF5E') {
                plain.append((char) (c - 0xFEE0));
            } else if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                if (plain.length() > 0 && plain.charAt(plain.length() - 1) != ' ') {
                    plain.append(' ');
                }
            } else {
                plain.append(c);
            }
        }
        return plain.toString().strip();
    }
}
