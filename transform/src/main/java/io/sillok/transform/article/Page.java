package io.sillok.transform.article;

import io.sillok.transform.reading.Byline;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** An article delivered as HTML: a whole page, or what a feed carries of one. */
final class Page {
    private Page() {}

    /**
     * Takes the page apart.
     *
     * @param feedTitle the headline that the feed gives, or null; a page's own comes first
     * @param feedAuthor the author that the feed gives, or null
     */
    static ArticleParts read(String html, @Nullable String feedTitle, @Nullable String feedAuthor) {
        Document page = Jsoup.parse(html, "", Parser.htmlParser().setTrackPosition(true));
        PageMetadata about = PageMetadata.of(page);
        boolean whole = page.selectFirst("head > *") != null || page.selectFirst("body[class], body[id]") != null;
        List<Block> blocks = whole ? PageBody.find(page) : fragment(page);
        String title = about.title().isEmpty() && feedTitle != null ? Lines.collapse(feedTitle) : about.title();
        Assembly assembly = new Assembly();
        assembly.known(title);
        Optional<Byline> author = Bylines.author(about.author());
        for (Block block : blocks) {
            String line = block.text();
            if (!assembly.furniture(line) && !(assembly.empty() && line.equals(title))) {
                if (subtitle(block)) {
                    assembly.subtitle(line);
                } else {
                    assembly.paragraph(block.passage(html));
                }
            }
        }
        assembly.sign(author.or(() -> Bylines.author(feedAuthor)).orElse(null));
        ArticleParts parts = assembly.parts(title, about.url(), about.language());
        return new ArticleParts(
                parts.title(),
                parts.subtitles(),
                parts.byline(),
                parts.credit(),
                about.published() == null ? parts.published() : about.published(),
                about.modified() == null ? parts.modified() : about.modified(),
                parts.url(),
                parts.language(),
                parts.body(),
                parts.repeatsRemoved());
    }

    private static List<Block> fragment(Document page) {
        page.select("script,style,noscript,figure,figcaption,iframe").remove();
        return BlockReader.read(page.body());
    }

    private static boolean subtitle(Block block) {
        String names = block.container().className() + " " + block.container().id();
        return names.length() < 200
                && names.matches("(?i).*(?:sub[-_ ]?(?:title|tit|head|line)|standfirst|\\bdek\\b|\\bdeck\\b).*")
                && block.text().length() <= 300;
    }
}
