package io.sillok.report.output;

import io.sillok.report.text.Resources;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.commonmark.Extension;
import org.commonmark.ext.footnotes.FootnotesExtension;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.AttributeProvider;
import org.commonmark.renderer.html.HtmlRenderer;

/** A report as one self-contained page that prints well: no scripts, nothing loaded from elsewhere. */
public final class HtmlPage {
    private static final String STYLE = Resources.text(HtmlPage.class, "page.css");
    private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create(), FootnotesExtension.create());
    private static final Parser PARSER = Parser.builder().extensions(EXTENSIONS).build();
    private static final HtmlRenderer RENDERER = HtmlRenderer.builder()
            .extensions(EXTENSIONS)
            .escapeHtml(true)
            .sanitizeUrls(true)
            .percentEncodeUrls(true)
            .attributeProviderFactory(context -> new OutlineClasses())
            .build();

    private HtmlPage() {}

    /**
     * The page of a Markdown text.
     *
     * @param markdown with tables and footnotes; HTML in it shows as text
     * @param title of the window
     * @param locale the language of the page
     * @param notesHeading what stands over the footnotes
     */
    public static byte[] of(String markdown, String title, String locale, String notesHeading) {
        String body = RENDERER.render(PARSER.parse(markdown))
                .replace(
                        "<section class=\"footnotes\" data-footnotes>",
                        "<section class=\"footnotes\" data-footnotes>\n<h2>" + escape(notesHeading) + "</h2>");
        String page = """
                <!DOCTYPE html>
                <html lang="%s">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
                <title>%s</title>
                <style>
                %s</style>
                </head>
                <body class="%s">
                <main>
                %s</main>
                </body>
                </html>
                """.formatted(escape(locale), escape(title), STYLE, escape(locale), body);
        return page.getBytes(StandardCharsets.UTF_8);
    }

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    /** Lets the style sheet see which paragraphs are items and which notes of a Korean outline, and how wide a table is. */
    private static final class OutlineClasses implements AttributeProvider {
        @Override
        public void setAttributes(Node node, String tagName, Map<String, String> attributes) {
            if (node instanceof Paragraph && node.getFirstChild() instanceof Text text) {
                if (text.getLiteral().startsWith("○ ")) {
                    attributes.put("class", "item");
                } else if (text.getLiteral().startsWith("※ ")) {
                    attributes.put("class", "note");
                }
            } else if (node instanceof TableBlock) {
                int columns = 0;
                for (Node cell = node.getFirstChild().getFirstChild().getFirstChild();
                        cell != null;
                        cell = cell.getNext()) {
                    columns++;
                }
                attributes.put("class", "columns-" + columns);
            }
        }
    }
}
