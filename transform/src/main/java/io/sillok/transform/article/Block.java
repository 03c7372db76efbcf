package io.sillok.transform.article;

import org.jsoup.nodes.Element;

/**
 * A run of a page's text between two block boundaries.
 *
 * @param container the nearest block element around it
 * @param text blanks collapsed, never empty
 * @param linked how many of its characters stand inside links
 */
record Block(Element container, String text, int linked) {
    /** Share of the text that is links, in per cent. */
    int linkShare() {
        return 100 * Math.min(linked, text.length()) / text.length();
    }

    boolean heading() {
        String tag = container.normalName();
        return tag.length() == 2 && tag.charAt(0) == 'h' && Character.isDigit(tag.charAt(1));
    }

    /** How much the block speaks for its surroundings being an article's body: characters that read as prose. */
    int prose() {
        if (heading() || linkShare() > 50) {
            return 0;
        }
        int length = text.length() - linked;
        boolean prose = length >= 80 || (length >= 20 && Lines.sentence(text));
        return prose ? length : 0;
    }
}
