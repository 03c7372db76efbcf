package io.sillok.transform.article;

import io.sillok.transform.reading.Byline;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** An article delivered as HTML: a whole page, or what a feed carries of one. */
final class Page {
    /** Press releases set their subtitle between dashes: {@code - 내년 3월부터 -}. */
    private static final Pattern DASHED = Pattern.compile("[-–―] ?(\\S.{2,118}\\S) ?[-–―]");

    private static final Pattern SUBTITLE = Pattern.compile(
            "(?:sub[-_ ]?(?:title|tit|head|line)|standfirst|\\bdek\\b|\\bdeck\\b)", Pattern.CASE_INSENSITIVE);

    private Page() {}

    static ArticleParts read(String html, @Nullable String feedTitle, @Nullable String feedAuthor) {
        return read(html, feedTitle, feedAuthor, null, SiteRules.NONE);
    }

    /**
     * Takes the page apart.
     *
     * @param feedTitle the headline that the feed gives, or null; a page's own comes first
     * @param feedAuthor the author that the feed gives, or null
     * @param link the address that the page was fetched from, or null
     * @param sites the watch's own rules
     */
    static ArticleParts read(
            String html,
            @Nullable String feedTitle,
            @Nullable String feedAuthor,
            @Nullable String link,
            SiteRules sites) {
        Document page = Jsoup.parse(html, "", Parser.htmlParser().setTrackPosition(true));
        PageMarks marks = PageMarks.of(page);
        PageMetadata about = PageMetadata.of(marks);
        SiteRule.Selected ruled =
                sites.of(link, about.url()).map(rule -> rule.select(page)).orElse(SiteRule.Selected.NOTHING);
        Surroundings.takeOut(marks);
        String title = title(ruled, about, feedTitle);
        List<Told> told = told(page, title, ruled.body());
        Surroundings around = new Surroundings(marks, Surroundings.around(told, page.body()));
        Assembly assembly = new Assembly();
        assembly.headline(title);
        ruled.subtitles().forEach(assembly::subtitle);
        body(html, title, told, around, assembly);
        around.subtitles().forEach(assembly::offerSubtitle);
        around.captions().forEach(assembly::caption);
        around.stamps().forEach(assembly::stamp);
        Signatures signatures = ruled.bylines().isEmpty() ? assembly.signatures() : new Signatures();
        ruled.bylines().forEach(by -> signatures.sign(Bylines.authors(by)));
        around.signatures().forEach(s -> signatures.confirm(s.bylines()));
        signatures.confirm(about.authors());
        signatures.confirm(Bylines.authors(feedAuthor));
        about.captions().forEach(assembly::caption);
        return typed(assembly.parts(), signatures.bylines(), about, around, ruled);
    }

    private static List<Told> told(Document page, String title, @Nullable Element body) {
        boolean whole = page.head().childrenSize() > 0
                || page.body().hasAttr("class")
                || page.body().hasAttr("id");
        return whole || body != null ? PageBody.find(page, title, body) : fragment(page);
    }

    private static String title(SiteRule.Selected ruled, PageMetadata about, @Nullable String feedTitle) {
        if (ruled.title() != null) {
            return ruled.title();
        }
        return about.title().isEmpty() && feedTitle != null ? Lines.collapse(feedTitle) : about.title();
    }

    private static void body(String html, String title, List<Told> told, Surroundings around, Assembly assembly) {
        for (Told piece : told) {
            Block block = piece.block();
            String line = block.text();
            if (around.typed(block)
                    || assembly.furniture(line, () -> block.passage(html))
                    || (assembly.empty() && line.equals(title))) {
                continue;
            }
            Matcher dashed = DASHED.matcher(line);
            if (assembly.empty() && dashed.matches()) {
                assembly.subtitle(dashed.group(1));
                continue;
            }
            if (!piece.body()) {
                continue;
            }
            if (assembly.empty() && (around.subtitle(block) || subtitle(block))) {
                assembly.subtitle(line);
            } else {
                assembly.paragraph(block.passage(html));
            }
        }
    }

    private static ArticleParts typed(
            ArticleParts parts,
            List<Byline> bylines,
            PageMetadata about,
            Surroundings around,
            SiteRule.Selected ruled) {
        List<String> published = new ArrayList<>();
        if (ruled.published() != null) {
            published.add(ruled.published());
        }
        published.addAll(about.dates().published());
        List<String> unmatched = ruled.unmatched().stream()
                .map(rule -> "%s for %s".formatted(rule, ruled.host()))
                .toList();
        List<String> tags = !about.tags().isEmpty()
                ? about.tags()
                : parts.tags().isEmpty() ? around.tags().stream().distinct().toList() : parts.tags();
        return new ArticleParts(
                parts.title(),
                parts.subtitles(),
                bylines,
                parts.credit(),
                parts.captions(),
                new Dating(
                        published,
                        about.dates().modified(),
                        parts.dates().publishedShown(),
                        parts.dates().modifiedShown()),
                about.url(),
                about.language(),
                about.section() == null ? around.section() : about.section(),
                tags,
                parts.body(),
                parts.repeats(),
                unmatched);
    }

    private static List<Told> fragment(Document page) {
        page.select("script,style,noscript,figure,figcaption,iframe").remove();
        return BlockReader.read(page.body()).stream()
                .map(block -> new Told(block, true))
                .toList();
    }

    private static boolean subtitle(Block block) {
        String names = block.container().className() + " " + block.container().id();
        return names.length() < 200
                && SUBTITLE.matcher(names).find()
                && block.text().length() <= 300;
    }
}
