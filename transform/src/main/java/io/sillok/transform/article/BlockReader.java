package io.sillok.transform.article;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/**
 * Cuts an element into blocks, in the order in which they are read. Many papers set their paragraphs apart by line breaks
 * alone: two breaks, or one after a full stop, end a block.
 */
final class BlockReader implements NodeVisitor {
    private final List<Block> blocks = new ArrayList<>();
    private static final TextNode BREAK = new TextNode(" ");

    private final StringBuilder text = new StringBuilder();
    private List<TextNode> nodes = new ArrayList<>();
    private Element container;
    private int linked;
    private int links;
    private int breaks;

    BlockReader(Element root) {
        this.container = root;
    }

    static List<Block> read(Element root) {
        BlockReader reader = new BlockReader(root);
        NodeTraversor.traverse(reader, root);
        reader.flush();
        return reader.blocks;
    }

    /** The blocks read so far. */
    List<Block> blocks() {
        return blocks;
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode t) {
            append(t);
        } else if (node instanceof Element e) {
            if (e.normalName().equals("br")) {
                breaks++;
            } else if (e.normalName().equals("a")) {
                links++;
            } else if (e.isBlock()) {
                flush();
                container = e;
            }
        }
    }

    private void append(TextNode node) {
        String words = node.getWholeText();
        if (words.isBlank()) {
            text.append(' ');
            nodes.add(node);
            return;
        }
        if (breaks > 1 || (breaks == 1 && wholeLine())) {
            flush();
        } else if (breaks == 1) {
            text.append(' ');
            nodes.add(BREAK);
        }
        breaks = 0;
        text.append(words);
        nodes.add(node);
        if (links > 0) {
            linked += words.strip().length();
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (node instanceof Element e) {
            if (e.normalName().equals("a")) {
                links--;
            } else if (e.isBlock()) {
                flush();
                Element parent = e.parent();
                if (parent != null && depth > 0) {
                    container = blockAround(parent);
                }
            }
        }
    }

    /** Whether the line that a single break ends stands for itself: a sentence, or one of those around an article. */
    private boolean wholeLine() {
        String line = Lines.strip(text.toString());
        return Lines.sentence(line) || Furniture.alone(line);
    }

    /** A block may stand inside inline elements, and what follows it does not belong to those. */
    private static Element blockAround(Element e) {
        Element block = e;
        while (!block.isBlock() && block.parent() != null) {
            block = block.parent();
        }
        return block;
    }

    /** Ends the block that is being read. */
    void flush() {
        breaks = 0;
        String words = Lines.collapse(text.toString());
        if (!words.isEmpty()) {
            blocks.add(new Block(container, words, linked, nodes));
            nodes = new ArrayList<>();
        } else {
            nodes.clear();
        }
        text.setLength(0);
        linked = 0;
    }
}
