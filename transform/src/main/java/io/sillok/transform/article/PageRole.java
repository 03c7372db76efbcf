package io.sillok.transform.article;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What an element is for, by the words that its class or id is made of. */
enum PageRole {
    /** Who signs. */
    BYLINE,
    /** What a picture shows. */
    CAPTION,
    /** Between headline and body. */
    SUBTITLE,
    /** The points of an article, or an extract. */
    SUMMARY,
    /** The headline. */
    HEADLINE,
    /** The path to the article. */
    CRUMBS,
    /** Keywords. */
    TAGS;

    private static final Map<String, PageRole> BY_NAME = names();

    private static Map<String, PageRole> names() {
        Map<String, PageRole> names = new HashMap<>();
        put(
                names,
                BYLINE,
                "byline",
                "bylines",
                "reporter",
                "reporters",
                "journalist",
                "journalists",
                "author",
                "authors",
                "writer",
                "writers",
                "editor");
        put(
                names,
                CAPTION,
                "caption",
                "captions",
                "figcaption",
                "imgcaption",
                "photocaption",
                "cutline",
                "img_desc",
                "imgdesc",
                "desc_img",
                "photo_txt");
        put(
                names,
                SUBTITLE,
                "subtitle",
                "subtitles",
                "subtit",
                "subheading",
                "subheadline",
                "subhead",
                "sub_title",
                "sub_tit",
                "sub_head",
                "sub-title",
                "sub-tit",
                "sub-head",
                "sub-headline",
                "standfirst",
                "dek",
                "deck",
                "kicker-sub");
        put(names, SUMMARY, "summary", "summary_view", "media_end_summary", "article_summary", "news_summary");
        put(
                names,
                HEADLINE,
                "headline",
                "heading",
                "view_tit",
                "view-tit",
                "view_title",
                "view-title",
                "article_title",
                "article-title",
                "news_title",
                "news-title",
                "tit_view",
                "title_view",
                "entry-title",
                "post-title",
                "subject",
                "board_tit",
                "bbs_tit");
        put(names, CRUMBS, "breadcrumb", "breadcrumbs", "location", "path", "news_category", "article_category");
        put(
                names,
                TAGS,
                "tags",
                "taglist",
                "tag_list",
                "tag-list",
                "hashtag",
                "hashtags",
                "keywords",
                "keyword",
                "tag_wrap",
                "article_tag");
        return names;
    }

    private static void put(Map<String, PageRole> names, PageRole role, String... words) {
        for (String word : words) {
            names.put(word, role);
        }
    }

    /** The role that a class or id in lower case speaks of, or null. */
    static @Nullable PageRole of(String name) {
        if (name.isEmpty() || name.length() > 60) {
            return null;
        }
        PageRole role = BY_NAME.get(name);
        if (role != null) {
            return role;
        }
        String[] parts = name.split("[-_]+", -1);
        // "article-byline", "news_sub_title", "sub-title-box": a word, or two of them together
        for (int i = 0; i < parts.length && parts.length > 1 && parts.length <= 5; i++) {
            role = BY_NAME.get(parts[i]);
            if (role == null && i + 1 < parts.length) {
                role = BY_NAME.get(parts[i] + "-" + parts[i + 1]);
            }
            if (role != null) {
                return role;
            }
        }
        return null;
    }
}
