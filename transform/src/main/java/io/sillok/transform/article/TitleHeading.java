package io.sillok.transform.article;

import org.jspecify.annotations.Nullable;

/** Finds the heading under which a page's own article stands. */
final class TitleHeading {
    private static final int SHORTEST = 5;
    /** Papers shorten what they give to others, and add their name to it. */
    private static final int ENOUGH = 40;

    private TitleHeading() {}

    /** The heading that says what the page says its headline is, the highest rank first; null where none does. */
    static @Nullable Region find(Survey survey, String title) {
        Region found = null;
        for (int i = 0; i < survey.blocks().size() && title.length() >= SHORTEST; i++) {
            Block block = survey.blocks().get(i);
            Region around = survey.around(i);
            if (block.heading() && !around.dropped && same(block.text(), title)) {
                boolean higher = found != null && rank(around) < rank(found);
                found = found == null || higher ? around : found;
            }
        }
        return found;
    }

    private static int rank(Region heading) {
        return heading.element.normalName().charAt(1);
    }

    /** Whether one begins like the other, marks and blanks aside. */
    private static boolean same(String heading, String title) {
        int a = 0;
        int b = 0;
        int alike = 0;
        while (true) {
            a = letter(heading, a);
            b = letter(title, b);
            if (a == heading.length() || b == title.length()) {
                return alike >= SHORTEST;
            }
            if (Character.toLowerCase(heading.charAt(a)) != Character.toLowerCase(title.charAt(b))) {
                return alike >= ENOUGH;
            }
            a++;
            b++;
            alike++;
        }
    }

    private static int letter(String text, int from) {
        int at = from;
        while (at < text.length() && !Character.isLetterOrDigit(text.charAt(at))) {
            at++;
        }
        return at;
    }
}
