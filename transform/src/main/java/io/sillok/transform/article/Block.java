package io.sillok.transform.article;

import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/**
 * A run of a page's text between two block boundaries.
 *
 * @param container the nearest block element around it
 * @param text blanks collapsed, never empty
 * @param linked how many of its characters stand inside links
 * @param nodes those that the text was collapsed from, a blank one where a line break stood
 */
record Block(Element container, String text, int linked, List<TextNode> nodes) {
    /** What is as long as this is prose without a full stop. */
    private static final int LONG = 80;
    /** What is shorter than this tells nothing by itself. */
    private static final int SHORT = 20;

    /**
     * The text with the places where it stood, which take some finding: asked for where the block is kept.
     *
     * @param page that was parsed, with positions tracked
     */
    Passage passage(String page) {
        Passage.Builder whole = new Passage.Builder();
        for (TextNode node : nodes) {
            NodeText.append(whole, page, node);
        }
        return whole.build().collapse();
    }

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
        boolean prose = length >= (dense() ? LONG / 2 : LONG) || (length >= SHORT && Lines.sentence(text));
        return prose ? length : 0;
    }

    /** Whether a character says as much as several letters do: Han, Kana, Hangul. */
    boolean dense() {
        return text.charAt(text.length() / 2) >= '\u2e80' && text.charAt(text.length() / 3) >= '\u2e80';
    }
}
