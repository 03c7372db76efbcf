package io.sillok.report.issue;

/**
 * Sets the blank lines of a Markdown page by what its lines are, so that a template's own line breaks do not matter: one before
 * every block, none within a table or a list.
 */
final class Layout {
    private enum Kind {
        BLANK,
        HEADING,
        TABLE,
        LIST,
        ITEM,
        OTHER;

        static Kind of(String line) {
            String text = line.strip();
            if (text.isEmpty()) {
                return BLANK;
            }
            if (text.startsWith("#")) {
                return HEADING;
            }
            if (text.startsWith("|")) {
                return TABLE;
            }
            return text.startsWith("- ") ? LIST : text.startsWith("○ ") || text.startsWith("※ ") ? ITEM : OTHER;
        }

        boolean continues(Kind before) {
            return this == before && (this == TABLE || this == LIST);
        }
    }

    private Layout() {}

    /** The page with its blank lines set and nothing at the ends of lines. */
    static String of(String markdown) {
        StringBuilder page = new StringBuilder();
        Kind before = Kind.BLANK;
        boolean apart = false;
        for (String line : markdown.lines().toList()) {
            Kind kind = Kind.of(line);
            if (kind == Kind.BLANK) {
                apart = true;
                continue;
            }
            // two tables stand apart where the template leaves a blank line and the second begins with a heading row
            boolean joined = kind.continues(before) && !(kind == Kind.TABLE && apart);
            if (!page.isEmpty() && !joined) {
                page.append('\n');
            }
            page.append(line.stripTrailing()).append('\n');
            before = kind;
            apart = false;
        }
        return page.toString();
    }
}
