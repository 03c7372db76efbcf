package io.sillok.ingest.news;

import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * An article that a page lists.
 *
 * @param title headline
 * @param address absolute, or null where only the page's own script knows it
 * @param published as the page writes it near by, or null
 * @param author as a table's column gives it, or null
 * @param element the part of the page that it stands in; null where it stands in a script
 */
record ListEntry(
        String title,
        @Nullable String address,
        @Nullable String published,
        @Nullable String author,
        @Nullable Element element) {}
