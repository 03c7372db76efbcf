package io.sillok.ingest.news;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/**
 * A Markdown text as lines: a paragraph, a heading, an item of a list and a table's row a line each. Links keep their text, images
 * go, code stays as it is. A text that nobody can have written as Markdown is taken line by line.
 *
 * @param title the first heading of the first level where nothing stands before it, or null
 * @param text the rest
 */
record MarkdownText(@Nullable String title, String text) {
    private static final int MOST_BRACKETS = 200;
    private static final int LONG_BLOCK = 4096;
    private static final Parser PARSER = Parser.builder()
            .extensions(List.of(TablesExtension.create()))
            .maxOpenBlockParsers(100)
            .build();

    static MarkdownText of(String markdown) {
        if (crowded(markdown)) {
            List<String> lines = new ArrayList<>();
            add(lines, markdown);
            return new MarkdownText(null, String.join("\n", lines));
        }
        String title = null;
        List<String> lines = new ArrayList<>();
        Node root = PARSER.parse(markdown);
        for (Node node = root.getFirstChild(); node != null; node = after(node, root)) {
            if (node instanceof Heading heading && heading.getLevel() == 1 && title == null && lines.isEmpty()) {
                title = inline(node);
            } else if (node instanceof Heading || node instanceof Paragraph) {
                add(lines, inline(node));
            } else if (node instanceof TableRow) {
                add(lines, row(node));
            } else if (node instanceof FencedCodeBlock code) {
                add(lines, code.getLiteral());
            } else if (node instanceof IndentedCodeBlock code) {
                add(lines, code.getLiteral());
            } else if (node instanceof HtmlBlock html) {
                add(lines, Jsoup.parseBodyFragment(html.getLiteral()).wholeText());
            }
        }
        return new MarkdownText(title == null || title.isBlank() ? null : title, String.join("\n", lines));
    }

    /** Whether a block holds more brackets than anybody writes: for each of them the parser looks to the block's end. */
    private static boolean crowded(String markdown) {
        int brackets = 0;
        int length = 0;
        boolean blank = true;
        for (int i = 0; i < markdown.length(); i++) {
            char c = markdown.charAt(i);
            length++;
            if (c == '\n') {
                brackets = blank ? 0 : brackets;
                length = blank ? 0 : length;
                blank = true;
            } else {
                blank &= Character.isWhitespace(c);
                brackets += c == '<' ? 1 : 0;
            }
            if (brackets > MOST_BRACKETS && length > LONG_BLOCK) {
                return true;
            }
        }
        return false;
    }

    private static void add(List<String> lines, String text) {
        text.lines().map(String::stripTrailing).filter(line -> !line.isBlank()).forEach(lines::add);
    }

    /** The next node in reading order; what stands inside a block of text is that block's. */
    private static @Nullable Node after(Node node, Node root) {
        boolean leaf = node instanceof Heading || node instanceof Paragraph || node instanceof TableRow;
        if (!leaf && node.getFirstChild() != null) {
            return node.getFirstChild();
        }
        return onward(node, root);
    }

    private static @Nullable Node onward(Node node, Node root) {
        for (Node n = node; n != null && n != root; n = n.getParent()) {
            if (n.getNext() != null) {
                return n.getNext();
            }
        }
        return null;
    }

    private static String row(Node row) {
        List<String> cells = new ArrayList<>();
        for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
            if (cell instanceof TableCell) {
                cells.add(inline(cell));
            }
        }
        return String.join(" | ", cells);
    }

    private static String inline(Node block) {
        StringBuilder text = new StringBuilder();
        Node node = block.getFirstChild();
        while (node != null) {
            boolean image = node instanceof Image;
            if (node instanceof Text words) {
                text.append(words.getLiteral());
            } else if (node instanceof Code code) {
                text.append(code.getLiteral());
            } else if (node instanceof HardLineBreak) {
                text.append('\n');
            } else if (node instanceof SoftLineBreak) {
                text.append(' ');
            }
            node = !image && node.getFirstChild() != null ? node.getFirstChild() : onward(node, block);
        }
        return text.toString().replaceAll("[ \\t]{2,}", " ").strip();
    }
}
